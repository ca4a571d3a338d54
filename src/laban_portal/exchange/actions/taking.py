# SPDX-License-Identifier: Apache-2.0
"""Take a workbook back: read it whole, tell every fault, and keep what it would change as an import; save nothing of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from laban.errors import Place, Problem, is_error, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import today
from laban_portal.evidence.rules.wanted import DocumentWanted
from laban_portal.evidence.rules.wanted import faults as document_wanted_faults
from laban_portal.exchange.changes import Change, Changes, packed
from laban_portal.exchange.models import Import, Issue
from laban_portal.exchange.queries.typing import document_faults, locked_fault
from laban_portal.exchange.queries.understood import duties_of, style_of, understand, value_faults
from laban_portal.exchange.rules import MEGABYTE, MOST_COMPARED, MOST_WORKBOOK
from laban_portal.exchange.secret import workbook_secret
from laban_portal.exchange.workbook.book import Written
from laban_portal.exchange.workbook.read import read_workbook
from laban_portal.exchange.workbook.returned import ReadBook, ReadCell, ReadPaper
from laban_portal.exchange.workbook.stamp import Stamp
from laban_portal.files.judged import most_bytes
from laban_portal.files.names import clean_name, name_faults
from laban_portal.people.rules import Actor, may_see_values, may_write
from laban_portal.ui.errors import NotAllowed, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file as it was sent: its name is shown, and never used as a path."""

    name: str
    content: bytes

    @property
    def shown(self) -> str:
        """Return the name as it is kept."""
        return clean_name(self.name)[:160]

    @property
    def sha256(self) -> str:
        """Return the hash of its bytes."""
        return hashlib.sha256(self.content).hexdigest()


def most_workbook() -> int:
    """Return how many bytes a workbook may have: the site's own limit for files, and never more than is read."""
    return min(most_bytes(), MOST_WORKBOOK)


