# SPDX-License-Identifier: Apache-2.0
"""The figures of a territory, step by step, as tables and back: nothing is rounded and no cell is lost.

A cell of a unit that takes no part is written only where it holds more than nothing (no value, no flag, no rank).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from laban.errors import FormatError, Place, problem
from laban.io.edition.written import Read, Row, Table, exact, exacts, figure, flag_words, flags_of, truth
from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ranks, Result
from laban.model.units import Unit, UnitKey, Units

STEPS = ("raw", "imputed", "treated", "normalised")
STAGES = ("elements", *STEPS)
WORDS = {flags: flag_words(flags) for flags in range(1024)}
"""The words of every set of flags, made once: there are far more cells than sets."""


@dataclass(frozen=True, slots=True)
class Axes:
    """What the cells of a territory's tables are told by, each with its position."""

    framework: Framework
    units: Units
    years: tuple[int, ...]
    unit_place: Mapping[str, int]
    year_place: Mapping[str, int]

    @classmethod
    def of(cls, framework: Framework, units: Units, years: tuple[int, ...]) -> Axes:
        """Number units by their labels and years as they are written."""
        labels = {label: at for at, label in enumerate(units.labels)}
        return cls(framework, units, years, labels, {str(year): at for at, year in enumerate(years)})


def figure_tables(result: Result) -> dict[str, Table]:
    """Return the tables of a result's figures by the names of their files."""
    return {
        "units": Table(("unit", "system", "code", "valid_from", "name_vi", "name_en"), _units(result.units)),
        "presence": Table(("unit", "year", *STAGES), _presence(result)),
        "elements": Table(("unit", "year", "element", "value", "flags"), _cells(result.elements, (result.elements,))),
        "indicators": Table(
            ("unit", "year", "indicator", *(name for step in STEPS for name in (step, f"{step}_flags"))),
            _cells(result.raw, [getattr(result, step) for step in STEPS]),
        ),
        "scores": Table(("unit", "year", "item", "level", "score", "rank", "coverage"), _scores(result)),
        "weights": Table(("item", "level", "weight", "effective_weight"), _weights(result)),
    }


def _units(units: Units) -> Iterator[Row]:
    for label, unit in zip(units.labels, units.members, strict=True):
        key = unit.key
        yield label, key.system, key.code, key.valid_from.isoformat(), unit.names.into("vi"), unit.names.into("en")


def _presence(result: Result) -> Iterator[Row]:
    stages = [getattr(result, stage).present.astype(int).tolist() for stage in STAGES]
    for at, year in enumerate(result.years):
        for unit, label in enumerate(result.units.labels):
            yield label, str(year), *(str(stage[at][unit]) for stage in stages)


def _cells(first: Panel, panels: tuple[Panel, ...] | list[Panel]) -> Iterator[Row]:
    labels = first.units.labels
    for at, year in enumerate(first.years):
        for row, item in enumerate(first.items):
            filled = first.present[at].copy()
            for panel in panels:
                filled |= ~np.isnan(panel.values[at, row]) | (panel.flags[at, row] > 0)
            values = [exacts(panel.values[at, row]) for panel in panels]
            flags = [panel.flags[at, row].tolist() for panel in panels]
            for unit in np.flatnonzero(filled).tolist():
                cells = (
                    text for value, flag in zip(values, flags, strict=True) for text in (value[unit], WORDS[flag[unit]])
                )
                yield labels[unit], str(year), item, *cells


def _scores(result: Result) -> Iterator[Row]:
    labels, framework = result.units.labels, result.framework
    for at, year in enumerate(result.years):
        for row, item in enumerate(framework.codes):
            scores, ranks, coverage = result.scores[at, row], result.ranks[at, row], result.coverage[at, row]
            filled = result.present[at] | ~np.isnan(scores) | (ranks != 0) | (coverage != 0)
            written = exacts(scores), [exact(rank) if rank else "" for rank in ranks.tolist()], exacts(coverage)
            for unit in np.flatnonzero(filled).tolist():
                yield labels[unit], str(year), item, framework.level(item), *(column[unit] for column in written)


