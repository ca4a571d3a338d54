# SPDX-License-Identifier: Apache-2.0
"""Which units a unit was merged from or into, each with the page of its own territory."""

from __future__ import annotations

from laban.model.units import Unit, UnitKey
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import found, unit_name


def lineage(scene: Scene, unit: Unit) -> dict[str, object] | None:
    """Return the units before and after; nothing where a unit has neither."""
    before, after = related(scene, unit.predecessors), related(scene, unit.successors)
    if not before and not after:
        return None
    return {
        "before": before, "after": after, "merged": len(before) > 1, "into_merged": into_merged(scene, unit),
    }  # fmt: skip


def related(scene: Scene, keys: tuple[UnitKey, ...]) -> list[tuple[str, str, str]]:
    """Return units by name, the tail of each profile (empty where it has none), and the code system with the code."""
    rows = []
    for key in keys:
        known = found(scene, key)
        if known is not None:
            rows.append((unit_name(scene, known[0]), known[1], f"{key.system}/{key.code}"))
    return rows


def into_merged(scene: Scene, unit: Unit) -> bool:
    """Tell whether a unit became a part of a larger one."""
    successors = [known[0] for key in unit.successors if (known := found(scene, key)) is not None]
    return any(len(each.predecessors) > 1 for each in successors)
