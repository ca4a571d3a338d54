# SPDX-License-Identifier: Apache-2.0
"""The rounds into which a person may send values, and what of a round a table of values can name."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Q

from laban_portal.collection.models import Duty, Round
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.states import RoundState
from laban_portal.people.rules import Actor, own_units
from laban_portal.ui.errors import NotFound


def rounds_to_fill(actor: Actor) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return the rounds in which the person's units have duties, the newest first. One query."""
    owed = Duty.objects.filter(Q(unit__in=own_units(actor))).values("round")
    rows = Round.objects.filter(pk__in=owed).exclude(state__in=(RoundState.PLANNED, RoundState.FROZEN))
    return tuple(rows.order_by("-opens_on", "code").values_list("code", "names"))


def readable_round(actor: Actor, code: str) -> int:
    """Return a round in which some duty may be read; else there is none."""
    found = Duty.objects.filter(readable_duties(actor), round__code=code).values_list("round", flat=True).first()
    if found is None:
        raise NotFound("exchange.no_round")
    return found


def duty_numbers(actor: Actor, round_: int) -> list[int]:
    """Return the duties of a round that a person may read."""
    return list(Duty.objects.filter(readable_duties(actor), round=round_).values_list("pk", flat=True))
