# SPDX-License-Identifier: Apache-2.0
"""A snapshot as a pack that `laban compute` accepts: values of the model in, a `Pack` and its files out. Pure.

The figures of the round's year are the snapshot's; those of earlier years, and of elements that no form of the round asks
for, are those the ministry already held. `provenance.csv` beside the pack says of each figure which it is, with its revision
and hash, and names every "no data" with its reason: in the panel that is a missing figure. What is not of a whole year, no
number, or of the nation, is no figure of a panel and stays in the snapshot's parts. Units without any figure, and rules about
what no form of the round asks for, are left out: the engine could do nothing with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from laban.errors import FormatError, Place, is_error, problem
from laban.io.pack import read_pack
from laban.io.pack.compare import differences
from laban.io.pack.compose import csv_text
from laban.io.pack.new_folder import new_folder
from laban.io.pack.write import pack_files
from laban.model.checks.entry import fitting, from_relations, split_by
from laban.model.entry_rule import EntryRule
from laban.model.form import CodeList, Domain, Form, cells
from laban.model.framework import Element, Framework
from laban.model.method import Method
from laban.model.pack import Pack, Rule
from laban.model.panel import Flag, Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.model.workdays import Holidays

FLAGS: Mapping[str, Flag] = {
    "": Flag.NORMAL, "e": Flag.ESTIMATED, "p": Flag.PROVISIONAL, "b": Flag.BREAK, "f": Flag.ESTIMATED,
}  # fmt: skip
"""How a flag at entry is written in a panel; a forecast is an estimate there, which has no mark of its own."""

REFERENCE_DAY = (12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a year, or its absence (`value` is nothing, `reason` says why)."""

    unit: UnitKey
    year: int
    element: str
    value: float | None
    flag: str = ""
    source: str
    reason: str = ""
    form: str = ""
    sequence: int = 0
    hash: str = ""
    generated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What a pack is made of."""

    code: str
    names: Text
    description: Text
    source: str
    framework: Framework
    relations: tuple[Rule, ...]
    entry_rules: tuple[EntryRule, ...]
    method: Method
    units: tuple[Unit, ...]
    forms: tuple[Form, ...]
    code_lists: Mapping[str, CodeList]
    domains: tuple[Domain, ...]
    elements: tuple[Element, ...]
    texts: Mapping[str, Text]
    holidays: Holidays
    figures: tuple[Figure, ...]
    demonstration: bool


def snapshot_pack(given: Ingredients) -> Pack:
    """Return the pack."""
    units = _with_figures(given)
    relations = set(from_relations(given.relations))
    known = {each.code for each in given.framework.elements}
    own = tuple(each for each in given.entry_rules if each not in relations)
    every = {*known, *(each.code for each in given.elements)}
    return Pack(
        code=given.code, names=given.names, description=given.description, languages=("vi", "en"), framework=given.framework,
        units=units, panel=_panel(given, units), methods={given.method.code: given.method}, method=given.method,
        rules=given.relations, texts=given.texts, reference_day=REFERENCE_DAY, source=given.source,
        demonstration=given.demonstration or any(each.generated for each in given.figures), holidays=given.holidays,
        forms=_in_order(given.forms, _domains(given)), code_lists=given.code_lists, domains=_domains(given),
        form_elements=tuple(each for each in given.elements if each.code not in known),
        entry_rules=fitting(own, every, split_by(given.forms, given.code_lists)),
    )  # fmt: skip


def _in_order(forms: Iterable[Form], domains: Sequence[Domain]) -> tuple[Form, ...]:
    """Return forms in the order in which a pack has them: by domain, then by code."""
    order = {each.code: each.order for each in domains}
    return tuple(sorted(forms, key=lambda form: (order.get(form.domain, len(order)), form.code)))


def _with_figures(given: Ingredients) -> Units:
    """Return the units of which there is any figure; the engine refuses a unit of which nothing is known."""
    known = {each.code for each in given.framework.elements}
    there = {each.unit for each in given.figures if each.value is not None and each.element in known}
    found = [each for each in given.units if each.key in there]
    return Units(
        tuple(
            replace(
                each, predecessors=tuple(key for key in each.predecessors if key in there),
                successors=tuple(key for key in each.successors if key in there),
            )
            for each in found
        )
    )  # fmt: skip


def _domains(given: Ingredients) -> tuple[Domain, ...]:
    """Return the domains, with those that only forms name."""
    known = {each.code for each in given.domains}
    more = dict.fromkeys(form.domain for form in given.forms if form.domain and form.domain not in known)
    named = (
        Domain(code=code, names=Text.of({"vi": code, "en": code}), order=len(known) + at)
        for at, code in enumerate(more)
    )
    return (*given.domains, *named)


def _panel(given: Ingredients, units: Units) -> Panel:
    items = tuple(dict.fromkeys(element.code for element in given.framework.elements))
    wanted = [each for each in given.figures if each.element in items and each.unit in units.place]
    years = tuple(sorted({each.year for each in wanted if each.value is not None}))
    at_year, at_item = {year: at for at, year in enumerate(years)}, {code: at for at, code in enumerate(items)}
    shape = (len(years), len(items), len(units))
    values, flags = np.full(shape, np.nan), np.zeros(shape, np.uint16)
    present = np.zeros((len(years), len(units)), bool)
    systems = {(each.year, each.unit.system) for each in wanted if each.value is not None}
    for year, row in at_year.items():
        day = date(year, *REFERENCE_DAY)
        present[row] = [(year, unit.key.system) in systems and unit.exists_on(day) for unit in units.members]
    for each in wanted:
        if each.value is None:
            continue
        spot = (at_year[each.year], at_item[each.element], units.place[each.unit])
        if present[spot[0], spot[2]]:
            values[spot] = each.value
            flags[spot] = FLAGS.get(each.flag, Flag.NORMAL) | (Flag.GENERATED if each.generated else Flag.NORMAL)
    return Panel(units, years, items, values, flags, present)


def provenance(figures: Iterable[Figure]) -> str:
    """Return the table of where each figure is from."""
    rows = sorted(figures, key=lambda each: (each.year, each.unit, each.element))
    columns: dict[str, Sequence[object]] = {
        "year": [each.year for each in rows],
        "system": [each.unit.system for each in rows],
        "unit": [each.unit.code for each in rows],
        "element": [each.element for each in rows],
        "value": [each.value for each in rows],
        "flag": [each.flag for each in rows],
        "source": [each.source for each in rows],
        "no_data": [each.reason for each in rows],
        "form": [each.form for each in rows],
        "sequence": [each.sequence or None for each in rows],
        "revision_sha256": [each.hash for each in rows],
    }
    return csv_text(columns, needed=columns)


def export_files(given: Ingredients) -> dict[str, str]:
    """Return every file of the exported pack by its path, with its provenance.

    Raises:
        FormatError: where the pack has no figure, or no unit that is ranked.

    """
    pack = snapshot_pack(given)
    if not pack.panel.years:
        raise FormatError([problem("snapshots.no_figures", Place(item=given.code))])
    return {**pack_files(pack), "provenance.csv": provenance(given.figures)}


def export_pack(given: Ingredients, folder: Path) -> None:
    """Write the pack into a new or empty folder, whole or not at all; it is read back and compared before it is put there.

    Raises:
        FormatError: where the folder holds anything, or with every fault of the pack as `laban` reads it.

    """
    with new_folder(folder) as fresh:
        _write(export_files(given), fresh)
        _judge(given, fresh)


def _write(files: Mapping[str, str], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")


def _judge(given: Ingredients, folder: Path) -> None:
    """Read the written pack, and refuse one that has faults or says something else."""
    pack = snapshot_pack(given)
    read, problems = read_pack(folder)
    if read is None:
        raise FormatError([replace(each, where=_inside(each.where, folder)) for each in problems if is_error(each)])
    if lost := differences(pack, read):
        raise FormatError([problem("pack.cannot_say", fields=", ".join(lost))])


def _inside(where: Place, folder: Path) -> Place:
    return replace(where, file=where.file.removeprefix(f"{folder}/"))


def whole_values(
    form: Form, code_lists: Mapping[str, CodeList], standing: Mapping[tuple[str, str], tuple[str, float | None]]
) -> Iterator[tuple[str, float | None, tuple[str, ...]]]:
    """Yield each counted field's element with its whole value and the slices it is made of, as far as anything stands there.

    The value is the total's, or, where the form has no total, the sum of the parts once all are there; nothing otherwise.
    """
    for field in form.fields:
        parts = ("",) if not field.by or field.total else cells(field, code_lists)
        found = [standing[field.element, part] for part in parts if (field.element, part) in standing]
        if not found:
            continue
        values = [value for kind, value in found if kind == "value" and value is not None]
        whole = sum(values) if len(values) == len(parts) else None
        if whole is not None or any(kind == "none" for kind, _ in found):
            yield field.element, whole, parts
