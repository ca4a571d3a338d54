# SPDX-License-Identifier: Apache-2.0
"""Indicators of all years under one tree and method: formed, screened, and carried over from other years.

What is filled from other units belongs to a state and is filled there; what is carried over from a unit's own other years is
its own figure, and comes in as such.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from laban.model.framework import Framework
from laban.model.method import Denominating, ImputeRule, Method, PerItem, Regrouping, Screening, Window
from laban.model.panel import Bools, Floats, Panel
from laban.pipeline import resume
from laban.steps.denominate import denominate, parts_of
from laban.steps.impute import impute
from laban.steps.regroup import regroup
from laban.steps.screen import screen

OVER_YEARS = ("latest", "constant", "linear", "linear_constant")
ACROSS_ITEMS = ("row_mean", "row_median", "regression", "knn", "em")
NO_RULE = ImputeRule(method="none")


@dataclass(frozen=True, slots=True)
class Slice:
    """One year: indicators (leaves, units), missing where a unit takes no part, and who takes part (units)."""

    values: Floats
    present: Bools


@dataclass(frozen=True, slots=True, kw_only=True)
class Formed:
    """Indicators of all years: as screening leaves them (`strict`), and what a year can have beyond that (`wide`).

    What is in both is not yet carried over by `rules` in `wide`.
    """

    strict: Panel
    wide: Panel
    framework: Framework
    rules: PerItem[ImputeRule]

    def as_screened(self, year: int) -> Slice:
        """Return a year as screening leaves it."""
        return _slice(self.strict, year)

    def kept(self, year: int) -> Slice:
        """Return a year with everybody who must not be left out of it; the other years stay as screening leaves them."""
        at = self.strict.year_place[year]
        row = np.arange(len(self.strict.years)) == at
        present = np.where(row[:, None], self.wide.present, self.strict.present)
        values = np.where(row[:, None, None], self.wide.values, self.strict.values)
        panel = replace(self.strict, values=values, present=present)
        return _slice(impute(panel, self.framework, self.rules).panel, year)


Lent = Mapping[str, Floats]
"""Figures of indicators along the units."""


def raw_of(elements: Panel, framework: Framework, method: Method) -> Panel:
    """Return the indicators of a panel of elements; the framework's elements say how merged units are rebuilt.

    An indicator of which something was never collected there is missing.
    """
    merged = regroup(elements, framework, method.regroup).panel
    return denominate(_complete(merged, framework, method), framework, method.denominate).panel


def lend(raw: Panel, lent: Lent) -> Panel:
    """Return a panel in which indicators without any figure in a year have the figures that are lent to them."""
    if not lent:
        return raw
    values = raw.values.copy()
    for code, figures in lent.items():
        row = values[:, raw.item_place[code]]
        empty: Bools = np.logical_and.reduce(np.isnan(row), axis=1)
        row[...] = np.where(empty[:, None] & raw.present, figures, row)
    return replace(raw, values=values)


def formed(raw: Panel, framework: Framework, method: Method, keep: tuple[str, ...]) -> Formed:
    """Return indicators as screened and carried over; `keep` are codes of units that the year looked at must not lose."""
    rules, choice = carried(method.impute), method.screen
    if choice.when == "before_imputation":
        strict, wide = (screen(raw, framework, each).panel for each in (choice, with_kept(choice, keep)))
        return Formed(strict=impute(strict, framework, rules).panel, wide=wide, framework=framework, rules=rules)
    filled = impute(raw, framework, rules).panel
    present = resume(framework, filled, replace(later(method, ()), window=Window())).present
    return Formed(strict=_masked(filled, present), wide=filled, framework=framework, rules=PerItem(NO_RULE))


def later(method: Method, keep: tuple[str, ...]) -> Method:
    """Return a method without what is done already; screening after imputation keeps the units that must stay."""
    screening = Screening() if method.screen.when == "before_imputation" else with_kept(method.screen, keep)
    return replace(
        method, regroup=Regrouping(), denominate=Denominating(method="none"), screen=screening, impute=left(method.impute)
    )  # fmt: skip


def with_kept(choice: Screening, keep: tuple[str, ...]) -> Screening:
    """Return a screening that keeps some units too; who is dropped stays dropped."""
    return replace(choice, keep=(*choice.keep, *(code for code in keep if code not in choice.drop)))


def carried(rules: PerItem[ImputeRule]) -> PerItem[ImputeRule]:
    """Return the rules that fill from a unit's own other years; all of them, where others read what these must not fill.

    A rule across indicators reads observed figures only. Where a method has both kinds, every gap is filled beforehand.
    """
    return rules if _both_kinds(rules) else _only(rules, over_years=True)


def left(rules: PerItem[ImputeRule]) -> PerItem[ImputeRule]:
    """Return the rules that are left for the states."""
    return PerItem(NO_RULE) if _both_kinds(rules) else _only(rules, over_years=False)


def _both_kinds(rules: PerItem[ImputeRule]) -> bool:
    used = {rules.default.method, *(rule.method for _, rule in rules.items)}
    return bool(used & set(OVER_YEARS)) and bool(used & set(ACROSS_ITEMS))


def _only(rules: PerItem[ImputeRule], *, over_years: bool) -> PerItem[ImputeRule]:
    def chosen(rule: ImputeRule) -> ImputeRule:
        return rule if (rule.method in OVER_YEARS) == over_years else NO_RULE

    return PerItem(chosen(rules.default), tuple((code, chosen(rule)) for code, rule in rules.items))


def _complete(panel: Panel, framework: Framework, method: Method) -> Panel:
    """Return a panel that has a column for everything that indicators need; what was never collected is missing."""
    needed = dict.fromkeys(part for each in framework.indicators for part in parts_of(each, method.denominate))
    lacking = tuple(part for part in needed if part not in panel.item_place)
    if not lacking:
        return panel
    shape = (len(panel.years), len(lacking), len(panel.units))
    values = np.concatenate([panel.values, np.full(shape, np.nan)], axis=1)
    flags = np.concatenate([panel.flags, np.zeros(shape, np.uint16)], axis=1)
    return Panel(panel.units, panel.years, (*panel.items, *lacking), values, flags, panel.present)


def _masked(panel: Panel, present: Bools) -> Panel:
    values: Floats = np.where(present[:, None, :], panel.values, np.nan)
    return Panel(panel.units, panel.years, panel.items, values, panel.flags, present)


def _slice(panel: Panel, year: int) -> Slice:
    at = panel.year_place[year]
    return Slice(np.where(panel.present[at], panel.values[at], np.nan), panel.present[at])
