# SPDX-License-Identifier: Apache-2.0
"""Units side by side: a page for each unit with each of its peers, and one on which a script sets up to four side by side."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from laban.draw.drawing import Drawing
from laban.draw.numbers import MISSING, signed, significant
from laban.draw.radar import radar
from laban.draw.series import Series
from laban.draw.side_by_side import side_by_side
from laban.model.framework import Indicator
from laban_portal.publishing.data import comparing as data
from laban_portal.publishing.reading.field import Field, current
from laban_portal.publishing.reading.marks import marks_of
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.scenes import kept
from laban_portal.publishing.site.unit.block import block
from laban_portal.publishing.site.unit.names import (
    item_tail,
    level_name,
    marks_said,
    of_count,
    unit_name,
    unit_tail,
)
from laban_portal.publishing.site.unit.opening import interval
from laban_portal.publishing.site.unit.pairs import pair_tail, pairs_of
from laban_portal.publishing.site.unit.peers import features
from laban_portal.publishing.site.unit.tree import DEPTHS, top_of

TAIL = "compare"
Pairs = dict[str, tuple[int, int]]


def tails(scene: Scene) -> Iterator[str]:
    """Yield the page of any units, then every pair of a unit and a peer of it."""
    yield TAIL
    yield from pairs(scene)


def pairs(scene: Scene) -> Pairs:
    """Return the pairs that have a page, by tail."""
    return kept(scene.kept, "pairs", lambda: pairs_of(scene.book))


def show(scene: Scene, tail: str) -> Shown | None:
    """Return the page of any units, or of a pair."""
    field = current(scene.book.main)
    if tail == TAIL:
        return anybody(scene, field)
    units = pairs(scene).get(tail)
    return None if units is None else pair(scene, field, units, tail)


def anybody(scene: Scene, field: Field) -> Shown:
    """Return the page of any units: a block of figures for the script, and every ready pair as a link."""
    told = field.territory.peers
    rows = [
        (
            unit_name(scene, field.units[unit]),
            unit_tail(field.territory, field.units[unit]),
            [
                (unit_name(scene, field.units[each.unit]), pair_tail(field, unit, each.unit))
                for each in told.peers[unit]
            ],
        )
        for unit in (field.alphabet if told is not None else ())
        if told is not None and told.peers[unit]
    ]
    facts = {"rows": rows, "year": field.year, "block": block(scene, field, sure=True)}
    return Shown(
        template="pair/any.html", title=scene.say("pairs.any_title"),
        description=scene.say("pairs.any_lead", year=field.year),
        facts=facts, data=data.peers(scene.book, field, scene.address(TAIL)), scripts=("compare.js",),
    )  # fmt: skip


def pair(scene: Scene, field: Field, units: tuple[int, int], tail: str) -> Shown:
    """Return the page of two units."""
    names = [unit_name(scene, field.units[unit]) for unit in units]
    title = scene.say("pairs.pair_title", one=names[0], other=names[1])
    told = field.territory.peers
    facts = {
        "names": names,
        "year": field.year,
        "tails": [unit_tail(field.territory, field.units[unit]) for unit in units],
        "verdict": verdict(scene, field, units),
        "heads": [head(scene, field, unit) for unit in units],
        "rows": rows(scene, field, units),
        "features": features(scene, told, units) if told is not None else [],
    }
    return Shown(
        template="pair/pair.html", title=title, description=verdict(scene, field, units), facts=facts,
        figures=drawings(scene, field, units, title), data=data.pair(scene.book, field, units, scene.address(tail)),
        trail=((TAIL, scene.say("pairs.any_title")),),
    )  # fmt: skip


def drawings(scene: Scene, field: Field, units: tuple[int, int], title: str) -> dict[str, Drawing]:
    """Return the two units over the parts of the index: side by side, and as a radar."""
    places = [field.framework.place[code] for code in field.parts]
    names = [scene.item_name(code) for code in field.parts]
    lines = [Series(unit_name(scene, field.units[at]), tuple(field.scores[row][at] for row in places)) for at in units]
    return {
        "radar": radar(names, lines, scene.frame("radar", title), top_of(field, places)),
        "bars": side_by_side(
            names, lines, scene.frame("bars", scene.say("pairs.bars_title", one=lines[0].name, other=lines[1].name))
        ),
    }


def head(scene: Scene, field: Field, unit: int) -> tuple[str, str, str]:
    """Return a unit's score, rank among so many, and rank interval."""
    rank = of_count(scene, field.rank(field.root, unit), field.counts[0])
    return scene.number(field.score(field.root, unit)), rank, interval(scene, field, unit) or MISSING


def verdict(scene: Scene, field: Field, units: tuple[int, int]) -> str:
    """Say who stands before whom, and whether the two can be told apart under other choices of the method."""
    first, second = sorted(units, key=lambda at: field.rank(field.root, at) or len(field.units) + 1)
    ranks = [field.rank(field.root, at) for at in (first, second)]
    facts = {
        "one": unit_name(scene, field.units[first]),
        "other": unit_name(scene, field.units[second]),
        "year": field.year,
    }
    if not all(ranks):
        return scene.say("pairs.unranked", **facts)
    gap = signed(field.score(field.root, first) - field.score(field.root, second), scene.language).lstrip("+")
    facts |= {"rank": scene.place(ranks[0]), "behind": scene.place(ranks[1]), "gap": gap}
    said = scene.say("pairs.level" if ranks[0] == ranks[1] else "pairs.before", **facts)
    ends = field.interval
    if ends is None or not all(isfinite(ends[side][at]) for side in (0, 1) for at in (first, second)):
        return said
    apart = ends[1][first] < ends[0][second] or ends[1][second] < ends[0][first]
    return f"{said} {scene.say('pairs.apart' if apart else 'pairs.overlap')}"


def rows(scene: Scene, field: Field, units: tuple[int, int]) -> list[dict[str, object]]:
    """Return every item with the figures of both units and their difference."""
    found: list[dict[str, object]] = []
    for code in field.framework.codes:
        place, leaf = field.framework.place[code], field.leaf_place.get(code)
        item = field.framework.by_code[code]
        scores = [field.scores[place][at] for at in units]
        gap = scores[0] - scores[1]
        row: dict[str, object] = {
            "name": scene.item_name(code),
            "tail": item_tail(scene, code),
            "level": level_name(scene, field.framework.level(code)),
            "depth": min(field.framework.depth(code), DEPTHS),
            "leaf": leaf is not None,
            "unit": item.unit if isinstance(item, Indicator) else "",
            "cells": [cell(scene, field, code, at) for at in units],
            "gap": signed(gap, scene.language) if isfinite(gap) else MISSING,
            "way": "up" if gap > 0 else "down" if gap < 0 else "",
        }
        found.append(row)
    return found


def cell(scene: Scene, field: Field, code: str, unit: int) -> dict[str, object]:
    """Return a unit's figures in an item: raw value of an indicator with its marks, score, rank."""
    place, leaf = field.framework.place[code], field.leaf_place.get(code)
    return {
        "value": "" if leaf is None else significant(field.raw[leaf][unit], scene.language),
        "marks": () if leaf is None else marks_said(scene, marks_of(field, leaf, unit)),
        "score": scene.number(field.scores[place][unit]),
        "rank": of_count(scene, field.ranks[place][unit], field.counts[place]),
    }
