# SPDX-License-Identifier: Apache-2.0
"""Regroup: rank the units of one code system, whose values are re-added from the units they were merged from.

Elements are rebuilt, never scores or ratios: three provinces' researchers and inhabitants are added first, and the ratio
is formed afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from laban.errors import MethodError, problem
from laban.model.framework import Framework
from laban.model.lineage import Origin, lineage, origins
from laban.model.method import Regrouping
from laban.model.panel import Flag, Flags, Floats, Panel
from laban.model.result import Changes, Note, Stepped
from laban.model.units import Units

REASONS = ("regroup.added", "regroup.mean")


def regroup(panel: Panel, framework: Framework, choice: Regrouping) -> Stepped:
    """Return the panel of the units of code system `to`; with `to` empty, the panel as it is.

    For each year and unit: own values stand. A unit without any value in the year gets each element from its
    predecessors, and from theirs where they have none, by the element's `merge`:

    - `add`: Σ x; missing, with a note, if any part is missing;
    - `mean`: Σ w·x / Σ w with the element `merge_weight` as w; missing, with a note, if any part or weight is missing, a
      weight is negative or all weights are zero;
    - `none`, and an element that the framework does not list: missing, with a note.

    A unit that continues exactly one other, one to one and also backwards in time, carries that one's values and flags
    over as they are, whatever the rule: they are the same figures, so they are neither marked nor recorded as changed.
    Values of a unit that was split, or of one that several were merged into, are not shared out: the units that would
    need them take no part in that year. Predecessors of the same code system are never added: they are ranked
    themselves, and nothing may count twice.

    Rebuilt cells carry the flags of all their parts and `REBUILT`, and are recorded as changed from missing, on the axes
    of the new panel. A unit takes part in a year if it did before, or if it was given any value. An unknown code system
    raises `MethodError`.
    """
    if not choice.to:
        return Stepped(panel)
    targets = [at for at, unit in enumerate(panel.units.members) if unit.key.system == choice.to]
    if not targets:
        raise MethodError([problem("regroup.unknown_system", system=choice.to, known=", ".join(panel.units.systems))])
    kin, merges = lineage(panel.units), merges_of(panel.items, framework)
    filled = np.logical_or.reduce(~np.isnan(panel.values), axis=1).tolist()
    found = tuple(origins(kin, targets, with_values) for with_values in filled)
    old, new = panel.values[:, :, targets], panel.values[:, :, targets]
    flags, present = panel.flags[:, :, targets], panel.present[:, targets]
    for year, place, origin in _each(found):
        cell, parts = (year, slice(None), place), list(origin.parts)
        if whole(origin) and len(parts) == 1:
            old[cell] = new[cell] = panel.values[year, :, parts[0]]
            flags[cell] = panel.flags[year, :, parts[0]]
        elif whole(origin):
            new[cell], flags[cell] = rebuilt(panel.values[year][:, parts], panel.flags[year][:, parts], merges)
        present[year, place] = not origin.split and (present[year, place] or not np.isnan(new[cell]).all())
    averaged = {row for merge in merges if merge.method == "mean" for row in merge.rows}
    reason = np.array([[[int(row in averaged)] for row in range(len(panel.items))]], np.int32)
    changes = Changes.between("regroup", old, new, reason, REASONS)
    after = Panel(panel.units.of_system(choice.to), panel.years, panel.items, new, flags, present)
    notes = (*_unit_notes(panel, after.units, targets, found), *_cell_notes(panel, after, found, merges))
    return Stepped(after, (changes,), notes)


@dataclass(frozen=True, slots=True)
class Merge:
    """The elements that one method rebuilds, and for each of them the element that weighs it (-1: there is none)."""

    method: str
    rows: tuple[int, ...]
    weights: tuple[int, ...]


def merges_of(items: tuple[str, ...], framework: Framework) -> tuple[Merge, ...]:
    """Return which elements of a panel are rebuilt by which method; one that the framework does not list, by none."""
    place = {item: at for at, item in enumerate(items)}
    known = {element.code: element for element in framework.elements}
    chosen = [known[item].merge if item in known else "none" for item in items]
    weights = [place.get(known[item].merge_weight, -1) if item in known else -1 for item in items]
    rows = {method: tuple(at for at, each in enumerate(chosen) if each == method) for method in METHODS}
    return tuple(Merge(method, found, tuple(weights[at] for at in found)) for method, found in rows.items())


def whole(origin: Origin) -> bool:
    """Tell whether a unit's values can be taken from its parts: there are some, and none is lacking."""
    return bool(origin.parts) and not origin.lacking


