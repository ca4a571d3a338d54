# SPDX-License-Identifier: Apache-2.0
"""Showing a frame in the form asked for, marked where its figures are generated."""

from __future__ import annotations

from collections.abc import Sequence

from laban.cli.show import Cell, written
from laban.cli.terminal import Terminal
from laban.model.frame import Frame
from laban.model.pack import Pack
from laban.texts.speak import say, table


def show_frame(frame: Frame, pack: Pack, form: str, terminal: Terminal) -> None:
    """Write a frame to standard output; CSV and JSON of generated figures say so in every row."""
    names: Sequence[str] = frame.names
    rows: list[Sequence[Cell]] = [list(row) for row in frame.rows()]
    if pack.demonstration and form != "table":
        names = (*names, "data")
        rows = [[*row, "demonstration"] for row in rows]
    if form == "table" and not rows:
        terminal.error(say("terminal.none", terminal.language))
    terminal.result(written(titles(names, terminal.language), names, rows, form, terminal))


def titles(names: Sequence[str], language: str) -> list[str]:
    """Return the titles that people read; a column named after an item keeps its code."""
    known = table("columns", language)
    return [known.get(name, name) for name in names]
