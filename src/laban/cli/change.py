# SPDX-License-Identifier: Apache-2.0
"""`laban change PACK`: why scores and ranks moved between two years, or between two editions of a pack."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from laban.analysis.change.split import change
from laban.cli.change_shown import all_units, one_unit
from laban.cli.compute import TOP
from laban.cli.counting import Counting
from laban.cli.opened import chosen_method, opened
from laban.cli.progress import Progress, progress
from laban.cli.terminal import Terminal
from laban.io.results.change_manifest import change_manifest
from laban.io.results.change_tables import change_tables
from laban.io.results.folder import refuse_unless_replaceable, write_folder
from laban.io.results.written import csv_text
from laban.model.change import Change, Edition
from laban.model.method import Method
from laban.model.pack import Pack
from laban.report.change_page import change_page
from laban.texts import say

PAGE = "change.html"
TEXTS = ("unit", "item", "measure", "standing", "past", "data")
"""Columns of text in the table; all others are numbers."""

STAGES_WRITING = 3


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute both editions and every state between, show the parts, write them."""
    if asked.out:
        refuse_unless_replaceable(asked.out)
    pack = opened(asked.pack, terminal)
    before = opened(asked.before, terminal) if asked.before else pack
    first, last = editions(pack, before, asked)
    counting = Counting(terminal, "states", asked.progress)
    try:
        found = change(first, last, units=asked.unit, watch=counting.watch)
    finally:
        counting.finish()
    if asked.out:
        with progress(terminal, STAGES_WRITING, asked.progress) as under_way:
            write_results(asked.out, pack, before, found, under_way)
    terminal.result(shown(pack, before, found, asked, terminal))
    sys.stdout.flush()
    if asked.out:
        terminal.error(say("terminal.written", terminal.language, folder=asked.out))
        page = (asked.out / PAGE).resolve().as_uri()
        terminal.error(say("terminal.open_report", terminal.language, report=page))
    return 0


def editions(pack: Pack, before: Pack, asked: argparse.Namespace) -> tuple[Edition, Edition]:
    """Return both editions: by default the last two years of one pack, or the last year of each of two."""
    years = pack.panel.years
    last = years[-1] if asked.last is None else asked.last
    earlier = [year for year in years if year < last] or [last]
    first = asked.first if asked.first is not None else earlier[-1] if before is pack else before.panel.years[-1]
    method = chosen_method(pack, asked.method)
    same = asked.before_method or (asked.method if before is pack else "")
    return _edition(before, chosen_method(before, same), first), _edition(pack, method, last)


def _edition(pack: Pack, method: Method, year: int) -> Edition:
    return Edition(framework=pack.framework, panel=pack.panel, method=method, year=year, label=pack.code)


def generated(pack: Pack, before: Pack) -> bool:
    """Tell whether any figure of either pack is generated."""
    return pack.demonstration or before.demonstration


def shown(pack: Pack, before: Pack, found: Change, asked: argparse.Namespace, terminal: Terminal) -> str:
    """Return the change in the form asked for."""
    if asked.format == "table":
        if asked.unit:
            return "\n\n\n".join(one_unit(pack, found, at, terminal) for at in range(len(found.units)))
        return all_units(pack, found, asked.top or TOP, terminal)
    table = change_tables(found, demonstration=generated(pack, before))[0]
    rows = list(table.rows)[: asked.top]
    if asked.format == "csv":
        return csv_text(table.columns, rows)
    records = [{name: _value(name, text) for name, text in zip(table.columns, row, strict=True)} for row in rows]
    return json.dumps(records, ensure_ascii=False, indent=2)


def _value(name: str, text: str) -> str | float | None:
    return text if name in TEXTS else float(text) if text else None


def write_results(folder: Path, pack: Pack, before: Pack, found: Change, under_way: Progress) -> None:
    """Write tables, page and manifest into a folder, whole or not at all."""
    under_way.stage("tables")
    tables = change_tables(found, demonstration=generated(pack, before))
    files = {f"{table.name}.csv": csv_text(table.columns, table.rows).encode() for table in tables}
    under_way.stage("report")
    files[PAGE] = change_page(pack, found, demonstration=generated(pack, before)).encode()
    under_way.stage("write")
    write_folder(folder, {**files, "manifest.json": change_manifest(pack, before, found, files)})
