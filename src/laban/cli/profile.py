# SPDX-License-Identifier: Apache-2.0
"""`laban profile PACK UNIT`: where one unit stands, its strengths and weaknesses, its gaps."""

from __future__ import annotations

import argparse
import json

from laban.analysis.profile import profile
from laban.cli.opened import chosen_unit, chosen_year, computed
from laban.cli.show import Cell, as_table, csv_cell, json_cell
from laban.cli.terminal import Terminal
from laban.io.results.written import csv_text
from laban.model.pack import Pack
from laban.model.profile import HIGHLIGHTS, Reading, UnitProfile
from laban.model.result import Result
from laban.texts import say

NAMES = ("kind", "item", "name", "value", "score", "rank", "count")


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Show one unit's profile; as CSV and JSON one row per standing and per reading of interest."""
    pack, result = computed(asked, terminal)
    year = chosen_year(result.years, asked.year)
    unit = profile(result, chosen_unit(result, asked.unit, year), year, HIGHLIGHTS[asked.rule])
    rows = _rows(pack, unit, terminal.language)
    if pack.demonstration and asked.format != "table":
        rows = [[*row, "demonstration"] for row in rows]
    names = (*NAMES, "data") if pack.demonstration else NAMES
    if asked.format == "csv":
        terminal.result(csv_text(names, [[csv_cell(cell) for cell in row] for row in rows]))
    elif asked.format == "json":
        records = [{name: json_cell(cell) for name, cell in zip(names, row, strict=True)} for row in rows]
        terminal.result(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        terminal.result(_page(pack, result, unit, rows, terminal))
    return 0


def _rows(pack: Pack, unit: UnitProfile, language: str) -> list[list[Cell]]:
    def name(item: str) -> str:
        return pack.framework.by_code[item].names.into(language) or item

    def of(kind: str, readings: tuple[Reading, ...]) -> list[list[Cell]]:
        return [
            [kind, each.item, name(each.item), each.value, each.score, _rank(each.rank), each.count]
            for each in readings
        ]

    standing: list[list[Cell]] = [
        [each.level, each.item, name(each.item), None, each.score, _rank(each.rank), each.count]
        for each in unit.standings
    ]
    return [*standing, *of("strength", unit.strengths), *of("weakness", unit.weaknesses), *of("gap", unit.gaps)]


def _rank(rank: float) -> Cell:
    return None if not rank else int(rank) if float(rank).is_integer() else rank


def _page(pack: Pack, result: Result, unit: UnitProfile, rows: list[list[Cell]], terminal: Terminal) -> str:
    language = terminal.language
    member = result.units.members[unit.unit]
    lines = [
        terminal.painted(
            f"{member.names.into(language)} ({member.code}) · {pack.names.into(language)} · {unit.year}", "1"
        )
    ]
    titles = [say(f"terminal.title_{name}", language) for name in ("item", "item_name", "value", "score", "rank", "of")]
    parts = {
        "standing": [row[1:] for row in rows if row[0] not in {"strength", "weakness", "gap"}],
        **{kind: [row[1:] for row in rows if row[0] == kind] for kind in ("strength", "weakness", "gap")},
    }
    for kind, part in parts.items():
        lines += ["", terminal.painted(say(f"terminal.profile_{kind}", language), "1")]
        lines.append(as_table(titles, part, terminal) if part else say("terminal.none", language))
    return "\n".join([*lines, "", unit.rule.text(language)])
