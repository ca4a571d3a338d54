# SPDX-License-Identifier: Apache-2.0
"""`laban uncertainty PACK`: how sure each rank is, under the other choices that the pack's design calls defensible."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from laban.analysis.uncertainty.prepare import prepare
from laban.analysis.uncertainty.run import uncertainty
from laban.cli.compute import TOP
from laban.cli.counting import Counting
from laban.cli.designs import chosen_design
from laban.cli.opened import STAGES, chosen_year, computed_under_way
from laban.cli.progress import Progress, progress
from laban.cli.sure_ranking import ordered, sure_ranking
from laban.cli.terminal import Terminal
from laban.draw.numbers import number
from laban.errors import MethodError, problem
from laban.io.results.analysis_manifest import uncertainty_manifest
from laban.io.results.folder import refuse_unless_replaceable, write_folder
from laban.io.results.uncertainty_tables import uncertainty_table, uncertainty_tables
from laban.io.results.written import csv_text
from laban.model.pack import Pack
from laban.model.result import Result
from laban.model.uncertainty import Uncertainty
from laban.report.uncertainty_page import uncertainty_page
from laban.texts import say

PAGE = "uncertainty.html"
TEXTS = ("unit", "item", "over", "data")
"""Columns of text in the table; all others are numbers."""

DONE, STOPPED = 0, 130
STAGES_WRITING = 3


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Draw, show and write; Ctrl-C while drawing ends early, with what was counted shown, written and marked."""
    if asked.out:
        refuse_unless_replaceable(asked.out)
    pack, result, found, counting = drawn(asked, terminal)
    if not found.draws:
        terminal.error(say("terminal.stopped", terminal.language))
        return STOPPED
    if not found.ranked.any():
        cause = found.causes[int(found.failures.sum(axis=0).argmax())] if found.causes else ""
        raise MethodError([problem("cli.all_draws_failed", draws=found.draws, item=cause)])
    year = chosen_year(ranked_years(found), asked.year)
    shown = written(pack, found, year, asked, terminal)
    if asked.out:
        with progress(terminal, STAGES_WRITING, asked.progress) as under_way:
            write_results(asked.out, pack, result, found, year, under_way)
    terminal.result(shown)
    farewell(found, counting, asked.out, terminal)
    return STOPPED if found.interrupted else DONE


def drawn(asked: argparse.Namespace, terminal: Terminal) -> tuple[Pack, Result, Uncertainty, Counting]:
    """Read the pack, compute the method itself, make the design ready and draw; return how the count went too."""
    with progress(terminal, STAGES, asked.progress) as under_way:
        pack, result = computed_under_way(asked, terminal, under_way)
    design = chosen_design(pack, asked.design, terminal)
    making = Counting(terminal, "variants", asked.progress)
    try:
        prepared = prepare(pack.framework, pack.panel, result.method, design, watch=making.watch)
    finally:
        making.finish()
    counting = Counting(terminal, "draws", asked.progress)
    try:
        found = uncertainty(
            prepared,
            draws=asked.draws,
            seed=asked.seed,
            workers=asked.workers,
            cluster=asked.cluster,
            keep=asked.keep,
            watch=counting.watch,
        )
    finally:
        counting.finish()
    return pack, result, found, counting


def ranked_years(found: Uncertainty) -> tuple[int, ...]:
    """Return the years in which any unit has a rank."""
    return tuple(year for year, counts in zip(found.years, found.ranked, strict=True) if counts.any())


def written(pack: Pack, found: Uncertainty, year: int, asked: argparse.Namespace, terminal: Terminal) -> str:
    """Return the ranking of one year in the form asked for."""
    if asked.format == "table":
        return sure_ranking(pack, found, year, asked.top or TOP, terminal)
    table = uncertainty_table(pack, found)
    at = found.years.index(year)
    place = {found.units.members[unit].code: place for place, unit in enumerate(ordered(found, at))}
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows if row[1] == str(year)]
    rows.sort(key=lambda row: place.get(row["unit"], len(place)))
    if asked.format == "csv":
        return csv_text(table.columns, [list(row.values()) for row in rows[: asked.top]])
    records = [{name: _value(name, text) for name, text in row.items()} for row in rows[: asked.top]]
    return json.dumps(records, ensure_ascii=False, indent=2)


def _value(name: str, text: str) -> str | int | float | None:
    if name in TEXTS:
        return text
    return None if not text else int(text) if text.lstrip("-").isdigit() else float(text)


def write_results(folder: Path, pack: Pack, result: Result, found: Uncertainty, year: int, under_way: Progress) -> None:
    """Write tables, page and manifest into a folder, whole or not at all."""
    under_way.stage("tables")
    files = {
        f"{table.name}.csv": csv_text(table.columns, table.rows).encode() for table in uncertainty_tables(pack, found)
    }
    under_way.stage("report")
    files[PAGE] = uncertainty_page(pack, result, found, year).encode()
    under_way.stage("write")
    write_folder(folder, {**files, "manifest.json": uncertainty_manifest(pack, result.method, found, files)})


def farewell(found: Uncertainty, counting: Counting, out: Path | None, terminal: Terminal) -> None:
    """Say how many draws there were, how fast, how many failed, and where the files are."""
    sys.stdout.flush()
    for each in _last_words(found, counting, terminal.language):
        terminal.error(each)
    if out:
        terminal.error(say("terminal.written", terminal.language, folder=out))
        page = (out / PAGE).resolve().as_uri()
        terminal.error(say("terminal.open_report", terminal.language, report=page))


def _last_words(found: Uncertainty, counting: Counting, language: str) -> Iterator[str]:
    facts = {
        "draws": number(found.draws, language, 0),
        "asked": number(found.asked, language, 0),
        "seconds": number(counting.seconds, language, 1),
        "rate": number(counting.rate or found.draws / max(counting.seconds, 1e-6), language, 0),
    }
    yield say("terminal.drawn", language, **facts)
    if found.interrupted:
        yield say("terminal.interrupted", language, **facts)
    yield from dict.fromkeys(note.text(language) for note in found.notes)
    failed = found.failures.sum(axis=1)
    worst = int(np.argmax(failed))
    if failed[worst]:
        yield say(
            "terminal.draws_failed", language, count=number(int(failed[worst]), language, 0), year=found.years[worst]
        )
