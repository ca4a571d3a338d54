# SPDX-License-Identifier: Apache-2.0
"""What a text in a cell means: a value, "no data" with a reason, nothing, a question, or nothing that can be read.

Three fates. What cannot be kept as it is (signs that cannot be seen, far too long, an unknown reason) is refused and leaves
no trace. What can be kept but not counted (no number, half a person, a share of 120, an unclear number) is kept as typed, as
kind "unread". All else is a value, perhaps with warnings. Warnings use the unit's own history only, so they tell nothing of
others. Numbers in what is said are written in the style of the person who reads it: "1.234" must not mean two things.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from laban.errors import Problem, Severity, problem
from laban.model.checks.values import written
from laban.model.form import COUNTED, CodeList, Field
from laban.model.framework import Element
from laban.model.number_entry import Entry, Style, canonical, decide, readings, shown
from laban_portal.collection.typed import ANSWERS, FLAGS, NO_DATA_REASONS, Typed
from viettext import fold

LONGEST_TEXT, LONGEST_NUMBER, LONGEST_NOTE = 2000, 60, 1000
LARGEST = Decimal("1e15")
"""Beyond this, neighbouring whole numbers can no longer be told apart once computed with."""

JUMP, SLIP = 10.0, 1000.0
"""A year-on-year change by this factor asks for a look; one near a thousand is likely a slip of the unit of measure."""

DISGUISES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of writing: what is read would not be what is kept."""

