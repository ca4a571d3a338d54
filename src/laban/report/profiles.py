# SPDX-License-Identifier: Apache-2.0
"""A profile for every unit: place and score, pillars, strengths and weaknesses by the stated rule, gaps, trend."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from laban.analysis.profile import profiles as profiles_of
from laban.draw.drawing import median
from laban.draw.lines import Point, trend
from laban.draw.numbers import significant
from laban.draw.profile import Strip, profile
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.framework import Indicator
from laban.model.profile import IMPUTED, GroupPlace, HighlightRule, Reading, Standing, UnitProfile
from laban.report.pieces import figure, hidden, link, listed, section, unit_link
from laban.report.quality import marks_of
from laban.report.view import View

GAPS_SHOWN = 12
"""How many gaps of one kind are named; the rest are counted."""


def profiles(view: View) -> Markup:
    """Return the section with an index of units by name, then each unit's profile in the order of the ranking."""
    shown = tuple(at for at in view.order if at in view.profiled)
    index = listed((unit_link(view, at) for at in view.alphabet if at in view.profiled), "index")
    found = profiles_of(view.result, view.year, units=shown)
    left = len(view.order) - len(shown)
    rest = view.say("profiles_left", shown=view.count(len(shown)), left=view.count(left)) if left else NOTHING
    ranges = ranges_of(view)
    rule = (found[0].rule if found else HighlightRule()).text(view.language)
    return section(
        view,
        "profiles",
        element("p", words(rule), class_="rule"),
        element("p", rest, class_="rule") if left else NOTHING,
        element("nav", index, aria_label=view.text("index_of_units")),
        *(unit_profile(view, each, ranges) for each in found),
    )


Ranges = dict[str, tuple[float, float, float]]
"""Lowest, median and highest score of each pillar."""


def ranges_of(view: View) -> Ranges:
    """Return the range of every pillar over the units that take part."""
    found: Ranges = {}
    for code in view.pillars:
        scores = [float(view.scores(code)[at]) for at in view.order]
        there = [score for score in scores if np.isfinite(score)]
        found[code] = (min(there, default=np.nan), median(there), max(there, default=np.nan))
    return found


def unit_profile(view: View, found: UnitProfile, ranges: Ranges) -> Markup:
    """Return one unit's profile."""
    anchor = view.unit_anchor(found.unit)
    return element(
        "article",
        opening(view, found, anchor),
        element(
            "div",
            element(
                "div", element("h4", view.say("pillars_short")), pillar_figure(view, found, ranges), class_="parts"
            ),
            highlights(view, "strengths", "ahead", found.strengths),
            highlights(view, "weaknesses", "behind", found.weaknesses),
            trend_figure(view, found.unit),
            element("div", element("h4", view.say("gaps_title")), gaps(view, found)),
            class_="columns",
        ),
        element("p", link(view.anchor("ranking"), view.say("back")), class_="back"),
        id=anchor,
        class_="profile",
        aria_labelledby=f"{anchor}-name",
    )


def opening(view: View, found: UnitProfile, anchor: str) -> Markup:
    """Return place, name, score, and where the unit stands in sub-indices and among its groups."""
    root = found.standings[0]
    chips = [
        together(
            element("b", words(view.item(each.item))), words(f" {view.number(each.score)} · {place_of(view, each)}")
        )
        for each in found.standings
        if each.item in view.sub_indices
    ]
    chips += [
        view.say("place_in_group", group=view.group(each.grouping, each.group), place=place_of(view, each))
        for each in root.places
        if each.rank and each.count > 1
    ]
    score = element("strong", words(view.number(root.score)))
    return element(
        "header",
        element("p", hidden(view.say("rank_word")), words(" "), words(view.place(root.rank)), class_="place"),
        element("h3", words(view.names[found.unit]), id=f"{anchor}-name"),
        element("p", view.say("score_word"), words(" "), score, class_="score"),
        listed(chips, "chips") if chips else NOTHING,
    )


def place_of(view: View, each: Standing | GroupPlace | Reading) -> str:
    """Say a rank among so many."""
    return view.text("rank_of", rank=view.place(each.rank), count=view.count(each.count))


def pillar_figure(view: View, found: UnitProfile, ranges: Ranges) -> Markup:
    """Return the chart of pillars, with its table."""
    by_item = {each.item: each for each in found.standings}
    strips = [
        Strip(
            name=view.item(code), value=float(view.scores(code)[found.unit]), rank=float(view.ranks(code)[found.unit]),
            count=by_item[code].count if code in by_item else len(view.order),
            low=ranges[code][0], median=ranges[code][1], high=ranges[code][2],
        )
        for code in view.pillars
    ]  # fmt: skip
    title = view.text("profile_caption", name=view.names[found.unit], year=view.year)
    return figure(view, profile(view.names[found.unit], strips, view.frame(f"p{found.unit}", title)))


def highlights(view: View, name: str, kind: str, readings: Sequence[Reading]) -> Markup:
    """Return strengths or weaknesses, each with value, score and rank."""
    found = readings_list(view, readings, kind) if readings else element("p", view.say(f"{name}_none"))
    return element("div", element("h4", view.say(name)), found)


def readings_list(view: View, readings: Sequence[Reading], kind: str) -> Markup:
    """Return indicators as a list: name, value with its unit of measure, score and rank."""
    items = "".join(
        f"<li><span>{words(view.item(each.item))}</span> <small>{words(value_of(view, each))}"
        f"{view.say('score_rank', score=view.brief(each.score), place=place_of(view, each))}</small></li>"
        for each in readings
    )
    return Markup(f'<ol class="readings {kind}">{items}</ol>')


def value_of(view: View, reading: Reading) -> str:
    """Write a raw value with its unit of measure, and a separator."""
    item = view.framework.by_code[reading.item]
    unit = item.unit if isinstance(item, Indicator) else ""
    written = significant(reading.value, view.language)
    return f"{written} {unit} · " if unit else f"{written} · "


def trend_figure(view: View, unit: int) -> Markup:
    """Return the unit's line over the years, where there are several."""
    if len(view.ranked_years) < 2:
        return NOTHING
    root = view.framework.root
    points = [Point(year, float(view.scores(root, year)[unit]), view.medians[year]) for year in view.ranked_years]
    title = view.text("trend_caption", name=view.names[unit])
    drawing = trend(points, view.frame(f"t{unit}", title))
    return element("div", element("h4", view.say("trend_title")), figure(view, drawing))


def gaps(view: View, found: UnitProfile) -> Markup:
    """Return what the unit lacks: imputed and missing indicators by name, and the marks its figures carry."""
    lines = []
    for name, wanted in (("gap_imputed", True), ("gap_missing", False)):
        items = [view.item(each.item) for each in found.gaps if (each.state == IMPUTED) is wanted]
        if items:
            left = len(items) - GAPS_SHOWN
            shown = "; ".join(items[:GAPS_SHOWN]) + (f" {view.text('and_more', count=left)}" if left > 0 else "")
            lines.append(view.say(name, count=view.count(len(items)), items=shown))
    marks = marks_of(view, view.result.raw.flags[view.at][:, found.unit])
    if marks:
        lines.append(together(view.say("gap_marks"), words(" "), marks))
    return listed(lines, "gaps") if lines else element("p", view.say("gaps_none"))
