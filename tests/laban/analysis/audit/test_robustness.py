# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.robustness import choice_shifts, robustness
from laban.analysis.audit.subject import subject_of
from laban.model.audit.ranking import Robustness
from laban.model.audit.thresholds import Thresholds
from laban.model.design import Design
from laban.model.result import Note
from laban.model.text import Text
from laban.model.uncertainty import Uncertainty

TREE = {"I": {"P": ("a", "b")}}
VALUES = {"a": [4.0, 3, 2, 1], "b": [4.0, 3, 2, 1]}


def simulated(result, counts, *, failures=0):
    counted = np.array(counts, np.int64)[None]
    return Uncertainty(
        design=Design(), units=result.units, years=result.years, items=(), asked=10 + failures, draws=10 + failures, seed=1,
        counts=counted, score_sums=np.zeros(counted.shape[:2]), base_scores=np.zeros(counted.shape[:2]),
        base_ranks=np.zeros(counted.shape[:2], np.int32), causes=("I",), failures=np.array([[failures]], np.int64),
    )  # fmt: skip


def test_medians_and_intervals_stand_beside_the_ranks_in_the_order_of_the_audit(index_of):
    framework, result = index_of(TREE, VALUES, order=[3, 2, 1, 0])
    # In the order of the files: u03, u02, u01, u00; each has its own place in all draws but the last two, who swap once.
    counts = [[0, 0, 0, 10], [0, 0, 10, 0], [1, 9, 0, 0], [9, 1, 0, 0]]
    found = robustness(subject_of(framework, result), simulated(result, counts, failures=3))
    assert isinstance(found, Robustness)
    assert found.ranks.tolist() == [1.0, 2.0, 3.0, 4.0]
    assert found.median.tolist() == [1.0, 2.0, 3.0, 4.0]
    assert found.low.tolist() == pytest.approx([1.0, 1.45, 3.0, 4.0])
    assert found.high.tolist() == pytest.approx([1.55, 2.0, 3.0, 4.0])
    assert found.width.tolist() == pytest.approx([0.55, 0.55, 0.0, 0.0])
    assert (found.draws, found.failed, found.level, found.outside) == (13, 3, 0.9, ())


def test_a_rank_outside_its_interval_is_told(index_of):
    framework, result = index_of(TREE, VALUES)
    counts = [[0, 10, 0, 0], [10, 0, 0, 0], [0, 0, 10, 0], [0, 0, 0, 10]]
    found = robustness(subject_of(framework, result), simulated(result, counts))
    assert isinstance(found, Robustness)
    assert found.outside == (0, 1)


def test_without_a_simulation_of_the_year_the_reason_is_told(index_of):
    framework, result = index_of(TREE, VALUES)
    subject = subject_of(framework, result)
    assert robustness(subject, None) == Note("audit.no_simulation")
    other = simulated(result, np.eye(4))
    object.__setattr__(other, "years", (2024,))
    assert robustness(subject, other) == Note("audit.no_simulation_of_year", year=2025, facts=(("year", "2025"),))


def test_each_other_choice_tells_whom_it_moves_most(index_of):
    framework, result = index_of(TREE, VALUES)
    _, other = index_of(TREE, {"a": [4.0, 3, 2, 1], "b": [0.0, 9, 9, 9]}, order=[2, 0, 1, 3])
    names = Text.of({"en": "Other"})
    (found,) = choice_shifts(subject_of(framework, result), [("other", names, other)], Thresholds())
    assert (found.name, found.names, found.units, found.places) == ("other", names, 4, 1)
    assert (found.largest, found.unit) == (3, 0)
    assert found.moved == 1.0
    assert found.mean == pytest.approx(1.5)
    assert found.spearman < 1


def test_the_same_result_moves_nobody_and_another_year_is_passed_over(index_of):
    framework, result = index_of(TREE, VALUES)
    subject = subject_of(framework, result)
    (found,) = choice_shifts(subject, [("same", Text(), result)], Thresholds())
    assert (found.moved, found.mean, found.largest) == (0.0, 0.0, 0)
    object.__setattr__(result, "years", (2024,))
    assert (
        choice_shifts(subject_of(framework, index_of(TREE, VALUES)[1]), [("old", Text(), result)], Thresholds()) == ()
    )