EDGES = "\ufeff\u200b\u200e\u200f \t\r\n\u00a0\u2007\u2009\u202f"
YES = frozenset({"yes", "y", "co", "1", "true", "dung", "x"})
NO = frozenset({"no", "n", "khong", "0", "false", "sai"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a cell asks for, and what its unit last reported there. `known`: the ministry holds a figure to confirm."""

    field: Field
    slice: str = ""
    element: Element | None = None
    options: CodeList | None = None
    last: float | None = None
    last_period: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was understood. `fate` is one of kept, ask, unread, refused."""

    fate: str = "kept"
    kind: str = "value"
    text: str = ""
    value: float | None = None
    readings: tuple[tuple[str, Decimal], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_cell(typed: Typed, asked: Asked, style: Style) -> Read:
    """Understand one typed cell, in the style in which the person writes numbers."""
    faults = _faults(typed, asked, style)
    if faults:
        return Read(fate="refused", kind="empty", problems=faults)
    if typed.kind == "none":
        return Read(kind="none")
    text = cleaned(typed.text)
    if typed.kind == "empty" or not text:
        return Read(kind="empty")
    if asked.field.kind in COUNTED:
        return _number(text, typed.style, asked, style)
    if asked.field.kind == "yes_no":
        return _yes_no(text)
    return _choice(text, asked.options) if asked.field.kind == "choice" else Read(text=text)


def cleaned(text: str) -> str:
    """Return a text in its one form: composed letters, line ends as one sign, no blanks around it."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip(EDGES)


def value_of(kind: str, field_kind: str, text: str) -> float | None:
    """Return the number that a kept cell counts as; the inverse of keeping it."""
    if kind != "value":
        return None
    if field_kind == "yes_no":
        return 1.0 if text == "yes" else 0.0
    try:
        return float(text) if field_kind in COUNTED else None
    except ValueError:
        return None


def for_people(kind: str, field_kind: str, text: str, style: Style) -> str:
    """Write what stands in a cell for a reader, numbers in their style."""
    return shown(Decimal(text), style) if kind == "value" and field_kind in COUNTED else text


def question(text: str, asked: Asked, style: Style) -> Read:
    """Read again a text that is kept unread, to show its question or fault beside it."""
    return read_cell(Typed(element=asked.field.element, slice=asked.slice, text=text), asked, style)


def invisible(text: str, *, lines: bool) -> bool:
    """Tell whether a text holds signs that cannot be kept; line ends and tabs may stand in texts of several lines."""
    allowed = "\n\t" if lines else ""
    return any(
        each in DISGUISES or (unicodedata.category(each) in {"Cc", "Cs"} and each not in allowed) for each in text
    )


def _faults(typed: Typed, asked: Asked, style: Style) -> tuple[Problem, ...]:
    """Tell everything for which a cell cannot be kept at all."""
    longest = LONGEST_NUMBER if asked.field.kind in COUNTED else LONGEST_TEXT
    found = []
    if len(typed.text) > 4 * LONGEST_TEXT or len(cleaned(typed.text)) > longest:
        found.append(problem("save.too_long", most=shown(Decimal(longest), style)))
    elif invisible(cleaned(typed.text), lines=asked.field.kind == "text"):
        found.append(problem("save.invisible"))
    if len(typed.note) > LONGEST_NOTE:
        found.append(problem("save.note_too_long", most=shown(Decimal(LONGEST_NOTE), style)))
    elif invisible(cleaned(typed.note), lines=True):
        found.append(problem("save.note_invisible"))
    return (*found, *_words(typed, asked))


def _words(typed: Typed, asked: Asked) -> tuple[Problem, ...]:
    """Tell what is wrong with kind, flag, reason and answer."""
    note = bool(cleaned(typed.note))
    none = typed.kind == "none"
    wrong = {
        "save.unknown_kind": typed.kind not in {"value", "none", "empty"},
        "save.unknown_flag": typed.flag not in FLAGS,
        "save.unknown_style": typed.style not in {"", "comma", "point"},
        "save.reason_wanted": none and typed.reason not in NO_DATA_REASONS,
        "save.note_wanted": none and typed.reason == "other" and not note,
        "save.unknown_answer": typed.answer not in ANSWERS,
        "save.nothing_known": typed.answer in {"confirmed", "disputed"} and not asked.known,
        "save.dispute_note_wanted": typed.answer == "disputed" and not note,
    }
    return tuple(problem(code) for code, holds in wrong.items() if holds)


def _number(text: str, answer: str, asked: Asked, style: Style) -> Read:
    unit = asked.element.unit if asked.element else ""
    if asked.field.kind == "share" and text.endswith("%"):
        unit = "%"  # a share is a number of 0 to 100 per cent, whatever its element is measured in
    answered: Style | None = "comma" if answer == "comma" else "point" if answer == "point" else None
    entry = readings(text, answered or style, unit)
    decision = decide(
        entry, lambda value: not (number_faults(value, asked.field, style) or number_warnings(value, asked, style))
    )
    value = entry.value if answered else decision.value
    if value is None and decision.question and not answered:
        return Read(
            fate="ask", kind="unread", text=text, readings=_both(entry), problems=(decision.question, *decision.notes)
        )
    if value is None:
        return Read(fate="unread", kind="unread", text=text, problems=(decision.fault,) if decision.fault else ())
    faults = number_faults(value, asked.field, style)
    if faults:
        return Read(fate="unread", kind="unread", text=text, problems=(*faults, *decision.notes))
    warnings = number_warnings(value, asked, style)
    notes = () if answered else decision.notes
    return Read(text=canonical(value), value=float(value), problems=(*warnings, *notes))


def _both(entry: Entry) -> tuple[tuple[str, Decimal], ...]:
    """Return both readings with the style in which each is one."""
    other = "point" if entry.style == "comma" else "comma"
    return tuple(
        sorted((name, each) for name, each in ((entry.style, entry.value), (other, entry.other)) if each is not None)
    )


def number_faults(value: Decimal, field: Field, style: Style) -> tuple[Problem, ...]:
    """Tell for what a number cannot count in a field of its kind."""
    if abs(value) >= LARGEST:
        return (problem("save.too_large", value=shown(value, style)),)
    if field.kind == "integer" and value != value.to_integral_value():
        return (problem("save.not_whole", value=shown(value, style)),)
    if field.kind == "share" and not 0 <= value <= 100:
        return (problem("save.no_share", value=shown(value, style)),)
    return ()


def number_warnings(value: Decimal, asked: Asked, style: Style) -> tuple[Problem, ...]:
    """Tell what is not plausible: beyond the bounds of its element, or far from what the unit reported last.

    A part of a whole may be smaller than what is least plausible for the whole.
    """
    found, number = [], float(value)
    low = asked.element.low if asked.element else None
    high = asked.element.high if asked.element else None
    if low is not None and number < (bound := min(low, 0.0) if asked.slice else low):
        found.append(_warning("values.below", style, value=value, bound=bound))
    if high is not None and number > high:
        found.append(_warning("values.above", style, value=value, bound=high))
    return (*found, *_jump(value, asked, style))


def _jump(value: Decimal, asked: Asked, style: Style) -> tuple[Problem, ...]:
    number, last = float(value), asked.last
    if not last or not number or (last > 0) != (number > 0):
        return ()
    times = number / last
    change = max(times, 1 / times)
    if change < JUMP:
        return ()
    code = "save.slip" if SLIP / 3 <= change <= SLIP * 3 else "save.jump"
    return (_warning(code, style, asked.last_period, value=value, last=last),)


def _warning(code: str, style: Style, period: str = "", **numbers: Decimal | float) -> Problem:
    """Make a warning, its numbers in the reader's style."""
    facts = {
        name: shown(each if isinstance(each, Decimal) else Decimal(written(each)), style)
        for name, each in numbers.items()
    }
    return problem(code, None, severity=Severity.WARNING, **facts, **({"period": period} if period else {}))


def _yes_no(text: str) -> Read:
    word = fold(text).strip()
    if word in YES:
        return Read(text="yes", value=1.0)
    if word in NO:
        return Read(text="no", value=0.0)
    return Read(fate="unread", kind="unread", text=text, problems=(problem("save.no_yes_no"),))


def _choice(text: str, options: CodeList | None) -> Read:
    """Take the code of an option, or its name in any language as people write it."""
    known = options.options if options else ()
    exact = [each.code for each in known if each.code == text]
    named = [each.code for each in known if fold(text) in {fold(name) for _, name in each.names.versions}]
    found = exact or named
    if len(found) == 1:
        return Read(text=found[0])
    return Read(fate="unread", kind="unread", text=text, problems=(problem("save.no_choice"),))
