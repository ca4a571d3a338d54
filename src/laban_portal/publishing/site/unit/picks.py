# SPDX-License-Identifier: Apache-2.0
"""Strengths and weaknesses of a unit: among all, and within its group of each grouping."""

from __future__ import annotations

from laban.draw.numbers import number
from laban.model.book import NATIONAL, Highlights, Pick
from laban.model.framework import Indicator
from laban.model.profile import HighlightRule
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import group_name, of_count, raw_value


def picks(scene: Scene, field: Field, unit: int) -> list[dict[str, object]]:
    """Return one entry a comparison that was made: what it is called, strengths, weaknesses."""
    return [told(scene, field, each) for each in field.territory.highlights if each.unit == unit]


def told(scene: Scene, field: Field, each: Highlights) -> dict[str, object]:
    """Return a comparison in words."""
    national = each.grouping == NATIONAL
    name = scene.say("profile.among_all") if national else group_name(scene, each.grouping, each.group)
    return {
        "name": name if national else scene.say("profile.among_group", group=name),
        "strengths": [line(scene, field, each.unit, pick) for pick in each.strengths],
        "weaknesses": [line(scene, field, each.unit, pick) for pick in each.weaknesses],
    }


def line(scene: Scene, field: Field, unit: int, pick: Pick) -> dict[str, object]:
    """Return one strength or weakness: where its working stands, value, score, rank."""
    item = field.framework.by_code[pick.item]
    value = field.filled[field.leaf_place[pick.item]][unit]
    return {
        "code": pick.item,
        "name": scene.item_name(pick.item),
        "value": raw_value(scene, item, value) if isinstance(item, Indicator) else "",
        "score": number(pick.score, scene.language, 1),
        "rank": of_count(scene, pick.rank, pick.count),
    }


def rule(scene: Scene) -> str:
    """Say by which rule they are chosen."""
    return HighlightRule(count=scene.book.recipe.highlights).text(scene.language)
