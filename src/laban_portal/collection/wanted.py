# SPDX-License-Identifier: Apache-2.0
"""What a person asks for when they make a round, and what it would make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laban.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundWanted:
    """A round as it was typed. Units are those of `system` that exist on `units_on`, unless `units` names them one by one.

    A yearly round asks each form once, for `year`, with the round's two dates. A standing round asks each form for every
    period of its own frequency within `year` (forms with custom periods: for `custom_periods`), each due its own number of
    working days after the period's end by the calendar; its `closes_on` may stay empty.
    """

    code: str = ""
    name_vi: str = ""
    name_en: str = ""
    kind: str = "yearly"
    framework: int | None = None
    calendar: int | None = None
    forms: tuple[int, ...] = ()
    year: int | None = None
    system: str = ""
    units_on: date | None = None
    units: tuple[str, ...] = ()
    custom_periods: tuple[str, ...] = ()
    opens_on: date | None = None
    on_time_until: date | None = None
    closes_on: date | None = None
    note: str = ""
    proof_wanted: bool = False
    appeal_days: int = 5
    answer_days: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPlan:
    """One form and period that every unit of the round will owe."""

    form: int
    code: str
    names: dict[str, str]
    domain: str
    period: str
    on_time_until: date
    closes_on: date | None
    required: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a round would make. `problems` hold faults (it cannot be made) and warnings (look again).

    `rules` is the version of rules that its values will be checked by: the newest ready one of the framework's pack.
    """

    units: tuple[tuple[str, dict[str, str]], ...] = ()
    plans: tuple[DutyPlan, ...] = ()
    forms: int = 0
    offices: dict[str, int]
    rules: int | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def duties(self) -> int:
        """Return how many duties it makes: units × forms × periods."""
        return len(self.units) * len(self.plans)
