# SPDX-License-Identifier: Apache-2.0
"""`laban compute PACK`: compute the index, print the ranking, write the results folder and its report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from laban.cli.opened import STAGES, chosen_item, chosen_year, computed_under_way
from laban.cli.progress import Progress, progress
from laban.cli.show import GAP, Cell, bar, natural_width, written
from laban.cli.terminal import Terminal, printable
from laban.io.results.folder import refuse_unless_replaceable, write_folder
from laban.io.results.manifest import manifest
from laban.io.results.tables import cells_table, panel_table, scores_table
from laban.io.results.workbook import workbook
from laban.io.results.written import csv_text
from laban.model.pack import Pack
from laban.model.result import Result
from laban.report.page import report
from laban.texts import say

STAGES_WRITING = 4
BAR_COLUMNS, LEAST_BAR = 30, 5
TOP = 100
"""How many units a table shows unless told otherwise."""


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute and show; nothing is written unless everything succeeded."""
    if asked.out:
        refuse_unless_replaceable(asked.out)
    with progress(terminal, STAGES + (STAGES_WRITING if asked.out else 0), asked.progress) as under_way:
        pack, result = computed_under_way(asked, terminal, under_way)
        shown = ranking(pack, result, asked, terminal)
        if asked.out:
            write_results(asked.out, pack, result, under_way)
    terminal.result(shown)
    _farewell(asked.out, result, under_way, terminal)
    return 0


def outputs(pack: Pack, result: Result, under_way: Progress) -> dict[str, bytes]:
    """Return every file of a results folder but its manifest."""
    under_way.stage("tables")
    tables = (scores_table(pack, result), cells_table(pack, result), panel_table(pack, result.normalised, "normalised"))
    files = {f"{table.name}.csv": csv_text(table.columns, table.rows).encode() for table in tables}
    under_way.stage("workbook")
    files["results.xlsx"] = workbook(pack, result, pack.languages[0])
    under_way.stage("report")
    files["report.html"] = report(pack, result).encode()
    return files


def write_results(folder: Path, pack: Pack, result: Result, under_way: Progress) -> None:
    """Write the results folder, whole or not at all."""
    files = outputs(pack, result, under_way)
    under_way.stage("write")
    write_folder(folder, {**files, "manifest.json": manifest(pack, result, files)})


def ranking(pack: Pack, result: Result, asked: argparse.Namespace, terminal: Terminal) -> str:
    """Return the ranking by one item in one year, best first, units without a rank last."""
    item, year = chosen_item(pack, asked.item), chosen_year(result.years, asked.year)
    rows = ranking_rows(result, item, year, terminal.language)
    if asked.format == "table":
        name = pack.framework.by_code[item].names.into(terminal.language) or item
        head = " · ".join(dict.fromkeys((pack.names.into(terminal.language), name, str(year))))
        return f"{terminal.painted(printable(head), '1')}\n\n{_page(rows, asked.top or TOP, terminal)}\n"
    names, top = ["rank", "unit", "name", "score", "coverage"], rows[: asked.top]
    if pack.demonstration:
        names, top = [*names, "data"], [[*row, "demonstration"] for row in top]
    return written((), names, top, asked.format, terminal)


def _page(rows: list[list[Cell]], number: int, terminal: Terminal) -> str:
    """Lay out the first units with bars as long as the terminal lets them be, and say how many more there are."""
    language, top = terminal.language, rows[:number]
    titles = [say(f"terminal.title_{name}", language) for name in ("rank", "unit", "name", "score", "coverage")]
    drawn: list[list[Cell]] = [[*row[:4], f"{row[4]:.0%}"] for row in top]
    spare = terminal.columns - natural_width(titles, drawn) - GAP if terminal.columns else BAR_COLUMNS
    if spare >= LEAST_BAR:
        shares = bar_shares([row[3] for row in rows])
        for row, share in zip(drawn, shares, strict=False):
            row.insert(4, bar(share, min(BAR_COLUMNS, spare)))
        titles.insert(4, say("terminal.title_bar", language))
    more = len(rows) - len(top)
    tail = "\n" + say("terminal.more_rows", language, count=more) if more else ""
    return written(titles, titles, drawn, "table", terminal) + tail


def bar_shares(scores: Sequence[Cell]) -> list[float]:
    """Return how long each score's bar is, from 0 to 1.

    Bars begin at nought and end at the best score; where scores are negative, at the lowest of them instead. A missing
    score, and all where every score is nought, has none.
    """
    known = [float(score) for score in scores if isinstance(score, float) and score == score]  # noqa: PLR0124 - NaN
    low, high = min([0.0, *known]), max([0.0, *known])
    span = high - low or 1.0
    return [
        (score - low) / span if isinstance(score, float) and score == score else 0.0  # noqa: PLR0124 - NaN
        for score in scores
    ]


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


def _farewell(out: Path | None, result: Result, under_way: Progress, terminal: Terminal) -> None:
    counted = {
        "units": int(result.present.any(axis=0).sum()), "indicators": len(result.framework.leaves),
        "years": len(result.years), "seconds": f"{under_way.elapsed_s:.1f}",
    }  # fmt: skip
    sys.stdout.flush()
    terminal.error(say("terminal.computed", terminal.language, **counted))
    if out and result.notes:
        terminal.error(say("terminal.notes", terminal.language, count=len(result.notes)))
    if out:
        terminal.error(say("terminal.written", terminal.language, folder=out))
        terminal.error(say("terminal.open_report", terminal.language, report=(out / "report.html").resolve().as_uri()))
