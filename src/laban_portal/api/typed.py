# SPDX-License-Identifier: Apache-2.0
"""Cells as programs send them → `Typed`, and what became of them → JSON. By hand: this is the path taken most often."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from laban.errors import Place, Problem, problem
from laban_portal.api.problem import fault
from laban_portal.collection.typed import ANSWERS, FLAGS, NO_DATA_REASONS, Outcome, Saved, Typed
from laban_portal.ui.errors import Refused

MOST_CELLS = 600
LENGTHS = {"element": 60, "slice": 160, "text": 2000, "reason": 40, "note": 1000, "operation": 36}
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": ("value", "none", "empty"), "flag": FLAGS, "answer": ANSWERS, "style": ("", "comma", "point"),
    "reason": ("", *NO_DATA_REASONS),
}  # fmt: skip
FIELDS = frozenset((*LENGTHS, *CHOICES, "seen"))
LARGEST_SEEN = 2**31 - 1
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Letters no value has: control signs, and halves of a pair that are no letters."""

CELL_SCHEMA: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["element"],
    "properties": {
        "element": {"type": "string", "minLength": 1, "maxLength": 60, "description": "Code of the form's element."},
        "slice": {"type": "string", "maxLength": 160, "default": "", "description": "Which part of it; empty: the whole."},
        "text": {"type": "string", "maxLength": 2000, "default": "", "description": "The value as a person would type it."},
        "kind": {"enum": list(CHOICES["kind"]), "default": "value", "description": "A value, no data, or emptied."},
        "reason": {"enum": list(CHOICES["reason"]), "default": "", "description": "Why there is no data."},
        "note": {"type": "string", "maxLength": 1000, "default": ""},
        "flag": {"enum": list(FLAGS), "default": "", "description": "e estimated, p provisional, b break, f forecast."},
        "answer": {"enum": list(ANSWERS), "default": "", "description": "To a figure the ministry already holds."},
        "style": {"enum": list(CHOICES["style"]), "default": "", "description": "How `text` is written: 1.234,5 or 1,234.5."},
        "seen": {"type": "integer", "minimum": 0, "maximum": LARGEST_SEEN, "default": 0,
                 "description": "Number of the revision you saw last; 0: none."},
        "operation": {"type": "string", "maxLength": 36, "default": "",
                      "description": "Your own name for this change: sent twice, it is saved once."},
    },
}  # fmt: skip
LETTERS = r"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$"
VISIBLE = r"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]*$"
"""Letters of words for people to read: no sign that cannot be seen (`collection.rules.reading.invisible`)."""
for _name in LENGTHS:
    if _name not in CHOICES:
        CELL_SCHEMA["properties"][_name]["pattern"] = LETTERS  # type: ignore[index]  # a schema is a tree of plain values
CELLS_SCHEMA: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["cells"],
    "properties": {"cells": {"type": "array", "minItems": 1, "maxItems": MOST_CELLS, "items": CELL_SCHEMA}},
}


def cells_from(body: Mapping[str, object]) -> tuple[Typed, ...]:
    """Return the cells of a body; raise with every fault of shape at once, each with its place (`cells[3].text`)."""
    cells = body.get("cells")
    unknown = [problem("api.unknown_field", _at(name), name=_clean(name)) for name in body if name != "cells"]
    if not isinstance(cells, list) or not 1 <= len(cells) <= MOST_CELLS:
        raise Refused([*unknown, problem("api.no_cells", _at("cells"), most=MOST_CELLS)], "api.faults")
    faults: list[Problem] = unknown
    found = []
    for index, cell in enumerate(cells):
        wrong = list(_faults(f"cells[{index}]", cell))
        faults.extend(wrong)
        if not wrong:
            found.append(Typed(**{**cell, "seen": int(cell.get("seen", 0))}))  # JSON does not tell 1.0 from 1
    if faults:
        raise Refused(faults[:MOST_CELLS], "api.faults")
    return tuple(found)


def _faults(place: str, cell: object) -> Iterator[Problem]:
    """Tell what is wrong with the shape of one cell."""
    if not isinstance(cell, dict):
        yield problem("api.no_object_here", _at(place), name=place)
        return
    if not cell.get("element"):
        yield problem("api.missing", _at(f"{place}.element"), name=f"{place}.element")
    for name, value in cell.items():
        code = _fault(name, value)
        if code:
            where = f"{place}.{_clean(name)}"
            yield problem(code, _at(where), name=where if name in FIELDS else _clean(name))


def _fault(name: str, value: object) -> str:
    """Return the code of what is wrong with one field; nothing where it fits."""
    if name not in FIELDS:
        return "api.unknown_field"
    if name == "seen":
        whole = type(value) is int or (isinstance(value, float) and value.is_integer())
        return "" if whole and 0 <= value <= LARGEST_SEEN else "api.no_whole_number"  # type: ignore[operator]  # the shape was checked above
    if not isinstance(value, str):
        return "api.no_text"
    if name in CHOICES:
        return "" if value in CHOICES[name] else "api.no_choice"
    if len(value) > LENGTHS[name]:
        return "api.too_long"
    return "api.unfit_letters" if UNFIT.search(value) else ""


def _at(place: str) -> Place:
    return Place(column=_clean(place))


def _clean(text: str) -> str:
    """Return a name that can be shown: short, without letters that are none."""
    return UNFIT.sub("�", text[:80])


def saved_as(saved: Saved, language: str, *, dry_run: bool) -> dict[str, object]:
    """Return what became of a sending as it travels."""
    return {
        "dry_run": dry_run,
        "outcomes": [outcome_as(each, language) for each in saved.outcomes],
        "required": saved.required,
        "filled": saved.filled,
        "faulty": saved.faulty,
        "head": saved.head,
    }


def outcome_as(each: Outcome, language: str) -> dict[str, object]:
    """Return one cell's outcome as it travels."""
    return {
        "element": each.element, "slice": each.slice, "state": each.state, "number": each.number, "kind": each.kind,
        "text": each.text, "shown": each.shown, "reason": each.reason, "note": each.note, "flag": each.flag,
        "answer": each.answer, "by_name": each.by_name, "at": each.at,
        "readings": [{"style": style, "shown": shown} for style, shown in each.readings],
        "problems": [fault(each_problem, language) for each_problem in each.problems],
    }  # fmt: skip
