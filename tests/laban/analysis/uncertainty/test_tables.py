# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.patterns import PATTERNED, SHORT, WHOLE_WAY
from laban.analysis.uncertainty.programs import LOGARITHM, PLAIN, RECIPROCAL
from laban.analysis.uncertainty.tables import shaped, tables_of
from laban.model.design import Choice, Design, LeaveOut, WeightNoise
from laban.model.method import Method, Ranking
from tests.laban.analysis.uncertainty.indices import random_case, small_case, way

MEANS = Choice(name="mean", alternatives=(way("own", 3.0), way("geometric", aggregate__method="geometric")))


def test_figures_come_in_every_shape_that_a_rule_wants():
    found = tables_of(small_case(Design(choices=(MEANS,))).ready()).figures
    assert found.x.shape == (2, 1, 1, 5, 4)
    assert found.table_of.tolist() == [0, 1]
    assert found.any_bad == 1
    np.testing.assert_array_equal(found.bad[1, 0, 0], found.x[0, 0, 0] <= 0)
    fine = found.bad[1] == 0
    np.testing.assert_allclose(found.x[1][fine], np.log(found.x[0][fine]))


def test_how_units_climb_and_what_they_lack_is_told():
    found = tables_of(small_case(Design(choices=(MEANS,)), Method()).ready()).figures
    assert found.way[0, 0, 0].tolist() == [SHORT, PATTERNED, SHORT, SHORT, SHORT]
    assert found.patterned.tolist() == [[[1]], [[0]]]
    assert found.missing[0].tolist() == [[0] * 4, [0, 0, 1, 0], [0] * 4, [0] * 4, [0] * 4]
    assert found.gaps[0].tolist() == [[0, 0, 0], [1, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]
    assert found.x[0, 0, 0, 1, 2] == 0


def test_units_with_figures_that_have_no_logarithm_form_every_group():
    found = tables_of(small_case(Design(choices=(MEANS,)), Method()).ready()).figures
    bad = found.bad[1, 0, 0].any(axis=-1)
    assert (found.way[1, 0, 0][bad] == WHOLE_WAY).all()
    assert bad.sum() >= 3


def test_units_that_are_ranked_in_some_year_are_members_and_each_year_lists_its_own():
    prepared = random_case(12).ready()
    found = tables_of(prepared).figures
    assert found.members.tolist() == np.flatnonzero(prepared.ranked.any(axis=0)).tolist()
    for year, number in enumerate(found.number):
        units = found.members[found.who[year, :number]]
        assert units.tolist() == np.flatnonzero(prepared.ranked[year]).tolist()


def test_what_is_drawn_is_laid_out():
    weights = WeightNoise(method="uniform", spread=0.5, levels=("pillar",))
    found = tables_of(
        small_case(Design(choices=(MEANS,), weights=weights, leave_out=LeaveOut(probability=0.3))).ready()
    ).lot
    assert found.parts.tolist() == [[0.75, 2.0]]
    assert found.after.tolist() == [[0, 1]]
    assert found.varied.tolist() == [1, 4]
    assert (found.fixed[0, 1], found.moving[0, 1]) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert found.group_from.tolist() == [0, 2, 4, 6]
    assert found.siblings.tolist() == [1, 4, 2, 3, 5, 6]
    assert (found.chance_out, found.left_out.tolist()) == (0.3, [2, 3, 5, 6])
    assert (found.concentration, found.noise) == (0.0, 0)


def test_ranking_is_written_for_every_rule():
    case = small_case(Design(choices=(MEANS,)), Method(rank=Ranking(ties="max", decimals=3)))
    found = tables_of(case.ready()).ranks
    assert (found.last_of_ties.tolist(), found.decimals.tolist()) == ([1, 1], [3, 3])


@pytest.mark.parametrize(
    ("shape", "expected", "bad"),
    [
        (PLAIN, [4.0, 0.0, -1.0], [False, False, False]), (LOGARITHM, [np.log(4.0), 0.0, 0.0], [False, True, True]),
        (RECIPROCAL, [0.25, 0.0, 0.0], [False, True, True]), (3, [16.0, 0.0, 0.0], [False, False, True]),
    ],
)  # fmt: skip
def test_figures_without_the_shape_are_marked(shape, expected, bad):
    found, marked = shaped(np.array([4.0, 0.0, -1.0, np.nan]), shape, np.array([1.0, 0.0, -1.0, 2.0]))
    assert found[:3].tolist() == pytest.approx(expected)
    assert np.isnan(found[3])
    assert marked.tolist() == [*bad, False]
