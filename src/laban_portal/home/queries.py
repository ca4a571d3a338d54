# SPDX-License-Identifier: Apache-2.0
"""Everything that waits for one person, of every kind of work: each room gives its own list.

A room joins by a function `waiting(actor, on, language)` that returns `ui.waiting.Waiting` values, and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from laban_portal.collection.queries.duties import waiting as duties_waiting
from laban_portal.editions.queries.waiting import waiting as editions_waiting
from laban_portal.people.rules import Actor, Role
from laban_portal.review.queries.corrections import waiting as corrections_waiting
from laban_portal.review.queries.report_waiting import waiting as reports_waiting
from laban_portal.review.queries.waiting import waiting as review_waiting
from laban_portal.ui.waiting import GROUPS, Waiting

Provider = Callable[[Actor, date, str], Sequence[Waiting]]

PROVIDERS: tuple[Provider, ...] = (
    duties_waiting, review_waiting, corrections_waiting, reports_waiting, editions_waiting,
)  # fmt: skip
"""Who gives things that wait."""

EMPTY = (
    (Role.MANAGER, "manager", "rounds"),
    (Role.REVIEWER, "reviewer", "rounds"),
    (Role.ANALYST, "manager", "rounds"),
    (Role.ADMINISTRATOR, "administrator", "people"),
    (Role.AUDITOR, "auditor", "audit"),
    (Role.LEADER, "local", "catalogue"),
    (Role.OFFICER, "local", "catalogue"),
)
"""What is said to whom nothing waits for, by the first role that holds, and where to go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyDuties:
    """What waits for a person, in groups; `counts` by group. `empty` names the sentence where nothing waits.

    What was returned counts as returned only; `returned_late` counts those of them whose day has passed.
    """

    groups: tuple[tuple[str, tuple[Waiting, ...]], ...]
    done: tuple[Waiting, ...]
    counts: dict[str, int]
    example: Waiting | None
    empty: str
    empty_place: str


def my_duties(actor: Actor, on: date, language: str) -> MyDuties:
    """Return everything that waits for a person, groups in order, the earliest first in each."""
    found = [each for provider in PROVIDERS for each in provider(actor, on, language)]
    found.sort(key=lambda each: (each.until or date.max, each.title, each.about))
    groups = {name: tuple(each for each in found if each.group == name) for name in GROUPS}
    done = groups.pop("done")
    counts = {name: len(rows) for name, rows in groups.items()}
    counts["returned_late"] = sum(each.late for each in groups["returned"])
    example = next((each for each in groups["due"] if each.days_left and each.days_left > 1), None)
    empty, place = next(((name, place) for role, name, place in EMPTY if role in actor.roles), ("nobody", ""))
    return MyDuties(
        groups=tuple((name, rows) for name, rows in groups.items() if rows), done=done,
        counts=counts, example=example, empty=empty, empty_place=place,
    )  # fmt: skip
