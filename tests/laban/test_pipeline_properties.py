# SPDX-License-Identifier: Apache-2.0
"""What holds for every framework, whatever its shape: trees of depth 1 to 4, missing cells, both directions."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.model.framework import Framework, Group, Indicator
from laban.model.method import AggregateRule, Aggregating, ImputeRule, Method, PerItem, Weighing
from laban.model.panel import Panel
from laban.model.result import Result
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.numeric.ranks import significant
from laban.pipeline import compute

LEAF = 0
WEIGHTS = (1.0, 0.5, 2.0, 3.0)


class Case(NamedTuple):
    """A framework, its figures and a method."""

    framework: Framework
    panel: Panel
    method: Method


def _trees(depth: int) -> st.SearchStrategy[list[object]]:
    below = st.just(LEAF) if depth == 1 else st.one_of(st.just(LEAF), _trees(depth - 1))
    return st.lists(below, min_size=1, max_size=3)


def _grown(tree: list[object], directions: list[int]) -> Framework:
    """Name every branch and leaf of a tree of lists; weights and directions are taken in turn."""
    groups = [Group(code="root", parent="", level="level0")]
    leaves: list[Indicator] = []
    waiting = [("root", 1, branch) for branch in tree]
    while waiting:
        parent, depth, branch = waiting.pop(0)
        number = len(groups) + len(leaves)
        weight = WEIGHTS[number % len(WEIGHTS)]
        if isinstance(branch, list):
            code = f"g{number}"
            groups.append(Group(code=code, parent=parent, level=f"level{depth}", weight=weight))
            waiting += [(code, depth + 1, each) for each in branch]
        else:
            direction = directions[len(leaves) % len(directions)]
            leaves.append(Indicator(code=f"i{number}", parent=parent, direction=direction, weight=weight))
    return Framework("random", "1", Text(), tuple(groups), tuple(leaves))


def _figures(framework: Framework, units: int, share_missing: float, seed: int) -> Panel:
    """Draw small whole numbers, ties among them, with gaps; each indicator and each unit keeps at least one."""
    draw = np.random.default_rng(seed)
    number = len(framework.leaves)
    values = draw.integers(-5, 20, (2, number, units)).astype(np.float64)
    missing = draw.random(values.shape) < share_missing
    missing[:, np.arange(number), draw.integers(0, units, number)] = False
    missing[:, draw.integers(0, number, units), np.arange(units)] = False
    values[missing] = np.nan
    members = tuple(Unit(key=UnitKey("u", f"{at}"), names=Text()) for at in range(units))
    return Panel.of(Units(members), (2024, 2025), framework.leaves, values)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    framework = _grown(
        draw(_trees(draw(st.integers(1, 4)))), draw(st.lists(st.sampled_from([-1, 1]), min_size=1, max_size=4))
    )
    panel = _figures(
        framework, draw(st.integers(1, 7)), draw(st.sampled_from([0.0, 0.2, 0.6])), draw(st.integers(0, 2**32))
    )
    rule = AggregateRule(min_children=draw(st.sampled_from([1, 2])), min_coverage=draw(st.sampled_from([0.0, 0.5])))
    impute = PerItem(ImputeRule(method=draw(st.sampled_from(["none", "mean", "median"]))))
    return Case(framework, panel, Method(impute=impute, aggregate=Aggregating(default=rule)))


def _computed(case: Case) -> Result:
    return compute(case.framework, case.panel, case.method)


@given(cases())
def test_a_mean_lies_between_its_children(case):
    result = _computed(case)
    place = case.framework.place
    for group, children in case.framework.children.items():
        below = result.scores[:, [place[code] for code in children]]
        score = result.scores[:, place[group]]
        known = ~np.isnan(score)
        assert (score[known] >= np.where(np.isnan(below), np.inf, below).min(axis=1)[known] - 1e-9).all()
        assert (score[known] <= np.where(np.isnan(below), -np.inf, below).max(axis=1)[known] + 1e-9).all()


@given(cases())
def test_coverage_is_the_share_of_observed_indicators(case):
    result = _computed(case)
    observed = {code: ~np.isnan(result.raw.values[:, at]) for code, at in result.raw.item_place.items()}
    for code, leaves in case.framework.leaves_below.items():
        share = sum(observed[leaf].astype(float) for leaf in leaves) / len(leaves)
        np.testing.assert_allclose(result.coverage[:, case.framework.place[code]], share, rtol=0, atol=1e-15)


@given(cases())
def test_a_rank_is_one_more_than_the_number_of_better_units(case):
    result = _computed(case)
    for year, item in np.ndindex(result.scores.shape[:2]):
        shown = significant(result.scores[year, item])
        for score, rank in zip(shown.tolist(), result.ranks[year, item].tolist(), strict=True):
            assert rank == (0 if np.isnan(score) else 1 + np.count_nonzero(shown > score))


@given(cases())
def test_a_missing_score_is_explained_by_a_note_or_by_what_is_below_it(case):
    result = _computed(case)
    gaps = {
        (note.item, note.year) for note in result.notes if note.code in {"impute.left_missing", "impute.all_missing"}
    }
    short = {
        (note.item, note.year, unit)
        for note in result.notes
        if note.code == "aggregate.too_few"
        for unit in dict(note.facts)["units"].split(", ")
    }
    place = case.framework.place
    for year, at, unit in np.argwhere(np.isnan(result.scores)).tolist():
        code, when = case.framework.codes[at], result.years[year]
        children = case.framework.children.get(code)
        if children is None:
            assert (code, when) in gaps or (code, None) in gaps
        elif not np.isnan(result.scores[year, [place[child] for child in children], unit]).all():
            assert (code, when, result.units.codes[unit]) in short


@given(cases(), st.integers(0, 2**32))
def test_the_order_of_the_units_does_not_matter(case, seed):
    order = np.random.default_rng(seed).permutation(len(case.panel.units)).tolist()
    units = Units(tuple(case.panel.units.members[at] for at in order))
    mixed = Panel.of(units, case.panel.years, case.panel.items, case.panel.values[:, :, order])
    straight, other = _computed(case), compute(case.framework, mixed, case.method)
    np.testing.assert_allclose(other.scores, straight.scores[:, :, order], rtol=0, atol=1e-12)
    assert other.ranks.tolist() == straight.ranks[:, :, order].tolist()


@given(cases(), st.sampled_from([0.25, 8.0, 1024.0]))
def test_weights_times_a_power_of_two_change_nothing(case, factor):
    weights = tuple((item.code, item.weight * factor) for item in case.framework.items)
    method = dataclasses.replace(case.method, weigh=Weighing(method="scaled", sets=(("scaled", weights),)))
    scaled = compute(case.framework, case.panel, method)
    assert scaled.scores.tobytes() == _computed(case).scores.tobytes()


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
def test_an_index_of_one_indicator_is_that_indicator_at_any_depth(depth):
    tree: list[object] = [LEAF]
    for _ in range(depth - 1):
        tree = [tree]
    framework = _grown(tree, [-1])
    panel = _figures(framework, 5, 0.0, depth)
    result = compute(framework, panel, Method())
    assert (result.scores == result.scores[:, -1:]).all()
    assert result.effective_weights.tolist() == [1.0] * (depth + 1)
