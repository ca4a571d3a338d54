# SPDX-License-Identifier: Apache-2.0
"""The page that says how sure ranks are: intervals, probabilities, groups, neighbours, the design in words, failures."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from laban.draw.svg import Markup, element, words
from laban.model.pack import Pack
from laban.model.result import Result
from laban.model.uncertainty import Uncertainty
from laban.report.frame import document, languages_of, tongue
from laban.report.method_words import method
from laban.report.pieces import listed, section
from laban.report.uncertainty import design_words
from laban.report.uncertainty.opening import headlines, title_block
from laban.report.uncertainty.pairs import pairs, told_apart
from laban.report.uncertainty.ranks import pictures, probabilities, ranks, years
from laban.report.uncertainty.view import UncertaintyView


def uncertainty_page(
    pack: Pack, result: Result, found: Uncertainty, year: int | None = None, languages: tuple[str, ...] = ()
) -> str:
    """Return the page as one HTML file; `result` is the method's own, `year` the year shown (the last with ranks).

    The same pack, result and draws give the same bytes.
    """
    ranked = [each for each, counts in zip(found.years, found.ranked, strict=True) if counts.any()]
    shown = year if year is not None else (ranked or found.years)[-1]
    chosen = languages_of(pack, languages)
    views = [UncertaintyView(pack, result, language, found, shown) for language in chosen]
    return document(
        [
            tongue(
                view,
                chosen,
                title(view),
                (title_block(view), headlines(view)),
                {name: make(view) for name, make in SECTIONS.items()},
            )
            for view in views
        ],
        ["uncertainty.css"],
    )


def title(view: UncertaintyView) -> str:
    """Return the title of one language version."""
    return f"{view.text('kind')} · {view.pack.names.into(view.language) or view.pack.code} · {view.year}"


def failures(view: UncertaintyView) -> Markup:
    """Return the section with the draws that could not be computed, by cause, and what else a reader must know."""
    found = view.found
    total = int(found.failures[view.seen].sum())
    facts = {
        "count": view.count(total),
        "draws": view.count(found.draws),
        "share": view.percent(total / max(found.draws, 1), 1),
    }
    said = [element("p", view.say("failures_some" if total else "failures_none", **facts))]
    causes = sorted(zip(found.failures[view.seen].tolist(), found.causes, strict=True), reverse=True)
    items = [
        view.say(
            "failure",
            count=view.count(count),
            share=view.percent(count / max(found.draws, 1), 1),
            item=view.item(cause),
        )
        for count, cause in causes
        if count
    ]
    notes = [words(each.text(view.language)) for each in found.notes]
    listing = [listed(each, "notes") for each in (items, notes) if each]
    return section(view, "failures", *said, *listing)


def design(view: UncertaintyView) -> Markup:
    """Return the section with the design in words."""
    return design_words.design(view, view.found.design)


SECTIONS: Mapping[str, Callable[[UncertaintyView], Markup]] = {
    "ranks": ranks,
    "intervals": pictures,
    "heat": probabilities,
    "groups": told_apart,
    "pairs": pairs,
    "years": years,
    "design": design,
    "failures": failures,
    "method": method,
}
"""What the page has, in order; a section that has nothing to show is left out, its link too."""
