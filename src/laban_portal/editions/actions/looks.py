# SPDX-License-Identifier: Apache-2.0
"""A person of a province opened its page in a preview: noted once, so that the ministry sees who has looked."""

from __future__ import annotations

from django.db import transaction

from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.editions.models import Edition, Look
from laban_portal.people.rules import Actor


@transaction.atomic
def note_look(*, actor: Actor, edition: int, unit: str) -> None:
    """Note that a person looked at a unit's page; a second look leaves no line."""
    row = Edition.objects.get(pk=edition)
    _, made = Look.objects.get_or_create(edition=row, unit=unit, account_id=actor.account, defaults={"at": now()})
    if made:
        note(
            "audit_editions.looked", account=actor.account, by_name=actor.name, came_by=actor.came_by,
            about=f"edition:{row.code}", unit=unit, edition=row.code,
        )  # fmt: skip
