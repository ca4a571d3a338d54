# SPDX-License-Identifier: Apache-2.0
"""Understand one line of a sheet that came back: its value, or why there is none, and what stands beside it.

What was given out and stands there unchanged is taken as it is, whatever it is. Of all else every fault is told, one for each
cell. A true number is exact and raises no question of points and commas; a number typed as text is passed on as it was typed,
for its reading depends on the checks of the cell, and refused here only where it has none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from laban.errors import Place, Problem, problem
from laban.io.grid import letters
from laban.io.quoting import shown
from laban.model.form import COUNTED
from laban.model.number_entry import Style, readings
from laban_portal.collection.rules.reading import LONGEST_NOTE, LONGEST_TEXT, NO, YES
from laban_portal.exchange.workbook.book import Written
from laban_portal.exchange.workbook.cells import NOTHING, Found, Page
from laban_portal.exchange.workbook.layout import DOCUMENT, FLAG, NOTE, PAGE, REASON, VALUE
from laban_portal.exchange.workbook.papers import Papers
from laban_portal.exchange.workbook.places import place
from laban_portal.exchange.workbook.returned import ReadCell
from laban_portal.exchange.workbook.sheet_checks import LAST_PAGE
from laban_portal.exchange.workbook.stamp import StampedLine, Words
from laban_portal.exchange.workbook.typed_text import faulty_text, formula_like, unreadable
from laban_portal.exchange.workbook.words import code_of, everywhere, flags, reasons, word_of
from viettext import fold

LISTED = 12
"""So many entries of a list are named in a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is the same for every line of a sheet: the sheet, its duty, how numbers are written, words and documents."""

    page: Page
    duty: int
    style: Style
    language: str
    papers: Papers
    reasons: Words
    flags: Words
    any_reasons: Words
    any_flags: Words
    problems: list[Problem]

    @classmethod
    def of(cls, page: Page, duty: int, style: Style, language: str, papers: Papers, problems: list[Problem]) -> Around:
        """Look the words up once for all lines."""
        return cls(
            page=page, duty=duty, style=style, language=language, papers=papers, reasons=reasons(language),
            flags=flags(language), any_reasons=everywhere(reasons), any_flags=everywhere(flags), problems=problems,
        )  # fmt: skip


@dataclass(slots=True)
class _Line:
    """A line while it is understood."""

    around: Around
    row: int
    line: StampedLine
    told: set[int] = field(default_factory=set)

    def found(self, column: int) -> Found:
        return self.around.page.cells.get((self.row, column), NOTHING)

    def place(self, column: int) -> Place:
        return place(self.around.page, self.row, column)

    def wrong(self, column: int, code: str, **facts: str) -> None:
        made = problem(f"returned_workbook.{code}", self.place(column), **facts)  # type: ignore[arg-type]  # facts are texts
        self.tell(column, made)

    def tell(self, column: int, fault: Problem) -> None:
        """Note a fault, the first of a cell only."""
        if column not in self.told:
            self.told.add(column)
            self.around.problems.append(fault)


def read_line(around: Around, row: int, line: StampedLine) -> ReadCell:
    """Return what a line says now; its faults are added to those of the workbook."""
    at = _Line(around, row, line)
    base = line.base
    text, style = _value(at)
    reason = _word(at, REASON, around.reasons, around.any_reasons, "reason")
    flag = _word(at, FLAG, around.flags, around.any_flags, "flag")
    note = _note(at)
    document, paper = _document(at)
    page = _page(at, named=bool(document or paper))
    if text and reason:
        at.wrong(VALUE, "value_and_reason", reason=shown(word_of(reason, around.reasons)))
    kind = "none" if reason else "value" if text else "empty"
    if kind == "value" and base.kind == "unread" and text == base.text:
        kind = "unread"
    now = Written(kind=kind, text=text, reason=reason, note=note, flag=flag, document=document, page=page)
    changed = bool(paper) or now != base
    if changed and not line.editable:
        at.wrong(VALUE, "locked", name=shown(line.name, 80))
    return ReadCell(
        duty=around.duty, element=line.element, slice=line.slice, sheet=around.page.title, address=f"{letters(VALUE)}{row}",
        kind=kind, text=text, style=style, reason=reason, flag=flag, note=note, document=document, paper=paper, page=page,
        seen=line.seen, changed=changed,
    )  # fmt: skip


def _value(at: _Line) -> tuple[str, str]:
    """Return the text of the value, and "point" where it is a true number or a canonical one."""
    found, line = at.found(VALUE), at.line
    base = line.base.text if line.base.kind in {"value", "unread"} else ""
    written = word_of(base, line.options) if line.base.kind == "value" else base
    if not found.formula and found.kind in {"number", "text"} and found.text == written:
        return base, "point" if base and line.kind in COUNTED and line.base.kind == "value" else ""
    if fault := unreadable(found, at.place(VALUE)):
        at.tell(VALUE, fault)
        return "", ""
    if line.kind in COUNTED:
        return _number(at, found)
    if line.kind == "yes_no":
        return _yes_no(at, found), ""
    if line.kind == "choice":
        return _choice(at, found), ""
    if fault := faulty_text(found, at.place(VALUE), LONGEST_TEXT):
        at.tell(VALUE, fault)
    return found.text, ""


def _number(at: _Line, found: Found) -> tuple[str, str]:
    if found.kind == "number":
        return found.text, "point"
    if found.kind == "date":
        at.wrong(VALUE, "date", day=found.text)
    elif found.kind == "percent":
        at.wrong(VALUE, "percent", value=found.text)
    elif found.kind == "boolean":
        at.wrong(VALUE, "boolean", value=found.text)
    elif found.text and formula_like(found.text):
        at.wrong(VALUE, "sign_in_number", text=shown(found.text))
    elif found.text:
        unit = "%" if at.line.kind == "share" and found.text.endswith("%") else at.line.unit
        fault = readings(found.text, at.around.style, unit).fault
        if fault:
            at.tell(VALUE, replace(fault, where=at.place(VALUE)))
    return found.text, ""


def _yes_no(at: _Line, found: Found) -> str:
    word = fold(found.text).strip()
    if not word or word in YES:
        return "yes" if word else ""
    if word in NO:
        return "no"
    at.wrong(VALUE, "choice_unknown", text=shown(found.text), known=_listed(at.line.options))
    return found.text


def _choice(at: _Line, found: Found) -> str:
    code = code_of(found.text, at.line.options) if found.text else ""
    if code is None:
        at.wrong(VALUE, "choice_unknown", text=shown(found.text), known=_listed(at.line.options))
    return found.text if code is None else code


def _word(at: _Line, column: int, words: Words, known_words: Words, name: str) -> str:
    """Return the code of a word of a list, in any language of the site."""
    found = at.found(column)
    base = at.line.base.reason if column == REASON else at.line.base.flag
    if fault := unreadable(found, at.place(column)):
        at.tell(column, fault)
        return ""
    if not found.text or found.text == word_of(base, words):
        return base if found.text else ""
    known = code_of(found.text, known_words)
    if known is None:
        at.wrong(column, f"{name}_unknown", text=shown(found.text), known=_listed(words))
    return known or ""


def _note(at: _Line) -> str:
    found = at.found(NOTE)
    same = not found.formula and found.text == at.line.base.note
    if not same and (fault := faulty_text(found, at.place(NOTE), LONGEST_NOTE)):
        at.tell(NOTE, fault)
    return found.text


def _document(at: _Line) -> tuple[str, str]:
    """Return the key of the registered document that a cell names, or the label of the new one."""
    found, base = at.found(DOCUMENT), at.line.base.document
    if fault := unreadable(found, at.place(DOCUMENT)):
        at.tell(DOCUMENT, fault)
        return "", ""
    if not found.text or found.text == base:
        return found.text, ""
    if found.kind == "date":
        at.wrong(DOCUMENT, "date", day=found.text)
        return "", ""
    named = at.around.papers.named(found.text)
    if len(named) != 1:
        at.wrong(DOCUMENT, "document_unclear" if named else "document_unknown", text=shown(found.text))
        return "", ""
    if named[0].key:
        return named[0].key, ""
    if named[0].label not in at.around.papers.filled:
        at.wrong(DOCUMENT, "document_empty", label=named[0].label)
    return "", named[0].label


def _page(at: _Line, *, named: bool) -> str:
    """Return the number of a page; it wants a document."""
    found = at.found(PAGE)
    if fault := unreadable(found, at.place(PAGE)):
        at.tell(PAGE, fault)
        return ""
    if not found.text or found.text == at.line.base.page:
        return found.text
    number = int(found.text) if found.text.isdecimal() and len(found.text) < 10 else 0
    if found.kind not in {"number", "text"} or not 0 < number <= LAST_PAGE:
        at.wrong(PAGE, "page_no_number", text=shown(found.text))
        return ""
    if not named and DOCUMENT not in at.told:
        at.wrong(PAGE, "page_alone")
    return str(number)


def _listed(words: Words) -> str:
    names = [word for _, word in words][:LISTED]
    return ", ".join(f"“{shown(name)}”" for name in names) + (" …" if len(words) > LISTED else "")