def _weights(result: Result) -> Iterator[Row]:
    columns = exacts(result.weights), exacts(result.effective_weights)
    for item, weight, effective in zip(result.framework.codes, *columns, strict=True):
        yield item, result.framework.level(item), weight, effective


def read_units(read: Read, pack: Pack) -> Units:
    """Read which of the pack's units a territory has, in which order."""
    known = {(key.system, key.code, key.valid_from.isoformat()): unit for key, unit in _keyed(pack.units)}
    members: list[Unit] = []

    def add(_: str, system: str, code: str, since: str, *__: str) -> None:
        members.append(known[system, code, since])

    read.each(add)
    return Units(tuple(members))


def _keyed(units: Units) -> Iterator[tuple[UnitKey, Unit]]:
    return ((unit.key, unit) for unit in units.members)


def read_figures(take: Callable[[str], Read], axes: Axes, method: Method, items: tuple[str, ...]) -> Result:
    """Return the result that the tables tell, its changes and notes still to be added.

    `take` gives a table by its name; `items` are the data elements in their order.
    """
    present = _read_presence(take("presence"), axes)
    (elements,) = _read_cells(take("elements"), axes, items, [present[0]])
    raw, imputed, treated, normalised = _read_cells(take("indicators"), axes, axes.framework.leaves, present[1:])
    scores, ranks, coverage = _read_scores(take("scores"), axes, method)
    weights = take("weights")
    if tuple(row[0] for row in weights.rows) != axes.framework.codes:
        raise FormatError([problem("bundle.other_axes", Place(file=weights.file))])
    shares: list[tuple[float, float]] = []
    weights.each(lambda _, __, own, effective: shares.append((figure(own), figure(effective))))
    own, effective = np.array(shares).T.copy()
    return Result(
        axes.framework, method, axes.units, axes.years, elements, raw, imputed, treated, normalised, scores, ranks, coverage,
        own, effective,
    )  # fmt: skip


def _read_presence(read: Read, axes: Axes) -> list[Bools]:
    found = np.zeros((len(STAGES), len(axes.years), len(axes.units)), bool)

    def put(unit: str, year: str, *stages: str) -> None:
        found[:, axes.year_place[year], axes.unit_place[unit]] = [truth(each) for each in stages]

    read.each(put)
    return list(found)


def _read_cells(read: Read, axes: Axes, items: tuple[str, ...], present: list[Bools]) -> list[Panel]:
    shape = (len(present), len(axes.years), len(items), len(axes.units))
    values, flags = np.full(shape, np.nan), np.zeros(shape, np.uint16)
    places = {item: at for at, item in enumerate(items)}
    marks = {text: flag for flag, text in WORDS.items()}

    def put(unit: str, year: str, item: str, *cells: str) -> None:
        at = (axes.year_place[year], places[item], axes.unit_place[unit])
        for step in range(len(present)):
            value, mark = cells[2 * step], cells[2 * step + 1]
            if value:
                values[(step, *at)] = float(value)
            if mark:
                flags[(step, *at)] = marks[mark] if mark in marks else flags_of(mark)

    read.each(put)
    return [
        Panel(axes.units, axes.years, items, values[at].copy(), flags[at].copy(), there.copy())
        for at, there in enumerate(present)
    ]


def _read_scores(read: Read, axes: Axes, method: Method) -> tuple[Floats, Ranks, Floats]:
    shape = (len(axes.years), len(axes.framework.codes), len(axes.units))
    scores, coverage = np.full(shape, np.nan), np.zeros(shape)
    shared = method.rank.ties == "mean"
    ranks: Ranks = np.zeros(shape, np.float64) if shared else np.zeros(shape, np.int32)

    def put(unit: str, year: str, item: str, _: str, score: str, rank: str, share: str) -> None:
        at = axes.year_place[year], axes.framework.place[item], axes.unit_place[unit]
        scores[at], coverage[at] = figure(score), figure(share)
        if rank:
            ranks[at] = float(rank) if shared else int(rank)

    read.each(put)
    return scores, ranks, coverage
