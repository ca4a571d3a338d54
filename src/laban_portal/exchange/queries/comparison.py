# SPDX-License-Identifier: Apache-2.0
"""An import compared cell by cell: what its sender saw, what stands now, what the file says, what would be found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from laban.model.form import Field, slice_name
from laban.model.period import Period
from laban_portal.clock.now import today
from laban_portal.collection.models import Cell, Revision
from laban_portal.collection.queries.entry import locked_because
from laban_portal.collection.queries.findings import Found, ShownFinding, duty_findings, findings_with
from laban_portal.collection.rules.reading import Asked, for_people
from laban_portal.exchange.changes import Changes, unpacked
from laban_portal.exchange.models import Import
from laban_portal.exchange.queries.seen import cited_now, seen_revisions
from laban_portal.exchange.queries.understood import Understood, duties_of, style_of, understand
from laban_portal.exchange.rules import Group, is_own_import
from laban_portal.exchange.workbook.returned import ReadPaper
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound
from laban_portal.ui.words import say

GROUPS = (Group.CONFLICT, Group.CHANGED, Group.NEW, Group.CITED)
"""The groups that are shown, those that must be decided first; what stands there already is only counted."""

MOST_FOUND = 12
"""For so many duties it is told what would be found; a longer file is checked by the rules once it is saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What stands, or would stand, in a cell, in the reader's words."""

    kind: str = "empty"
    shown: str = ""
    reason: str = ""
    flag: str = ""
    note: str = ""
    by_name: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedCell:
    """A cell of an import. `number` is the revision that stands now; `warned` is what saving would tell of the value."""

    at: int
    name: str
    label: str
    unit: str
    group: str
    base: Side
    now: Side
    new: Side
    number: int
    place: str
    valued: bool
    paper: str = ""
    page: str = ""
    document: bool = False
    element: str = ""
    slice: str = ""
    warned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDuty:
    """The cells of one duty; `locked` says why it takes no values now, as the code of a sentence.

    The rules would find `count` things more than now; `found` are those at cells that the file does not change.
    """

    duty: int
    form_code: str
    form_name: str
    unit_name: str
    period: str
    locked: str
    locked_day: date | None
    cells: tuple[ComparedCell, ...]
    count: int = 0
    found: tuple[ShownFinding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """An import as its page shows it. `unchecked`: there are too many duties to tell what the rules would find."""

    key: str
    kind: str
    name: str
    state: str
    by_name: str
    made_at: datetime
    applied_at: datetime | None
    saved: int
    cells: int
    round: str
    round_name: Mapping[str, str]
    seen_at: datetime | None
    duties: tuple[ComparedDuty, ...] = ()
    papers: tuple[ReadPaper, ...] = ()
    uncited: int = 0
    same: int = 0
    unchecked: bool = False
    demonstration: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    links: tuple[tuple[int, str], ...] = ()

    @property
    def seen(self) -> str:
        """Return which revisions are shown, as a page sends them back."""
        return " ".join(f"{cell.at}:{cell.number}" for each in self.duties for cell in each.cells)

    @property
    def conflicts(self) -> tuple[ComparedCell, ...]:
        """Return the cells that must be decided."""
        return tuple(cell for each in self.duties for cell in each.cells if cell.group == Group.CONFLICT)


def own_import(actor: Actor, key: str) -> Import:
    """Return a person's own import; anybody else's does not exist."""
    found = Import.objects.select_related("round", "issue").defer("round__note").filter(key=key).first()
    if found is None or not is_own_import(actor, found.made_by_id):
        raise NotFound("exchange.no_import")
    return found


def comparison(actor: Actor, key: str, language: str) -> Comparison:
    """Return a person's own import compared with what stands now; queries for each duty, none for each cell."""
    row = own_import(actor, key)
    changes = unpacked(row.content)
    found = understood_import(actor, changes) if row.state == "checked" else []
    shown = [each for each in found if each.group is not Group.SAME]
    duties = tuple(_duties(actor, shown, language))
    counts = {each.value: sum(one.group is each for one in found) for each in Group}
    return Comparison(
        key=row.key, kind=row.kind, name=row.name, state=row.state, by_name=row.by_name, made_at=row.made_at,
        applied_at=row.applied_at, saved=row.saved, cells=row.cells, round=row.round.code, round_name=row.round.names,
        seen_at=row.issue.made_at if row.issue else None, duties=duties, papers=changes.papers, uncited=changes.uncited,
        links=_links(actor, changes) if row.state != "checked" else (), same=counts[Group.SAME], counts=counts,
        unchecked=len(duties) > MOST_FOUND, demonstration=row.round.demonstration,
    )  # fmt: skip


def _links(actor: Actor, changes: Changes) -> tuple[tuple[int, str], ...]:
    """Return the duties to which an import led, with the codes of their forms."""
    duties = duties_of(actor, {each.duty for each in changes.cells})
    return tuple((pk, each.form.code) for pk, each in sorted(duties.items()))


def understood_import(actor: Actor, changes: Changes) -> list[Understood]:
    """Return the cells of an import as they are understood now; a person who may not read them any more finds none."""
    wanted = {each.duty for each in changes.cells}
    duties = duties_of(actor, wanted)
    if wanted - duties.keys():
        raise NotFound("exchange.no_import")
    return understand(actor, changes.cells, duties, cited_now(changes.cells))


def compared_cells(actor: Actor, found: Sequence[Understood], language: str) -> list[ComparedCell]:
    """Return cells with their three sides. One query."""
    bases = seen_revisions([each.change for each in found])
    return [
        _cell(actor, each, bases.get((each.duty.pk, each.change.element, each.change.slice)), language)
        for each in found
    ]


def _duties(actor: Actor, all_cells: Sequence[Understood], language: str) -> Iterator[ComparedDuty]:
    lines = dict(zip((each.change.at for each in all_cells), compared_cells(actor, all_cells, language), strict=True))
    by_duty: dict[int, list[Understood]] = {}
    for each in all_cells:
        by_duty.setdefault(each.duty.pk, []).append(each)
    for pk, here in by_duty.items():
        duty, form = here[0].duty, here[0].content.form
        code, day = locked_because(actor, duty, today())
        beside = [each for each in all_cells if (each.duty.unit_id, each.duty.period) == (duty.unit_id, duty.period)]
        found = tuple(_new_findings(actor, pk, beside, language)) if len(by_duty) <= MOST_FOUND else ()
        keys, ruled = {(each.change.element, each.change.slice) for each in here}, duty.round.rules_id is not None
        yield ComparedDuty(
            duty=pk, form_code=form.code, form_name=form.names.into(language) or form.code,
            unit_name=duty.unit.names.get(language) or duty.unit.names.get("vi") or duty.unit_id,
            period=Period(duty.period).names(language), locked=code, locked_day=day,
            cells=tuple(sorted((_warned(lines[one.change.at], found, language, ruled=ruled) for one in here), key=_order)),
            count=len(found), found=tuple(each for each in found if (each.element, each.slice) not in keys),
        )  # fmt: skip


def _warned(cell: ComparedCell, found: Iterable[ShownFinding], language: str, *, ruled: bool) -> ComparedCell:
    """Return a cell with what would be told of it: where the round has rules, what is odd is theirs to say."""
    if not ruled:
        return cell
    here = (each for each in found if (each.element, each.slice) == (cell.element, cell.slice))
    return replace(
        cell, warned=tuple(f"{say(f'findings.{each.severity}', language)}: {each.sentence}" for each in here)
    )


def _order(cell: ComparedCell) -> tuple[int, int]:
    return GROUPS.index(Group(cell.group)), cell.at


def _new_findings(actor: Actor, duty: int, found: Iterable[Understood], language: str) -> Iterator[ShownFinding]:
    """Yield what the rules would find and do not find yet, were all of the file's values taken."""
    given = {
        (each.change.element, each.change.slice): (each.read.kind, each.read.value)
        for each in found
        if each.change.valued
    }
    would, known = findings_with(duty, given, language, style_of(actor)), duty_findings(duty, language, style_of(actor))
    before = set(_fingerprints(known))
    for key, rows in would.items():
        yield from (each for each in rows if (*key, each.rule, each.fingerprint) not in before)


def _fingerprints(found: Found) -> Iterator[tuple[str, str, str, str]]:
    for key, rows in found.items():
        yield from ((*key, each.rule, each.fingerprint) for each in rows)


def _cell(actor: Actor, each: Understood, base: Revision | None, language: str) -> ComparedCell:
    change, element = each.change, each.asked.element
    words = _Words(actor, each.asked, each.content.code_lists, language)
    label = slice_name(change.slice, each.content.code_lists, language)
    flag = change.flag if each.read.kind == "value" else ""
    reason = change.reason if each.read.kind == "none" else ""
    return ComparedCell(
        at=change.at, name=(element.names.into(language) if element else "") or change.element, label=label,
        unit=element.unit if element else "", group=each.group.value, base=words.side(base), now=words.side(each.cell),
        new=words.made(each.read.kind, each.read.text, reason, flag, change.note), number=each.number,
        place=f"{change.sheet} {change.address}".strip() or str(change.line), valued=change.valued, paper=change.paper,
        page=change.page, document=bool(change.document), element=change.element, slice=change.slice,
        warned=tuple(say(one.code, language, **dict(one.facts)) for one in each.read.problems),
    )  # fmt: skip


class _Words:
    """How what stands in a cell is said to a reader."""

    def __init__(self, actor: Actor, asks: Asked, lists: Mapping[str, object], language: str) -> None:
        self.style, self.asks, self.language = style_of(actor), asks, language
        self.lists = lists

    def side(self, row: Cell | Revision | None) -> Side:
        """Return what stands in a cell, or stood in a revision."""
        if row is None:
            return self.made("empty", "", "", "", "")
        at = row.at if isinstance(row, Revision) else row.changed_at
        return self.made(row.kind, row.text, row.reason, row.flag, row.note, row.by_name, at)

    def made(  # noqa: PLR0917  the columns of a cell in their order
        self, kind: str, text: str, reason: str, flag: str, note: str, by_name: str = "", at: datetime | None = None
    ) -> Side:
        """Return a side in words."""
        language = self.language
        if kind == "value":
            shown = self._value(text)
        elif kind == "none":
            shown = say(f"entry.reason_{reason}", language)
        else:
            shown = text if kind == "unread" else say("workbooks.empty", language)
        return Side(
            kind=kind, shown=shown, reason=reason, flag=say(f"entry.flag_{flag}", language) if flag else "", note=note,
            by_name=by_name, at=at,
        )  # fmt: skip

    def _value(self, text: str) -> str:
        asked: Field = self.asks.field
        if asked.kind == "yes_no":
            return say(f"entry.{text}", self.language)
        if asked.kind == "choice" and self.asks.options:
            return next((e.names.into(self.language) for e in self.asks.options.options if e.code == text), text)
        return for_people("value", asked.kind, text, self.style)
