# SPDX-License-Identifier: Apache-2.0
"""Opening a pack for a command: refuse what has errors, tell how much else was found, choose the method."""

from __future__ import annotations

from pathlib import Path

from laban.cli.terminal import Terminal
from laban.errors import LabanError, MethodError, Place, Severity, problem, raise_if
from laban.io.pack import read_pack
from laban.model.method import Method
from laban.model.pack import Pack
from laban.texts import say


def opened(folder: Path, terminal: Terminal) -> Pack:
    """Read a pack, or raise with all its problems; warnings are counted, `laban check` lists them."""
    pack, found = read_pack(folder)
    raise_if(found)
    if pack is None:
        raise LabanError(found)
    warnings = sum(each.severity is Severity.WARNING for each in found)
    if warnings:
        terminal.error(say("terminal.warnings", terminal.language, count=warnings, pack=folder))
    if pack.demonstration:
        terminal.error(terminal.painted(say("terminal.demonstration", terminal.language), "33;1", error=True))
    return pack


def chosen_method(pack: Pack, code: str) -> Method:
    """Return the method of a code, or the pack's default; an unknown code is refused with the known ones."""
    if not code:
        return pack.method
    if code not in pack.methods:
        known = ", ".join(pack.methods)
        raise MethodError([problem("cli.method_unknown", Place(file="--method"), method=code, known=known)])
    return pack.methods[code]


def chosen_year(years: tuple[int, ...], year: int | None) -> int:
    """Return the year asked for, or the last; one the pack does not have is refused."""
    if year is None:
        return years[-1]
    if year not in years:
        known = ", ".join(str(each) for each in years)
        raise MethodError([problem("cli.year_unknown", Place(file="--year"), year=year, known=known)])
    return year


def chosen_item(pack: Pack, code: str) -> str:
    """Return the item asked for, or the index itself; an unknown code is refused."""
    if code and code not in pack.framework.by_code:
        known = ", ".join(pack.framework.codes[:20])
        raise MethodError([problem("cli.item_unknown", Place(file="--item"), item=code, known=known)])
    return code or pack.framework.root
