# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.noise import marked_cells, noise_problems, noisy_of, size_of, treated_of
from laban.analysis.uncertainty.prepared import Variant
from laban.model.design import Design, Noise
from laban.model.method import CustomStep
from tests.laban.analysis.uncertainty.indices import noisy_case


def variant_of(case):
    return case.ready().variants[0]


def test_cells_are_chosen_by_their_marks_and_never_without_a_value():
    panel = treated_of(variant_of(noisy_case(1)))
    late = (panel.flags & 64) != 0
    np.testing.assert_array_equal(marked_cells(panel, Noise(on=("late",))), late & ~np.isnan(panel.values))
    np.testing.assert_array_equal(marked_cells(panel, Noise(on=("all",))), ~np.isnan(panel.values))
    assert not marked_cells(panel, Noise(on=("disputed",))).any()
    np.testing.assert_array_equal(
        marked_cells(panel, Noise(on=("disputed", "late"))), marked_cells(panel, Noise(on=("late",)))
    )


def test_noise_is_as_large_as_a_part_of_the_standard_deviation_of_the_year():
    panel = treated_of(variant_of(noisy_case(1)))
    sizes = size_of(panel, Noise(on=("all",), size=0.5))
    assert sizes[0, 0] == pytest.approx(0.5 * np.std(panel.values[0, 0], ddof=1))
    assert sizes[0, 1] == pytest.approx(0.5 * np.nanstd(panel.values[0, 1], ddof=1))
    constant = panel.with_values(np.ones(panel.values.shape))
    assert not size_of(constant, Noise(on=("all",), size=0.5)).any()


def test_a_cell_of_any_variant_is_listed_and_has_no_noise_where_it_is_not_marked():
    variant = variant_of(noisy_case(1))
    panel = treated_of(variant)
    unmarked = replace(variant, treated=replace(panel, flags=np.zeros_like(panel.flags)))
    noisy = noisy_of(Design(noise=Noise(on=("late",), size=1.0)), [variant, unmarked])
    assert len(noisy.cells) == marked_cells(panel, Noise(on=("late",))).sum()
    assert (noisy.sizes[0] > 0).all()
    assert (noisy.sizes[1] == 0).all()


def test_marks_that_no_cell_has_are_refused():
    variant = variant_of(noisy_case(1))
    found = list(noise_problems(Design(noise=Noise(on=("disputed",), size=1.0)), [variant, None]))
    assert [each.code for each in found] == ["uncertainty.noise_nowhere"]


def test_an_own_step_after_normalising_is_refused():
    variant = variant_of(noisy_case(1))
    method = replace(variant.method, custom=(CustomStep(name="bend", after="normalise"),))
    found = list(noise_problems(noisy_case(1).design, [replace(variant, method=method)] * 2))
    assert [(each.code, each.where.item) for each in found] == [("uncertainty.noise_own_step", "bend")]


@pytest.mark.parametrize(
    ("method", "bounds", "code"),
    [
        ("borda", "held", "uncertainty.noise_on_ranks"),
        ("fraction_of_max", "learned", "uncertainty.noise_not_learned"),
        ("fraction_of_max", "held", ""),
        ("z_score", "learned", ""),
    ],
)
def test_normalisations_that_noise_cannot_pass_through_are_refused_once(method, bounds, code):
    variant = variant_of(noisy_case(1))
    scales = tuple(replace(each, method=method) for each in variant.scales)
    variant = Variant(method=variant.method, normalised=variant.normalised, treated=variant.treated, scales=scales)
    found = [each.code for each in noise_problems(Design(noise=Noise(on=("all",), size=1.0, bounds=bounds)), [variant])]
    assert found == ([code] if code else [])
