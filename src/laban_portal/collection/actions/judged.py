# SPDX-License-Identifier: Apache-2.0
"""Append a revision that is the ministry's to a unit's chain: a value lowered, restored after an appeal, or corrected.

It goes the way of saving: the same locks, the same reading of numbers, the same chain. Who may do it, and in which state of
duty and round, is the caller's matter; it is called within the caller's transaction.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime

from django.db import transaction

from laban.errors import Place, problem
from laban_portal.catalog.queries import form_content
from laban_portal.clock.steady import leapt
from laban_portal.collection.actions.save import (
    _Beside,
    _besides,
    _counted,
    _duties,
    _Duty,
    _held,
    _locked_chain,
    _write,
    moment_after,
)  # fmt: skip
from laban_portal.collection.actions.sending import Held, Now, Sending, _append, _same, _wanted
from laban_portal.collection.chain import form_name
from laban_portal.collection.queries.asked import asked_cells
from laban_portal.collection.rules.reading import Read, read_cell
from laban_portal.collection.states import CellState
from laban_portal.collection.typed import Typed
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound, Refused, Stale, WrongState

JUDGED_SOURCES = frozenset({"lowered", "restored", "corrected"})
"""Where a revision of the ministry's comes from."""

CANONICAL_SOURCES = frozenset({"restored", "corrected"})
"""Their text is one that was kept before, so a number in it is written in the one form of kept numbers (1234.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a value: its flag, why there is none, what was said to the ministry's figure."""

    flag: str = ""
    reason: str = ""
    answer: str = ""


@transaction.atomic
def append_judged(  # noqa: PLR0913  a value, its place, its state and what was seen of it
    *, actor: Actor, duty: int, element: str, slice: str, kind: str, text: str, note: str, source: str,  # noqa: A002  the name of the column
    state: CellState, seen: int, at: datetime, style: str = "", beside: Beside | None = None,
) -> int:  # fmt: skip
    """Append one revision by the ministry and return its number; the cell stands in `state` after it.

    `kind` is value or none ("no data", for the reason in `beside`, without one for `other`, with the note as its words).
    A text that is lowered is read in the person's own style of numbers, or in `style` where they say which.

    Raises:
        NotFound: there is no such duty.
        Stale: another revision than `seen` stands there by now; with who made it, and when.
        Refused: the value cannot count here, or stands there already.

    """
    if source not in JUDGED_SOURCES:
        message = f"unknown source: {source}"
        raise ValueError(message)
    moved = leapt()
    if moved:
        raise WrongState("save.clock_leapt", minutes=round(abs(moved).total_seconds() / 60))
    chain = _locked_chain(duty)
    row = _Duty(*_duties(duty=duty)[0])
    about = _Beside(*_besides(duty=duty)[0])
    content = form_content(about.form, about.form__hash)
    with_it = beside or Beside(reason="other" if kind == "none" else "")
    typed = Typed(
        element=element, slice=slice, kind=kind, text=text, note=note, seen=seen, **asdict(with_it),
        style="point" if source in CANONICAL_SOURCES else style,
    )  # fmt: skip
    sending = Sending(
        actor=actor, source=source, at=moment_after(chain.head_at, at), chain=Now(chain.sequence, chain.head),
        round=about.round__code, unit=row.unit, period=row.period,
        form=form_name(about.form__pack, about.form__code, about.form__number),
        asked=asked_cells(row.unit, row.period, content, [typed]), cells=_held(duty), before={}, duty=duty,
    )  # fmt: skip
    number = _put(sending, typed, state)
    _write(sending, chain, _counted(content, sending))
    return number


def _put(sending: Sending, typed: Typed, state: CellState) -> int:
    """Put the value into the cell and the chain."""
    key = (typed.element, typed.slice)
    if key not in sending.asked:
        raise NotFound("save.unknown_cell")
    held = sending.cells.get(key, Held())
    if typed.seen != held.number:
        raise Stale("judged.value_changed", who=held.by_name, number=held.number)
    wanted = _wanted(typed, _read(sending, typed))
    if _same(replace(held, note=wanted.note), wanted):
        raise Refused([problem("judged.same_value", Place(item=typed.element, cell=typed.slice))])
    _append(sending, typed, wanted, held)
    sending.cells[key] = replace(sending.cells[key], state=state)
    return sending.cells[key].number


def _read(sending: Sending, typed: Typed) -> Read:
    """Read the value; what could not count for the unit cannot for the ministry."""
    read = read_cell(typed, sending.asked[typed.element, typed.slice], sending.style)
    where = Place(item=typed.element, cell=typed.slice)
    if read.fate != "kept":
        raise Refused([replace(each, where=where) for each in read.problems])
    if read.kind == "empty":
        raise Refused([problem("judged.value_wanted", where)])
    return read
