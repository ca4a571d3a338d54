# SPDX-License-Identifier: Apache-2.0
"""Mark a cell to be looked at again, and say that it is done."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from laban.errors import problem
from laban_portal.audit.actions import note
from laban_portal.catalog.queries import form_content
from laban_portal.collection.models import Cell, FollowUp
from laban_portal.collection.queries.visible import readable_duties, readable_duty
from laban_portal.collection.rules.follow_ups import may_mark
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState

LONGEST = 500


@transaction.atomic
def mark(*, actor: Actor, duty: int, element: str, slice_: str, why: str, at: datetime) -> None:
    """Mark a cell with what is to be looked at; whoever sees it finds it in the work list until it is done."""
    found = readable_duty(actor, duty)
    if not may_mark(actor, found.unit_id, found.domain):
        raise NotAllowed("follow_ups.not_yours")
    if (element, slice_) not in form_content(found.form_id).cells:
        raise NotFound("refusal.no_page")
    words = why.strip()
    if not words or len(words) > LONGEST:
        raise Refused([problem("follow_ups.say_why", most=LONGEST)])
    cell = Cell.objects.filter(duty=found, element=element, slice=slice_).first()
    FollowUp.objects.create(
        cell=cell, duty=found, element=element, slice=slice_, why=words, by_id=actor.account, by_name=actor.name, at=at
    )
    note(
        "follow_ups.marked", account=actor.account, by_name=actor.name, came_by=actor.came_by, about=f"duty:{duty}",
        unit=found.unit_id, element=element, slice=slice_,
    )  # fmt: skip


@transaction.atomic
def finish(*, actor: Actor, follow_up: int, at: datetime) -> int:
    """Say that a mark is done; return its duty."""
    found = FollowUp.objects.select_related("duty").filter(readable_duties(actor, "duty__"), pk=follow_up).first()
    if found is None:
        raise NotFound("refusal.no_page")
    if not may_mark(actor, found.duty.unit_id, found.duty.domain):
        raise NotAllowed("follow_ups.not_yours")
    if FollowUp.objects.filter(pk=follow_up, done_at=None).update(done_at=at, done_by=actor.account) == 0:
        raise WrongState("follow_ups.done_already")
    note(
        "follow_ups.finished", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"duty:{found.duty_id}", unit=found.duty.unit_id, element=found.element, slice=found.slice,
    )  # fmt: skip
    return found.duty_id
