# SPDX-License-Identifier: Apache-2.0
"""What is ranked: provinces, regions, countries; each with the time in which it exists, and its lineage.

A unit's key is (code system, validity, code). Bare codes and names are never keys: seven Vietnamese provinces kept
their number and changed their name on 1 July 2025.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from laban.model.text import Text


@dataclass(frozen=True, slots=True, order=True)
class UnitKey:
    """The identity of a unit: the code system, the day it came into being, its code in that system."""

    system: str
    code: str
    valid_from: date = date.min

    def __str__(self) -> str:
        """Write the key as `system/code`, with the first day of validity where there is one."""
        since = "" if self.valid_from == date.min else f"@{self.valid_from.isoformat()}"
        return f"{self.system}/{self.code}{since}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit.

    `valid_to` is its last day, or nothing. `groups` are (grouping, group) pairs such as (region, north).
    `position` is (latitude, longitude) in degrees. `successors` took its place on the day after `valid_to`.
    `sort_key` orders units in their own language, so that this package needs to know no alphabet.
    """

    key: UnitKey
    names: Text
    sort_key: str = ""
    valid_to: date | None = None
    groups: tuple[tuple[str, str], ...] = ()
    position: tuple[float, float] | None = None
    predecessors: tuple[UnitKey, ...] = ()
    successors: tuple[UnitKey, ...] = ()

    @property
    def code(self) -> str:
        """Return the bare code, for display and files of one system."""
        return self.key.code

    def group(self, grouping: str) -> str:
        """Return the group this unit belongs to in a grouping, or nothing."""
        return dict(self.groups).get(grouping, "")

    def exists_on(self, day: date) -> bool:
        """Tell whether the unit exists on a day."""
        return self.key.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Units:
    """An ordered set of units; the order is the pack's."""

    members: tuple[Unit, ...]

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.members)

    @cached_property
    def place(self) -> dict[UnitKey, int]:
        """Return the position of each unit by its key."""
        return {unit.key: at for at, unit in enumerate(self.members)}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Return the bare codes in order; only unique inside one system at one time."""
        return tuple(unit.code for unit in self.members)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Return how a unit is named in places and notes: by its code, or by its whole key where a code occurs twice."""
        times = Counter(self.codes)
        return tuple(unit.code if times[unit.code] == 1 else str(unit.key) for unit in self.members)

    def named(self, positions: Iterable[int], most: int = 10) -> str:
        """Write some units for a sentence: the labels of the first ten, and how many more there are."""
        labels = [self.labels[at] for at in positions]
        return ", ".join(labels[:most]) + (f" … (+{len(labels) - most})" if len(labels) > most else "")

    @cached_property
    def systems(self) -> tuple[str, ...]:
        """Return the code systems in order of first appearance."""
        return tuple(dict.fromkeys(unit.key.system for unit in self.members))

    @cached_property
    def groupings(self) -> tuple[str, ...]:
        """Return the names of the groupings that any unit has."""
        return tuple(dict.fromkeys(name for unit in self.members for name, _ in unit.groups))

    def of_system(self, system: str) -> Units:
        """Return the units of one code system, in order."""
        return Units(tuple(unit for unit in self.members if unit.key.system == system))

    @cached_property
    def by_grouping(self) -> dict[str, tuple[str, ...]]:
        """Return each unit's group (empty where it has none), for every grouping."""
        known = [dict(unit.groups) for unit in self.members]
        return {name: tuple(groups.get(name, "") for groups in known) for name in self.groupings}

    def groups_of(self, grouping: str) -> tuple[str, ...]:
        """Return each unit's group in a grouping (empty where it has none)."""
        return self.by_grouping.get(grouping) or ("",) * len(self)
