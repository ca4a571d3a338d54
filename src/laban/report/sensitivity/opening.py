# SPDX-License-Identifier: Apache-2.0
"""How the page of sensitivity begins: what a share is, the choices that move most, the figures that sum it up."""

from __future__ import annotations

import numpy as np

from laban.draw.svg import NOTHING, Markup, element, words
from laban.model.sensitivity import EXACT, MEANING
from laban.report.opening import COMPASS
from laban.report.sensitivity.shares import drawn_shares, shared
from laban.report.sensitivity.view import SensitivityView
from laban.texts import say

NAMED = 3
"""How many factors stand on top."""


def title_block(view: SensitivityView) -> Markup:
    """Return the title, what a share is, and the facts under it."""
    found, language = view.found, view.language
    facts = (
        ("fact_year", str(view.year)),
        ("fact_method", view.result.method.names.into(language) or view.result.method.code),
        ("fact_design", found.design.names.into(language) or found.design.code),
        ("fact_how", how(view)),
    )
    pairs = (element("div", element("dt", view.say(name)), element("dd", words(value))) for name, value in facts)
    return element(
        "div",
        element("p", view.say("kind"), class_="kind"),
        element("h1", words(view.pack.names.into(language) or view.pack.code)),
        element("p", words(say(MEANING, language)), class_="description"),
        interrupted(view),
        element("p", view.say("demonstration_text"), class_="caution") if view.pack.demonstration else NOTHING,
        element("dl", *pairs, class_="facts"),
        COMPASS,
        class_="title",
    )


def how(view: SensitivityView) -> str:
    """Say how shares were found."""
    found = view.found
    facts = {"runs": view.count(found.runs), "rows": view.count(found.base), "seed": found.seed}
    name = "how_exact" if found.method == EXACT else "how_sampled"
    return view.text(name, level=view.percent(found.level), **facts)


def interrupted(view: SensitivityView) -> Markup:
    """Say that somebody stopped the sample, and on how many rows the page stands."""
    if not view.found.interrupted:
        return NOTHING
    facts = {"rows": view.count(view.found.base), "asked": view.count(view.found.asked)}
    return element("p", view.say("interrupted", **facts), class_="caution")


def headlines(view: SensitivityView) -> Markup:
    """Return the factors that move ranks most, the figures that sum it up, and one sentence."""
    ident = view.anchor("summary-title")
    leaders = (leader(view, place, at) for place, at in enumerate(view.factors[:NAMED], 1))
    top = element("ol", *leaders, class_="leaders") if view.found.shift.main[view.seen, 0] >= 0 else NOTHING
    return element(
        "section",
        element("h2", view.say("summary_title"), id=ident, class_="unseen"),
        top,
        element("dl", *numbers(view), class_="numbers"),
        element("p", words(drawn_shares(view).sentence), class_="summary"),
        aria_labelledby=ident,
    )


def leader(view: SensitivityView, place: int, factor: int) -> Markup:
    """Return one of the factors on top: its place, its name, its share."""
    share = shared(view, view.share(view.found.shift, factor, 0).leading)
    return element(
        "li",
        element("span", words(view.count(place)), class_="place"),
        element("strong", words(view.factor_names[factor])),
        element("span", view.say("leader_share", share=share), class_="interval"),
    )


def numbers(view: SensitivityView) -> list[Markup]:
    """Return how often the index was computed, how far units move, how many never do, and how much is done together."""
    found, seen = view.found, view.seen
    still = sum(not found.ranks.moves[seen, at] and bool(found.ranks.known[seen, at]) for at in view.order)
    first = found.shift.first[seen, :, 0]
    shown = [
        ("number_runs", view.count(found.runs)),
        ("number_factors", view.count(len(found.factors))),
        ("number_shift", view.number(float(found.shift.mean[seen, 0]), 1)),
        ("number_still", view.count(still)),
    ]
    if not np.isnan(first).any():
        together = min(1.0, max(0.0, 1.0 - float(first.sum())))
        shown.append(("number_interaction", view.percent(together)))
    return [element("div", element("dt", view.say(name)), element("dd", words(value))) for name, value in shown]
