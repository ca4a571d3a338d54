# SPDX-License-Identifier: Apache-2.0
"""Judge one row: all that is wrong with it, each with line and column, or the row.

Files have a million rows and few different units, forms, periods and marks: each text is judged once and known again.
Whether the unit exists, the form asks for the element, or the number is plausible is for those who know the data.

A row that stands there before is a fault. Rows are known again by 64 bits of their names, so of a million rows two different
ones are taken for one with a chance of less than one in ten million.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from laban.errors import PanelError, Place, Problem, problem
from laban.io.quoting import shown
from laban.model.period import Period
from laban_portal.collection.rules.reading import LONGEST_NOTE, LONGEST_TEXT, invisible
from laban_portal.exchange.tables.rows import TableRow
from laban_portal.exchange.tables.style import style_of
from laban_portal.exchange.workbook.typed_text import formula_like
from laban_portal.exchange.workbook.words import code_of, everywhere, flags, reasons

LONGEST = {
    "unit": 80,
    "form": 80,
    "period": 24,
    "element": 60,
    "slice": 160,
    "value": LONGEST_TEXT,
    "note": LONGEST_NOTE,
}
LONGEST_WHOLE = 30
"""Digits of a whole number that is not looked at any further here."""

KINDS = ("value", "none", "empty")


@dataclass(slots=True)
class Judge:
    """What is known of a file so far: texts by column, as they are understood, and the rows that have been seen.

    `style` is that of the file; empty where each value tells its own (JSON).
    """

    faults: list[Problem]
    style: str = ""
    unit: dict[str, str] = field(default_factory=dict)
    form: dict[str, str] = field(default_factory=dict)
    period: dict[str, str] = field(default_factory=dict)
    element: dict[str, str] = field(default_factory=dict)
    slice: dict[str, str] = field(default_factory=lambda: {"": ""})
    reason: dict[str, str] = field(default_factory=dict)
    flag: dict[str, str] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def row(self, line: int, cells: Sequence[str], *, exact: bool = False) -> TableRow | None:
        """Return the row of eleven cells in the order of their names; `exact`: its value is a true number."""
        unit, form, period, element, part, value, kind, reason, flag, note, revision = cells
        before = len(self.faults)
        unit = self.unit.get(unit) or self._name("unit", unit, line)
        form = self.form.get(form) or self._name("form", form, line)
        period = self.period.get(period) or self._period(period, line)
        element = self.element.get(element) or self._name("element", element, line)
        if part:
            part = self.slice.get(part) or self._name("slice", part, line)
        value = value.strip()
        if reason or kind or not value:
            kind, reason = self._kind(line, value, kind.strip(), reason.strip())
        else:
            kind = "value"
        if flag:
            flag = self.flag.get(flag) or self._word("flag", flag.strip(), line)
        style = (
            "point"
            if exact
            else self.style
            if value.isdecimal() and len(value) < LONGEST_WHOLE
            else self._value(line, value)
        )
        if note:
            note = self._text("note", note.strip(), line)
        number = self._revision(line, revision.strip()) if revision else None
        if len(self.faults) > before:
            return None
        key = hash((unit, form, period, element, part))
        if key in self.seen:
            self._wrong("twice", line, "element", element=shown(element))
            return None
        self.seen.add(key)
        return TableRow(line, unit, form, period, element, part, value, kind, reason, flag, note, number, style)

    def _name(self, column: str, text: str, line: int) -> str:
        """Judge a unit, form, element or slice that was not seen before; an empty slice is the whole."""
        raw, text = text, text.strip()
        if not text and column != "slice":
            self._wrong("wanted", line, column, column=column)
        elif len(text) > LONGEST[column]:
            self._wrong("too_long", line, column, count=len(text), most=LONGEST[column])
        elif not text.isprintable():
            self._wrong("invisible", line, column)
        elif formula_like(text):
            self._wrong("sign", line, column, text=shown(text))
        else:
            getattr(self, column)[raw] = text
        return text

    def _period(self, text: str, line: int) -> str:
        """Judge a period that was not seen before; return its one form."""
        if not text.strip():
            self._wrong("wanted", line, "period", column="period")
            return ""
        try:
            self.period[text] = Period(text.strip()).text
        except PanelError as refused:
            self.faults += [replace(each, where=Place(line=line, column="period")) for each in refused.problems]
        return self.period.get(text, "")

    def _word(self, column: str, text: str, line: int) -> str:
        """Judge a reason or flag that was not seen before, given by its code or by its word in any language."""
        words = everywhere(WORDS_OF[column])
        code = code_of(text, words)
        if code is None:
            listed = ", ".join(dict.fromkeys(each for each, _ in words))
            self._wrong(f"{column}_unknown", line, column, text=shown(text), known=listed)
            return ""
        getattr(self, column)[text] = code
        return code

    def _kind(self, line: int, value: str, kind: str, reason: str) -> tuple[str, str]:
        """Understand what a row says beside or in place of a value."""
        if kind and kind not in KINDS:
            self._wrong("kind_unknown", line, "kind", text=shown(kind), known=", ".join(KINDS))
            return kind, reason
        code = self.reason.get(reason) or self._word("reason", reason, line) if reason else ""
        said = kind or ("none" if reason else "value" if value else "empty")
        if value and reason:
            self._wrong("value_and_reason", line, "reason")
        elif value and said != "value":
            self._wrong("value_too", line, "value", kind=said)
        elif said == "value" and not value:
            self._wrong("value_wanted", line, "value")
        elif said == "none" and not reason:
            self._wrong("reason_wanted", line, "reason")
        elif said == "empty" and reason:
            self._wrong("value_and_reason", line, "reason")
        return said, code

    def _value(self, line: int, value: str) -> str:
        """Judge a value; return the style in which its number is written."""
        if not value:
            return ""
        self._text("value", value, line)
        if "," not in value and "." not in value:
            return self.style
        found = style_of(value)
        if found == "unclear":
            if not self.style:
                self._wrong("style_wanted", line, "value", value=shown(value))
        elif found and self.style and found != self.style:
            self._wrong("style_other", line, "value", value=shown(value), style=self.style)
        return self.style or found

    def _text(self, column: str, text: str, line: int) -> str:
        """Judge a text that is kept as it is."""
        if len(text) > LONGEST[column]:
            self._wrong("too_long", line, column, count=len(text), most=LONGEST[column])
        elif not text.isprintable() and invisible(text, lines=True):
            self._wrong("invisible", line, column)
        elif formula_like(text):
            self._wrong("sign", line, column, text=shown(text))
        return text

    def _revision(self, line: int, text: str) -> int | None:
        if text.isdecimal() and len(text) < 10:
            return int(text)
        self._wrong("seen_no_number", line, "seen", text=shown(text))
        return None

    def _wrong(self, code: str, line: int, at: str, **facts: object) -> None:
        self.faults.append(problem(f"import_rows.{code}", Place(line=line, column=at), **facts))  # type: ignore[arg-type]  # facts are any


WORDS_OF = {"reason": reasons, "flag": flags}
