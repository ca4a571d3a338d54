# SPDX-License-Identifier: Apache-2.0
"""What an edition can be made from: snapshots of frozen rounds, kits with their methods, editions to compare with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps

from laban_portal.editions.models import Edition, Kit
from laban_portal.editions.rules import may_make_editions
from laban_portal.editions.states import PUBLIC_STATES
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotChoice:
    """A snapshot to make an edition of."""

    round: str
    number: int
    names: Mapping[str, str]
    year: int
    made_at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KitChoice:
    """A kit: its methods by code, its designs."""

    pk: int
    code: str
    names: Mapping[str, str]
    methods: Mapping[str, Mapping[str, str]]
    designs: tuple[str, ...]
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the form offers; the newest of each first. `corrected` are years with the edition that a new one corrects."""

    snapshots: tuple[SnapshotChoice, ...]
    kits: tuple[KitChoice, ...]
    editions: tuple[str, ...]
    corrected: Mapping[int, str]


def choices(actor: Actor) -> Choices:
    """Return what the form offers, to who may make editions; four queries."""
    if not may_make_editions(actor):
        raise NotAllowed("editions.not_yours")
    rows = apps.get_model("review", "Snapshot").objects.select_related("round").order_by("-round__year", "-pk")
    public = list(Edition.objects.filter(state__in=PUBLIC_STATES).values_list("year", "code", "number"))
    newest: dict[int, tuple[int, str]] = {}
    for year, code, number in public:
        newest[year] = max(newest.get(year, (0, "")), (number, code))
    return Choices(
        snapshots=tuple(
            SnapshotChoice(
                round=row.round.code, number=row.number, names=row.round.names, year=row.round.year, made_at=row.made_at,
                reason=row.reason,
            )
            for row in rows.defer("manifest")
        ),
        kits=tuple(
            KitChoice(
                pk=row.pk, code=row.code, names=row.names, methods=row.methods, designs=tuple(row.designs),
                made_at=row.made_at,
            )
            for row in Kit.objects.order_by("-pk")
        ),
        editions=tuple(code for _, code, _ in public), corrected={year: code for year, (_, code) in newest.items()},
    )  # fmt: skip