def rebuilt(values: Floats, flags: Flags, merges: tuple[Merge, ...]) -> tuple[Floats, Flags]:
    """Return a merged unit's values and flags from those of its parts, (items, parts); weights are rows of `values`."""
    new = np.full(len(values), np.nan)
    for merge in merges:
        rows, weighed = list(merge.rows), np.array(merge.weights, np.intp)[:, None]
        weights = np.where(weighed >= 0, values[weighed[:, 0]], np.nan)
        new[rows] = METHODS[merge.method](values[rows], weights)
    marks = np.bitwise_or.reduce(flags, axis=1) | np.uint16(Flag.REBUILT)
    return new, np.where(np.isnan(new), np.uint16(0), marks)


def add(values: Floats, _weights: Floats) -> Floats:
    """Return Σ x over the last axis, in the order of the units; missing if any is.

    >>> add(np.array([[1.0, 2.0, 3.0]]), np.array([[]])).tolist()
    [6.0]
    """
    total = values[:, 0]
    for part in range(1, values.shape[1]):
        total = total + values[:, part]
    return total


def mean(values: Floats, weights: Floats) -> Floats:
    """Return Σ w·x / Σ w over the last axis; missing if any value or weight is, a weight is negative, or all are zero.

    >>> mean(np.array([[10.0, 40.0]]), np.array([[2.0, 1.0]])).tolist()
    [20.0]
    """
    total = add(weights, weights)
    sound = (total > 0) & ~(weights < 0).any(axis=1)
    return np.where(sound, add(weights * values, weights) / np.where(sound, total, 1.0), np.nan)


def nothing(values: Floats, _weights: Floats) -> Floats:
    """Return missing values: such elements cannot be rebuilt from their parts."""
    return np.full(len(values), np.nan)


METHODS: Mapping[str, Callable[[Floats, Floats], Floats]] = {"add": add, "mean": mean, "none": nothing}
"""How an element of a merged unit is rebuilt from the values and the weights of its parts."""


def _each(found: tuple[tuple[Origin, ...], ...]) -> Iterator[tuple[int, int, Origin]]:
    """Yield year, place and origin of every ranked unit in every year."""
    for year, units in enumerate(found):
        for place, origin in enumerate(units):
            yield year, place, origin


def _unit_notes(
    panel: Panel, ranked: Units, targets: list[int], found: tuple[tuple[Origin, ...], ...]
) -> Iterator[Note]:
    """Note, year by year, whose values were carried over, and who has none because they were split or are lacking."""
    for year, units in zip(panel.years, found, strict=True):
        carried = [
            at
            for at, origin in enumerate(units)
            if whole(origin) and len(origin.parts) == 1 and origin.parts[0] != targets[at]
        ]
        split = [at for at, origin in enumerate(units) if origin.split]
        for name, places in (("carried", carried), ("cannot_split", split)):
            if places:
                facts = (("count", str(len(places))), ("units", ranked.named(places)))
                yield Note(f"regroup.{name}", year=year, facts=facts)
        for at, origin in enumerate(units):
            if origin.lacking and (origin.parts or set(origin.lacking) - set(targets)):
                lacking = panel.units.named(origin.lacking)
                yield Note(
                    "regroup.predecessor_empty", unit=ranked.labels[at], year=year, facts=(("lacking", lacking),)
                )


def _cell_notes(
    panel: Panel, after: Panel, found: tuple[tuple[Origin, ...], ...], merges: tuple[Merge, ...]
) -> Iterator[Note]:
    """Note each element of a merged unit that is missing although a part has a value, and why."""
    not_rebuilt: dict[tuple[int, int], list[int]] = {}
    never = {row for merge in merges if merge.method == "none" for row in merge.rows}
    for year, place, origin in _each(found):
        if not whole(origin) or len(origin.parts) == 1:
            continue
        known = ~np.isnan(panel.values[year][:, list(origin.parts)])
        lost = known.any(axis=1) & np.isnan(after.values[year, :, place])
        for item in np.flatnonzero(lost).tolist():
            where = (panel.items[item], after.units.labels[place], panel.years[year])
            if item in never:
                not_rebuilt.setdefault((year, item), []).append(place)
            elif known[item].all():
                yield Note("regroup.no_weight", *where)
            else:
                gaps = panel.units.named(
                    part for part, there in zip(origin.parts, known[item], strict=True) if not there
                )
                yield Note("regroup.part_missing", *where, facts=(("parts", gaps),))
    for (year, item), places in not_rebuilt.items():
        facts = (("count", str(len(places))), ("units", after.units.named(places)))
        yield Note("regroup.not_rebuilt", panel.items[item], year=panel.years[year], facts=facts)
