# SPDX-License-Identifier: Apache-2.0
"""Confirm an import: what was chosen is saved, documents with it, in one transaction; or drop it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction

from laban.errors import Place, Problem, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.collection.actions.bulk import append
from laban_portal.collection.typed import Typed
from laban_portal.evidence.actions.citations import cite
from laban_portal.evidence.actions.documents import register
from laban_portal.exchange.actions.taking import wanted_of
from laban_portal.exchange.changes import Change, Changes, operation_of, unpacked
from laban_portal.exchange.models import Import
from laban_portal.exchange.queries.comparison import own_import, understood_import
from laban_portal.exchange.queries.understood import Understood, value_faults
from laban_portal.exchange.rules import KEPT_DAYS, Group
from laban_portal.exchange.workbook.returned import ReadPaper
from laban_portal.people.rules import Actor, may_write
from laban_portal.ui.errors import NotAllowed, Refused, Stale, WrongState


def locked_import(actor: Actor, key: str, *states: str) -> Import:
    """Lock a person's own import in one of some states."""
    if not may_write(actor):
        raise NotAllowed("exchange.read_only")
    own = own_import(actor, key)
    row = Import.objects.select_for_update(of=("self",)).get(pk=own.pk)
    if row.state not in states:
        raise WrongState(f"exchange.import_{row.state}")
    return row


@transaction.atomic
def apply_import(
    *, actor: Actor, key: str, take: Collection[int], leave: Collection[int], seen: Mapping[int, int]
) -> int:
    """Save the cells of an import that are taken; returns how many values were saved.

    `take` and `leave` are places of cells; a conflict must be in one of them, of all others those in `take` are saved. `seen`
    are the revisions that the person was shown.

    Raises:
        Refused: conflicts that nobody decided, values or documents that cannot be kept; all of them, and nothing is saved.
        Stale: another change came in between; the comparison has to be looked at again.

    """
    row = locked_import(actor, key, "checked")
    changes = unpacked(row.content)
    found = understood_import(actor, changes)
    _same_as_shown(found, seen)
    _raise([*_undecided(found, take, leave), *value_faults(found, changes.cells)])
    taken = [each for each in found if each.change.at in set(take) and each.group is not Group.SAME]
    if not taken and not (changes.papers and not changes.cells):
        raise Refused([problem("exchange.nothing_taken")])
    saved = _save(actor, row.key, taken)
    documents = _register(actor, row, changes, taken)
    cited = _cite(actor, taken, documents)
    row.state, row.applied_at, row.saved = "applied", now(), saved
    row.save(update_fields=["state", "applied_at", "saved"])
    _note(actor, "applied", row, saved=saved, documents=len(documents), cited=cited)
    return saved


@transaction.atomic
def drop_import(*, actor: Actor, key: str) -> None:
    """Drop an import; what it held is gone, that it was there stays."""
    row = locked_import(actor, key, "checked")
    row.state, row.content = "dropped", ""
    row.save(update_fields=["state", "content"])
    _note(actor, "dropped", row)


@transaction.atomic
def drop_old_imports() -> int:
    """Drop the imports that nobody confirmed in time; returns how many."""
    before = now() - timedelta(days=KEPT_DAYS)
    old = Import.objects.select_for_update(of=("self",)).filter(state="checked", made_at__lt=before)
    rows = list(old.order_by("pk"))
    for row in rows:
        note(
            "audit_exchange.too_old",
            account=None,
            about=f"import:{row.key}",
            unit=row.unit,
            file=row.name,
            days=KEPT_DAYS,
        )
    return Import.objects.filter(pk__in=[row.pk for row in rows]).update(state="dropped", content="")


def _raise(problems: Iterable[Problem]) -> None:
    found = list(dict.fromkeys(problems))
    if found:
        raise Refused(found)


