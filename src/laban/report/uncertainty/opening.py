# SPDX-License-Identifier: Apache-2.0
"""How the page of uncertainty begins: what an interval is, the first three, the figures that sum it up."""

from __future__ import annotations

from laban.draw.drawing import median
from laban.draw.intervals import between
from laban.draw.svg import NOTHING, Markup, element, words
from laban.model.uncertainty import MEANING
from laban.report.opening import COMPASS
from laban.report.pieces import hidden
from laban.report.uncertainty.pairs import SURE, neighbours
from laban.report.uncertainty.ranks import drawn_intervals
from laban.report.uncertainty.view import UncertaintyView
from laban.texts import say


def title_block(view: UncertaintyView) -> Markup:
    """Return the title, what an interval is, and the facts under it."""
    found, language = view.found, view.language
    draws = view.text("draws_and_seed", draws=view.count(found.draws), seed=found.seed)
    facts = (
        ("fact_year", str(view.year)),
        ("fact_method", view.result.method.names.into(language) or view.result.method.code),
        ("fact_design", found.design.names.into(language) or found.design.code),
        ("fact_draws", draws),
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


def interrupted(view: UncertaintyView) -> Markup:
    """Say that somebody stopped the draws, and on how many the page stands."""
    if not view.found.interrupted:
        return NOTHING
    facts = {"draws": view.count(view.found.draws), "asked": view.count(view.found.asked)}
    return element("p", view.say("interrupted", **facts), class_="caution")


def headlines(view: UncertaintyView) -> Markup:
    """Return the first three with their intervals, the figures that sum it up, and one sentence."""
    ident = view.anchor("summary-title")
    return element(
        "section",
        element("h2", view.say("summary_title"), id=ident, class_="unseen"),
        element("ol", *(leader(view, at) for at in view.order[:3]), class_="leaders"),
        element("dl", *numbers(view), class_="numbers"),
        element("p", words(drawn_intervals(view).sentence), class_="summary"),
        aria_labelledby=ident,
    )


def leader(view: UncertaintyView, at: int) -> Markup:
    """Return one of the first: the median rank, the name, the outer interval."""
    span = view.span(at)
    frame = view.frame("", "")
    place = element("span", hidden(view.say("median_word")), words(f" {view.place(span.median)}"), class_="place")
    level = view.percent(view.levels[1])
    told = view.text("interval_of", level=level, span=between(span.outer, frame))
    return element(
        "li", place, element("strong", words(view.names[at])), element("span", words(told), class_="interval")
    )


def numbers(view: UncertaintyView) -> list[Markup]:
    """Return how many draws there were and failed, how wide intervals are, how many groups can be told apart."""
    least, most = view.intervals[1]
    widths = [float(most[at] - least[at]) + 1 for at in view.order]
    failed = int(view.found.failures[view.seen].sum())
    shown = [
        ("number_draws", view.count(view.found.draws)),
        ("number_failed", view.count(failed)),
        ("number_width", view.moved(round(median(widths), 1))),
    ]
    if view.ahead is not None:
        shown.append(("number_groups", view.count(len({int(view.groups[at]) for at in view.order}))))
        pairs = neighbours(view)
        sure = sum(chance >= SURE for _, _, chance in pairs)
        shown.append(("number_sure", view.text("of_pairs", count=view.count(sure), all=view.count(len(pairs)))))
    return [
        element("div", element("dt", view.say(name, level=view.percent(view.levels[1]))), element("dd", words(value)))
        for name, value in shown
    ]
