# SPDX-License-Identifier: Apache-2.0
"""`laban sensitivity PACK`: which choice of the pack's design moves scores and ranks most."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from laban.analysis.sensitivity.run import sensitivity
from laban.analysis.uncertainty.prepare import prepare
from laban.cli.counting import Counting
from laban.cli.designs import chosen_design
from laban.cli.opened import STAGES, chosen_year, computed_under_way
from laban.cli.progress import Progress, progress
from laban.cli.show import as_table, bar
from laban.cli.terminal import Terminal, printable
from laban.draw.numbers import MISSING, number, percent
from laban.io.results.folder import refuse_unless_replaceable, write_folder
from laban.io.results.sensitivity_manifest import sensitivity_manifest
from laban.io.results.sensitivity_tables import sensitivity_tables, share_table
from laban.io.results.written import csv_text
from laban.model.pack import Pack
from laban.model.result import Result
from laban.model.sensitivity import EXACT, MEANING, Sampling, Sensitivity
from laban.report.sensitivity.alone import moves
from laban.report.sensitivity.view import SensitivityView
from laban.report.sensitivity_section import sensitivity_page
from laban.texts import say

PAGE = "sensitivity.html"
NUMBERS = ("first", "total", "shapley", "mean", "deviation")
"""How the columns of numbers in the table of shares begin."""

DONE, STOPPED = 0, 130
STAGES_WRITING = 3
BAR = 20
"""How many columns the bar of a whole share takes."""


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute, show and write; Ctrl-C while computing ends early, with the rows so far shown, written and marked."""
    if asked.out:
        refuse_unless_replaceable(asked.out)
    pack, result, found, seconds = computed(asked, terminal)
    ranked = tuple(year for year, ranks in zip(found.years, found.base_ranks, strict=True) if ranks.any())
    year = chosen_year(ranked or found.years, asked.year)
    shown = written(pack, result, found, year, asked.format, terminal)
    if asked.out:
        with progress(terminal, STAGES_WRITING, asked.progress) as under_way:
            write_results(asked.out, pack, result, found, year, under_way)
    terminal.result(shown)
    farewell(found, seconds, asked.out, terminal)
    return STOPPED if found.interrupted else DONE


def computed(asked: argparse.Namespace, terminal: Terminal) -> tuple[Pack, Result, Sensitivity, float]:
    """Read the pack, compute the method itself, make the design ready and share out; return the seconds of that too."""
    with progress(terminal, STAGES, asked.progress) as under_way:
        pack, result = computed_under_way(asked, terminal, under_way)
    design = chosen_design(pack, asked.design, terminal)
    making = Counting(terminal, "variants", asked.progress)
    try:
        prepared = prepare(pack.framework, pack.panel, result.method, design, watch=making.watch)
    finally:
        making.finish()
    counting = Counting(terminal, "pieces", asked.progress)
    seconds = 0.0
    try:
        found = sensitivity(
            prepared,
            pack.panel,
            Sampling(base=asked.base, seed=asked.seed),
            workers=asked.workers,
            cluster=asked.cluster,
            watch=counting.watch,
        )
    finally:
        seconds = counting.finish()
    return pack, result, found, seconds


def written(pack: Pack, result: Result, found: Sensitivity, year: int, form: str, terminal: Terminal) -> str:
    """Return the shares of one year in the form asked for; a table shows those of the mean rank shift only."""
    if form == "table":
        return shares_text(SensitivityView(pack, result, terminal.language, found, year), terminal)
    table = share_table(pack, found)
    rows = [row for row in table.rows if row[0] == str(year)]
    if form == "csv":
        return csv_text(table.columns, rows)
    records = [{name: _value(name, text) for name, text in zip(table.columns, row, strict=True)} for row in rows]
    return json.dumps(records, ensure_ascii=False, indent=2)


