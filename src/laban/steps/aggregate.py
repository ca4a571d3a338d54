# SPDX-License-Identifier: Apache-2.0
"""Children become their parent, from the indicators up to the index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import isfinite

import numpy as np

from laban.errors import MethodError, Place, Problem, problem, raise_if
from laban.model.framework import Framework
from laban.model.method import AggregateRule, Aggregating, OwnAggregateRule
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Note
from laban.numeric import means, outranking
from laban.numeric.ranks import significant

PENALTIES = {"minus": -1, "plus": 1}
"""The sign of Mazziotta–Pareto's penalty for imbalance."""

Way = Callable[[Floats, Floats, AggregateRule], Floats]
"""From (children, units) values, the children's weights and the rule to one value per unit."""


def balanced(values: Floats, weights: Floats, rule: AggregateRule) -> Floats:
    """Return the mean less (`minus`) or plus (`plus`) the penalty for imbalance."""
    return means.penalised(values, weights, PENALTIES[rule.penalty])


def own(values: Floats, weights: Floats, rule: AggregateRule) -> Floats:
    """Return what the user's own function gives, on copies of what it is given."""
    if not isinstance(rule, OwnAggregateRule):
        raise MethodError([problem("aggregate.own_missing")])
    return np.asarray(rule.function(values.copy(), weights.copy()), dtype=np.float64)


METHODS: Mapping[str, Way] = {
    "arithmetic": lambda values, weights, _: means.arithmetic(values, weights),
    "geometric": lambda values, weights, _: means.geometric(values, weights),
    "harmonic": lambda values, weights, _: means.harmonic(values, weights),
    "generalised": lambda values, weights, rule: means.generalised(values, weights, rule.power),
    "median": lambda values, weights, _: means.median(values, weights),
    "copeland": lambda values, weights, _: outranking.copeland(significant(values), weights),
    "outranking": lambda values, weights, _: outranking.mean_share(significant(values), weights),
    "mazziotta_pareto": balanced,
    "adjusted_mazziotta_pareto": balanced,
    "own": own,
}
"""How children become their parent. The two Mazziotta–Pareto names differ in how the indicators are normalised only.

Outranking compares values as ranks do, at twelve significant digits. Raising a child never lowers its unit's score,
except by Mazziotta–Pareto (a score may fall); Copeland and the median often do not answer at all.
"""

SLACK = 1e-9
"""A share this little below its minimum counts as reached: 0.1 is not exactly a tenth."""

SMALLEST_POWER = 1e-3
"""Powers nearer to nought than this lose every digit; 0 itself is the geometric mean."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One group, the places of those of its children that have a weight, their weights, and its rule."""

    group: str
    at: int
    children: list[int]
    weights: Floats
    rule: AggregateRule

    @property
    def demanding(self) -> bool:
        """Tell whether the rule asks for more than any one child."""
        rule = self.rule
        return rule.min_children > 1 or rule.min_share > 0 or rule.min_coverage > 0


@dataclass(frozen=True, slots=True)
class Formed:
    """Scores (years, codes, units) and why some are missing.

    `refused`: the method is not defined for the values (a geometric mean of nought), here or further down.
    `too_few`: there are values, but fewer than the rule asks for.
    """

    scores: Floats
    refused: Bools
    too_few: Bools


def aggregate(
    normalised: Panel, framework: Framework, choice: Aggregating, weights: Floats
) -> tuple[Floats, tuple[Note, ...]]:
    """Return the scores (years, codes, units) along `framework.codes`: indicators as they are, groups from their children.

    `weights` lie along `framework.codes`; only their proportions among siblings matter. A child without a value or
    without a weight is left out and the weights of the others count for the whole. A group is missing where no child is
    left, or fewer than its rule asks for (a note says for whom): `min_share` and `min_children` count the children that
    have a weight, `min_coverage` the indicators below them. Everything is compared within one year.

    Raises:
        MethodError: for impossible rules; and for every group whose method is not defined for a value that a unit has
            (geometric, harmonic and generalised means want values above nought), naming group, children and units.

    """
    branches = branches_of(framework, choice, weights)
    raise_if([*choice_problems(framework, choice), *rule_problems(branches)], MethodError)
    order = [normalised.item_place[code] for code in framework.leaves]
    formed = form(normalised.values[:, order], framework, branches)
    raise_if(refusals(formed, branches, framework, normalised), MethodError)
    return formed.scores, (*unused_levels(framework, choice), *shortages(formed, branches, normalised))


