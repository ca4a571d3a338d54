# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from laban.analysis.audit.coherence import coherence, corrected, denominator_table, pair_of
from laban.analysis.audit.subject import subject_of
from laban.model.audit.coherence import ACROSS, ELSEWHERE, NEGATIVE, REDUNDANT, SIBLINGS, SIZE, WEAK
from laban.model.audit.thresholds import Thresholds
from laban.numeric.correlation import pearson

NAN = float("nan")
TREE = {"I": {"P1": ("a", "b", "c"), "P2": ("d", "e")}}
RNG = np.random.default_rng(11)
DRIVE, NOISE = RNG.normal(size=30), RNG.normal(size=(5, 30))
VALUES = {
    "a": DRIVE + 0.6 * NOISE[0], "b": DRIVE + 0.6 * NOISE[1], "c": -0.5 * DRIVE + 0.2 * NOISE[2], "d": NOISE[3],
    "e": 3 * NOISE[4] + DRIVE,
}  # fmt: skip


def pair(found, item, other):
    return next(each for each in found.pairs if {each.item, each.other} == {item, other})


def parent(found, item):
    return next(each for each in found.parents if each.item == item)


def test_siblings_come_before_others_and_each_pair_has_its_three_correlations(subject):
    found = coherence(subject(TREE, VALUES), Thresholds())
    assert pair(found, "a", "b").relation == SIBLINGS
    assert pair(found, "a", "d").relation == ACROSS
    one = pair(found, "a", "d")
    x, y = VALUES["a"], VALUES["d"]
    wanted = (stats.pearsonr(x, y), stats.spearmanr(x, y), stats.kendalltau(x, y))
    assert one.values == pytest.approx([each.statistic for each in wanted])
    assert one.p[:2] == pytest.approx([each.pvalue for each in wanted[:2]])
    assert one.p[2] == pytest.approx(wanted[2].pvalue, rel=0.1)
    assert one.units == 30


def test_what_runs_against_its_siblings_and_its_parent_is_negative(subject):
    found = coherence(subject(TREE, VALUES), Thresholds())
    assert pair(found, "a", "c").flag == NEGATIVE
    assert pair(found, "a", "b").flag == ""
    assert parent(found, "c").flags == (NEGATIVE, ELSEWHERE)
    assert {each.item for each in found.flagged(NEGATIVE, SIBLINGS)} == {"a", "b"}


def test_a_correlation_below_nought_by_chance_is_weak_not_negative(subject):
    values = {**VALUES, "d": NOISE[3], "e": 5 * NOISE[0] - 0.2 * NOISE[3]}
    one = pair(coherence(subject(TREE, values), Thresholds()), "d", "e")
    assert one.values[0] < 0.3
    assert one.p[0] > 0.05
    assert one.flag == WEAK


def test_what_repeats_its_sibling_is_redundant_in_other_groups_too(subject):
    values = {**VALUES, "b": VALUES["a"] + 0.01 * NOISE[1], "d": VALUES["a"] + 0.01 * NOISE[3]}
    found = coherence(subject(TREE, values), Thresholds())
    assert pair(found, "a", "b").flag == REDUNDANT
    assert pair(found, "a", "d").flag == REDUNDANT


def test_the_rest_is_the_parent_made_of_the_siblings_alone(subject):
    found = subject(TREE, VALUES)
    one = parent(coherence(found, Thresholds()), "a")
    assert one.rest == pytest.approx(pearson(VALUES["a"], (VALUES["b"] + VALUES["c"]) / 2))
    assert one.own > one.rest
    assert one.own == pytest.approx(pearson(VALUES["a"], found.of("P1")))


def test_an_item_that_goes_better_with_another_parent_is_told_with_it(subject):
    values = {**VALUES, "d": VALUES["e"] + 8 * DRIVE, "e": 0.2 * NOISE[4]}
    tree = {"I": {"P1": ("a", "b"), "P2": ("c", "e"), "P3": ("d",)}}
    one = parent(coherence(subject(tree, values), Thresholds()), "e")
    assert one.parent == "P2"
    assert one.other in {"P1", "P3"}


def test_an_only_child_goes_with_its_parent_and_has_no_rest(subject):
    found = coherence(subject({"I": {"P1": ("a", "b"), "P2": ("c",)}}, VALUES), Thresholds())
    one = parent(found, "c")
    assert one.own == pytest.approx(1.0)
    assert np.isnan(one.rest)


def test_constant_and_short_items_stop_nothing(subject):
    values = {**VALUES, "b": np.full(30, 5.0), "d": [1.0, 2.0, *[NAN] * 28]}
    found = coherence(subject(TREE, values), Thresholds())
    assert np.isnan(pair(found, "a", "b").values).all()
    assert np.isnan(pair(found, "a", "d").q)
    assert pair(found, "a", "d").units == 2
    assert pair(found, "a", "c").flag == NEGATIVE
    assert parent(found, "b").flags == ()


def test_indicators_are_held_against_denominators_in_their_own_sense(result_of):
    size = np.arange(1.0, 13.0)
    result = result_of(np.stack([size * 2, np.cos(size), size]), denominators={"x0": "x2"})
    found = subject_of(result.framework, result)
    table = denominator_table(found)
    assert table.columns == ("x2",)
    assert table.of("x0", "x2") == pytest.approx(1.0)
    whole = coherence(found, Thresholds())
    assert {each.item for each in whole.flagged(SIZE)} == {"x0", "x2"}


def test_p_values_are_corrected_among_pairs_of_the_same_relation(subject):
    found = coherence(subject(TREE, VALUES), Thresholds())
    for relation in (SIBLINGS, ACROSS):
        pairs = [each for each in found.pairs if each.relation == relation]
        assert [each.q for each in pairs] == pytest.approx(stats.false_discovery_control([each.p[0] for each in pairs]))
    parents = [(each.p, each.q) for each in found.parents]
    assert [q for _, q in parents] == pytest.approx(stats.false_discovery_control([p for p, _ in parents]))
    assert corrected([]) == []


def test_tables_find_pairs_by_their_codes(subject):
    found = coherence(subject(TREE, VALUES), Thresholds())
    assert found.table.of("a", "b") == found.table.of("b", "a") == pair(found, "a", "b").values[0]
    assert found.table.of("a", "b", "kendall") == pair_of(found.table, "a", "b", "", "").values[2]
