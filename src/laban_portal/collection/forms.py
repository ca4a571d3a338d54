# SPDX-License-Identifier: Apache-2.0
"""Read cells as the plain page and the script send them.

A cell that is too long or has not the shape of one is refused alone, so that it never holds back the others of its sending;
only what cannot be told as a cell's (no list, no element) refuses the sending.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import cast

from laban.errors import Problem, problem
from laban_portal.collection.queries.entry import EntryPage
from laban_portal.collection.queries.rows import Row
from laban_portal.collection.rules.reading import LONGEST_NOTE, LONGEST_TEXT
from laban_portal.collection.typed import ANSWERS, FLAGS, NO_DATA_REASONS, PAGE_SOURCES, Outcome, Typed
from laban_portal.ui.errors import Refused

MOST_CELLS = 2000
"""A sending of more cells is refused; the largest form has fewer."""

LONGEST = {"slice": 160, "element": 60, "operation": 36}
"""A text or note that is too long is refused with its own cell, where it is read: the others of the sending are saved."""

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
            found.append(Typed(**{**_plain(each), "operation": made if operation else str(uuid.uuid4())}))  # type: ignore[arg-type]  # checked or converted above
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


@dataclass(frozen=True, slots=True)
class Arrived:
    """A script's sending: the cells that can be taken, those refused by their shape at their places, and the source."""

    typed: tuple[Typed, ...]
    refused: Mapping[int, Outcome]
    source: str


def typed_in_json(body: bytes) -> Arrived:
    """Return the cells of a script's sending, and where they come from."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused([problem("cell_states.not_json")]) from None
    cells = content.get("cells") if isinstance(content, dict) else None
    source = content.get("source", "typed") if isinstance(content, dict) else ""
    if not isinstance(cells, list) or source not in PAGE_SOURCES:
        raise Refused([problem("cell_states.no_cells")])
    if len(cells) > MOST_CELLS:
        raise Refused([problem("cell_states.too_many", most=MOST_CELLS)])
    nameless = [problem("cell_states.no_cell", at=at + 1) for at, cell in enumerate(cells) if not _named(cell)]
    if nameless:
        raise Refused(nameless)
    faults = {at: found for at, cell in enumerate(cells) if (found := _faults(at, cell) or _too_long(cell))}
    return Arrived(
        tuple(Typed(**cell) for at, cell in enumerate(cells) if at not in faults),
        {at: _refused(cells[at], found) for at, found in faults.items()},
        str(source),
    )


def in_order(arrived: Arrived, outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """Put what became of the taken cells and the refused ones in the order of the sending."""
    taken = iter(outcomes)
    return tuple(arrived.refused.get(at) or next(taken) for at in range(len(outcomes) + len(arrived.refused)))


def _named(cell: object) -> bool:
    """Tell whether a refusal can be told as a cell's own: it says which cell it is."""
    return isinstance(cell, dict) and isinstance(cell.get("element"), str) and bool(cell["element"])


def _too_long(cell: Mapping[str, str]) -> list[Problem]:
    """Refuse what is far beyond every kind of cell; the limit of its own kind is the saver's to tell."""
    limits = {"text": ("save.too_long", LONGEST_TEXT), "note": ("save.note_too_long", LONGEST_NOTE)}
    if all(len(cell.get(name, "")) <= 4 * most for name, (_, most) in limits.items()):
        return []
    return [problem(code, most=most) for name, (code, most) in limits.items() if len(cell.get(name, "")) > most]


def _refused(cell: Mapping[str, object], found: Sequence[Problem]) -> Outcome:
    part = cell.get("slice", "")
    return Outcome(
        element=str(cell["element"])[: LONGEST["element"]], slice=part[: LONGEST["slice"]] if isinstance(part, str) else "",
        state="refused", problems=tuple(found),
    )  # fmt: skip


def _faults(at: int, cell: Mapping[str, object]) -> list[Problem]:
    """Tell what is wrong with the shape of a cell."""
    kinds = {each.name: int if each.name == "seen" else str for each in fields(Typed)}
    unknown = [name for name in cell if name not in kinds]
    wrong = [name for name, value in cell.items() if name in kinds and type(value) is not kinds[name]]
    wrong += [name for name, most in LONGEST.items() if name not in wrong and len(str(cell.get(name, ""))) > most]
    wrong += [name for name, words in WORDS.items() if name in cell and name not in wrong and cell[name] not in words]
    wrong += [name for name in ("element", "operation") if not cell.get(name)]
    seen = cell.get("seen", 0)
    if "seen" not in wrong and not 0 <= cast("int", seen) < 2**31:
        wrong.append("seen")
    return [
        problem("cell_states.bad_field", at=at + 1, name=str(name)[:40]) for name in (*unknown, *dict.fromkeys(wrong))
    ]


def _plain(each: Typed) -> dict[str, object]:
    return {name.name: cast("object", getattr(each, name.name)) for name in fields(Typed)}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
