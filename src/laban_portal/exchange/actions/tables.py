# SPDX-License-Identifier: Apache-2.0
"""Take a table of values, CSV or JSON: from a page, kept and compared; from a program, saved whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.db import transaction

from laban.errors import Place, Problem, is_error, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.collection.actions.bulk import Appended, append
from laban_portal.collection.actions.bulk_going import Told
from laban_portal.collection.rules.counting import Counts
from laban_portal.collection.typed import Typed
from laban_portal.exchange.actions.resolving import Rows, change_of, rows_of
from laban_portal.exchange.actions.taking import Sent, keep_import
from laban_portal.exchange.changes import Changes
from laban_portal.exchange.queries.comparison import ComparedCell, compared_cells
from laban_portal.exchange.queries.understood import duties_of, understand, value_faults
from laban_portal.exchange.rules import MEGABYTE, MOST_COMPARED, MOST_TABLE, Group
from laban_portal.exchange.tables.csv_rows import CSV
from laban_portal.exchange.tables.json_rows import JSON
from laban_portal.files.judged import most_bytes
from laban_portal.files.names import name_faults
from laban_portal.people.rules import Actor, may_write
from laban_portal.ui.errors import NotAllowed, Refused, TooMuch

ENDINGS = {"csv": CSV, "tsv": CSV, "txt": CSV, "json": JSON}
MOST_FAULTS = 1000
"""So many faults are told one by one; the rest is counted."""

FIRST = 20
"""So many changes are shown to a program."""

COLUMNS = {"save.unknown_cell": "element", "save.unknown_flag": "flag", "save.reason_wanted": "reason"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRows:
    """What came to one duty, and how far it is (would be) then."""

    duty: int
    unit: str
    form: str
    period: str
    rows: int
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became, or would become, of a table. `first` are the first rows that change something."""

    dry_run: bool
    style: str
    states: Mapping[str, int]
    duties: tuple[DutyRows, ...]
    first: tuple[ComparedCell, ...]
    sha256: str


def most_table() -> int:
    """Return how many bytes a table sent by a page may have."""
    return min(most_bytes(), MOST_TABLE)


def take_table(*, actor: Actor, round: str, sent: Sent, language: str, style: str = "") -> str:  # noqa: A002  the round's own name
    """Read a table and keep it as an import; returns its key.

    Raises:
        Refused: with every fault, each with line and column; nothing is kept then.

    """
    if not may_write(actor):
        raise NotAllowed("exchange.read_only")
    media = ENDINGS.get(sent.shown.rpartition(".")[2].casefold(), "")
    first = [*name_faults(sent.name), *_file_faults(sent, media)]
    if first:
        raise Refused(first)
    rows = rows_of(actor, round, sent.content, media, style, language)
    changes = [change_of(duty, row, at) for at, (duty, row) in enumerate(rows)]
    if len(changes) > MOST_COMPARED:
        raise Refused([*rows.faults, problem("exchange.too_many_cells", count=len(changes), most=MOST_COMPARED)])
    duties = duties_of(actor, {each.duty for each in changes})
    found = understand(actor, changes, duties)
    faults = [*rows.faults, *(_in_column(each) for each in value_faults(found, changes))]
    if faults:
        raise Refused(sorted(faults, key=lambda each: each.where.line))
    news = [each.change for each in found if each.group is not Group.SAME]
    if not news:
        raise Refused([problem("exchange.nothing_changed", Place(column="file"))])
    units = {each.unit_id for each in duties.values()}
    return keep_import(
        actor=actor, kind="json" if media == JSON else "csv", sent=sent, round_=rows.round,
        changes=Changes(cells=tuple(replace(each, at=at) for at, each in enumerate(news))),
        unit=units.pop() if len(units) == 1 else "",
    )  # fmt: skip


