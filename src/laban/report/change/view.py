# SPDX-License-Identifier: Apache-2.0
"""What one language version of the page of a change is told, and the words and figures it says it with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import isfinite

import numpy as np

from laban.model.change import SPLIT, Change, Movement
from laban.numeric.apportion import printed_parts
from laban.report.view import View
from laban.texts import say
from laban.texts.speak import table

AREA = "change_page"
SCORE_DECIMALS, RANK_DECIMALS = 2, 1


@dataclass(frozen=True)
class ChangeView(View):
    """One language version: the pack, the result of the last edition, and what moved since the first.

    Units are told by their place in the change (`found.units`). Words come from `laban.texts.*.change_page`; what is not
    there, from the report.
    """

    found: Change

    def text(self, name: str, /, **facts: object) -> str:
        """Say a sentence of the page, or else of the report, as plain text; `first` and `last` are the years."""
        area = AREA if name in table(AREA, self.language) else "report"
        first, last = self.found.years
        return say(f"{area}.{name}", self.language, **{"first": first, "last": last, **facts})

    def factor(self, name: str) -> str:
        """Return what a factor is called."""
        return say(f"change.{name}", self.language)

    @property
    def year(self) -> int:
        """Return the last year."""
        return self.found.years[1]

    @cached_property
    def told_order(self) -> tuple[int, ...]:
        """Return the units of the change by their rank after; those without one last, by their sort key."""
        ranks = np.nan_to_num(self.found.rank.after[0], nan=np.inf).tolist()
        return tuple(sorted(range(len(self.found.units)), key=lambda at: (ranks[at], self.sort_key(self.places[at]))))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Return where the units of the change stand in the result."""
        place = self.result.units.place
        return tuple(place[unit.key] for unit in self.found.units.members)

    def name(self, at: int) -> str:
        """Return a unit's name."""
        return self.names[self.places[at]]

    def anchor_of(self, at: int) -> str:
        """Return the id of what is told of a unit."""
        return self.unit_anchor(self.places[at])

    def item_name(self, code: str) -> str:
        """Return the name of an item of either framework."""
        return self.found.name_of(code, self.language)

    def printed(self, movement: Movement, item: int, at: int) -> tuple[float, tuple[float, ...]]:
        """Return a gain and its parts as they are printed."""
        before, after = float(movement.before[item, at]), float(movement.after[item, at])
        decimals = RANK_DECIMALS if movement.better < 0 else SCORE_DECIMALS
        return printed_parts(before, after, movement.parts[:, item, at].tolist(), decimals, movement.better)

    def ended(self, movement: Movement, value: float) -> str:
        """Write a score or a rank."""
        if not isfinite(value):
            return self.number(value)
        return self.place(value) if movement.better < 0 else self.number(value)

    def gain(self, movement: Movement, value: float) -> str:
        """Write a gain or a part with its sign."""
        return self.signed(value, RANK_DECIMALS if movement.better < 0 else SCORE_DECIMALS)

    def standing(self, at: int) -> str:
        """Say what can be told of a unit, and who it was before where it was not simply itself."""
        said, past = say(f"change.{self.found.standing[at]}", self.language), self.past(at)
        return f"{said} ({past})" if past else said

    def past(self, at: int) -> str:
        """Say who a unit was before, with scores and ranks; nothing where it was simply itself."""
        if self.found.standing[at] == SPLIT:
            return ""
        names = (
            self.text(
                "past_unit",
                name=unit.names.into(self.language) or unit.code,
                score=self.number(score),
                rank=self.place(rank),
            )
            for unit, score, rank in self.found.past_of(at)
        )
        said = "; ".join(names)
        return self.text("past", names=said) if said else ""
