# SPDX-License-Identifier: Apache-2.0
"""Who each unit was before: itself by its key, the one unit that it continues, several that were merged, or nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laban.model.change import MERGED, NEW, SPLIT, UNRANKED_AFTER, UNRANKED_BEFORE
from laban.model.lineage import Lineage, lineage
from laban.model.result import Result
from laban.model.units import Unit, UnitKey, Units


@dataclass(frozen=True, slots=True)
class Identity:
    """What can be told of a unit, and under which keys it was ranked before."""

    standing: str
    past: tuple[UnitKey, ...] = ()


def identities(
    asked: Sequence[UnitKey], units: Units, before: Result, after: Result, years: tuple[int, int]
) -> tuple[Identity, ...]:
    """Return the identity of each of the units that are asked for, by their keys.

    `units` are those of both editions, with their lineage. Who is `MERGED` is so if its past can be rebuilt.
    """
    kin, ranked_before, ranked_after = lineage(units), ranked(before, years[0]), ranked(after, years[1])
    found = []
    for key in asked:
        past, known = _past(key, units, kin, ranked_before), _known(key, units, kin, before.units)
        if key not in ranked_after:
            standing = UNRANKED_AFTER
        elif past:
            standing = SPLIT if _same(key, past, units, kin) else MERGED
        else:
            standing = UNRANKED_BEFORE if known else NEW
        found.append(Identity(standing, past))
    return tuple(found)


def ranked(result: Result, year: int) -> frozenset[UnitKey]:
    """Return the keys of the units that take part in a year."""
    present = result.present[result.year_place[year]]
    return frozenset(unit.key for unit, there in zip(result.units.members, present, strict=True) if there)


def gone(units: Units, before: Result, after: Result, years: tuple[int, int]) -> tuple[Unit, ...]:
    """Return the units that were ranked before and that no unit ranked today is or continues."""
    kin, ranked_before = lineage(units), ranked(before, years[0])
    continued = {old for key in ranked(after, years[1]) for old in _past(key, units, kin, ranked_before)}
    return tuple(each for each in before.units.members if each.key in ranked_before and each.key not in continued)


def _past(key: UnitKey, units: Units, kin: Lineage, there: frozenset[UnitKey]) -> tuple[UnitKey, ...]:
    """Return the unit itself, else the nearest of those it came from that were ranked, in the order of the units."""
    if key in there:
        return (key,)
    found: set[int] = set()
    seen = {units.place[key]}
    waiting = list(seen)
    while waiting:
        for old in kin.predecessors[waiting.pop()]:
            if old in seen:
                continue
            seen.add(old)
            if units.members[old].key in there:
                found.add(old)
            else:
                waiting.append(old)
    return tuple(units.members[at].key for at in sorted(found))


def _known(key: UnitKey, units: Units, kin: Lineage, before: Units) -> bool:
    """Tell whether a unit, or one that it came from through any number of mergers, was in the ranking's list."""
    seen, waiting = {units.place[key]}, [units.place[key]]
    while waiting:
        at = waiting.pop()
        if units.members[at].key in before.place:
            return True
        new = set(kin.predecessors[at]) - seen
        seen |= new
        waiting.extend(new)
    return False


def _same(key: UnitKey, past: tuple[UnitKey, ...], units: Units, kin: Lineage) -> bool:
    """Tell whether a unit is the only one that its one past unit became, and came from that one alone."""
    if past == (key,):
        return True
    if len(past) > 1:
        return False
    at, start = units.place[key], units.place[past[0]]
    while at != start:
        before = kin.predecessors[at]
        if len(before) != 1 or kin.successors[before[0]] != (at,):
            return False
        at = before[0]
    return True
