# SPDX-License-Identifier: Apache-2.0
"""What is told of each unit: two waterfalls, what is behind its own part, what came and went, its pillars."""

from __future__ import annotations

import numpy as np

from laban.analysis.change.behind import Behind, behind
from laban.draw.drawing import Drawing
from laban.draw.svg import NOTHING, Markup, element, words
from laban.draw.waterfall import Fall, Step, waterfall
from laban.model.change import COVERAGE, MERGED, OWN, SPLIT, Movement
from laban.report.change.tables import part_cells, part_columns
from laban.report.change.view import ChangeView
from laban.report.pieces import Column, figure, hidden, link, more, section, table
from laban.texts import say


def units(view: ChangeView) -> Markup:
    """Return the section with an article a unit, in the order of the ranks after."""
    return section(view, "units", *(article(view, at) for at in view.told_order))


def article(view: ChangeView, at: int) -> Markup:
    """Return all that is told of a unit."""
    anchor = view.anchor_of(at)
    body = (
        element(
            "div",
            element("div", figure(view, fall(view, view.found.score, at, "score"))),
            element("div", figure(view, fall(view, view.found.rank, at, "rank"))),
            own(view, at),
            coverage(view, at),
            cast(view, at),
            class_="columns",
        )
        if view.found.told(at)
        else element("p", view.say("split_none"))
    )
    pillars = pillar_table(view, at) if view.found.told(at) and len(view.found.items) > 1 else NOTHING
    back = element("p", link(view.anchor("scores"), view.say("back")), class_="back")
    return element("article", opening(view, at, anchor), body, pillars, back, id=anchor, class_="profile",
                   aria_labelledby=f"{anchor}-name")  # fmt: skip


def opening(view: ChangeView, at: int, anchor: str) -> Markup:
    """Return rank, name, score with its gain, and what can be told where that is not everything."""
    score = view.found.score
    rank = float(np.nan_to_num(view.found.rank.after[0, at]))
    gain = view.gain(score, view.printed(score, 0, at)[0])
    standing = NOTHING if view.found.standing[at] == SPLIT else element("p", words(view.standing(at)), class_="chips")
    return element(
        "header",
        element("p", hidden(view.say("rank_word")), words(f" {view.place(rank)}"), class_="place"),
        element("h3", words(view.name(at)), id=f"{anchor}-name"),
        element("p", element("strong", words(view.ended(score, float(score.after[0, at])))), words(f" ({gain})"),
                class_="score"),
        standing,
    )  # fmt: skip


def fall(view: ChangeView, movement: Movement, at: int, kind: str) -> Drawing:
    """Return the waterfall of a unit's score or rank in the whole index."""
    first, last = (str(year) for year in view.found.years)
    if view.found.standing[at] == MERGED:
        first = f"{first} ({view.text('rebuilt')})"
    path = Fall(
        unit=view.name(at), before=float(movement.before[0, at]), after=float(movement.after[0, at]), first=first,
        last=last, ranks=kind == "rank",
    )  # fmt: skip
    steps = [
        Step(view.factor(factor), float(gain))
        for factor, gain in zip(view.found.factors, movement.parts[:, 0, at], strict=True)
    ]  # fmt: skip
    frame = view.frame(f"{kind}-{view.places[at]}", view.text(f"waterfall_{kind}", name=view.name(at)))
    return waterfall(path, steps, frame)


def own(view: ChangeView, at: int) -> Markup:
    """Return what is behind the part of the unit's own figures, by name."""
    if OWN not in view.found.factors:
        return NOTHING
    told = behind(view.found, at)
    if told is None:
        return element("p", view.say("own_untold"))
    whole = view.text("own_whole", whole=view.signed(told.whole), own=say("change.own", view.language))
    rest = view.text("others_together", count=view.count(told.others))
    return element(
        "div",
        side(view, told, "raised", "ahead"),
        side(view, told, "lowered", "behind"),
        element("p", words(f"{rest}: {view.signed(told.rest)}"), class_="note") if told.others else NOTHING,
        element("p", words(whole), class_="note"),
        class_="behind-own",
    )


def side(view: ChangeView, told: Behind, name: str, kind: str) -> Markup:
    """Return the items that raised, or lowered, the index most."""
    items = told.raised if name == "raised" else told.lowered
    heading = element("h4", view.say(name))
    if not items:
        return element("div", heading, element("p", view.say(f"{name}_none")))
    lines = (
        element("li", element("span", words(view.item_name(code))), element("strong", words(view.signed(share))))
        for code, share in items
    )
    return element("div", heading, element("ol", *lines, class_=f"readings movers {kind}"))


def coverage(view: ChangeView, at: int) -> Markup:
    """Return which figures came and went, where any unit's did."""
    if COVERAGE not in view.found.factors:
        return NOTHING
    lines = [
        element("p", view.say(name, items="; ".join(view.item_name(code) for code in items)))
        for name, items in (("came", view.found.appeared[at]), ("went", view.found.disappeared[at]))
        if items
    ]
    said = lines or [element("p", view.say("coverage_same"))]
    return element("div", element("h4", view.say("coverage_heading")), *said, class_="gaps")


def cast(view: ChangeView, at: int) -> Markup:
    """Say what the first year would have given, computed as the last one."""
    found, place = view.found, view.places[at]
    score, rank = float(found.backcast.scores[0, place]), float(found.backcast.ranks[0, place])
    if not rank or not np.isfinite(found.rank.before[0, at]):
        return NOTHING
    facts = {"name": view.name(at), "score": view.number(score), "rank": view.place(rank)}
    facts |= {
        "before": view.number(float(found.score.before[0, at])),
        "place": view.place(float(found.rank.before[0, at])),
    }
    kind = "cast_rebuilt" if found.standing[at] == MERGED else "cast"
    heading = element("h4", view.say("backcast_title"))
    return element("div", heading, element("p", view.say(kind, **facts)), class_="gaps")


def pillar_table(view: ChangeView, at: int) -> Markup:
    """Return the index and its pillars with their parts, on demand."""
    columns = [Column(view.say("item_word"), sort=False), *part_columns(view, "score")]
    rows = (
        element(
            "tr", element("th", words(view.item_name(item)), scope="row"), part_cells(view, view.found.score, place, at)
        )
        for place, item in enumerate(view.found.items)
    )
    caption = view.say("pillars_caption", name=view.name(at))
    return more(view.say("pillars_heading"), table(caption, columns, rows))
