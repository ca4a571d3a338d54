# SPDX-License-Identifier: Apache-2.0
"""What one language version of the page of sensitivity is told, and the names of what varies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from laban.draw.svg import NOTHING, Markup, element
from laban.draw.tornado import Move
from laban.draw.variance_shares import UNKNOWN, Ends, Share
from laban.model.panel import Floats
from laban.model.sensitivity import LEAVE_OUT, Factor, Reach, Sensitivity, Shares, Swing
from laban.report.view import View
from laban.texts import say
from laban.texts.speak import table

AREAS = ("sensitivity_page", "uncertainty_page", "report")
"""Where words are looked for, one after another: the design is told as on the page of uncertainty."""

MOST_LISTED = 1000
"""How many units tables show; the files hold all."""


@dataclass(frozen=True)
class SensitivityView(View):
    """One language version: beside pack and result, what was found, seen in one year."""

    found: Sensitivity
    shown_year: int

    def text(self, name: str, /, **facts: object) -> str:
        """Say a sentence of the page, or else of the page of uncertainty or of the report, as plain text."""
        area = next((each for each in AREAS if name in table(each, self.language)), AREAS[-1])
        return say(f"{area}.{name}", self.language, **facts)

    @property
    def year(self) -> int:
        """Return the year that is shown."""
        return self.shown_year

    @property
    def seen(self) -> int:
        """Return the position of that year among those of the analysis."""
        return self.found.year_place[self.shown_year]

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Return the positions of the units that have a rank by the method this year: by rank, equals by their sort key."""
        ranks = self.found.base_ranks[self.seen]
        there = [int(at) for at in np.flatnonzero(ranks)]
        return tuple(sorted(there, key=lambda at: (int(ranks[at]), self.sort_key(at))))

    @property
    def listed(self) -> tuple[int, ...]:
        """Return the units that tables show: the first, where there are too many for a page."""
        return self.order[:MOST_LISTED]

    @property
    def rest(self) -> Markup:
        """Say which units tables show, where they do not show all."""
        shown, every = len(self.listed), len(self.order)
        if shown == every:
            return NOTHING
        return element("p", self.say("first_units", count=self.count(shown), all=self.count(every)), class_="rule")

    @cached_property
    def factors(self) -> tuple[int, ...]:
        """Return the positions of the factors, the one that moves ranks most first."""
        return tuple(self.found.order(self.year).tolist())

    @cached_property
    def factor_names(self) -> tuple[str, ...]:
        """Return the name of every factor, in the order of the analysis."""
        return tuple(self.factor_name(each) for each in self.found.factors)

    def factor_name(self, factor: Factor) -> str:
        """Return a factor's name: a choice has its own, the others have words."""
        if factor.choice:
            return factor.names.into(self.language) or factor.choice
        return say(f"sensitivity.{factor.code}", self.language)

    @cached_property
    def names_by_code(self) -> dict[str, str]:
        """Return the name of each factor by its code."""
        return {each.code: name for each, name in zip(self.found.factors, self.factor_names, strict=True)}

    def share(self, shares: Shares, factor: int, output: int, name: str = "") -> Share:
        """Return a factor's shares of one output, as they are drawn."""

        def at(values: Floats | None) -> float:
            return float("nan") if values is None else float(values[self.seen, factor, output])

        def ends(values: Floats | None) -> Ends:
            if values is None:
                return UNKNOWN
            low, high = values[self.seen, :, factor, output].tolist()
            return low, high

        return Share(
            name=name or self.factor_names[factor],
            first=at(shares.first),
            total=at(shares.total),
            shared=at(shares.shapley),
            first_ends=ends(shares.first_interval),
            total_ends=ends(shares.total_interval),
            shared_ends=ends(shares.shapley_interval),
        )

    @cached_property
    def swings(self) -> tuple[Swing, ...]:
        """Return what single alternatives of choices do."""
        return tuple(each for each in self.found.swings if each.factor != LEAVE_OUT)

    @cached_property
    def left_out(self) -> tuple[Swing, ...]:
        """Return what single items do when they are left out."""
        return tuple(each for each in self.found.swings if each.factor == LEAVE_OUT)

    def swing_name(self, swing: Swing) -> str:
        """Return what is changed: the choice and its alternative, or the item that is left out."""
        if swing.item:
            return self.text("item_out", item=self.item(swing.item))
        return f"{self.names_by_code[swing.factor]}: {swing.names.into(self.language) or swing.alternative}"

    def fails(self, swing: Swing) -> str:
        """Say why an alternative cannot be computed alone; nothing where it can."""
        return "" if swing.failure is None else swing.failure.text(self.language)

    def shift_of(self, each: Swing | Reach) -> Move:
        """Return by how many places all units move on the average."""
        if isinstance(each, Swing):
            shift = float(each.shift[self.seen])
            return Move(name=self.swing_name(each), places=shift, fails=self.fails(each))
        low, middle, high = each.shift[:, self.seen].tolist()
        return Move(name=self.names_by_code[each.factor], places=middle, span=(low, high))

    def move_of(self, each: Swing | Reach, unit: int) -> Move:
        """Return how many places one unit gains (above nought) or loses."""
        if isinstance(each, Swing):
            gained = 0.0 - float(each.ranks[self.seen, unit])
            return Move(name=self.swing_name(each), places=gained, fails=self.fails(each))
        low, high = 0.0 - float(each.high[self.seen, unit]), 0.0 - float(each.low[self.seen, unit])
        return Move(name=self.names_by_code[each.factor], places=float("nan"), span=(low, high))
