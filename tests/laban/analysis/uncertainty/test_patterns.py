# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.patterns import (
    MOST_PATTERNS,
    PATTERNED,
    SHORT,
    WHOLE_WAY,
    gaps_of,
    listed_in,
    patterns_of,
    plainest,
    ways_of,
)  # fmt: skip
from laban.analysis.uncertainty.prepared import Rule
from laban.model.design import Design
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import AggregateRule, Aggregating, Ranking
from laban.model.text import Text
from tests.laban.analysis.uncertainty.indices import small_case

FRAMEWORK = small_case(Design()).framework
EVEN = np.array([1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])
ROWS = [[0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 1, 1]]
MISSING = np.array(ROWS, bool)


def ways(missing, framework=FRAMEWORK, shares=EVEN, **demands):
    gaps = gaps_of(missing[None, None])
    _, listed = patterns_of(framework, gaps)
    choice = Aggregating(AggregateRule(method="geometric"), (("pillar", AggregateRule(**demands)),))
    rule = Rule(aggregate=choice, rank=Ranking(), shares=shares)
    return ways_of(framework, [rule], gaps, listed)[0, 0].tolist()


def test_variants_and_years_with_the_same_gaps_share_a_table():
    other = MISSING.copy()
    other[0, 3] = True
    gaps = gaps_of(np.stack([np.stack([MISSING, other]), np.stack([other, MISSING])]))
    assert gaps.of.tolist() == [[0, 1], [1, 0]]
    np.testing.assert_array_equal(gaps.tables, [MISSING, other])


def test_units_with_the_same_gaps_share_rows_of_weights():
    found = listed_in(FRAMEWORK, MISSING)
    rows = [[int(found.row_of[unit, leaf]) for leaf in range(4) if not MISSING[unit, leaf]] for unit in range(5)]
    assert rows[1] == rows[2]
    assert rows[0][:2] == rows[1][:2]
    assert rows[0][2:] != rows[1][2:]
    codes = [FRAMEWORK.codes[item] for item, _ in found.members.tolist()]
    for unit in range(5):
        for leaf, code in enumerate(FRAMEWORK.leaves):
            if not MISSING[unit, leaf]:
                assert codes[found.row_of[unit, leaf]] == code
    assert found.members[:, 1].tolist() == list(range(len(codes)))
    assert sorted(found.patterns[:, 2].tolist()) == [0, 0, 1, 1]


def test_patterns_of_several_tables_lie_one_after_the_other():
    gaps = gaps_of(np.stack([MISSING, ~MISSING])[None])
    found, _ = patterns_of(FRAMEWORK, gaps)
    (first, end), (start, last) = found.spans.tolist()
    assert (first, end, last) == (0, start, len(found.patterns))
    assert found.patterns[-1, 1] == len(found.members)
    assert found.rows == max(len(listed_in(FRAMEWORK, each).members) for each in gaps.tables)


def test_a_unit_takes_the_short_way_only_with_every_figure():
    assert ways(MISSING) == [SHORT, PATTERNED, PATTERNED, PATTERNED, WHOLE_WAY]


def test_a_group_with_too_few_children_must_be_looked_at():
    assert ways(MISSING, min_children=2) == [SHORT, WHOLE_WAY, WHOLE_WAY, WHOLE_WAY, WHOLE_WAY]
    assert ways(MISSING, min_share=0.5) == [SHORT, PATTERNED, PATTERNED, PATTERNED, WHOLE_WAY]
    lonely = np.array([1.0, 0.5, 1.0, 0.0, 0.5, 0.5, 0.5])
    assert ways(MISSING, shares=lonely, min_children=2)[0] == WHOLE_WAY


def test_gaps_beside_other_groups_are_not_listed():
    framework = Framework(
        "f", "1", Text(), (Group(code="I", parent="", level="index"), Group(code="p", parent="I", level="pillar")),
        (Indicator(code="a", parent="p"), Indicator(code="b", parent="p"), Indicator(code="c", parent="I")),
    )  # fmt: skip
    missing = np.array([[0, 0, 0], [0, 0, 1], [1, 0, 0]], bool)[:, [framework.leaves.index(code) for code in "abc"]]
    shares = np.array([1.0, 0.5, 0.5, 0.5, 0.5])
    assert ways(missing, framework, shares) == [SHORT, WHOLE_WAY, PATTERNED]


def test_only_the_most_frequent_patterns_are_listed():
    leaves = tuple(Indicator(code=f"i{at}", parent="I") for at in range(7))
    framework = Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), leaves)
    missing = np.array([[bool(number >> bit & 1) for bit in range(7)] for number in (*range(127), *range(20))])
    found = listed_in(framework, missing)
    assert len(found.patterns) == MOST_PATTERNS
    assert found.listed[:20].all()
    assert found.listed.sum() == MOST_PATTERNS + 20


@pytest.mark.parametrize("table", ["default", "levels", "groups"])
def test_demands_are_kept_when_means_are_made_plain(table):
    rule = AggregateRule(method="harmonic", min_share=0.3)
    one = (("x", rule),)
    choice = {"default": Aggregating(rule), "levels": Aggregating(levels=one), "groups": Aggregating(groups=one)}[table]
    plain = plainest(choice)
    found = plain.default if table == "default" else getattr(plain, table)[0][1]
    assert (found.method, found.min_share) == ("arithmetic", 0.3)
