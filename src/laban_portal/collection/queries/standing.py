# SPDX-License-Identifier: Apache-2.0
"""What stands in a cell now, ready to be shown: its text in the reader's style, its state, what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from laban.errors import Problem
from laban.model.form import COUNTED
from laban.model.number_entry import Style, shown
from laban_portal.collection.models import Cell
from laban_portal.collection.rules.reading import Asked, for_people, number_warnings, question


@dataclass(frozen=True, slots=True, kw_only=True)
class CellNow:
    """A cell as it stands. `state` is empty, saved, none, unread, ask or odd (saved, but not plausible).

    `readings` are the two numbers an unclear text can mean, as (style, shown).
    """

    number: int = 0
    kind: str = "empty"
    shown: str = ""
    text: str = ""
    value: float | None = None
    state: str = "empty"
    reason: str = ""
    note: str = ""
    flag: str = ""
    answer: str = ""
    by_name: str = ""
    at: datetime | None = None
    readings: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def cell_now(cell: Cell | None, asked: Asked, style: Style) -> CellNow:
    """Return what stands in a cell of which `asked` tells what it asks for."""
    if cell is None:
        return CellNow()
    told: tuple[Problem, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()
    state = "saved" if cell.kind == "value" else cell.kind
    if cell.kind == "unread":
        read = question(cell.text, asked, style)
        told, state = read.problems, "ask" if read.fate == "ask" else "unread"
        readings = tuple((name, shown(value, style)) for name, value in read.readings)
    elif cell.kind == "value" and asked.field.kind in COUNTED:
        told = number_warnings(Decimal(cell.text), asked, style)
        state = "odd" if told else "saved"
    return CellNow(
        number=cell.number, kind=cell.kind, text=cell.text, value=cell.value, state=state, reason=cell.reason, note=cell.note,
        flag=cell.flag, answer=cell.answer, by_name=cell.by_name, at=cell.changed_at, readings=readings, problems=told,
        shown=for_people(cell.kind, asked.field.kind, cell.text, style),
    )  # fmt: skip
