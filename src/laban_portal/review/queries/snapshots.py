# SPDX-License-Identifier: Apache-2.0
"""Snapshots of a round: which there are, what is in one, what moved between two; and what the next one would take.

Who sees the rounds' progress sees the list; who sees all values, the values; a unit its own part, which it may take along and
prove. Nobody sees another unit's part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.apps import apps

from laban_portal.collection.chain import canonical, digest
from laban_portal.collection.queries.rounds import RoundHead, round_head
from laban_portal.collection.states import CorrectionState, RoundState
from laban_portal.people.rules import LOCAL_ROLES, Actor, may_manage_rounds, may_see_rounds, sees_all_values
from laban_portal.review.models import Correction, Snapshot, SnapshotPart
from laban_portal.review.snapshot.archive import archive
from laban_portal.review.snapshot.content import Value, part_values
from laban_portal.review.snapshot.manifest import Manifest, UnitPart, read_manifest
from laban_portal.ui.errors import NotAllowed, NotFound
from laban_portal.ui.words import LANGUAGES, say


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotLine:
    """A snapshot in a list."""

    number: int
    hash: str
    previous: str
    reason: str
    values: int
    corrections: int
    made_at: datetime
    by_name: str
    demonstration: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPlan:
    """What the next snapshot would take, and the hash of what was seen."""

    corrections: tuple[int, ...]
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The snapshots of a round, the newest first. `own` are the reader's units in it; `next` is for round managers."""

    head: RoundHead
    lines: tuple[SnapshotLine, ...]
    own: tuple[str, ...]
    whole: bool
    asked: int
    next: NextPlan | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """A unit's part as a page lists it."""

    part: UnitPart
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotPage:
    """One snapshot. `units` are those whose part the reader may take, or all they may know the numbers of."""

    head: RoundHead
    line: SnapshotLine
    manifest: Manifest
    units: tuple[UnitLine, ...]
    others: tuple[int, ...]
    whole: bool
    sees_list: bool


def shelf(actor: Actor, code: str, on: date) -> Shelf:
    """Return a round's snapshots, to who may know of the round."""
    head = round_head(actor, code, on)
    rows = Snapshot.objects.filter(round=head.pk).order_by("-number")
    corrections = Correction.objects.filter(duty__round=head.pk)
    manages = may_manage_rounds(actor) and head.state == RoundState.FROZEN
    return Shelf(
        head=head, lines=tuple(map(_line, rows)), own=tuple(sorted(own_part_units(actor))), whole=sees_all_values(actor),
        asked=corrections.filter(state=CorrectionState.ASKED).count() if may_see_rounds(actor) else 0,
        next=next_plan(head.pk) if manages else None,
    )  # fmt: skip


def next_plan(round_: int) -> NextPlan:
    """Return the granted corrections that no snapshot has taken yet."""
    granted = Correction.objects.filter(duty__round=round_, state=CorrectionState.GRANTED).order_by("pk")
    found = tuple(granted.values_list("pk", flat=True))
    last = Snapshot.objects.filter(round=round_).order_by("-number").values_list("hash", flat=True).first()
    return NextPlan(corrections=found, seen=digest(canonical({"corrections": found, "last": last or ""})))


def snapshot_page(actor: Actor, code: str, number: int, on: date) -> SnapshotPage:
    """Return one snapshot: all units' numbers to who sees all progress, a unit's own to the unit."""
    head = round_head(actor, code, on)
    row = _row(head, number)
    manifest = read_manifest(row.manifest)
    listed, own = may_see_rounds(actor), own_part_units(actor)
    parts = [each for each in manifest.units if listed or each.unit in own]
    units = apps.get_model("catalog", "Unit").objects.filter(key__in=[each.unit for each in parts])
    names = {key: (order, found) for key, order, found in units.values_list("key", "sort_key", "names")}
    lines = [UnitLine(part=each, names=names.get(each.unit, ("", {}))[1]) for each in parts]
    lines.sort(key=lambda each: (names.get(each.part.unit, ("", {}))[0], each.part.unit))
    others = Snapshot.objects.filter(round=head.pk).exclude(number=number).order_by("number")
    return SnapshotPage(
        head=head, line=_line(row), manifest=manifest, units=tuple(lines), whole=sees_all_values(actor), sees_list=listed,
        others=tuple(others.values_list("number", flat=True)),
    )  # fmt: skip


