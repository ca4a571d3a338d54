# SPDX-License-Identifier: Apache-2.0
"""The pictures of an item besides its map: all units on one line, the median through the years."""

from __future__ import annotations

from math import nan

from laban.draw.distribution import distribution
from laban.draw.drawing import Drawing, Figure
from laban.draw.lines import SCORES, Measure, Point, trend
from laban.model.framework import Indicator
from laban_portal.publishing.reading.field import Field, field_of
from laban_portal.publishing.reading.series import breaks, first_own_year
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import unit_name


def drawings(scene: Scene, field: Field, code: str) -> dict[str, Drawing]:
    """Return the pictures of an item besides its map."""
    line = medians(scene, field, code)
    return {"spread": spread(scene, field, code)} | ({"trend": line} if line is not None else {})


def values(field: Field, code: str) -> list[float]:
    """Return the raw values of an indicator, or the scores of a group, along the units."""
    return field.raw[field.leaf_place[code]] if code in field.leaf_place else field.scores[field.framework.place[code]]


def measure(scene: Scene, field: Field, code: str) -> Measure:
    """Return what is measured: an indicator's own value, or a score."""
    item = field.framework.by_code[code]
    if not isinstance(item, Indicator):
        return SCORES
    return Measure("raw", item.unit or scene.say("item.value_word"))


def spread(scene: Scene, field: Field, code: str) -> Drawing:
    """Return all units on one line."""
    ranks, shown = field.ranks[field.framework.place[code]], values(field, code)
    figures = [
        Figure(code=field.units[at].code, name=unit_name(scene, field.units[at]), value=shown[at], rank=ranks[at])
        for at in field.order
    ]
    title = scene.say("item.spread_title", name=scene.item_name(code), year=field.year)
    return distribution(figures, scene.frame("spread", title), measure=measure(scene, field, code))


def medians(scene: Scene, field: Field, code: str) -> Drawing | None:
    """Return the median of all units through the years; nothing with one year."""
    territory = field.territory
    years = [year for year in territory.result.years if field_of(territory, year).order]
    if len(years) < 2:
        return None
    own = first_own_year(scene.book, territory)
    points = [
        Point(year, range_in(field_of(territory, year), code)[1], nan, own is not None and year < own) for year in years
    ]
    broken = tuple(years[at] for at in breaks(scene.book, territory, tuple(years)))
    title = scene.say("item.trend_title", name=scene.item_name(code))
    return trend(points, scene.frame("trend", title), measure(scene, field, code), breaks=broken)


def range_in(field: Field, code: str) -> tuple[float, float, float]:
    """Return lowest, median and highest of an indicator's values, or of a group's scores."""
    if code in field.leaf_place:
        return field.raw_ranges[field.leaf_place[code]]
    return field.ranges[field.framework.place[code]]
