# SPDX-License-Identifier: Apache-2.0
"""Checks of units: identity, validity, lineage, place and name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from laban.errors import Place, Problem, Severity, problem
from laban.model.lineage import lineage
from laban.model.units import Unit, Units

OPEN = "…"


def units_problems(units: Units) -> tuple[Problem, ...]:
    """Return everything that is wrong with units; a gap in the lineage and a missing name are warnings.

    The predecessor of a unit should end on the day before the unit begins; where a date is open on either side, the two
    do not meet either, and a warning asks for the date.
    """
    if not units.members:
        return (problem("units.none"),)
    return (
        *_key_problems(units),
        *_validity_problems(units),
        *_overlap_problems(units),
        *_kin_problems(units),
        *_gap_problems(units),
        *_circle_problems(units),
        *_position_problems(units),
        *_name_problems(units),
    )


def _where(unit: Unit) -> Place:
    return Place(unit=str(unit.key))


def _key_problems(units: Units) -> Iterator[Problem]:
    for key, times in Counter(unit.key for unit in units.members).items():
        if not key.code or not key.system:
            yield problem("units.no_code", Place(unit=str(key)), key=key)
        elif times > 1:
            yield problem("units.duplicate", Place(unit=str(key)), key=key, times=times)


def _validity_problems(units: Units) -> Iterator[Problem]:
    for unit in units.members:
        if unit.valid_to is not None and unit.valid_to < unit.key.valid_from:
            yield problem("units.validity", _where(unit), key=unit.key, start=unit.key.valid_from, end=unit.valid_to)


def _overlap_problems(units: Units) -> Iterator[Problem]:
    """Compare each unit with the next of its code and system; a key that occurs twice is told as a duplicate."""
    same: dict[tuple[str, str], list[Unit]] = {}
    for unit in sorted(units.members, key=lambda unit: unit.key):
        same.setdefault((unit.key.system, unit.key.code), []).append(unit)
    for versions in same.values():
        for earlier, later in pairwise(versions):
            if earlier.key != later.key and earlier.exists_on(later.key.valid_from):
                yield problem("units.overlap", _where(later), earlier=earlier.key, later=later.key)


def _kin_problems(units: Units) -> Iterator[Problem]:
    known = set(units.place)
    for unit in units.members:
        for name, kin in (("predecessor", unit.predecessors), ("successor", unit.successors)):
            for key in kin:
                if key not in known:
                    yield problem(f"units.unknown_{name}", _where(unit), key=unit.key, kin=key)


def _gap_problems(units: Units) -> Iterator[Problem]:
    for new, kin in enumerate(lineage(units).predecessors):
        later = units.members[new]
        for old in kin:
            earlier = units.members[old]
            start, end = later.key.valid_from, earlier.valid_to
            meets = end is not None and start != date.min and end == start - timedelta(days=1)
            if not meets:
                ends = OPEN if end is None else end
                starts = OPEN if start == date.min else start
                yield problem(
                    "units.lineage_gap", _where(later), severity=Severity.WARNING,
                    earlier=earlier.key, later=later.key, ends=ends, starts=starts,
                )  # fmt: skip


def _circle_problems(units: Units) -> Iterator[Problem]:
    """Take away, again and again, the units without predecessors; those that never go are in or behind a circle."""
    for unit in units.members:
        if unit.key in (*unit.predecessors, *unit.successors):
            yield problem("units.own_kin", _where(unit), key=unit.key)
    kin = lineage(units)
    waiting = [len(before) for before in kin.predecessors]
    free = [at for at, count in enumerate(waiting) if count == 0]
    while free:
        for new in kin.successors[free.pop()]:
            waiting[new] -= 1
            if waiting[new] == 0:
                free.append(new)
    stuck = [at for at, count in enumerate(waiting) if count]
    if stuck:
        yield problem("units.circle", _where(units.members[stuck[0]]), units=units.named(stuck))


def _position_problems(units: Units) -> Iterator[Problem]:
    for unit in units.members:
        if unit.position is None:
            continue
        latitude, longitude = unit.position
        # Written so that a coordinate that is not a number fails too.
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            yield problem("units.position", _where(unit), key=unit.key, latitude=latitude, longitude=longitude)


def _name_problems(units: Units) -> Iterator[Problem]:
    """Tell units that lack a name in a language in which others have one, or that have none at all."""
    languages = tuple(dict.fromkeys(language for unit in units.members for language, _ in unit.names.versions))
    for unit in units.members:
        known = {language for language, _ in unit.names.versions}
        lacking = [language for language in languages if language not in known]
        if not known:
            yield problem("units.no_name", _where(unit), severity=Severity.WARNING, key=unit.key)
        elif lacking:
            yield problem(
                "units.name_language",
                _where(unit),
                severity=Severity.WARNING,
                key=unit.key,
                languages=", ".join(lacking),
            )
