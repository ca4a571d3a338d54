# SPDX-License-Identifier: Apache-2.0
"""Who came before whom, and from whom a unit's values can be taken in a year. All units are positions in `Units`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from laban.model.units import Units

Kin = tuple[tuple[int, ...], ...]
"""For each unit the positions of others, each once, in the order of the units."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """For each unit its direct predecessors and successors among the same units."""

    predecessors: Kin
    successors: Kin


@dataclass(frozen=True, slots=True)
class Origin:
    """From whom a unit's values can be taken in one year.

    `parts` have values that together are the unit's; `lacking` are those that would complete them and have none; `split`
    are units with values that are not the unit's alone, or not wholly its own, and cannot be told apart.
    """

    parts: tuple[int, ...] = ()
    lacking: tuple[int, ...] = ()
    split: tuple[int, ...] = ()


def lineage(units: Units) -> Lineage:
    """Return the lineage of units; keys that are not among them, and a unit that names itself, are left out.

    It is enough that one side declares: `A` has successor `B`, or `B` has predecessor `A`.
    """
    before: list[set[int]] = [set() for _ in units.members]
    after: list[set[int]] = [set() for _ in units.members]
    for at, unit in enumerate(units.members):
        earlier = [(units.place[key], at) for key in unit.predecessors if key in units.place]
        later = [(at, units.place[key]) for key in unit.successors if key in units.place]
        for old, new in (*earlier, *later):
            if old != new:
                before[new].add(old)
                after[old].add(new)
    return Lineage(tuple(tuple(sorted(kin)) for kin in before), tuple(tuple(sorted(kin)) for kin in after))


def origins(kin: Lineage, targets: Sequence[int], filled: Sequence[bool]) -> tuple[Origin, ...]:
    """Return for each target from whom its values can be taken, given which units have any value in the year.

    Its own values stand. Else the nearest predecessors with values are its parts, through as many mergers as it takes.
    Another target is never a part: it is ranked itself, and nothing may count twice. Values of a unit that several
    targets came from, and values of successors that others went into too, cannot be shared out. A successor that
    continues the target alone, one to one, is as good as the target itself.
    """
    ranked = frozenset(targets)
    ancestors = [_reach(kin.predecessors, target, ranked) for target in targets]
    claims = Counter(old for found in ancestors for old in found)
    return tuple(
        Origin((target,)) if filled[target] else _origin(kin, target, filled, ranked, claims) for target in targets
    )


def _origin(kin: Lineage, target: int, filled: Sequence[bool], ranked: frozenset[int], claims: Counter[int]) -> Origin:
    parts, lacking = _nearest(kin, target, filled, ranked)
    if not parts:
        return _heir(kin, target, filled, ranked) or Origin(lacking=tuple(sorted(lacking)))
    if any(claims[part] > 1 for part in parts):
        return Origin(split=tuple(sorted(parts)))
    # A part from which another part came would count that one twice: what it alone could give is lacking.
    doubled = {old for part in parts for old in _reach(kin.predecessors, part, ranked)} & parts
    return Origin(tuple(sorted(parts - doubled)), tuple(sorted(lacking | doubled)))


def _nearest(kin: Lineage, target: int, filled: Sequence[bool], ranked: frozenset[int]) -> tuple[set[int], set[int]]:
    """Return the nearest predecessors with values, and the first ones of branches in which nobody has any."""
    parts: set[int] = set()
    lacking: set[int] = set()
    seen = {target}
    waiting = [target]
    while waiting:
        for old in kin.predecessors[waiting.pop()]:
            if old in seen:
                continue
            seen.add(old)
            if filled[old] and old not in ranked:
                parts.add(old)
            elif old in ranked or not kin.predecessors[old]:
                lacking.add(old)
            else:
                waiting.append(old)
    return parts, lacking


def _heir(kin: Lineage, target: int, filled: Sequence[bool], ranked: frozenset[int]) -> Origin | None:
    """Return the successor that continues a target alone, or those that hold its values among others'."""
    at, seen = target, {target}
    while len(kin.successors[at]) == 1 and kin.predecessors[kin.successors[at][0]] == (at,):
        at = kin.successors[at][0]
        if at in ranked or at in seen:
            return None
        if filled[at]:
            return Origin((at,))
        seen.add(at)
    holders = tuple(sorted(new for new in _reach(kin.successors, at, ranked) if filled[new]))
    return Origin(split=holders) if holders else None


def _reach(steps: Kin, start: int, ranked: frozenset[int]) -> set[int]:
    """Return everyone that can be reached from a unit in one direction without passing a ranked one."""
    found: set[int] = set()
    waiting = [start]
    while waiting:
        for at in steps[waiting.pop()]:
            if at not in found and at not in ranked:
                found.add(at)
                waiting.append(at)
    return found