def _same_as_shown(found: Iterable[Understood], seen: Mapping[int, int]) -> None:
    """Refuse what was decided before another change was seen; what stands there already needs no look."""
    moved = [each for each in found if each.group is not Group.SAME and seen.get(each.change.at) != each.number]
    if moved:
        raise Stale("exchange.changed_meanwhile", count=len(moved))


def _undecided(found: Iterable[Understood], take: Collection[int], leave: Collection[int]) -> Iterable[Problem]:
    """Tell which conflicts have no answer, or two."""
    for each in found:
        at = each.change.at
        if each.group is Group.CONFLICT and (at in take) == (at in leave):
            element = each.asked.element
            name = (element.names.into("vi") if element else "") or each.change.element
            yield problem("exchange.undecided", Place(item=str(at), cell=each.change.address), name=name)


def _save(actor: Actor, key: str, taken: Iterable[Understood]) -> int:
    """Save values over what was shown; a change that came between is told as such."""
    typed: dict[int, list[Typed]] = defaultdict(list)
    for each in taken:
        if each.change.valued and each.group is not Group.CITED:
            typed[each.duty.pk].append(
                each.change.typed(seen=each.number, answer=each.answer, operation=operation_of(key, each.change.at))
            )
    if not typed:
        return 0
    try:
        done = append(actor=actor, typed=typed, source="workbook", at=now())
    except Refused as refusal:
        moved = [each for each in refusal.problems if each.code == "bulk.conflict"]
        if moved:
            raise Stale("exchange.changed_meanwhile", count=len(moved)) from None
        raise
    return done.states["saved"]


def _register(actor: Actor, row: Import, changes: Changes, taken: Iterable[Understood]) -> dict[str, str]:
    """Register the new documents that are wanted; returns keys by label. One that is there already is that document."""
    cited = {each.paper for each in changes.cells if each.paper}
    chosen = {each.change.paper for each in taken if each.change.paper}
    keys: dict[str, str] = {}
    problems: list[Problem] = []
    for paper in changes.papers:
        if paper.label in cited and paper.label not in chosen:
            continue
        try:
            keys[paper.label] = register(
                actor=actor, unit=row.unit, wanted=wanted_of(paper), demonstration=row.round.demonstration
            )
        except Refused as refusal:
            there = [dict(each.facts)["key"] for each in refusal.problems if each.code == "evidence.same_document"]
            if len(there) == len(refusal.problems):
                keys[paper.label] = there[0]
            else:
                problems += _at(refusal.problems, paper)
    _raise(problems)
    return keys


def _at(problems: Iterable[Problem], paper: ReadPaper) -> Iterable[Problem]:
    for each in problems:
        yield Problem(each.code, Place(sheet=paper.sheet, line=paper.row), each.facts)


def _cite(actor: Actor, taken: Iterable[Understood], documents: Mapping[str, str]) -> int:
    """Cite documents for the cells that were taken, those of a duty, document and page at once."""
    wanted: dict[tuple[int, str, str], list[Change]] = defaultdict(list)
    for each in taken:
        change = each.change
        key = documents.get(change.paper, "") if change.paper else change.document
        if key:
            wanted[each.duty.pk, key, change.page].append(change)
    made, problems = 0, list[Problem]()
    for (duty, key, page), cells in sorted(wanted.items()):
        chosen = [(each.element, each.slice) for each in cells]
        try:
            made += cite(actor=actor, key=key, duty=duty, cells=chosen, page=int(page) if page else None)
        except Refused as refusal:
            problems += [Problem(each.code, cells[0].place, each.facts) for each in refusal.problems]
        except WrongState as refusal:  # withdrawn since the workbook was read
            problems.append(Problem(refusal.code, cells[0].place))
    _raise(problems)
    return made


def _note(actor: Actor, event: str, row: Import, **facts: Any) -> None:
    note(
        f"audit_exchange.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"import:{row.key}", unit=row.unit, file=row.name, **facts,
    )  # fmt: skip