def form(values: Floats, framework: Framework, branches: tuple[Branch, ...]) -> Formed:
    """Form all groups from the indicators' values (years, leaves, units); what cannot be formed is NaN and counted.

    It raises nothing, so that runs with varied choices can count what failed: the parent of a refused score is refused.
    """
    shape = (len(values), len(framework.codes), values.shape[2])
    formed = Formed(np.full(shape, np.nan), np.zeros(shape, bool), np.zeros(shape, bool))
    formed.scores[:, [framework.place[code] for code in framework.leaves]] = values
    covered = coverage_of(branches, formed.scores) if any(each.rule.min_coverage for each in branches) else None
    for year in range(len(values)):
        for branch in branches:
            form_one(formed, branch, year, None if covered is None else covered[year, branch.at])
    return formed


def form_one(formed: Formed, branch: Branch, year: int, covered: Floats | None) -> None:
    """Fill in one group of one year, whose children are there already."""
    scores, refused = formed.scores[year], formed.refused[year]
    values = scores[branch.children]
    if branch.demanding:
        enough = has_enough(values, branch.rule, covered)
        formed.too_few[year, branch.at] = ~enough & ~np.isnan(values).all(axis=0)
        values = np.where(enough, values, np.nan)
    found = METHODS[branch.rule.method](values, branch.weights, branch.rule)
    lacking = np.isnan(found)
    if lacking.any() or refused.any():
        refused[branch.at] = (lacking & ~np.isnan(values).all(axis=0)) | refused[branch.children].any(axis=0)
        found = np.where(refused[branch.at], np.nan, found)
    scores[branch.at] = found


def has_enough(values: Floats, rule: AggregateRule, covered: Floats | None) -> Bools:
    """Tell for which units a group has as many children, and indicators below, as its rule asks for.

    >>> has_enough(np.array([[1.0, np.nan], [2.0, 3.0]]), AggregateRule(min_children=2), None).tolist()
    [True, False]
    """
    number = (~np.isnan(values)).sum(axis=0)
    enough: Bools = (number >= rule.min_children) & (number >= rule.min_share * len(values) - SLACK)
    return enough if covered is None else enough & (covered >= rule.min_coverage - SLACK)


def coverage(present_values: Bools, framework: Framework) -> Floats:
    """Return the share of the indicators below each item that have a value, (years, codes, units); an indicator has 0 or 1.

    `present_values` has shape (years, leaves, units) along `framework.leaves`. Weights do not count here.
    """
    there = np.zeros((len(present_values), len(framework.codes), present_values.shape[2]))
    there[:, [framework.place[code] for code in framework.leaves]] = present_values
    return shares(branches_of(framework, Aggregating(), np.ones(len(framework.codes))), there)


def coverage_of(branches: tuple[Branch, ...], scores: Floats) -> Floats:
    """Return the share of indicators with a value below each item, through children that have a weight."""
    return shares(branches, (~np.isnan(scores)).astype(np.float64))


def shares(branches: tuple[Branch, ...], there: Floats) -> Floats:
    """Fill in, from 1 or 0 of each indicator, the share of indicators that are there below each group."""
    number = np.ones(there.shape[1])
    for branch in branches:
        number[branch.at] = number[branch.children].sum()
        for year in range(len(there)):
            total = there[year, branch.at]
            total[:] = 0.0
            for child in branch.children:
                total += there[year, child]
    groups = number > 1
    there[:, groups] /= number[groups][:, None]
    return there


def branches_of(framework: Framework, choice: Aggregating, weights: Floats) -> tuple[Branch, ...]:
    """Return every group with its rule, children before parents."""
    found = []
    for group in reversed(framework.codes):
        if group in framework.children:
            places = [framework.place[code] for code in framework.children[group]]
            children = [at for at in places if weights[at] > 0]
            rule = choice.of(group, framework.level(group))
            found.append(Branch(group, framework.place[group], children, weights[children], rule))
    return tuple(found)