def _file_faults(sent: Sent, media: str) -> Iterator[Problem]:
    if not sent.content:
        yield problem("exchange.no_file", Place(column="file"))
    elif len(sent.content) > most_table():
        yield problem("exchange.too_large", Place(column="file"), limit=most_table() // MEGABYTE)
    elif not media:
        yield problem("exchange.table_wanted", Place(column="file"))


def import_rows(
    *, actor: Actor, round: str, content: bytes, media: str, style: str = "", dry_run: bool = True, language: str = "vi"  # noqa: A002  as above
) -> Imported:  # fmt: skip
    """Save a table of values whole, or only tell what would become of it.

    Raises:
        Refused: with every fault of the file and of its values, each with line and column; nothing is saved then.
        TooMuch: more bytes than are taken.

    """
    if not may_write(actor):
        raise NotAllowed("exchange.read_only")
    if len(content) > MOST_TABLE:
        raise TooMuch("exchange.too_large", limit=MOST_TABLE // MEGABYTE)
    digest = hashlib.sha256(content).hexdigest()
    rows = rows_of(actor, round, content, media, style, language)
    if dry_run:
        return _tried(rows, language, digest)
    try:
        return _saved(rows, round, language, digest)
    except Refused:
        _tried(rows_of(actor, round, content, media, style, language), language, digest)  # tells all faults together
        raise


def _tried(rows: Rows, language: str, digest: str) -> Imported:
    first: list[ComparedCell] = []
    done = append(
        actor=rows.actor, typed=_with_first(rows, rows.typed(), first, language), source="api", at=now(), dry_run=True
    )
    faults = [*rows.faults, *(fault for told in done.told for fault in _faults(rows, told))]
    if faults:
        faults.sort(key=lambda each: each.where.line)
        more = len(faults[MOST_FAULTS:]) + done.told_of - len(done.told)
        raise Refused([*faults[:MOST_FAULTS], *([problem("bulk.more", count=more)] if more else [])])
    return _imported(rows, done, first, digest, dry_run=True)


@transaction.atomic
def _saved(rows: Rows, round_: str, language: str, digest: str) -> Imported:
    first: list[ComparedCell] = []
    done = append(actor=rows.actor, typed=_with_first(rows, rows.whole(), first, language), source="api", at=now())
    note(
        "audit_exchange.imported", account=rows.actor.account, by_name=rows.actor.name, came_by=rows.actor.came_by,
        about=f"round:{rows.round}", round=round_, rows=done.values, saved=done.states["saved"], sha256=digest,
    )  # fmt: skip
    return _imported(rows, done, first, digest, dry_run=False)


def _with_first(
    rows: Rows, typed: Iterable[tuple[int, Typed]], first: list[ComparedCell], language: str
) -> Iterator[tuple[int, Typed]]:
    """Pass rows on; after the last, and before anything is saved, look what the first ones would change."""
    yield from typed
    found = understand(rows.actor, rows.head, duties_of(rows.actor, {each.duty for each in rows.head}))
    news = [each for each in found if each.group is not Group.SAME and each.read.fate == "kept"][:FIRST]
    first += compared_cells(rows.actor, news, language)


def _imported(rows: Rows, done: Appended, first: Iterable[ComparedCell], digest: str, *, dry_run: bool) -> Imported:
    named = {each.pk: each for each in rows.owed.values()}
    duties = (
        DutyRows(
            duty=pk, unit=named[pk].unit, form=named[pk].form__code, period=named[pk].period, rows=rows.given[pk],
            counts=counts,
        )
        for pk, counts in sorted(done.counts.items())
    )  # fmt: skip
    return Imported(
        dry_run=dry_run,
        style=rows.table.style,
        states=done.states,
        duties=tuple(duties),
        first=tuple(first),
        sha256=digest,
    )


def _faults(rows: Rows, told: Told) -> Iterator[Problem]:
    """Yield what is wrong with a row, at its line in the file."""
    line, outcome = rows.lines[told.place - 1], told.outcome
    if outcome.state == "conflict":
        yield problem("bulk.conflict", Place(line=line, column="value"), stands=outcome.shown or "–")
        return
    wrong = [each for each in outcome.problems if is_error(each)] or outcome.problems
    yield from (_in_column(replace(each, where=Place(line=line, column="value"))) for each in wrong)


def _in_column(each: Problem) -> Problem:
    """Put a fault of a value into the column that it concerns."""
    column = COLUMNS.get(each.code, "note" if each.code.startswith("save.note") else "value")
    return replace(each, where=replace(each.where, column=column))
