# SPDX-License-Identifier: Apache-2.0
"""Addresses and names of units, groups, levels and items on pages, in the page's language."""

from __future__ import annotations

from laban.draw.numbers import MISSING, number, significant
from laban.model.book import Territory
from laban.model.framework import Indicator
from laban.model.units import Unit, UnitKey
from laban.texts import say as say_of_engine
from laban_portal.publishing.reading.field import Field, current
from laban_portal.publishing.site.scene import Scene

LEVELS = ("index", "sub-index", "pillar", "sub-pillar", "group", "indicator")
"""Level labels with words of their own; any other label is shown as the pack writes it."""


def unit_name(scene: Scene, unit: Unit) -> str:
    """Return a unit's name, or its code where it has none."""
    return scene.text(unit.names) or unit.code


def territory_name(scene: Scene, territory: Territory) -> str:
    """Return what a code system is called."""
    return scene.text(territory.names) or territory.system


def group_name(scene: Scene, grouping: str, group: str) -> str:
    """Return what a group of units is called: the pack's text, else what the data say."""
    named = scene.book.pack.texts.get(f"group.{grouping}.{group}")
    return scene.text(named) if named else group


def level_name(scene: Scene, label: str) -> str:
    """Return what a level of the tree is called."""
    return say_of_engine(f"report.level_{label.replace('-', '_')}", scene.language) if label in LEVELS else label


def below(territory: Territory, tail: str) -> str:
    """Return a tail in a territory: the main one's stand at the top, others' below their code system."""
    return tail if territory.main else f"{territory.system}/{tail}"


def unit_tail(territory: Territory, unit: Unit) -> str:
    """Return the tail of a unit's profile."""
    return below(territory, f"units/{unit.code}")


def item_tail(scene: Scene, code: str) -> str:
    """Return the tail of an item's page; nothing where the edition's tree has no such item."""
    return f"items/{code}" if code in scene.book.main.result.framework.by_code else ""


def found(scene: Scene, key: UnitKey) -> tuple[Unit, str] | None:
    """Return a unit of any territory of the edition by its key, with the tail of its profile (empty where it has none)."""
    for each in scene.book.territories:
        at = each.result.units.place.get(key)
        if at is not None:
            unit = each.result.units.members[at]
            return unit, unit_tail(each, unit) if there(current(each), at) else ""
    at = scene.book.pack.units.place.get(key)
    return None if at is None else (scene.book.pack.units.members[at], "")


def raw_value(scene: Scene, item: Indicator, value: float) -> str:
    """Write a raw value with its unit of measure."""
    written = significant(value, scene.language)
    return written if written == MISSING or not item.unit else f"{written} {item.unit}"


def count(scene: Scene, value: float) -> str:
    """Write a whole number."""
    return number(value, scene.language, 0)


def of_count(scene: Scene, rank: float, among: int) -> str:
    """Write a rank among so many; a dash where there is none."""
    return f"{scene.place(rank)}/{count(scene, among)}" if rank else MISSING


def marks_said(scene: Scene, marks: tuple[str, ...]) -> tuple[str, ...]:
    """Return marks of a figure in words."""
    return tuple(scene.say(f"profile.mark_{mark}") for mark in marks)


def there(field: Field, unit: int) -> bool:
    """Tell whether a unit takes part."""
    return bool(field.there[unit])
