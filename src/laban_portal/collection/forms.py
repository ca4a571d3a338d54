# SPDX-License-Identifier: Apache-2.0
"""Read cells as the plain page and the script send them; what has not the shape of a cell is refused."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import fields
from typing import cast

from laban.errors import Problem, problem
from laban_portal.collection.queries.entry import EntryPage
from laban_portal.collection.queries.rows import Row
from laban_portal.collection.typed import ANSWERS, FLAGS, NO_DATA_REASONS, SOURCES, Typed
from laban_portal.ui.errors import Refused

MOST_CELLS = 2000
"""A sending of more cells is refused; the largest form has fewer."""

LONGEST = {"text": 2000, "note": 1000, "slice": 160, "element": 60, "operation": 36}
WORDS = {
    "kind": ("value", "none", "empty"),
    "flag": FLAGS,
    "answer": ANSWERS,
    "reason": ("", *NO_DATA_REASONS),
    "style": ("", "comma", "point"),
}
"""The only words some fields may hold."""


def typed_on_page(post: Mapping[str, str], page: EntryPage, style: str) -> tuple[Typed, ...]:
    """Return the cells that were changed on the plain page; those left as they were shown are not sent on.

    Buttons: `reading=<at>:<style>` answers a question, `confirm=<at>` takes the ministry's figure, `keep=<at>` leaves what
    someone else typed.
    """
    chosen, _, reading = post.get("reading", "").partition(":")
    operation = post.get("operation", "")
    found = []
    for row in page.rows:
        at = str(row.at)
        if f"seen-{at}" not in post or post.get("keep") == at:
            continue
        each = _on_page(post, row, style, confirm=post.get("confirm") == at, reading=reading if chosen == at else "")
        if each is not None:
            made = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{operation}:{at}:{each.text}:{each.style}:{each.seen}"))
            found.append(Typed(**{**_plain(each), "operation": made if operation else str(uuid.uuid4())}))  # type: ignore[arg-type]
    return tuple(found)


def _on_page(post: Mapping[str, str], row: Row, style: str, *, confirm: bool, reading: str) -> Typed | None:
    at, now = row.at, row.now
    text, was = post.get(f"text-{at}", "").strip(), post.get(f"was-{at}", "").strip()
    reason, note, flag = (post.get(f"{name}-{at}", "") for name in ("reason", "note", "flag"))
    answer = _answer(post, row, unchanged=text == was)
    if confirm and row.offered:
        text, answer, reason, reading = row.offered.shown, "confirmed", "", style
    before = tuple(post.get(f"was_{name}-{at}", "") for name in ("reason", "note", "flag"))
    same = text == was and (reason, note, flag) == before and answer == now.answer
    if same and not reading:
        return None
    kind = "none" if reason else "value" if text else "empty"
    # What is shown back unchanged is in the person's own style: no question about it is asked again.
    own = style if text == was and now.kind == "value" else ""
    return Typed(
        element=row.element, slice=row.slice, text="" if reason else text, kind=kind, reason=reason, note=note, flag=flag,
        answer=answer, style=reading or own, seen=_number(post.get(f"seen-{at}", "0")),
    )  # fmt: skip


def _answer(post: Mapping[str, str], row: Row, *, unchanged: bool) -> str:
    """Return what is said to the ministry's figure: disputed where ticked; a confirmation holds while its text stays."""
    if not row.offered:
        return ""
    if post.get(f"answer-{row.at}") == "disputed":
        return "disputed"
    return "confirmed" if row.now.answer == "confirmed" and unchanged else ""


def typed_in_json(body: bytes) -> tuple[tuple[Typed, ...], str]:
    """Return the cells of a script's sending, and where they come from."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused([problem("cell_states.not_json")]) from None
    cells = content.get("cells") if isinstance(content, dict) else None
    source = content.get("source", "typed") if isinstance(content, dict) else ""
    if not isinstance(cells, list) or source not in SOURCES:
        raise Refused([problem("cell_states.no_cells")])
    if len(cells) > MOST_CELLS:
        raise Refused([problem("cell_states.too_many", most=MOST_CELLS)])
    faults = [fault for at, cell in enumerate(cells) for fault in _faults(at, cell)]
    if faults:
        raise Refused(faults)
    return tuple(Typed(**cell) for cell in cells), str(source)


def _faults(at: int, cell: object) -> list[Problem]:
    """Tell what is wrong with the shape of a cell."""
    if not isinstance(cell, dict):
        return [problem("cell_states.no_cell", at=at + 1)]
    kinds = {each.name: int if each.name == "seen" else str for each in fields(Typed)}
    unknown = [name for name in cell if name not in kinds]
    wrong = [name for name, value in cell.items() if name in kinds and type(value) is not kinds[name]]
    wrong += [name for name, most in LONGEST.items() if name not in wrong and len(str(cell.get(name, ""))) > most]
    wrong += [name for name, words in WORDS.items() if name in cell and name not in wrong and cell[name] not in words]
    wrong += [name for name in ("element", "operation") if not cell.get(name)]
    if "seen" in cell and "seen" not in wrong and not 0 <= cell["seen"] < 2**31:
        wrong.append("seen")
    return [
        problem("cell_states.bad_field", at=at + 1, name=str(name)[:40]) for name in (*unknown, *dict.fromkeys(wrong))
    ]


def _plain(each: Typed) -> dict[str, object]:
    return {name.name: cast("object", getattr(each, name.name)) for name in fields(Typed)}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
