# SPDX-License-Identifier: Apache-2.0
"""A unit's score and rank over the years of its territory, broken where the territory changed, hollow where rebuilt."""

from __future__ import annotations

from math import nan

from laban.draw.drawing import Drawing
from laban.draw.lines import RANKS, Point, trend
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.series import breaks, series
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import unit_name


def drawings(scene: Scene, field: Field, unit: int) -> dict[str, Drawing]:
    """Return the lines of score and of rank; with one year there is nothing to follow, and no line."""
    years = series(scene.book, field.territory, unit, field.root)
    if len(years) < 2:
        return {}
    name = unit_name(scene, field.units[unit])
    known = tuple(each.year for each in years)
    broken = tuple(known[at] for at in breaks(scene.book, field.territory, known))
    scores = [Point(each.year, each.score, each.range[1], each.rebuilt) for each in years]
    ranks = [Point(each.year, each.rank or nan, rebuilt=each.rebuilt) for each in years]
    of_score = scene.frame("trend-score", scene.say("profile.trend_score", name=name))
    of_rank = scene.frame("trend-rank", scene.say("profile.trend_rank", name=name))
    return {
        "score": trend(scores, of_score, breaks=broken),
        "rank": trend(ranks, of_rank, RANKS, breaks=broken),
    }
