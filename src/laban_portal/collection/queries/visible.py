# SPDX-License-Identifier: Apache-2.0
"""Which duties' values a person may read, as a condition for the database: `people.rules.may_see_values` in SQL."""

from __future__ import annotations

from django.db.models import Q

from laban_portal.collection.models import Duty
from laban_portal.people.rules import LOCAL_ROLES, Actor, may_see_values, visible_domains
from laban_portal.ui.errors import NotFound


def readable_duties(actor: Actor, prefix: str = "") -> Q:
    """Return the condition of the duties whose values may be read; `prefix` leads to the duty, such as "duty__"."""
    domains = visible_domains(actor)
    if domains is None:
        return Q()
    units = {unit for power in actor.powers if power.role in LOCAL_ROLES for unit in power.readable}
    return Q(**{f"{prefix}unit__in": units}) | Q(**{f"{prefix}domain__in": domains})


def readable_duty(actor: Actor, duty: int) -> Duty:
    """Return a duty whose values the person may read, with what its page names; else there is none."""
    found = Duty.objects.select_related("round", "unit", "organisation", "person").filter(pk=duty).first()
    if found is None or not may_see_values(actor, found.unit_id, found.domain):
        raise NotFound("refusal.no_page")
    return found
