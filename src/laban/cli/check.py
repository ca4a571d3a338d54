# SPDX-License-Identifier: Apache-2.0
"""`laban check PACK`: tell every problem of a pack at once."""

from __future__ import annotations

import argparse
import json
from collections import Counter

from laban.cli.opened import read
from laban.cli.show import written
from laban.cli.terminal import Terminal, by_severity
from laban.errors import Problem, Severity, is_error
from laban.texts import say

NAMES = ("severity", "code", "file", "sheet", "line", "cell", "column", "item", "unit", "year", "text")


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Read the pack, print its problems, and return 1 if any of them is an error."""
    pack, found = read(asked.pack)
    ordered = by_severity(found)
    if asked.format == "table":
        for each in ordered:
            terminal.result(terminal.problem_line(each, error=False))
        terminal.result(_summary(pack is not None, ordered, terminal))
    elif asked.format == "json":
        terminal.result(
            json.dumps([_record(each, terminal.language) for each in ordered], ensure_ascii=False, indent=2)
        )
    else:
        rows = [[_record(each, terminal.language)[name] for name in NAMES] for each in ordered]
        terminal.result(written(NAMES, NAMES, rows, "csv", terminal))
    return 1 if pack is None or any(is_error(each) for each in found) else 0


def _record(each: Problem, language: str) -> dict[str, str | int | None]:
    where = each.where
    return {
        "severity": each.severity.value, "code": each.code, "file": where.file, "sheet": where.sheet,
        "line": where.line or None, "cell": where.cell, "column": where.column, "item": where.item,
        "unit": where.unit, "year": where.year, "text": each.text(language),
    }  # fmt: skip


def _summary(readable: bool, found: list[Problem], terminal: Terminal) -> str:  # noqa: FBT001 - a plain fact
    count = Counter(each.severity for each in found)
    counted = {severity.value: count[severity] for severity in Severity}
    sound = readable and not count[Severity.ERROR]
    name = "check_sound" if sound else "check_unsound"
    return terminal.painted(say(f"terminal.{name}", terminal.language, **counted), "32;1" if sound else "31;1")
