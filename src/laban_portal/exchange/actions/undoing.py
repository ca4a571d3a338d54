# SPDX-License-Identifier: Apache-2.0
"""Undo an import that was applied: what stood before stands again, by new revisions; whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from django.db import transaction
from django.db.models import Q

from laban.errors import Place, Problem, problem
from laban.model.form import COUNTED
from laban_portal.audit.actions import note
from laban_portal.catalog.queries import form_contents
from laban_portal.clock.now import now
from laban_portal.collection.actions.bulk import append
from laban_portal.collection.actions.bulk_duties import parts
from laban_portal.collection.models import Cell, Revision
from laban_portal.collection.typed import Typed
from laban_portal.exchange.actions.deciding import locked_import
from laban_portal.exchange.changes import operation_of
from laban_portal.exchange.models import Import
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import Refused, Stale

Place3 = tuple[int, str, str]
"""Duty, element, slice."""


@transaction.atomic
def undo_import(*, actor: Actor, key: str) -> int:
    """Put back what stood before an import, while nobody changed any of its values since; returns how many.

    Its documents and citations stay: they are true whatever value stands, and are ended where they stand.

    Raises:
        Refused: values that moved on since, each by name; or duties that take no values now. Nothing is undone then.

    """
    row = locked_import(actor, key, "applied")
    made = _revisions_of(row)
    _unmoved(made)
    befores = _before(made)
    typed: dict[int, list[Typed]] = defaultdict(list)
    kinds = _kinds(made)
    for each in made:
        place = (each.duty_id, each.element, each.slice)
        typed[each.duty_id].append(_again(each, befores.get(place), counted=kinds.get(place, "") in COUNTED))
    count = 0
    if typed:
        done = append(actor=actor, typed=typed, source="import", at=now(), strict=False)
        if done.states["conflict"] or done.states["refused"]:
            raise Stale("exchange.changed_meanwhile", count=done.states["conflict"] + done.states["refused"])
        count = done.values - done.states["unchanged"]
    row.state, row.undone_at = "undone", now()
    row.save(update_fields=["state", "undone_at"])
    note(
        "audit_exchange.undone", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"import:{row.key}", unit=row.unit, file=row.name, saved=count,
    )  # fmt: skip
    return count


def _revisions_of(row: Import) -> list[Revision]:
    """Return the revisions that an import made, found by the marks under which it saved them."""
    marks = [operation_of(row.key, at) for at in range(row.cells)]
    found: list[Revision] = []
    for part in parts(marks):
        found += Revision.objects.filter(chain__round=row.round_id, operation__in=part)
    return sorted(found, key=lambda each: each.pk)


def _unmoved(made: Sequence[Revision]) -> None:
    """Refuse where some value was changed since, with all of them."""
    cells = _numbers(made)
    moved = [each for each in made if cells.get((each.duty_id, each.element, each.slice)) != each.number]
    if moved:
        raise Refused(_moved(moved))


def _moved(made: Sequence[Revision]) -> Iterator[Problem]:
    contents = form_contents({each.duty.form_id for each in made})
    for each in made:
        element = contents[each.duty.form_id].elements.get(each.element)
        name = f"{(element.names.into('vi') if element else '') or each.element} {each.slice}".strip()
        yield problem("exchange.moved_on", Place(item=each.element, column=each.slice), name=name)


def _numbers(made: Sequence[Revision]) -> dict[Place3, int]:
    rows = Cell.objects.filter(duty__in={each.duty_id for each in made})
    return {(d, e, s): n for d, e, s, n in rows.values_list("duty_id", "element", "slice", "number")}


def _before(made: Sequence[Revision]) -> dict[Place3, Revision]:
    """Return the revision before each."""
    wanted = {(each.duty_id, each.element, each.slice): each.number - 1 for each in made}
    rows = Revision.objects.filter(
        Q(duty__in={each[0] for each in wanted}), number__in=set(wanted.values()), element__in={e for _, e, _ in wanted}
    )
    return {place: row for row in rows if wanted.get(place := (row.duty_id, row.element, row.slice)) == row.number}


def _kinds(made: Sequence[Revision]) -> Mapping[Place3, str]:
    duties = {each.duty_id: each.duty.form_id for each in made}
    contents = form_contents(set(duties.values()))
    return {
        (each.duty_id, each.element, each.slice): field.kind
        for each in made
        if (field := contents[duties[each.duty_id]].form.field(each.element)) is not None
    }


def _again(made: Revision, before: Revision | None, *, counted: bool) -> Typed:
    """Return what stood before as it is sent again; a number in the one style in which it is kept."""
    if before is None:
        return Typed(element=made.element, slice=made.slice, kind="empty", seen=made.number)
    exact = counted and before.kind == "value"
    return Typed(
        element=made.element, slice=made.slice, text=before.text, kind="value" if before.kind == "unread" else before.kind,
        reason=before.reason, note=before.note, flag=before.flag, answer=before.answer, style="point" if exact else "",
        seen=made.number,
    )  # fmt: skip
