# SPDX-License-Identifier: Apache-2.0
"""Opening and computing a pack for a command: refuse what has errors, tell how much else was found, make the choices."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from laban.cli.progress import Progress, progress
from laban.cli.terminal import Terminal
from laban.errors import FormatError, LabanError, MethodError, Place, Problem, Severity, problem, raise_if
from laban.io.pack import read_pack
from laban.io.refusal import refusing
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.result import Result
from laban.pipeline import STEPS, compute
from laban.texts import say

STAGES = 1 + len(STEPS)
"""How many stages there are until a result is there: reading, and every step."""


def read(folder: Path) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read a pack and tell all its problems; that a file may not be read is one of them."""
    try:
        with refusing("pack.unreadable", folder):
            return read_pack(folder)
    except FormatError as refusal:
        return None, refusal.problems


def opened(folder: Path, terminal: Terminal) -> Pack:
    """Read a pack, or raise with all its problems; warnings are counted, `laban check` lists them."""
    pack, found = read(folder)
    raise_if(found)
    if pack is None:
        raise LabanError(found)
    warnings = sum(each.severity is Severity.WARNING for each in found)
    if warnings:
        terminal.error(say("terminal.warnings", terminal.language, count=warnings, pack=folder))
    if pack.demonstration:
        terminal.error(terminal.painted(say("terminal.demonstration", terminal.language), "33;1", error=True))
    return pack


def computed(asked: argparse.Namespace, terminal: Terminal) -> tuple[Pack, Result]:
    """Read the pack and compute it by the method asked for, showing the stages."""
    with progress(terminal, STAGES, asked.progress) as under_way:
        return computed_under_way(asked, terminal, under_way)


def computed_under_way(asked: argparse.Namespace, terminal: Terminal, under_way: Progress) -> tuple[Pack, Result]:
    """Read and compute as the first stages of something longer; an unknown year or item is refused before computing."""
    under_way.stage("read")
    pack = opened(asked.pack, terminal)
    chosen = vars(asked)
    chosen_year(pack.panel.years, chosen.get("year"))
    chosen_item(pack, chosen.get("item", ""))
    method = chosen_method(pack, asked.method)
    return pack, compute(pack.framework, pack.panel, method, watch=under_way.stage)


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


def chosen_unit(result: Result, wanted: str, year: int, argument: str = "UNIT") -> int:
    """Return the position of the unit of a code, or of a whole key, among those that take part in the year."""
    there = np.flatnonzero(result.present[result.year_place[year]]).tolist()
    members = result.units.members
    found = [at for at in there if wanted in (members[at].code, str(members[at].key))]
    if len(found) == 1:
        return int(found[0])
    place = Place(file=argument)
    if not found:
        raise MethodError([problem("cli.unit_unknown", place, unit=wanted, year=year)])
    known = ", ".join(str(members[at].key) for at in found)
    raise MethodError([problem("cli.unit_ambiguous", place, unit=wanted, year=year, known=known)])


def chosen_item(pack: Pack, code: str) -> str:
    """Return the item asked for, or the index itself; an unknown code is refused."""
    if code and code not in pack.framework.by_code:
        known = ", ".join(pack.framework.codes[:20])
        raise MethodError([problem("cli.item_unknown", Place(file="--item"), item=code, known=known)])
    return code or pack.framework.root
