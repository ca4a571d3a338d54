# SPDX-License-Identifier: Apache-2.0
"""Make a pack from the two tables of the R package COINr: iMeta (what is measured) and iData (the figures).

Codes, names, weights, directions, targets and denominators are kept as they are. Level numbers become the labels `index`,
`sub-index`, `pillar`, `group` from the top down (`index`, `pillar` where there is but one level between). The default
method is COINr's own; Laban's default stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from laban.errors import FormatError, Problem, is_error, problem
from laban.io.coinr_data import OF_UNITS, Rows, numeric_others, read_figures, read_rows
from laban.io.coinr_meta import NEEDED, Meta, framework_of, names_of, read_meta, tree_problems
from laban.io.table import Table, read_table
from laban.io.tally import grouped
from laban.model.checks import panel_problems, units_problems
from laban.model.framework import Framework
from laban.model.method import READY
from laban.model.pack import Pack
from laban.model.panel import Panel
from laban.model.text import Text

TOLD_HERE = ("panel.missing_element",)
"""Problems of the figures that are told here in COINr's own words."""


def import_coinr(
    meta: Path | str, data: Path | str, *, code: str = "", language: str = "en", year: int | None = None
) -> Pack:
    """Make a pack from COINr's two tables, to be saved with `write_pack`.

    `code` is the pack's code (default: that of the top of the tree), `language` that of the names, `year` that of the
    figures where iData has no column Time.

    Raises:
        FormatError: with every problem, if any of them is an error.

    """
    pack, problems = read_coinr(meta, data, code=code, language=language, year=year)
    if pack is None:
        raise FormatError(problems)
    return pack


def read_coinr(
    meta: Path | str, data: Path | str, *, code: str = "", language: str = "en", year: int | None = None
) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read COINr's two tables: the pack (nothing if any problem is an error) and every problem found."""
    meta_table, problems = read_table(Path(meta), shown_as=Path(meta).name)
    data_table, found = read_table(Path(data), shown_as=Path(data).name)
    told = [*problems, *found, *_lacking(meta_table, NEEDED), *_lacking(data_table, OF_UNITS[:1])]
    if any(each.code.startswith("table.") or each.code == "pack.missing_column" for each in told if is_error(each)):
        return None, tuple(told)
    said, wrong = read_meta(meta_table)
    told += wrong
    others, wrong = numeric_others(data_table, said)
    told += wrong
    framework = framework_of(said, names_of(said, language), others)
    rows, wrong = read_rows(data_table, said, language, year)
    told += [*wrong, *tree_problems(said, framework), *units_problems(rows.units)]
    panel, wrong = read_figures(rows, said, [element.code for element in framework.elements])
    told += [*wrong, *_checked(said, rows, panel, framework)]
    pack = _pack(framework, panel, code, language)
    return (None if any(map(is_error, told)) else pack), grouped(told)


def _lacking(table: Table, needed: Iterable[str]) -> Iterator[Problem]:
    """Tell needed columns that are not there; a table that could not be read at all has been told."""
    for name in needed if table.columns else ():
        if not table.has(name):
            yield problem("pack.missing_column", table.heading(), column=name)


def _checked(meta: Meta, rows: Rows, panel: Panel, framework: Framework) -> Iterator[Problem]:
    """Check the figures, with the rows of iData, or of iMeta where a whole item is meant."""
    table, places, items = rows.table, rows.places, meta.places
    for each in panel_problems(panel, framework) if panel.years else ():
        where = each.where
        row = places.get((where.unit, where.year or 0))
        if each.code in TOLD_HERE:
            continue
        if row is not None:
            spot = table.place(table.rows[row], where.item if table.has(where.item) else "uCode")
            yield replace(each, where=replace(spot, item=where.item, unit=where.unit, year=where.year))
        elif where.item in items:
            spot = items[where.item]
            yield replace(each, where=replace(where, file=spot.file, sheet=spot.sheet, line=spot.line))
        else:
            yield each


def _pack(framework: Framework, panel: Panel, code: str, language: str) -> Pack:
    """Put the pack together; its code is made of letters that a file name may have."""
    usual = re.sub(r"[^a-z0-9._-]+", "-", framework.code.lower()).strip("-._")
    name = code or usual or "index"
    title = framework.names if framework.names.versions else Text.of({language: framework.code})
    return Pack(
        code=name,
        names=title,
        description=Text(),
        languages=(language,),
        framework=replace(framework, code=name, names=title),
        units=panel.units,
        panel=panel,
        methods={each: READY[each] for each in ("coinr", "default")},
        method=READY["coinr"],
    )
