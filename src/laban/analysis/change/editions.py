# SPDX-License-Identifier: Apache-2.0
"""Two editions on the same units, and what of them can have moved.

A state takes each thing from one side: 0 is the edition before, 1 the edition after. What cannot be told apart follows
the edition after.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np

from laban.errors import LabanError, MethodError, Place, Problem, problem, raise_if
from laban.model.change import Edition
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import Method, PerItem, Regrouping, Weighing
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Units

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Level:
    """Figures as they were known once, and the year of them that is looked at."""

    panel: Panel
    year: int


@dataclass(frozen=True)
class Ends:
    """Two editions, their panels laid on the same units."""

    before: Edition
    after: Edition

    @property
    def one_panel(self) -> bool:
        """Tell whether both editions read the same figures, so that nothing can have been revised."""
        return self.before.panel is self.after.panel

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """Return the figures in the order in which they came to be known.

        These are those of the first year as published then; as known today, where another panel holds that year too; and
        those of the last year. Editions of one year have no middle: all that differs is what was revised since.
        """
        first, last = Level(self.before.panel, self.before.year), Level(self.after.panel, self.after.year)
        if self.one_panel:
            return (first,) if first.year == last.year else (first, last)
        if first.year == last.year or first.year not in last.panel.year_place:
            return (first, last)
        return (first, Level(last.panel, first.year), last)

    @property
    def sides(self) -> tuple[Edition, Edition]:
        """Return both editions."""
        return self.before, self.after

    @cached_property
    def method_moved(self) -> bool:
        """Tell whether any choice but regrouping and weights differs, or a fixed goalpost does."""
        one, other = (_choices(each.method) for each in self.sides)
        return one != other or self._mixed_goalposts(1, 0) != self.after.framework.indicators

    @cached_property
    def weights_moved(self) -> bool:
        """Tell whether the tree differs: its items, their definitions and levels, or their weights."""
        equal = all(each.method.weigh.method == "equal" for each in self.sides)
        one, other = (_tree(each.framework, each.method.weigh, weighed=not equal) for each in self.sides)
        return one != other

    def framework(self, weights: int, method: int) -> Framework:
        """Return the tree of one side with the fixed goalposts of another, where both define an indicator alike."""
        own = self.sides[weights].framework
        return own if weights == method else replace(own, indicators=self._mixed_goalposts(weights, method))

    def _mixed_goalposts(self, weights: int, method: int) -> tuple[Indicator, ...]:
        theirs = {each.code: each for each in self.sides[method].framework.indicators}
        return tuple(
            replace(each, low=other.low, high=other.high, target=other.target)
            if (other := theirs.get(each.code)) and _definition(each) == _definition(other)
            else each
            for each in self.sides[weights].framework.indicators
        )

    def method(self, weights: int, method: int) -> Method:
        """Return the method of one side with the weights of another and the units of the edition after.

        Rules for items that the tree has not are left out.
        """
        own = self.sides[method].method
        tree = self.sides[weights].framework
        leaves = {each.code for each in tree.indicators}
        groups = {each.code for each in tree.groups}
        return replace(
            own,
            regroup=self.after.method.regroup,
            weigh=self.sides[weights].method.weigh,
            impute=_named(own.impute, leaves),
            treat=_named(own.treat, leaves),
            normalise=_named(own.normalise, leaves),
            aggregate=replace(own.aggregate, groups=tuple(each for each in own.aggregate.groups if each[0] in groups)),
        )

    @cached_property
    def merging(self) -> tuple[Element, ...]:
        """Return the elements by whose rules figures of merged units are rebuilt: today's, and those known only before."""
        known = {each.code: each for each in (*self.before.framework.elements, *self.after.framework.elements)}
        return tuple(known.values())

    def alone(self, weights: int) -> tuple[str, ...]:
        """Return the indicators that only one side has, or defines in its own way."""
        theirs = {each.code: _definition(each) for each in self.sides[1 - weights].framework.indicators}
        mine = self.sides[weights].framework.ordered_indicators
        return tuple(each.code for each in mine if theirs.get(each.code) != _definition(each))


def ends_of(before: Edition, after: Edition) -> Ends:
    """Lay two editions on the same units, those of the edition after first; a year that its figures lack is refused."""
    raise_if(_problems(before, after), MethodError)
    if before.panel is after.panel:
        return Ends(before, after)
    known = after.panel.units
    others = tuple(each for each in before.panel.units.members if each.key not in known.place)
    units = Units((*known.members, *others)) if others else known
    return Ends(replace(before, panel=_laid(before.panel, units)), replace(after, panel=_laid(after.panel, units)))


def told_items(before: Framework, after: Framework) -> tuple[str, ...]:
    """Return the items whose change is told: the index and its groups down to the pillars, those that both trees have.

    Without a level called pillar these are the index and the groups right below it. The index is the root, whatever it
    is called.
    """
    depths = [after.depth(each.code) for each in after.groups if each.level == "pillar"]
    deepest = max(depths, default=1)
    shown = [code for code in after.codes if code in after.children and after.depth(code) <= deepest]
    return tuple(code for code in shown if code == after.root or code in before.children)


def place_in(framework: Framework, item: str, root: str) -> int:
    """Return where an item stands in a tree that may call its root by another name."""
    return framework.place[framework.root if item == root else item]


def cannot_mix(weights: int, method: int, refusal: LabanError) -> MethodError:
    """Return the refusal of a tree with a method that cannot be computed together, with the reasons."""
    names = ("before", "after")
    return MethodError([problem("change.cannot_mix", tree=names[weights], method=names[method]), *refusal.problems])


def _problems(before: Edition, after: Edition) -> Iterator[Problem]:
    for each in (before, after):
        if each.year not in each.panel.year_place:
            known = ", ".join(map(str, each.panel.years))
            yield problem("change.unknown_year", Place(year=each.year), year=each.year, edition=each.label, known=known)
    if before.year > after.year:
        yield problem("change.years_order", first=before.year, last=after.year)


def _laid(panel: Panel, units: Units) -> Panel:
    """Return a panel on other units, among which are all of its own; those that it does not know take no part."""
    if panel.units == units:
        return replace(panel, units=units)
    places = [units.place[each.key] for each in panel.units.members]
    shape = (len(panel.years), len(panel.items), len(units))
    values, flags, present = np.full(shape, np.nan), np.zeros(shape, np.uint16), np.zeros((shape[0], shape[2]), bool)
    values[:, :, places], flags[:, :, places], present[:, places] = panel.values, panel.flags, panel.present
    return Panel(units, panel.years, panel.items, values, flags, present)


def _choices(method: Method) -> Method:
    return replace(method, code="", names=Text(), note="", regroup=Regrouping(), weigh=Weighing())


def _definition(each: Indicator) -> tuple[object, ...]:
    return (each.formula.text if each.formula else each.code, each.denominator, each.scale, each.direction)


def _tree(framework: Framework, weigh: Weighing, *, weighed: bool) -> tuple[object, ...]:
    def of(each: Group | Indicator) -> tuple[object, ...]:
        meaning = each.level if isinstance(each, Group) else _definition(each)
        return each.code, each.parent, meaning, each.weight if weighed else 1.0

    named = dict(weigh.sets).get(weigh.method)
    return (tuple(of(framework.by_code[code]) for code in framework.codes), weigh.method, named)


def _named(rules: PerItem[R], codes: set[str]) -> PerItem[R]:
    return PerItem(rules.default, tuple(each for each in rules.items if each[0] in codes))
