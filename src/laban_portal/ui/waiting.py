# SPDX-License-Identifier: Apache-2.0
"""One thing that waits for one person: what every kind of work gives to the page of duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

GROUPS = ("returned", "late", "waiting", "due", "done")
"""returned: sent back, do it again (`late` tells whether its day has passed too). late: past its day, and never sent back.
waiting: someone waits for this person's decision. due: to be done, the earliest first. done: nothing left to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing to do, in the reader's words. `kind` names the work (duty, review …); `done` of `of` tells how far it is.

    `late`: its day has passed, and the person still has to do it.

    `until` is the day until which it counts as on time; `days_left` working days are left (negative: so many late).
    """

    kind: str
    group: str
    title: str
    about: str = ""
    state: str = ""
    late: bool = False
    link: str
    step: str
    until: date | None = None
    days_left: int | None = None
    done: int = 0
    of: int = 0
    note: str = ""

    @property
    def percent(self) -> int:
        """Return how far it is, in whole percent, never 100 before all is done."""
        return int(100 * self.done / self.of) if self.of else 0

    @property
    def days_over(self) -> int:
        """Return the working days since its day; 0 where it has not passed."""
        return max(0, -(self.days_left or 0))
