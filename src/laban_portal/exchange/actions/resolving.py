# SPDX-License-Identifier: Apache-2.0
"""Find the duties that the rows of a table name, each judged once; what a person may not know of is not there."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from laban.errors import Place, Problem, problem
from laban.io.quoting import shown
from laban_portal.clock.days import day_in_words
from laban_portal.clock.now import today
from laban_portal.collection.actions.bulk_duties import Owed, read_duties
from laban_portal.collection.models import Cell
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.rules.typing import typing_refusal
from laban_portal.collection.typed import Typed
from laban_portal.exchange.changes import Change
from laban_portal.exchange.queries.rounds import duty_numbers, readable_round
from laban_portal.exchange.rules import MOST_ROWS
from laban_portal.exchange.tables.read import read_rows
from laban_portal.exchange.tables.rows import Table, TableRow
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import Refused

HEAD = 40
"""So many rows are kept to show what they would change."""

Named = tuple[str, str, str]
"""Unit, form, period."""


@dataclass(slots=True, kw_only=True)
class Rows:
    """The rows of a table on their way: where each stands in the file, how many each duty has, all that is wrong."""

    actor: Actor
    language: str
    round: int
    table: Table
    owed: Mapping[Named, Owed]
    answers: Mapping[tuple[int, str, str], tuple[str, str]]
    day: date
    known: dict[Named, int] = field(default_factory=dict)
    given: Counter[int] = field(default_factory=Counter)
    lines: array[int] = field(default_factory=lambda: array("L"))
    head: list[Change] = field(default_factory=list)
    own_faults: list[Problem] = field(default_factory=list)

    @property
    def faults(self) -> list[Problem]:
        """Return all that is wrong with the file so far, in the order of its lines."""
        found = [*self.table.faults, *self.own_faults]
        if not found and not self.lines:
            found = [problem("import_rows.no_rows", Place(line=1))]
        return sorted(found, key=lambda each: each.where.line)

    def __iter__(self) -> Iterator[tuple[int, TableRow]]:
        """Yield the rows whose duties take values, with their duties."""
        for row in self.table:
            duty = self._duty(row)
            if not duty:
                continue
            if len(self.lines) >= MOST_ROWS:
                self.own_faults.append(problem("exchange.too_many_rows", Place(line=row.line), most=f"{MOST_ROWS:,}"))
                return
            self.lines.append(row.line)
            self.given[duty] += 1
            if len(self.head) < HEAD:
                self.head.append(change_of(duty, row, len(self.lines) - 1))
            yield duty, row

    def typed(self) -> Iterator[tuple[int, Typed]]:
        """Yield the rows as cells that are sent; the answer to a held figure stays where its value does."""
        for duty, row in self:
            kind, text = row.kind, row.value
            answer = ""
            if self.answers:
                stands, said = self.answers.get((duty, row.element, row.slice), ("", ""))
                answer = said if stands and stands == _canonical(text, row.style) else ""
            yield duty, Typed(
                element=row.element, slice=row.slice, text=text, kind=kind, reason=row.reason, note=row.note, flag=row.flag,
                style=row.style, seen=row.seen or 0, answer=answer,
            )  # fmt: skip

    def whole(self) -> Iterator[tuple[int, Typed]]:
        """Yield the same; refuse at the end where anything is wrong with the file."""
        yield from self.typed()
        if self.faults:
            raise Refused(self.faults)

    def _duty(self, row: TableRow) -> int:
        """Return a row's duty; 0 where there is none, or none that takes values, which is told once, at its first line."""
        name = (row.unit, row.form, row.period)
        known = self.known.get(name)
        if known is None:
            known = self.known[name] = self._judged(name, row.line)
        return known

    def _judged(self, name: Named, line: int) -> int:
        owed = self.owed.get(name)
        if owed is None:
            unit, form, period = (shown(each) for each in name)
            where = Place(line=line, column="form")
            self.own_faults.append(problem("exchange.no_duty", where, unit=unit, form=form, period=period))
            return 0
        refusal = typing_refusal(self.actor, owed.standing, self.day)
        if refusal is None:
            return owed.pk
        facts = (("day", day_in_words(refusal.day, self.language)),) if refusal.day else ()
        self.own_faults.append(Problem(refusal.code, Place(line=line, column="form"), facts))
        return 0


def rows_of(actor: Actor, round_code: str, content: bytes, media: str, style: str, language: str) -> Rows:
    """Return the rows of a table for a round; a round of which nothing may be read is not there."""
    round_ = readable_round(actor, round_code)
    owed = read_duties(duty_numbers(actor, round_), lock=False)
    answered = Cell.objects.filter(readable_duties(actor, "duty__"), duty__round=round_).exclude(answer="")
    return Rows(
        actor=actor, language=language, round=round_, table=read_rows(content, media, style=style), day=today(),
        owed={(each.unit, each.form__code, each.period): each for each in owed},
        answers={
            (duty, element, part): (text, answer)
            for duty, element, part, text, answer in answered.values_list("duty", "element", "slice", "text", "answer")
        },
    )  # fmt: skip


def change_of(duty: int, row: TableRow, at: int) -> Change:
    """Return a row as a change."""
    return Change(
        at=at, duty=duty, element=row.element, slice=row.slice, kind=row.kind, text=row.value, style=row.style,
        reason=row.reason, flag=row.flag, note=row.note, seen=row.seen or 0, line=row.line,
    )  # fmt: skip


def _canonical(text: str, style: str) -> str:
    return text.replace(".", "").replace(",", ".") if style == "comma" else text
