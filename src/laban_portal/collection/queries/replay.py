# SPDX-License-Identifier: Apache-2.0
"""Play one chain again from its revisions, and compare all that hangs on it: cells, head, heads of days, duties.

Revisions are read as a stream; what is kept in memory is the latest revision of each cell of the chain, no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import transaction

from laban_portal.catalog.queries import form_content
from laban_portal.collection.chain import Facts, form_name, moment, revision_hash
from laban_portal.collection.models import Cell, Chain, Duty, Revision
from laban_portal.collection.queries.proof import Break
from laban_portal.collection.queries.proved_duties import Standing, duty_break
from laban_portal.collection.rules.counting import FILLED
from laban_portal.collection.rules.reading import value_of

PLAIN = tuple(each.name for each in fields(Facts) if each.name not in {"round", "unit", "account", "at"})
Key = tuple[int, str, str]


@dataclass(slots=True)
class Latest:
    """The latest revision of a cell, and since when the cell is filled."""

    row: dict[str, Any]
    first_at: datetime | None


@dataclass(slots=True)
class Replay:
    """How far a chain was played."""

    chain: Chain
    duties: dict[int, tuple[str, str, int]]
    points: dict[int, dict[str, str]]
    sequence: int = 0
    head: str = ""
    at: datetime | None = None
    latest: dict[Key, Latest] = field(default_factory=dict)
    kinds: dict[int, dict[str, str]] = field(default_factory=dict)
    standing: Standing = field(default_factory=dict)

    @property
    def code(self) -> str:
        """Return the round's code."""
        return self.chain.round.code

    def fault(self, code: str, sequence: int, **facts: object) -> Break:
        """Name a link of this chain that does not hold."""
        written = tuple((name, str(value)) for name, value in facts.items())
        return Break(code=code, round=self.code, unit=self.chain.unit_id, sequence=sequence, facts=written)


def first_break(chain: Chain, points: dict[int, dict[str, str]]) -> tuple[Break | None, int]:
    """Return the first link of a chain that does not hold, or nothing; and how many revisions hold.

    Most is read without a lock; the rest, and what hangs on the chain, while nobody can save into it.
    """
    played = Replay(chain=chain, duties=_duties(chain), points=points)
    found = _play(played)
    if found is None:
        with transaction.atomic():
            played.chain = Chain.objects.select_for_update(of=("self",)).select_related("round").get(pk=chain.pk)
            played.duties = _duties(chain)
            found = _play(played) or _head(played) or _beyond(played) or _cells(played)
            found = found or duty_break(chain, played.fault, played.standing)
    return found, played.sequence


def _duties(chain: Chain) -> dict[int, tuple[str, str, int]]:
    rows = Duty.objects.filter(chain=chain).values_list(
        "id", "form__pack", "form__code", "form__number", "period", "form"
    )
    return {pk: (form_name(pack, code, number), period, form) for pk, pack, code, number, period, form in rows}


def _play(played: Replay) -> Break | None:
    """Play what comes after the revisions played so far."""
    names = (*PLAIN, "duty_id", "account_id", "at", "hash")
    rows = Revision.objects.filter(chain=played.chain, sequence__gt=played.sequence).order_by("sequence").values(*names)
    for row in rows.iterator(chunk_size=2000):
        found = _link(played, row)
        if found:
            return found
    return None


def _link(played: Replay, row: dict[str, Any]) -> Break | None:
    """Prove one revision, and take it."""
    key: Key = (row["duty_id"], row["element"], row["slice"])
    before = played.latest.get(key)
    sequence = played.sequence + 1
    if row["sequence"] != sequence:
        return played.fault("chain.gap", sequence, found=row["sequence"])
    if row["previous"] != played.head:
        return played.fault("chain.previous", sequence)
    if revision_hash(_facts(played, row)) != row["hash"]:
        return played.fault("chain.hash", sequence, element=row["element"])
    misplaced = _misplaced(played, row, (before.row["number"] if before else 0) + 1)
    if misplaced:
        return misplaced
    filled = row["kind"] in FILLED
    since = before.first_at if before and before.row["kind"] in FILLED else None
    played.latest[key] = Latest(row, (since or row["at"]) if filled else None)
    played.sequence, played.head, played.at = sequence, row["hash"], row["at"]
    return None


