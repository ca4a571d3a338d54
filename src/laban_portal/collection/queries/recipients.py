# SPDX-License-Identifier: Apache-2.0
"""Who is told about a duty: its person, else those of its organisation; who reviews it; who manages rounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from laban_portal.collection.models import Duty
from laban_portal.people.models import Grant
from laban_portal.people.rules import Role

LOCAL = (Role.OFFICER, Role.LEADER)


@dataclass(frozen=True, slots=True)
class People:
    """Everyone with a role today: who works in each organisation, who reviews which domains, who manages."""

    members: dict[int, set[int]]
    reviewers: tuple[tuple[int, frozenset[str]], ...]
    managers: frozenset[int]

    def of_duty(self, organisation: int | None, person: int | None) -> set[int]:
        """Return the person of a duty while they work there, else everyone of its organisation."""
        members = self.members.get(organisation or 0, set())
        return {person} if person in members else members

    def reviewing(self, domain: str) -> set[int]:
        """Return the reviewers of a domain."""
        return {account for account, domains in self.reviewers if not domains or domain in domains}


def people_on(day: date) -> People:
    """Read everyone's roles on a day; one query."""
    rows = (
        Grant.objects.filter(revoked_at__isnull=True, from_day__lte=day, account__is_active=True)
        .filter(Q(to_day__isnull=True) | Q(to_day__gte=day))
        .filter(Q(organisation__valid_to__isnull=True) | Q(organisation__valid_to__gte=day))
        .values_list("account_id", "organisation_id", "role", "domains")
    )
    members: dict[int, set[int]] = defaultdict(set)
    reviewers, managers = [], set()
    for account, organisation, role, domains in rows:
        if role in LOCAL:
            members[organisation].add(account)
        elif role == Role.REVIEWER:
            reviewers.append((account, frozenset(domains)))
        elif role == Role.MANAGER:
            managers.add(account)
    return People(dict(members), tuple(reviewers), frozenset(managers))


def of_units(round_: int, day: date, units: Sequence[str] | None = None) -> set[int]:
    """Return everyone who has a duty in a round (of some units): nobody without a duty is told anything."""
    duties = Duty.objects.filter(round=round_)
    if units is not None:
        duties = duties.filter(Q(("unit__in", units)))
    return accounts_of(people_on(day), duties.values_list("organisation_id", "person_id").distinct())


def accounts_of(people: People, owners: Iterable[tuple[int | None, int | None]]) -> set[int]:
    """Return the accounts behind pairs of organisation and person."""
    return {account for organisation, person in owners for account in people.of_duty(organisation, person)}
