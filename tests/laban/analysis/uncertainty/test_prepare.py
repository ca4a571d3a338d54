# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.prepare import prepare
from laban.errors import MethodError
from laban.model.design import Choice, Design, LeaveOut, Noise, WeightNoise
from laban.model.method import CustomStep, Ranking, Screening
from laban.model.own import OwnStep
from laban.pipeline import compute
from tests.laban.analysis.uncertainty.indices import Case, small_case, way

IMPUTATION = Choice(name="imputation", alternatives=(way("mean"), way("none", impute__method="none")))
SCALE = Choice(name="scale", alternatives=(way("range"), way("z", normalise__method="z_score")))
MEAN = Choice(name="mean", alternatives=(way("own"), way("geometric", aggregate__levels__index__method="geometric")))


def refused(design, method=None):
    with pytest.raises(MethodError) as caught:
        small_case(design, method).ready()
    return caught.value.problems


def test_every_distinct_way_is_computed_once():
    told: list[tuple[int, int]] = []
    case = small_case(Design(choices=(IMPUTATION, SCALE, MEAN)))
    prepared = prepare(case.framework, case.panel, case.method, case.design, watch=lambda *done: told.append(done))
    assert (len(prepared.variants), len(prepared.rules)) == (4, 2)
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_variant_has_the_figures_of_its_method():
    case = small_case(Design(choices=(IMPUTATION, SCALE)))
    prepared = case.ready()
    variant, _ = prepared.taken(np.array([[1, 1]], np.int32))
    method = replace(prepared.variants[variant[0]].method)
    result = compute(case.framework, case.panel, method)
    assert (method.impute.default.method, method.normalise.default.method) == ("none", "z_score")
    np.testing.assert_array_equal(prepared.variants[variant[0]].normalised.values, result.normalised.values)


def test_the_methods_own_scores_and_ranks_are_kept():
    case = small_case(Design(choices=(SCALE,)))
    prepared, result = case.ready(), compute(case.framework, case.panel, case.method)
    np.testing.assert_array_equal(prepared.base_scores, result.scores[:, 0])
    np.testing.assert_array_equal(prepared.base_ranks, result.ranks[:, 0])


def test_a_unit_that_an_alternative_screens_out_is_ranked_nowhere_and_noted():
    choice = Choice(
        name="screening", alternatives=(way("all"), way("full", screen__rule="availability", screen__min_available=1.0))
    )
    prepared = small_case(Design(choices=(choice,))).ready()
    assert prepared.ranked.tolist() == [[True, False, True, True, True]]
    assert prepared.base_ranks[0, 1] == 0
    assert sorted(prepared.base_ranks[0]) == [0, 1, 2, 3, 4]
    assert [(note.code, dict(note.facts)["units"]) for note in prepared.notes] == [("uncertainty.screened_out", "u1")]


def test_alternatives_that_leave_nobody_in_common_are_refused():
    ways = (way("few", screen__drop=("u0", "u1", "u2")), way("others", screen__drop=("u3", "u4")))
    problems = refused(Design(choices=(Choice(name="screening", alternatives=ways),)))
    assert [each.code for each in problems] == ["uncertainty.nobody_ranked"]


def test_alternatives_without_any_difference_in_these_data_are_noted():
    choice = Choice(name="limit", alternatives=(way("own"), way("strict", screen__min_nonzero=0.01)))
    case = small_case(Design(choices=(choice, SCALE)))
    method = replace(case.method, screen=Screening(rule="nonzero"))
    prepared = Case(case.framework, case.panel, method, case.design).ready()
    assert [dict(note.facts) for note in prepared.notes] == [{"choice": "limit", "first": "own", "second": "strict"}]
    assert len(prepared.variants) == 2


def test_an_alternative_the_method_has_no_use_for_is_refused_by_name():
    choice = Choice(name="treatment", alternatives=(way("own"), way("strict", treat__skewness=1.0)))
    (only,) = refused(Design(choices=(choice,)))
    assert only.code == "design.no_effect"
    assert "choice[treatment].alternative[strict]" in str(only.where)


def test_a_combination_that_cannot_be_computed_is_told_with_its_reason():
    choice = Choice(
        name="scale",
        alternatives=(way("range"), way("first", normalise__method="distance_to_reference", normalise__reference="u0")),
    )
    problems = refused(Design(choices=(choice, IMPUTATION)))
    assert problems[0].code == "uncertainty.cannot_compute"
    assert "scale = first" in str(problems[0].where)
    assert {each.code.partition(".")[0] for each in problems[1:]} <= {"normalise", "uncertainty", "method"}
    assert len({str(each) for each in problems}) == len(problems)


def test_shared_ranks_that_are_not_whole_are_refused():
    problems = refused(Design(choices=(SCALE,)), replace(small_case(Design()).method, rank=Ranking(ties="mean")))
    assert [each.code for each in problems] == ["uncertainty.ties"]
    choice = Choice(name="ties", alternatives=(way("own"), way("dense", rank__ties="dense")))
    assert [each.code for each in refused(Design(choices=(choice,)))] == ["uncertainty.ties"]


def test_weights_that_cannot_be_are_refused():
    design = Design(leave_out=LeaveOut(probability=0.5, items=("a",)), weights=WeightNoise(method="uniform"))
    case = small_case(design)
    lonely = replace(case.framework, indicators=(case.framework.indicators[0], *case.framework.indicators[2:]))
    with pytest.raises(MethodError) as caught:
        Case(lonely, replace_items(case.panel, lonely), case.method, design).ready()
    assert [each.code for each in caught.value.problems] == ["uncertainty.only_child"]


def replace_items(panel, framework):
    keep = [panel.item_place[code] for code in framework.leaves]
    return type(panel).of(panel.units, panel.years, framework.leaves, panel.values[:, keep])


def test_too_many_ways_are_refused_before_any_is_computed():
    ways = tuple(way(f"{low}", normalise__low=float(low)) for low in range(70))
    others = tuple(way(f"{high}", normalise__high=100.0 + high) for high in range(70))
    problems = refused(Design(choices=(Choice(name="a", alternatives=ways), Choice(name="b", alternatives=others))))
    assert [each.code for each in problems] == ["uncertainty.too_many_variants"]
    assert "4900" in str(problems[0])


def test_noise_that_cannot_pass_is_refused():
    noise = Noise(on=("all",), size=0.1)
    ways = (way("own"), way("ranks", normalise__method="rank"), way("target", normalise__method="fraction_of_max"))
    problems = refused(Design(choices=(Choice(name="scale", alternatives=ways),), noise=noise))
    assert sorted((each.code, each.where.column) for each in problems) == [
        ("uncertainty.noise_not_learned", "choice[scale].alternative[target]"),
        ("uncertainty.noise_on_ranks", "choice[scale].alternative[ranks]"),
    ]


def test_own_steps_are_run_in_every_variant():
    case = small_case(Design(choices=(SCALE,)))
    method = replace(case.method, custom=(CustomStep(name="twice", after="impute"),))
    own = [OwnStep("twice", lambda figures: figures * 2)]
    prepared = prepare(case.framework, case.panel, method, case.design, own=own)
    assert len(prepared.variants) == 2


def test_with_noise_treated_figures_and_scales_are_kept():
    design = Design(choices=(SCALE,), noise=Noise(on=("imputed",), size=0.2))
    prepared = small_case(design).ready()
    assert prepared.noisy is not None
    assert prepared.noisy.cells.tolist() == [[0, 2, 1]]
    assert all(each.treated is not None and each.scales for each in prepared.variants)
