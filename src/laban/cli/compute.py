# SPDX-License-Identifier: Apache-2.0
"""`laban compute PACK`: compute the index, print the ranking, write the results folder and its report."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from laban.cli.opened import chosen_item, chosen_method, chosen_year, opened
from laban.cli.progress import Progress, progress
from laban.cli.show import Cell, bar, written
from laban.cli.terminal import Terminal
from laban.io.results.folder import refuse_unless_replaceable, write_folder
from laban.io.results.manifest import manifest
from laban.io.results.tables import cells_table, panel_table, scores_table
from laban.io.results.workbook import workbook
from laban.io.results.written import csv_text
from laban.model.pack import Pack
from laban.model.result import Result
from laban.pipeline import STEPS, compute
from laban.report.page import report
from laban.texts import say

STAGES_READING, STAGES_WRITING = 1, 4
BAR_COLUMNS = 30


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute and show; nothing is written unless everything succeeded."""
    if asked.out:
        refuse_unless_replaceable(asked.out)
    total = STAGES_READING + len(STEPS) + (STAGES_WRITING if asked.out else 0)
    with progress(terminal, total, asked.progress) as shown:
        shown.stage("read")
        pack = opened(asked.pack, terminal)
        method = chosen_method(pack, asked.method)
        item = chosen_item(pack, asked.item)
        result = compute(pack.framework, pack.panel, method, watch=shown.stage)
        if asked.out:
            write_results(asked.out, pack, result, shown)
    year = chosen_year(result.years, asked.year)
    terminal.result(ranking(pack, result, item, year, asked, terminal))
    _farewell(asked.out, result, shown, terminal)
    return 0


def outputs(pack: Pack, result: Result, shown: Progress) -> dict[str, bytes]:
    """Return every file of a results folder but its manifest."""
    shown.stage("tables")
    tables = (scores_table(pack, result), cells_table(pack, result), panel_table(pack, result.normalised, "normalised"))
    files = {f"{table.name}.csv": csv_text(table.columns, table.rows).encode() for table in tables}
    shown.stage("workbook")
    files["results.xlsx"] = workbook(pack, result, pack.languages[0])
    shown.stage("report")
    files["report.html"] = report(pack, result).encode()
    return files


def write_results(folder: Path, pack: Pack, result: Result, shown: Progress) -> None:
    """Write the results folder, whole or not at all."""
    files = outputs(pack, result, shown)
    shown.stage("write")
    write_folder(folder, {**files, "manifest.json": manifest(pack, result, files)})


def ranking(pack: Pack, result: Result, item: str, year: int, asked: argparse.Namespace, terminal: Terminal) -> str:
    """Return the ranking by one item in one year, best first, units without a rank last."""
    rows = ranking_rows(result, item, year, terminal.language)
    names = ("rank", "unit", "name", "score", "coverage")
    if asked.format != "table":
        if pack.demonstration:
            return written((), (*names, "data"), [[*row, "demonstration"] for row in rows], asked.format, terminal)
        return written((), names, rows, asked.format, terminal)
    top = rows[: asked.top]
    best = max([row[3] for row in rows if isinstance(row[3], float) and row[3] == row[3]], default=1.0) or 1.0
    drawn = [[*row[:4], bar(_share(row[3], best), BAR_COLUMNS), f"{row[4]:.0%}"] for row in top]
    titles = [
        say(f"terminal.title_{name}", terminal.language)
        for name in ("rank", "unit", "name", "score", "bar", "coverage")
    ]
    name = pack.framework.by_code[item].names.into(terminal.language) or item
    head = terminal.painted(f"{pack.names.into(terminal.language)} · {name} · {year}", "1")
    more = len(rows) - len(top)
    tail = "\n" + say("terminal.more_rows", terminal.language, count=more) if more else ""
    return f"{head}\n\n{written(titles, names, drawn, 'table', terminal)}{tail}\n"


def _share(score: Cell, best: float) -> float:
    return float(score) / best if isinstance(score, float) and score == score else 0.0  # noqa: PLR0124


def ranking_rows(result: Result, item: str, year: int, language: str) -> list[list[Cell]]:
    """Return rank, code, name, score and coverage of every unit that takes part."""
    scores, ranks = result.of(item, year), result.ranks_of(item, year)
    year_at, item_at = result.year_place[year], result.framework.place[item]
    there = np.flatnonzero(result.present[year_at]).tolist()
    order = sorted(there, key=lambda at: (ranks[at] == 0, ranks[at], result.units.members[at].sort_key))
    rows: list[list[Cell]] = []
    for at in order:
        unit = result.units.members[at]
        rank = float(ranks[at])
        shown_rank: Cell = None if not rank else int(rank) if rank.is_integer() else rank
        coverage = float(result.coverage[year_at, item_at, at])
        rows.append([shown_rank, unit.code, unit.names.into(language), float(scores[at]), coverage])
    return rows


def _farewell(out: Path | None, result: Result, shown: Progress, terminal: Terminal) -> None:
    counted = {
        "units": int(result.present.any(axis=0).sum()), "indicators": len(result.framework.leaves),
        "years": len(result.years), "seconds": f"{shown.elapsed_s:.1f}",
    }  # fmt: skip
    sys.stdout.flush()
    terminal.error(say("terminal.computed", terminal.language, **counted))
    if out:
        terminal.error(say("terminal.written", terminal.language, folder=out))
        terminal.error(say("terminal.open_report", terminal.language, report=(out / "report.html").resolve().as_uri()))
