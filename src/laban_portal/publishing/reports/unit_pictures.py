# SPDX-License-Identifier: Apache-2.0
"""The pictures of a unit's report: the parts of the index on a radar, score and rank over the years."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite, nan

import numpy as np

from laban.draw.drawing import Drawing, median
from laban.draw.lines import RANKS, SCORES, Point, trend
from laban.draw.radar import Series, radar
from laban_portal.publishing.reading.field import Field, groupings_of
from laban_portal.publishing.reading.series import breaks, series
from laban_portal.publishing.reports.blocks import Pictures
from laban_portal.publishing.reports.telling import Telling, pictured

GROUPS = 2
"""The medians of so many groupings stand beside a unit."""


def pictures(told: Telling, field: Field, unit: int) -> Iterator[Pictures]:
    """Yield the radar with the trends beside it; what there is not enough of is left out."""
    drawn = (compass(told, field, unit),), tuple(trends(told, field, unit))
    columns = [tuple(pictured(each) for each in column if each.svg) for column in drawn]
    shown = tuple(column for column in columns if column)
    if len(shown) == 1 and len(shown[0]) == 1:
        yield Pictures(((pictured(shown[0][0].drawing, 0.55),),))
    elif shown:
        yield Pictures(shown)


def compass(told: Telling, field: Field, unit: int) -> Drawing:
    """Return the radar of the unit's parts beside the medians of all and of its groups."""
    name = told.unit(field.units[unit])
    rows = [field.framework.place[code] for code in field.parts]
    lines = [
        Series(name, tuple(field.scores[row][unit] for row in rows)),
        Series(told.say("profile.median_all"), tuple(field.ranges[row][1] for row in rows)),
    ]
    for grouping in groupings_of(told.book)[:GROUPS]:
        group = field.units[unit].group(grouping) if grouping in field.in_groups else ""
        if group and field.in_groups[grouping][unit].count > 1:
            said = told.say("profile.median_group", group=told.group(grouping, group))
            lines.append(Series(said, medians(field, grouping, group, rows)))
    title = told.say("profile.radar_title", name=name, year=field.year)
    return radar([told.item(code) for code in field.parts], lines, told.frame("radar", title), top_of(field, rows))


def medians(field: Field, grouping: str, group: str, rows: list[int]) -> tuple[float, ...]:
    """Return the median score of a group's units in some items."""
    members = [at for at, each in enumerate(field.result.units.groups_of(grouping)) if each == group]
    return tuple(median([field.scores[row][at] for at in members]) for row in rows)


def top_of(field: Field, rows: list[int]) -> float:
    """Return the end of the radar's scale: 100, or what the scores need where they are on another scale."""
    most = max((field.ranges[row][2] for row in rows if isfinite(field.ranges[row][2])), default=nan)
    return 100.0 if not isfinite(most) or most <= 100.0 else float(np.ceil(most / 10) * 10)


def trends(told: Telling, field: Field, unit: int) -> Iterator[Drawing]:
    """Yield the lines of score and rank; with one year there is nothing to follow."""
    years = series(told.book, field.territory, unit, field.root)
    if len(years) < 2:
        return
    name = told.unit(field.units[unit])
    broken = [years[at].year for at in breaks(told.book, field.territory, tuple(each.year for each in years))]
    scores = [Point(each.year, each.score, each.range[1], rebuilt=each.rebuilt) for each in years]
    yield trend(scores, told.frame("trend-score", told.say("profile.trend_score", name=name)), SCORES, broken)
    ranks = [Point(each.year, each.rank or nan, rebuilt=each.rebuilt) for each in years]
    yield trend(ranks, told.frame("trend-rank", told.say("profile.trend_rank", name=name)), RANKS, broken)
