# SPDX-License-Identifier: Apache-2.0
"""A unit in every part of the index: scores and ranks beside the lowest, the median and the highest, and a radar."""

from __future__ import annotations

from math import isfinite, nan

import numpy as np

from laban.draw.drawing import Drawing, median
from laban.draw.radar import radar
from laban.draw.series import Series
from laban.draw.strips import range_strip
from laban_portal.publishing.reading.field import Field, groupings_of
from laban_portal.publishing.site.markup import inline
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import group_name, item_tail, level_name, of_count, unit_name

DEPTHS = 4
"""Rows are indented at most so often."""


def parts_table(scene: Scene, field: Field, unit: int) -> list[dict[str, object]]:
    """Return one row an aggregate, the whole index first, in the order of the tree."""
    tree, rows = field.framework, []
    for code in tree.codes:
        if code not in tree.children:
            continue
        at = tree.place[code]
        low, middle, high = field.ranges[at]
        score = field.scores[at][unit]
        rows.append(
            {
                "name": scene.item_name(code),
                "tail": item_tail(scene, code),
                "level": level_name(scene, tree.level(code)),
                "depth": min(tree.depth(code), DEPTHS),
                "score": scene.number(score),
                "rank": of_count(scene, field.ranks[at][unit], field.counts[at]),
                "low": scene.number(low),
                "median": scene.number(middle),
                "high": scene.number(high),
                "strip": inline(range_strip(low, score, high, middle)),
            }
        )
    return rows


def compass(scene: Scene, field: Field, unit: int, ident: str) -> Drawing:
    """Return the radar of the unit's parts beside the median of all and of its groups."""
    name = unit_name(scene, field.units[unit])
    rows = [field.framework.place[code] for code in field.parts]
    lines = [Series(name, tuple(field.scores[row][unit] for row in rows))]
    compared = (
        field.territory.among is None
    )  # else the figures of others were taken out: there is nothing to compare with
    if compared:
        lines.append(Series(scene.say("profile.median_all"), tuple(field.ranges[row][1] for row in rows)))
    for grouping in groupings_of(scene.book)[:2] if compared else ():
        placed = field.in_groups.get(grouping)
        group = placed[unit].group if placed else ""
        if group and placed and placed[unit].count > 1:
            said = scene.say("profile.median_group", group=group_name(scene, grouping, group))
            lines.append(Series(said, group_medians(field, grouping, group, rows)))
    title = scene.say("profile.radar_title", name=name, year=field.year)
    return radar([scene.item_name(code) for code in field.parts], lines, scene.frame(ident, title), top_of(field, rows))


def group_medians(field: Field, grouping: str, group: str, rows: list[int]) -> tuple[float, ...]:
    """Return the median score of a group's units in some items."""
    groups = field.result.units.groups_of(grouping)
    members = [at for at, each in enumerate(groups) if each == group]
    return tuple(median([field.scores[row][at] for at in members]) for row in rows)


def top_of(field: Field, rows: list[int]) -> float:
    """Return the end of the radar's scale: 100, or what the scores need where they are on another scale."""
    most = max((field.ranges[row][2] for row in rows if isfinite(field.ranges[row][2])), default=nan)
    return 100.0 if not isfinite(most) or most <= 100.0 else float(np.ceil(most / 10) * 10)
