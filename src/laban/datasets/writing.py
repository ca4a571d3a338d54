# SPDX-License-Identifier: Apache-2.0
"""Write a demonstration into a pack's folder: its figures, the groups that follow from them, and the planted faults."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from laban.datasets.demonstration import Figure, Round, demonstration
from laban.datasets.faults import Fault, plant
from laban.datasets.recipe import Recipe, recipe_problems
from laban.errors import FormatError, Place, Problem, problem, raise_if
from laban.io.pack.fill import fill
from laban.io.pack.folder import find_table, inside
from laban.io.pack.rules import read_rules
from laban.io.pack.source import Source
from laban.io.pack.toml import Spot
from laban.io.pack.tree import read_tree
from laban.io.pack.units import read_units
from laban.model.framework import Framework
from laban.model.pack import Rule
from laban.model.units import UnitKey, Units

RECIPE = "demonstration.toml"
FAULTS = "planted_faults.csv"
UNITS = "units.csv"
FIGURE_COLUMNS = ("year", "unit", "item", "value", "flag")
FAULT_COLUMNS = ("kind", "year", "system", "unit", "item", "right", "written", "flag", "rule")


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What a pack's folder says about its demonstration; `tables` are the files of figures and the round of each."""

    tables: tuple[tuple[str, Round], ...]
    recipe: Recipe
    units: Units
    framework: Framework
    rules: tuple[Rule, ...]
    day: tuple[int, int]


def write_demonstration(pack_folder: Path | str, seed: int) -> tuple[Path, ...]:
    """Draw figures by the pack's `demonstration.toml` and write them over the tables that its pack.toml lists.

    Written are: every long table of `[[data]]`; `planted_faults.csv`, with each fault and what would be right; and the
    columns of units.csv whose groups follow from the figures. The same seed and version give the same bytes. Nothing is
    written unless pack.toml says `demonstration = true`, so that generated figures cannot lie in a pack unmarked.

    Raises:
        FormatError: with every problem, before anything is written.

    """
    folder = Path(pack_folder)
    if seed < 0:
        raise FormatError([problem("demonstration.seed", Place(file=str(folder)), given=seed)])
    said = read_ingredients(folder)
    drawing, planting = (np.random.Generator(np.random.PCG64(each)) for each in np.random.SeedSequence(seed).spawn(2))
    rounds = [each for _, each in said.tables]
    made = demonstration(said.framework, said.units, said.recipe, rounds, drawing, said.day)
    figures, faults = plant(made.figures, said.recipe, said.rules, planting)
    texts = {folder / file: _figure_table(figures, each) for file, each in said.tables}
    texts[folder / FAULTS] = _written(FAULT_COLUMNS, map(_fault_row, faults))
    if made.groups:
        texts[folder / UNITS] = _regrouped((folder / UNITS).read_text(encoding="utf-8-sig"), made.groups)
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return tuple(texts)


def read_ingredients(folder: Path) -> Ingredients:
    """Read what a demonstration needs from a pack's folder; its figures need not be there yet.

    Raises:
        FormatError: with every problem.

    """
    source = Source(folder)
    source.begin()
    units, framework, rules = read_units(source).units, read_tree(source).framework, read_rules(source).rules
    source.tell(_unfit_tables(source, units))
    recipe = _recipe(source)
    if recipe is not None:
        source.tell(recipe_problems(recipe, framework.elements, RECIPE))
        source.tell(_no_unit_table(recipe, folder))
    raise_if(source.problems, FormatError)
    tables = tuple((each.file, Round(each.year or 0, each.system)) for each in source.manifest.data)
    return Ingredients(tables, recipe or Recipe(elements=()), units, framework, rules, source.manifest.day)


def _unfit_tables(source: Source, units: Units) -> Iterator[Problem]:
    """Tell what in pack.toml keeps generated figures out."""
    if not source.manifest.demonstration:
        yield problem("demonstration.not_marked", Spot(source.said).place)
    rounds: set[tuple[int | None, str]] = set()
    for at, table in enumerate(source.manifest.data):
        place = Spot(source.said, ("data", str(at))).place
        _, outside = inside(source.root, table.file, place)
        yield from (each for each in outside if each.code != "pack.file_missing")
        if table.layout != "long" or table.year is None or not table.system or not table.file.endswith(".csv"):
            yield problem("demonstration.table", place, file=table.file)
        elif table.system not in units.systems:
            yield problem("demonstration.no_units", place, system=table.system, known=", ".join(units.systems))
        elif (table.year, table.system) in rounds:
            yield problem("demonstration.same_round", place, year=table.year, system=table.system)
        rounds.add((table.year, table.system))


def _recipe(source: Source) -> Recipe | None:
    if not source.has(RECIPE):
        source.tell([problem("demonstration.no_recipe", Place(file=RECIPE), file=RECIPE)])
        return None
    toml = source.toml(RECIPE)
    return None if toml is None else source.take(fill(Recipe, toml.values, Spot(toml)))


def _no_unit_table(recipe: Recipe, folder: Path) -> Iterator[Problem]:
    name, _ = find_table(folder, "units")
    if recipe.classes and name and name != UNITS:
        yield problem("demonstration.units_not_csv", Place(file=name))


def _figure_table(figures: Iterable[Figure], each: Round) -> str:
    rows = ((f.round.year, f.unit.code, f.element, f.text, f.marks) for f in figures if f.round == each)
    return _written(FIGURE_COLUMNS, rows)


def _fault_row(fault: Fault) -> tuple[object, ...]:
    right, wrong = fault.right, fault.wrong
    where = (right.round.year, right.round.system, right.unit.code, right.element)
    return (fault.kind, *where, right.text, wrong.text, wrong.marks, fault.rule)


def _written(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue()


def _regrouped(text: str, groups: Mapping[tuple[UnitKey, str], str]) -> str:
    """Write the drawn groups into the columns of a unit table that hold them; other cells stay as they are."""
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    by_row = {(unit.system, unit.code, grouping): group for (unit, grouping), group in groups.items()}
    system, code = header.index("system"), header.index("code")
    changed = [
        [
            by_row.get((row[system], row[code], name.removeprefix("group:")), cell)
            if name.startswith("group:")
            else cell
            for name, cell in zip(header, row, strict=True)
        ]
        for row in rows
    ]
    return _written(header, changed)
