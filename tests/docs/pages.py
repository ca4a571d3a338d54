# SPDX-License-Identifier: Apache-2.0
"""The pages of docs/ that are written from the source; `./run docs` writes them again, a test holds them equal."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from laban.cli.arguments import parser_of

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "src" / "laban" / "texts"
NOT_CODES = {"columns", "report", "audit_report", "scaffold", "terminal", "sheets", "draw", "period_names"}
"""Areas whose sentences are not problems, notes or reasons; nor are those of single pages and pictures."""
WORDS_ONLY = ("_page", "_picture")


def problems_page() -> str:
    """Write the page of every code: problems, notes and reasons."""
    lines = [
        "# Problems, notes and reasons by code",
        "",
        "Every problem, every note of a step and every reason in `cells.csv` has a code that never changes. Words in",
        "{braces} are the facts of the case. This page is written from the source by `./run docs`.",
    ]
    areas = (path.stem for path in (TEXTS / "en").glob("*.py") if not path.stem.endswith(WORDS_ONLY))
    for area in sorted(area for area in areas if area not in NOT_CODES | {"__init__"}):
        english = import_module(f"laban.texts.en.{area}").WORDS
        vietnamese = import_module(f"laban.texts.vi.{area}").WORDS
        lines += ["", f"## {area}"]
        for name in sorted(english):
            lines += ["", f"### {area}.{name}", "", f"{english[name]}", "", f"*{vietnamese[name].strip()}*"]
    return "\n".join(lines) + "\n"


def _actions(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            continue
        name = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        value = f" {action.metavar or ''}".rstrip() if action.option_strings and action.metavar else ""
        words = f" {{{', '.join(map(str, action.choices))}}}" if action.choices else ""
        yield f"`{name}{value}{words}`", action.help or ""


def command_line_page() -> str:
    """Write the page of every command with its options and examples."""
    parser = parser_of("en")
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    lines = ["# The command line", "", parser.description or "", "", "```text", parser.epilog or "", "```", ""]
    lines += [
        "This page is written from the source by `./run docs`. `./run laban …` runs a command without installing anything."
    ]
    for name, command in commands.choices.items():
        lines += ["", f"## laban {name}", "", f"{command.description}", "", "| argument | meaning |", "|---|---|"]
        lines += [f"| {argument} | {meaning} |" for argument, meaning in _actions(command)]
        example = re.sub(r"^examples?:\n", "", command.epilog or "")
        lines += ["", "```console", *(f"$ {line.strip()}" for line in example.splitlines()), "```"]
    return "\n".join(lines) + "\n"


PAGES = {"docs/user/problems.md": problems_page, "docs/user/command-line.md": command_line_page}


def main() -> int:
    """Write every generated page."""
    for name, page in PAGES.items():
        (ROOT / name).write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