def _value(name: str, text: str) -> str | int | float | None:
    if name == "year":
        return int(text)
    if not name.startswith(NUMBERS):
        return text
    return float(text) if text else None


def shares_text(view: SensitivityView, terminal: Terminal) -> str:
    """Lay out what moves ranks most, and what single changes do, and say what a share is."""
    language = view.language
    name = view.item(view.framework.root)
    head = " · ".join(dict.fromkeys((view.pack.names.into(language), name, str(view.year))))
    parts = [terminal.painted(printable(head), "1"), "", factor_table(view, terminal), ""]
    if moves(view):
        parts += [change_table(view, terminal), ""]
    return "\n".join([*parts, say(MEANING, language)])


def factor_table(view: SensitivityView, terminal: Terminal) -> str:
    """Return the table of factors, the one that moves ranks most first."""
    words = ("factor", "shared", "alone", "together")
    titles = [say(f"sensitivity_picture.{word}", view.language) for word in words]
    rows = []
    for factor in view.factors:
        share = view.share(view.found.shift, factor, 0)
        ends = ((share.first, share.first_ends), (share.total, share.total_ends))
        drawn = bar(share.leading, BAR) if np.isfinite(share.leading) else " " * BAR
        shown = f"{drawn} {percent(max(share.leading, 0.0), view.language).rjust(4)}"
        rows.append([share.name, shown, *(_share(value, span, view.language) for value, span in ends)])
    return as_table(titles, rows, terminal)


def _share(value: float, ends: tuple[float, float], language: str) -> str:
    """Write a share with its interval, if it has one."""
    if not np.isfinite(value):
        return MISSING
    shown = percent(value, language)
    if not np.isfinite(ends[0]):
        return shown
    low, high = (percent(end, language) for end in ends)
    return f"{shown} ({low} … {high})"


def change_table(view: SensitivityView, terminal: Terminal) -> str:
    """Return the table of single changes, the one that moves units farthest first."""
    ordered = sorted((view.shift_of(each) for each in moves(view)), key=lambda each: -each.size)
    titles = [say(f"sensitivity_picture.{word}", view.language) for word in ("change", "shift")]
    rows = []
    for each in ordered:
        shown = number(each.places, view.language, 2)
        if np.isfinite(each.span[0]):
            shown = f"{shown} ({' … '.join(number(end, view.language, 2) for end in each.span)})"
        rows.append([each.name, each.fails or shown])
    return as_table(titles, rows, terminal)


def write_results(folder: Path, pack: Pack, result: Result, found: Sensitivity, year: int, under_way: Progress) -> None:
    """Write tables, page and manifest into a folder, whole or not at all."""
    under_way.stage("tables")
    files = {
        f"{table.name}.csv": csv_text(table.columns, table.rows).encode() for table in sensitivity_tables(pack, found)
    }
    under_way.stage("report")
    files[PAGE] = sensitivity_page(pack, result, found, year).encode()
    under_way.stage("write")
    write_folder(folder, {**files, "manifest.json": sensitivity_manifest(pack, result.method, found, files)})


def farewell(found: Sensitivity, seconds: float, out: Path | None, terminal: Terminal) -> None:
    """Say how shares were found and how long it took, what a reader must know, and where the files are."""
    sys.stdout.flush()
    language = terminal.language
    facts = {
        name: number(value, language, 0)
        for name, value in (("runs", found.runs), ("rows", found.base), ("asked", found.asked))
    }
    name = "shared_exact" if found.method == EXACT else "shared_sampled"
    terminal.error(say(f"terminal.{name}", language, **facts, seconds=number(seconds, language, 1)))
    if found.interrupted:
        terminal.error(say("terminal.rows_interrupted", language, **facts))
    for note in dict.fromkeys(each.text(language) for each in found.notes):
        terminal.error(note)
    if out:
        terminal.error(say("terminal.written", language, folder=out))
        terminal.error(say("terminal.open_report", language, report=(out / PAGE).resolve().as_uri()))