def _misplaced(played: Replay, row: dict[str, Any], number: int) -> Break | None:
    """Tell what does not hold of a revision whose own content does."""
    sequence = row["sequence"]
    other = next((day for head, day in played.points.get(sequence, {}).items() if head != row["hash"]), "")
    if played.duties.get(row["duty_id"], ("", "", 0))[:2] != (row["form"], row["period"]):
        return played.fault("chain.duty", sequence)
    if row["number"] != number:
        return played.fault("chain.number", sequence, element=row["element"])
    if played.at and row["at"] < played.at:
        return played.fault("chain.order", sequence)
    return played.fault("chain.other_than_day", sequence, day=other) if other else None


def _facts(played: Replay, row: dict[str, Any]) -> Facts:
    plain = {name: row[name] for name in PLAIN}
    return Facts(round=played.code, unit=played.chain.unit_id, account=row["account_id"], at=moment(row["at"]), **plain)


def _head(played: Replay) -> Break | None:
    """Compare the head that is kept with the last revision."""
    chain = played.chain
    kept = {"sequence": chain.sequence, "head": chain.head, "head_at": chain.head_at}
    wanted = {"sequence": played.sequence, "head": played.head, "head_at": played.at}
    differing = [name for name in kept if kept[name] != wanted[name]]
    return played.fault("chain.head", played.sequence, differs=", ".join(differing)) if differing else None


def _beyond(played: Replay) -> Break | None:
    """Find a day on which the chain was longer than it is now."""
    later = sorted(
        (sequence, min(days.values())) for sequence, days in played.points.items() if sequence > played.sequence
    )
    return played.fault("chain.cut", played.sequence + 1, was=later[-1][0], day=later[-1][1]) if later else None


def _cells(played: Replay) -> Break | None:
    """Compare each cell with its latest revision."""
    found = min(_cell_breaks(played), key=lambda each: each.sequence, default=None)
    return found or next(
        (
            played.fault("chain.cell_missing", each.row["sequence"], element=each.row["element"])
            for each in sorted(played.latest.values(), key=lambda each: each.row["sequence"])
        ),
        None,
    )


def _cell_breaks(played: Replay) -> Iterator[Break]:
    """Yield what differs, cell by cell; what is left afterwards has no cell."""
    for cell in Cell.objects.filter(duty__chain=played.chain).order_by("id").iterator(chunk_size=2000):
        played.standing.setdefault(cell.duty_id, {})[cell.element, cell.slice] = (cell.kind, cell.value)
        latest = played.latest.pop((cell.duty_id, cell.element, cell.slice), None)
        if latest is None:
            yield played.fault("chain.cell_alone", 0, element=cell.element)
            continue
        differing = [name for name, wanted in _wanted(played, cell, latest) if getattr(cell, name) != wanted]
        if differing:
            yield played.fault("chain.cell", latest.row["sequence"], element=cell.element, differs=", ".join(differing))


def _wanted(played: Replay, cell: Cell, latest: Latest) -> Iterator[tuple[str, object]]:
    """Yield what a cell must hold."""
    row = latest.row
    for name in ("number", "kind", "text", "flag", "reason", "note", "answer", "by_name"):
        yield name, row[name]
    yield "changed_at", row["at"]
    yield "first_at", latest.first_at
    if cell.changed_by_id is not None or _stands(row["account_id"]):
        yield "changed_by_id", row["account_id"]
    yield (
        "value",
        value_of(row["kind"], _kinds(played, played.duties[cell.duty_id][2]).get(cell.element, ""), row["text"]),
    )


def _kinds(played: Replay, form: int) -> dict[str, str]:
    """Return what kind of field each element of a form is, read once."""
    if form not in played.kinds:
        played.kinds[form] = {each.element: each.kind for each in form_content(form).form.fields}
    return played.kinds[form]


def _stands(account: int | None) -> bool:
    """Tell whether an account is still there; a cell forgets one that is not, a revision never does."""
    return account is not None and apps.get_model("people", "Account").objects.filter(pk=account).exists()
