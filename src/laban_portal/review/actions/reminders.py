# SPDX-License-Identifier: Apache-2.0
"""Remind those who may answer appeals: on the days on which duties are reminded of, and managers too once one is late."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db import transaction

from laban_portal.audit.actions import note
from laban_portal.catalog.queries import calendar_content
from laban_portal.collection.actions.reminders import is_reminder_day
from laban_portal.collection.models import Round
from laban_portal.collection.queries.recipients import people_on
from laban_portal.notices.actions import tell
from laban_portal.review.queries.appeals import AppealLine, open_appeals


@transaction.atomic
def remind_of_appeals(day: date) -> int:
    """Send today's reminders, one a person for all their appeals; returns how many people were told."""
    lines = open_appeals(None, "vi")
    if not lines:
        return 0
    rounds = Round.objects.filter(code__in={each.round for each in lines}).values_list("code", "calendar_id")
    calendars = {code: calendar_content(calendar) for code, calendar in rounds}
    people = people_on(day)
    by_person: dict[int, list[AppealLine]] = defaultdict(list)
    for each in lines:
        if is_reminder_day(each.answer_due, day, calendars[each.round]):
            late = set(people.managers) if each.late else set()
            for account in (people.reviewing(each.domain) | late) - {each.decision.by}:
                by_person[account].append(each)
    told = sum(_tell(account, own, day) for account, own in by_person.items())
    if told:
        note("audit_review.appeals_reminded", account=None, about="reminders", people=told, appeals=len(lines))
    return told


def _tell(account: int, own: list[AppealLine], day: date) -> int:
    late = sum(each.late for each in own)
    facts: dict[str, object] = {"count": len(own), "day": min(each.answer_due for each in own)}
    return tell(
        accounts=[account], kind=f"review_notices.appeals_{'late' if late else 'due'}", link="/appeals/",
        key=f"appeals:{day.isoformat()}", urgent=late > 0, facts={**facts, "late": late} if late else facts,
    )  # fmt: skip