def take_back(*, actor: Actor, sent: Sent, language: str) -> str:
    """Read a workbook that came back and keep it as an import; returns its key.

    Raises:
        Refused: with every fault of the file, each with sheet and cell; nothing is kept then.

    """
    if not may_write(actor):
        raise NotAllowed("exchange.read_only")
    names = name_faults(sent.name)
    if not sent.content:
        raise Refused([*names, problem("exchange.no_file", Place(column="file"))])
    if len(sent.content) > most_workbook():
        raise Refused([*names, problem("exchange.too_large", Place(column="file"), limit=most_workbook() // MEGABYTE)])
    book = read_workbook(sent.content, workbook_secret(), style=style_of(actor))
    if book.stamp is None:
        raise Refused([*names, *book.faults])
    issue = _issue(actor, book.stamp)
    changes = _changes(book, book.stamp)
    told = [each for each in book.faults if is_error(each)]
    cells = {each.where for each in told if each.where.cell}  # what is wrong with a cell is not told once more
    sense = _sense(actor, book.stamp, changes, book, language)
    faults = [*names, *told, *(each for each in sense if each.where not in cells)]
    if faults:
        raise Refused(dict.fromkeys(faults))
    if not changes.cells and not changes.papers:
        raise Refused([problem("exchange.nothing_changed", Place(column="file"))])
    return _kept(actor, sent, changes, issue)


def _issue(actor: Actor, stamp: Stamp) -> Issue:
    """Return the record of a workbook; of another unit's it is not told whose it is, nor that there is one."""
    found = Issue.objects.filter(key=stamp.key).select_related("round").first()
    if (
        found is None
        or (found.unit_id, found.domain, found.round.code) != (stamp.unit, stamp.domain, stamp.round)
        or not may_see_values(actor, found.unit_id, found.domain)
    ):
        raise Refused([problem("exchange.not_known", Place(column="file"))])
    return found


def _changes(book: ReadBook, stamp: Stamp) -> Changes:
    """Return the cells that are not as they were given out."""
    base = {(sheet.duty, line.element, line.slice): line.base for sheet in stamp.sheets for line in sheet.lines}
    cells: list[Change] = []
    uncited = 0
    for cell in book.cells:
        was = base[cell.duty, cell.element, cell.slice]
        uncited += bool(was.document) and not (cell.document or cell.paper)
        found = _change(cell, was, len(cells)) if cell.changed else None
        if found is not None:
            cells.append(found)
    return Changes(cells=tuple(cells), papers=book.papers, uncited=uncited)


def _change(cell: ReadCell, was: Written, at: int) -> Change | None:
    """Return what a line brings: a value, a citation, or nothing where only a document was taken away."""
    now = (cell.kind, cell.text, cell.reason, cell.flag, cell.note)
    valued = now != (was.kind, was.text, was.reason, was.flag, was.note)
    cites = bool(cell.paper) or (bool(cell.document) and (cell.document, cell.page) != (was.document, was.page))
    if not valued and not cites:
        return None
    return Change(
        at=at, duty=cell.duty, element=cell.element, slice=cell.slice, kind=cell.kind, text=cell.text, style=cell.style,
        reason=cell.reason, flag=cell.flag, note=cell.note, seen=cell.seen, valued=valued, sheet=cell.sheet,
        address=cell.address, document=cell.document if cites else "", paper=cell.paper, page=cell.page if cites else "",
    )  # fmt: skip


def _sense(actor: Actor, stamp: Stamp, changes: Changes, book: ReadBook, language: str) -> Iterator[Problem]:
    """Tell what is wrong beyond the file: forms that are not the same any more, duties that take nothing, values."""
    duties = duties_of(actor, (sheet.duty for sheet in stamp.sheets))
    titles = {cell.duty: cell.sheet for cell in book.cells}
    changed = {each.duty for each in changes.cells}
    usable: set[int] = set()
    for sheet in stamp.sheets:
        where, duty = Place(sheet=titles.get(sheet.duty, sheet.title)), duties.get(sheet.duty)
        if duty is None:
            yield problem("exchange.duty_gone", where)
        elif duty.form.hash != sheet.hash:
            yield problem("exchange.form_changed", where, form=sheet.form)
        elif sheet.duty in changed and (fault := locked_fault(actor, duty, where, language)):
            yield fault
        else:
            usable.add(sheet.duty)
    cells = [each for each in changes.cells if each.duty in usable]
    yield from value_faults(understand(actor, cells, duties), cells)
    yield from document_faults(actor, cells, duties)
    yield from paper_faults(changes.papers)
    if len(changes.cells) > MOST_COMPARED:
        yield problem("exchange.too_many_cells", count=len(changes.cells), most=MOST_COMPARED)


def wanted_of(paper: ReadPaper) -> DocumentWanted:
    """Return a new document of a workbook as it is registered."""
    return DocumentWanted(
        kind=paper.kind, issuer=paper.issuer, number=paper.number, title=paper.title,
        issued_on=date.fromisoformat(paper.issued_on) if paper.issued_on else None,
    ).cleaned()  # fmt: skip


def paper_faults(papers: tuple[ReadPaper, ...]) -> Iterator[Problem]:
    """Tell what is wrong with new documents; that one has no issuer or title was told when the sheet was read."""
    for paper in papers:
        where = Place(sheet=paper.sheet, line=paper.row)
        for each in document_wanted_faults(wanted_of(paper), today()):
            if each.code not in {"evidence.issuer_wanted", "evidence.title_wanted"}:
                yield replace(each, where=where)


def _kept(actor: Actor, sent: Sent, changes: Changes, issue: Issue) -> str:
    return keep_import(
        actor=actor, kind="workbook", sent=sent, changes=changes, round_=issue.round_id, unit=issue.unit_id, issue=issue
    )


@transaction.atomic
def keep_import(
    *, actor: Actor, kind: str, sent: Sent, changes: Changes, round_: int, unit: str, issue: Issue | None = None
) -> str:
    """Keep what a file would change; returns the key of its import. The file itself is not kept."""
    made = Import.objects.create(
        kind=kind, issue=issue, round_id=round_, unit=unit, name=sent.shown, size=len(sent.content), sha256=sent.sha256,
        content=packed(changes), cells=len(changes.cells), made_by_id=actor.account, by_name=actor.name[:160],
    )  # fmt: skip
    note(
        "audit_exchange.received", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"import:{made.key}", unit=unit, file=made.name, cells=made.cells, sha256=made.sha256,
    )  # fmt: skip
    return made.key