def choice_problems(framework: Framework, choice: Aggregating) -> list[Problem]:
    """Return the groups that have a rule but are not in the framework."""
    return [
        problem("aggregate.unknown_group", Place(item=code), group=code)
        for code, _ in choice.groups
        if code not in framework.children
    ]


def rule_problems(branches: tuple[Branch, ...]) -> list[Problem]:
    """Return what is impossible in the rules that the groups follow, each rule once."""
    first: dict[AggregateRule, Branch] = {}
    for branch in reversed(branches):
        first.setdefault(branch.rule, branch)
    return [each for rule, branch in first.items() for each in faults(rule, Place(item=branch.group))]


def faults(rule: AggregateRule, where: Place) -> Iterator[Problem]:
    """Yield each field of a rule that cannot be followed."""
    if rule.method not in METHODS:
        yield problem("aggregate.unknown_method", where, got=rule.method, known=", ".join(METHODS))
    if rule.method == "own" and not isinstance(rule, OwnAggregateRule):
        yield problem("aggregate.own_missing", where)
    if rule.penalty not in PENALTIES:
        yield problem("aggregate.unknown_penalty", where, got=rule.penalty, known=", ".join(PENALTIES))
    if not isfinite(rule.power) or 0 < abs(rule.power) < SMALLEST_POWER:
        yield problem("aggregate.bad_power", where, got=rule.power, smallest=SMALLEST_POWER)
    for name, share in (("min_share", rule.min_share), ("min_coverage", rule.min_coverage)):
        if not 0 <= share <= 1:
            yield problem("aggregate.bad_share", where, field=name, got=share)
    if rule.min_children < 1:
        yield problem("aggregate.bad_number", where, field="min_children", got=rule.min_children)


def refusals(formed: Formed, branches: tuple[Branch, ...], framework: Framework, panel: Panel) -> list[Problem]:
    """Return for each group and year the units whose values the method is not defined for, with the children at fault."""
    found = []
    for branch, year, units in spots(formed.refused, branches, panel, origin=True):
        values = formed.scores[panel.year_place[year], branch.children][:, units]
        code, faulty = refusal(branch.rule, values)
        children = ", ".join(framework.codes[at] for at, row in zip(branch.children, faulty, strict=True) if row.any())
        place, named = Place(item=branch.group, year=year), panel.units.named(units)
        found.append(
            problem(code, place, group=branch.group, method=branch.rule.method, children=children, units=named)
        )
    return found


def refusal(rule: AggregateRule, values: Floats) -> tuple[str, Bools]:
    """Return why a method is not defined for some values, and which of them are at fault."""
    if rule.method == "generalised" and rule.power > 0:
        return "aggregate.negative", values < 0
    if METHODS[rule.method] is own:
        return "aggregate.own_gave_nothing", ~np.isnan(values)
    if METHODS[rule.method] is balanced:
        return "aggregate.mean_not_positive", values <= 0
    return "aggregate.not_positive", values <= 0


def shortages(formed: Formed, branches: tuple[Branch, ...], panel: Panel) -> tuple[Note, ...]:
    """Return a note for each group and year in which some units have too few values."""
    return tuple(
        Note(
            "aggregate.too_few",
            item=branch.group,
            year=year,
            facts=(("group", branch.group), ("number", str(len(units))), ("units", panel.units.named(units))),
        )
        for branch, year, units in spots(formed.too_few, branches, panel)
    )


def spots(
    marked: Bools, branches: tuple[Branch, ...], panel: Panel, *, origin: bool = False
) -> Iterator[tuple[Branch, int, list[int]]]:
    """Yield group, year and units of what is marked, from the root down; `origin`: not where a child is marked too."""
    for branch in sorted(branches, key=lambda each: each.at):
        for at, year in enumerate(panel.years):
            here = marked[at, branch.at]
            if origin:
                here = here & ~marked[at, branch.children].any(axis=0)
            if here.any():
                yield branch, year, np.flatnonzero(here).tolist()


def unused_levels(framework: Framework, choice: Aggregating) -> list[Note]:
    """Return a note for each level that has a rule but no group in this framework: a ready-made method may name many."""
    return [
        Note("aggregate.unused_level", facts=(("level", level),))
        for level, _ in choice.levels
        if level not in framework.levels
    ]
