# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit import outranking
from laban.analysis.audit.outranking import outranked
from laban.analysis.audit.subject import subject_of

TREE = {"I": {"P1": ("a",), "P2": ("b", "c")}}


def test_pillars_and_indicators_are_compared_in_pairs_with_their_effective_weights(subject):
    found = outranked(subject(TREE, {"a": [3.0, 2, 1], "b": [1.0, 3, 0], "c": [1.0, 3, 0]}), "pillar")
    assert [(each.level, each.items) for each in found] == [("pillar", ("P1", "P2")), ("indicator", ("a", "b", "c"))]
    first = found[0]
    # The first unit is ahead of the second on half the weight: even; both are ahead of the third on all.
    assert first.copeland.tolist() == [1.0, 1.0, -2.0]
    assert first.copeland_ranks.tolist() == [1.0, 1.0, 3.0]
    assert first.ahead.tolist() == pytest.approx([0.75, 0.75, 0.0])
    assert first.dominating == 2
    assert first.dominated == pytest.approx(2 / 3)


def test_a_unit_without_values_has_no_place(subject):
    tree = {"I": {"P1": ("a",), "P2": ("b", "unused")}}
    values = {"a": [3.0, np.nan, 1], "b": [1.0, np.nan, 0], "unused": [1.0, 2, 3]}
    found = outranked(subject(tree, values, weights={"unused": 0.0}), "pillar")[0]
    assert np.isnan(found.copeland[1])
    assert found.copeland_ranks.tolist() == [1.0, 0.0, 2.0]


def test_of_very_many_units_dominating_pairs_are_not_counted(subject, monkeypatch):
    monkeypatch.setattr(outranking, "MOST_UNITS", 2)
    found = outranked(subject(TREE, {"a": [3.0, 2, 1], "b": [1.0, 3, 0], "c": [1.0, 3, 0]}), "pillar")[0]
    assert found.dominating == -1
    assert np.isnan(found.dominated)


def test_without_units_there_is_nothing_to_compare(result_of):
    result = result_of([[1.0, 2.0], [2.0, 1.0]], present=[[False, False]])
    assert outranked(subject_of(result.framework, result), "pillar") == ()
