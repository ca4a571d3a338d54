# SPDX-License-Identifier: Apache-2.0
"""The audit report as one HTML file: the summary first, then the parts in the order of an international auditor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from laban.draw.svg import NOTHING, Markup, element, words
from laban.report.audit.blocks import Contents
from laban.report.audit.contents import contents
from laban.report.audit.markup import section, shape
from laban.report.audit.view import GRAVITY, AuditView
from laban.report.frame import Tongue, document, tongue
from laban.report.opening import COMPASS


def audit_page(views: Sequence[AuditView]) -> str:
    """Return the report, one language version a view; the same audit gives the same bytes."""
    languages = tuple(view.language for view in views)
    return document([version(view, languages) for view in views], ["audit.css"])


def version(view: AuditView, languages: tuple[str, ...]) -> Tongue:
    """Return one language version."""
    found = contents(view)
    sections = {part.name: section(view, part) for part in (found.summary, *found.parts)}
    return tongue(view, languages, title(found, view), (title_block(view, found), counts(view)), sections)


def title(found: Contents, view: AuditView) -> str:
    """Return the title that the browser shows."""
    return f"{found.kind} · {found.title} · {view.year}"


def title_block(view: AuditView, found: Contents) -> Markup:
    """Return the title, what the report is, and the facts under it."""
    pairs = (element("div", element("dt", words(name)), element("dd", words(text))) for name, text in found.facts)
    return element(
        "div",
        element("p", words(found.kind), class_="kind"),
        element("h1", words(found.title)),
        element("p", words(found.description), class_="description"),
        element("p", view.say("demonstration_text"), class_="caution") if view.pack.demonstration else NOTHING,
        element("dl", *pairs, class_="facts"),
        COMPASS,
        class_="title",
    )


def counts(view: AuditView) -> Markup:
    """Return how many conclusions there are of each gravity, as cards."""
    counted = Counter(each.judgement for each in view.audit.findings)
    cards = (
        element(
            "li",
            shape(each),
            element("strong", words(view.count(counted[each]))),
            element("span", view.say(f"card_{each}")),
            class_=str(each),
        )
        for each in GRAVITY
    )
    return element("ul", *cards, class_="gravities")