def part_page(
    actor: Actor, code: str, number: int, unit: str, on: date
) -> tuple[RoundHead, UnitLine, tuple[Value, ...], SnapshotLine]:
    """Return a unit's part with its values, to the unit and to who sees all values."""
    head, row, found = _part(actor, code, number, unit, on)
    said = read_manifest(row.manifest).unit(unit)
    if said is None:
        raise NotFound("refusal.no_page")
    names = apps.get_model("catalog", "Unit").objects.filter(key=unit).values_list("names", flat=True).first()
    return head, UnitLine(part=said, names=names or {}), part_values(found.content), _line(row)


def part_archive(actor: Actor, code: str, number: int, unit: str, on: date) -> bytes:
    """Return a unit's own part with the manifest as a zip that anyone can prove."""
    head, row, found = _part(actor, code, number, unit, on)
    said = read_manifest(row.manifest).unit(unit)
    file = said.file if said else ""
    return archive(
        row.manifest, {file: found.content}, readme(head.code, row.number, row.hash), row.made_at.astimezone(UTC)
    )


def snapshot_archive(actor: Actor, code: str, number: int, on: date) -> bytes:
    """Return a whole snapshot as a zip that anyone can prove, to who sees all values."""
    head = round_head(actor, code, on)
    row = _row(head, number)
    if not sees_all_values(actor):
        raise NotAllowed("snapshots.not_whole")
    files = {each.unit: each.file for each in read_manifest(row.manifest).units}
    parts = {
        files[unit]: text for unit, text in SnapshotPart.objects.filter(snapshot=row).values_list("unit", "content")
    }
    return archive(row.manifest, parts, readme(head.code, row.number, row.hash), row.made_at.astimezone(UTC))


def parts_of(round_: int, number: int, units: Iterable[str] | None = None) -> dict[str, tuple[Value, ...]]:
    """Return the values of a snapshot by unit, of all or of some."""
    rows = SnapshotPart.objects.filter(snapshot__round=round_, snapshot__number=number).order_by("unit")
    if units is not None:
        rows = rows.filter(unit__in=list(units))
    return {unit: part_values(text) for unit, text in rows.values_list("unit", "content").iterator(chunk_size=100)}


def own_part_units(actor: Actor) -> frozenset[str]:
    """Return the units whose parts a person may have because they work for them."""
    return frozenset(unit for power in actor.powers if power.role in LOCAL_ROLES for unit in power.readable)


def readme(code: str, number: int, digested: str) -> str:
    """Return what stands beside a snapshot in its zip, in both languages."""
    return "\n".join(
        say("snapshots.readme", language, round=code, number=number, hash=digested) for language in LANGUAGES
    )


def _part(actor: Actor, code: str, number: int, unit: str, on: date) -> tuple[RoundHead, Snapshot, SnapshotPart]:
    head = round_head(actor, code, on)
    row = _row(head, number)
    if not sees_all_values(actor) and unit not in own_part_units(actor):
        if may_see_rounds(actor):
            raise NotAllowed("snapshots.not_whole")
        raise NotFound("refusal.no_page")
    found = SnapshotPart.objects.filter(snapshot=row, unit=unit).first()
    if found is None:
        raise NotFound("refusal.no_page")
    return head, row, found


def _row(head: RoundHead, number: int) -> Snapshot:
    row = Snapshot.objects.filter(round=head.pk, number=number).first()
    if row is None:
        raise NotFound("refusal.no_page")
    return row


def _line(row: Snapshot) -> SnapshotLine:
    return SnapshotLine(
        number=row.number, hash=row.hash, previous=row.previous, reason=row.reason, values=row.values,
        corrections=read_manifest(row.manifest).corrections, made_at=row.made_at, by_name=row.by_name,
        demonstration=row.demonstration,
    )  # fmt: skip
