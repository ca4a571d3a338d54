# SPDX-License-Identifier: Apache-2.0
"""`laban compare A B`: two packs, two methods, or what if: scores and ranks beside each other."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from laban.analysis.compare import agreement_frame, compare, unit_frame
from laban.analysis.what_if import Addition, WhatIf, changed
from laban.cli.frames import show_frame
from laban.cli.opened import STAGES, chosen_method, opened
from laban.cli.progress import Progress, progress
from laban.cli.show import as_table
from laban.cli.terminal import Terminal
from laban.errors import MethodError, Place, problem, raise_if
from laban.model.audit.finding import decimal
from laban.model.comparison import Comparison
from laban.model.design import Setting, Value
from laban.model.frame import Frame
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.result import Result
from laban.model.settings import field_type, path_of, settable
from laban.pipeline import compute
from laban.texts import say

SWITCH = {"true": True, "false": False}
SECTIONS = tuple(field.name for field in fields(Method) if settable(field.name))
"""The sections of a method that have fields to set."""

REFUSALS: dict[object, str] = {float: "compare.not_number", bool: "compare.not_switch"}
"""What is said of a value that a field cannot take; of all other fields, that they want whole numbers."""


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute both and show how they differ; --drop, --add and --set change the second."""
    what_if = WhatIf(
        drop=tuple(filter(None, asked.drop.split(","))), add=tuple(map(addition, filter(None, asked.add.split(",")))),
        settings=settings_of(asked.set),
    )  # fmt: skip
    with progress(terminal, 2 * STAGES, asked.progress) as under_way:
        under_way.stage("read")
        (first, first_method), (second, second_method) = both_packs(asked.first, asked.second, terminal)
        mine = computed(first, first_method, WhatIf(), under_way)
        under_way.stage("read")
        theirs = computed(second, second_method, what_if, under_way)
    found = compare(mine, theirs, item=asked.item, year=asked.year)
    frame = agreement_frame(found) if asked.what == "items" else unit_frame(found, terminal.language)
    marked = second if second.demonstration else first
    if asked.format == "table":
        terminal.result(table(found, frame, marked, asked.top, terminal))
    else:
        show_frame(frame, marked, asked.format, terminal)
    return 0


def both_packs(first: str, second: str, terminal: Terminal) -> tuple[tuple[Pack, str], tuple[Pack, str]]:
    """Return the two packs and the codes of their methods; a pack named twice is read once."""
    (folder, method), (other, other_method) = named(first), named(second)
    pack = opened(folder, terminal)
    return (pack, method), (pack if other == folder else opened(other, terminal), other_method)


def named(text: str) -> tuple[Path, str]:
    """Split PACK:METHOD; a folder of that whole name is a pack, whatever colons its name has.

    >>> named("packs/asem:geometric")[1]
    'geometric'
    """
    folder, colon, method = text.rpartition(":")
    return (Path(folder), method) if colon and folder and not Path(text).exists() else (Path(text), "")


def computed(pack: Pack, method: str, what_if: WhatIf, under_way: Progress) -> Result:
    """Compute a pack by one of its methods, with what is to be different."""
    framework, chosen = changed(pack.framework, chosen_method(pack, method), what_if, pack.panel.items)
    return compute(framework, pack.panel, chosen, watch=under_way.stage)


def addition(text: str) -> Addition:
    """Read CODE (an indicator without a weight), CODE:PARENT or CODE:PARENT:-1 (an element, less being better).

    >>> addition("rnd:6.1:-1")
    Addition(code='rnd', parent='6.1', direction=-1, weight=1.0)
    """
    code, parent, direction = (*text.split(":"), "", "")[:3]
    return Addition(code=code, parent=parent, direction=-1 if direction == "-1" else 1)


def settings_of(texts: Sequence[str]) -> tuple[Setting, ...]:
    """Read every PATH=VALUE, or refuse all that make no sense at once."""
    found, problems = [], []
    for text in texts:
        written, equals, value = text.partition("=")
        path = path_of(written.strip())
        kind = field_type(path)
        if not equals:
            problems.append(problem("compare.bad_setting", Place(file="--set"), setting=text))
        elif kind is None:
            known = ", ".join(f"{path[0]}.{name}" for name in settable(path[0])) or ", ".join(SECTIONS)
            problems.append(problem("compare.unknown_path", Place(file="--set"), path=written, known=known))
        else:
            try:
                found.append(Setting(path, value_of(value.strip(), kind)))
            except (KeyError, ValueError):
                code = REFUSALS.get(kind, "compare.not_whole")
                problems.append(problem(code, Place(file="--set"), path=written, value=value))
    raise_if(problems, MethodError)
    return tuple(found)


def value_of(text: str, kind: object) -> Value:
    """Read a value of the type that a field has; several are separated by commas."""
    if kind is str:
        return text
    if kind is bool:
        return SWITCH[text.lower()]
    if kind is float:
        return float(text)
    if kind == tuple[str, ...]:
        return tuple(filter(None, text.split(",")))
    if kind == tuple[int, ...]:
        return tuple(int(part) for part in filter(None, text.split(",")))
    return int(text)


def table(found: Comparison, frame: Frame, pack: Pack, top: int | None, terminal: Terminal) -> str:
    """Return the comparison for people: how far the two agree, who takes part in one only, then the rows."""
    language, here = terminal.language, found.agreements[0]
    best = next((each for each in found.agreements if (each.item, each.other) == found.items), here)
    name = (
        pack.framework.by_code[found.items[1]].names.into(language) if found.items[1] in pack.framework.by_code else ""
    )
    facts = {
        "pearson": best.pearson, "spearman": best.spearman, "kendall": best.kendall, "mean": best.mean_shift,
        "largest": best.largest_shift,
    }  # fmt: skip
    written = {key: decimal(value, language, 0 if key == "largest" else 2) for key, value in facts.items()}
    lines = [say("compare.summary", language, item=name or found.items[1], units=best.units, **written)]
    for code, units in zip(("compare.only_first", "compare.only_second"), found.only, strict=True):
        if units:
            lines.append(say(code, language, units=", ".join(units[:10]) + (" …" if len(units) > 10 else "")))
    rows = list(frame.rows())
    titles = [say(f"compare.title_{name}", language) for name in frame.names]
    lines += ["", as_table(titles, rows[:top], terminal)]
    if top is not None and len(rows) > top:
        lines.append(say("terminal.more_rows", language, count=len(rows) - top))
    return "\n".join(lines)
