# SPDX-License-Identifier: Apache-2.0
"""Every indicator of a unit: raw value between the lowest and the highest, marks in words, score, rank, trend; gaps."""

from __future__ import annotations

from math import isfinite, nan

from laban.draw.numbers import significant
from laban.draw.strips import range_strip, sparkline
from laban.model.framework import Indicator
from laban_portal.publishing.reading.field import Field, field_of
from laban_portal.publishing.reading.marks import gaps_of, marks_of
from laban_portal.publishing.reading.series import breaks
from laban_portal.publishing.site.markup import inline
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.scenes import kept
from laban_portal.publishing.site.unit.names import count, item_tail, marks_said, of_count


def sections(scene: Scene, field: Field, unit: int) -> list[dict[str, object]]:
    """Return the indicators under their parents, in the order of the tree."""
    shared = kept(scene.kept, ("indicators", field.territory.system), lambda: common(scene, field))
    years = [field_of(field.territory, year).raw for year in field.territory.result.years]
    broken = breaks(scene.book, field.territory, field.territory.result.years)
    found: list[dict[str, object]] = []
    parent = ""
    rows: list[dict[str, object]] = []
    for leaf, item in enumerate(field.framework.ordered_indicators):
        if item.parent != parent:
            parent, rows = item.parent, []
            found.append({"name": path_of(scene, field, parent), "tail": item_tail(scene, parent), "rows": rows})
        line = row(scene, field, unit, leaf)
        line["trend"] = inline(sparkline([raw[leaf][unit] for raw in years], broken)) if len(years) > 1 else ""
        rows.append(shared[leaf] | line)
    return found


def common(scene: Scene, field: Field) -> list[dict[str, object]]:
    """Return what all units' rows of each indicator share: names, unit of measure, lowest and highest."""
    rows: list[dict[str, object]] = []
    for leaf, item in enumerate(field.framework.ordered_indicators):
        low, _, high = field.raw_ranges[leaf]
        rows.append(
            {
                "code": item.code,
                "name": scene.item_name(item.code),
                "tail": item_tail(scene, item.code),
                "unit": item.unit,
                "low": significant(low, scene.language),
                "high": significant(high, scene.language),
                "down": item.direction < 0,
            }
        )
    return rows


def row(scene: Scene, field: Field, unit: int, leaf: int) -> dict[str, object]:
    """Return a unit's figures in an indicator."""
    item: Indicator = field.framework.ordered_indicators[leaf]
    place = field.framework.place[item.code]
    low, middle, high = field.raw_ranges[leaf]
    value = field.raw[leaf][unit]
    shown = value if isfinite(value) else field.filled[leaf][unit]
    return {
        "value": significant(shown, scene.language),
        "marks": marks_said(scene, marks_of(field, leaf, unit)),
        "strip": inline(range_strip(low, shown, high, middle if isfinite(low) else nan)),
        "score": scene.number(field.scores[place][unit]),
        "rank": of_count(scene, field.ranks[place][unit], field.counts[place]),
    }


def path_of(scene: Scene, field: Field, code: str) -> str:
    """Return an item's name with those above it, the index itself left out."""
    names: list[str] = []
    while code and code != field.root:
        names.insert(0, scene.item_name(code))
        code = field.framework.by_code[code].parent
    return " › ".join(names) or scene.item_name(field.root)


def gaps(scene: Scene, field: Field, unit: int) -> list[dict[str, object]]:
    """Return what is not as it should be: one entry a mark, with the indicators that carry it."""
    return [
        {
            "mark": scene.say(f"profile.mark_{mark}"),
            "meaning": scene.say(f"profile.meaning_{mark}"),
            "count": count(scene, len(items)),
            "items": [(code, scene.item_name(code)) for code in items],
        }
        for mark, items in gaps_of(field, unit).items()
    ]
