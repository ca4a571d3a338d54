# SPDX-License-Identifier: Apache-2.0
"""Go on after the clock stood wrong: an operator at the machine says so, once, with the reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from laban_portal.audit.actions import note
from laban_portal.collection.models import Chain, ClockCorrection
from laban_portal.ui.errors import WrongState


@transaction.atomic
def correct_clock(*, reason: str, at: datetime) -> tuple[datetime, int]:
    """Record that the clock stood wrong and is right now; return until when times are wrong, and how many units go on.

    No value and no time in a chain is changed. Raises WrongState where no chain is ahead of the clock, or no reason is given.
    """
    if not reason.strip():
        raise WrongState("clock_set.no_reason")
    ahead = Chain.objects.filter(head_at__gt=at)
    last = ahead.aggregate(last=Max("head_at"))["last"]
    if last is None:
        raise WrongState("clock_set.nothing_ahead")
    units = ahead.count()
    ClockCorrection.objects.create(made_at=at, wrong_until=last, reason=reason.strip()[:500])
    note(
        "audit_rounds.clock_corrected", account=None, came_by="command", wrong_until=last.isoformat(timespec="seconds"),
        units=units, reason=reason.strip(),
    )  # fmt: skip
    return last, units
