# SPDX-License-Identifier: Apache-2.0
"""What the steps of a computation did, as tables and back: changed cells, notes, treatments, scales."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from laban.io.edition.figures import Axes
from laban.io.edition.written import Read, Row, Table, exact, figure, truth, years_of
from laban.model.result import Changes, Note, Result, Scale, Treatment
from laban.texts import LANGUAGES

PAIRS = ("skewness_before", "skewness_after", "kurtosis_before", "kurtosis_after")


def told_tables(result: Result) -> dict[str, Table]:
    """Return the tables of what the steps did, by the names of their files."""
    treated = ("item", "window", "low_cap", "high_cap", "transform", "parameters", *PAIRS, "capped", "passes")
    return {
        "steps": Table(("block", "step", "reasons"), _blocks(result)),
        "changes": Table(("block", "unit", "year", "item", "old", "new", "reason"), _changes(result)),
        "notes": notes_table(result.notes),
        "treatments": Table(treated, map(_treatment, result.treatments)),
        "scales": Table(("item", "window", "method", "direction", "low", "high", "parameters"), map(_scale, result.scales)),
    }  # fmt: skip


def _blocks(result: Result) -> Iterator[Row]:
    for at, each in enumerate(result.changes, 1):
        yield str(at), each.step, " ".join(each.reasons)


def _changes(result: Result) -> Iterator[Row]:
    labels = result.units.labels
    for at, each in enumerate(result.changes, 1):
        for cell in each.rows(result.years, result.items_of(each.step)):
            yield str(at), labels[cell.unit], str(cell.year), cell.item, exact(cell.old), exact(cell.new), cell.reason


def notes_table(notes: Sequence[Note]) -> Table:
    """Return notes as a table: their codes and facts, and what they say in every language."""
    columns = ("code", "item", "unit", "year", "facts", *(f"text_{language}" for language in LANGUAGES))
    return Table(columns, map(_note, notes))


def _note(note: Note) -> Row:
    year = "" if note.year is None else str(note.year)
    facts = json.dumps(note.facts, ensure_ascii=False)
    return note.code, note.item, note.unit, year, facts, *(note.text(language) for language in LANGUAGES)


def _treatment(each: Treatment) -> Row:
    moments = map(exact, (*each.skewness, *each.kurtosis))
    return (
        each.item, " ".join(map(str, each.window)), exact(each.low_cap), exact(each.high_cap), each.transform,
        " ".join(exact(value) or "nan" for value in each.parameters), *moments, str(each.capped), str(int(each.passes)),
    )  # fmt: skip


def _scale(each: Scale) -> Row:
    return (
        each.item, " ".join(map(str, each.window)), each.method, str(each.direction), exact(each.low), exact(each.high),
        " ".join(exact(value) or "nan" for value in each.parameters),
    )  # fmt: skip


def read_changes(take: Callable[[str], Read], axes: Axes, elements: tuple[str, ...]) -> tuple[Changes, ...]:
    """Read every changed cell, block by block as the steps recorded them."""
    blocks: list[tuple[str, tuple[str, ...]]] = []
    rows: list[list[tuple[int, int, int, float, float, int]]] = []
    places = {False: dict(zip(axes.framework.leaves, range(len(axes.framework.leaves)), strict=True))}
    places[True] = {code: at for at, code in enumerate(elements)}

    def begin(_: str, step: str, reasons: str) -> None:
        blocks.append((step, tuple(reasons.split(" ")) if reasons else ()))
        rows.append([])

    def put(block: str, unit: str, year: str, item: str, *told: str) -> None:
        old, new, reason = told
        at = int(block) - 1
        step, reasons = blocks[at]
        where = axes.year_place[year], places[step == "regroup"][item], axes.unit_place[unit]
        rows[at].append((*where, figure(old), figure(new), reasons.index(reason)))

    take("steps").each(begin)
    take("changes").each(put)
    return tuple(_block(*block, found) for block, found in zip(blocks, rows, strict=True))


def _block(step: str, reasons: tuple[str, ...], rows: list[tuple[int, int, int, float, float, int]]) -> Changes:
    year, item, unit, old, new, why = (list(column) for column in zip(*rows, strict=True)) if rows else ([],) * 6
    return Changes(
        step, np.array(year, np.int32), np.array(item, np.int32), np.array(unit, np.int32), np.array(old, np.float64),
        np.array(new, np.float64), np.array(why, np.int32), reasons,
    )  # fmt: skip


def read_notes(read: Read) -> tuple[Note, ...]:
    """Read notes; what they say is said again from their codes."""
    found: list[Note] = []

    def add(code: str, item: str, unit: str, year: str, facts: str, *_: str) -> None:
        told = tuple((str(name), str(value)) for name, value in json.loads(facts))
        found.append(Note(code=code, item=item, unit=unit, year=int(year) if year else None, facts=told))

    read.each(add)
    return tuple(found)


def read_treatments(read: Read) -> tuple[Treatment, ...]:
    """Read what was learned of each indicator's distribution."""
    found: list[Treatment] = []

    def add(item: str, window: str, low: str, high: str, transform: str, parameters: str, *rest: str) -> None:
        first, second, third, fourth = map(figure, rest[:4])
        found.append(
            Treatment(
                item=item, window=years_of(window), low_cap=figure(low), high_cap=figure(high), transform=transform,
                parameters=tuple(map(float, parameters.split())), skewness=(first, second), kurtosis=(third, fourth),
                capped=int(rest[4]), passes=truth(rest[5]),
            )
        )  # fmt: skip

    read.each(add)
    return tuple(found)


def read_scales(read: Read) -> tuple[Scale, ...]:
    """Read how each indicator was made comparable."""
    found: list[Scale] = []

    def add(item: str, window: str, method: str, direction: str, *rest: str) -> None:
        low, high, parameters = rest
        numbers = tuple(map(float, parameters.split()))
        found.append(
            Scale(
                item=item, window=years_of(window), method=method, direction=int(direction), low=figure(low),
                high=figure(high), parameters=numbers,
            )
        )  # fmt: skip

    read.each(add)
    return tuple(found)
