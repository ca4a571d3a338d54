# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.model.sensitivity import Factor


def test_a_factor_is_a_choice_with_a_name_or_one_of_the_others():
    assert [(each.kind, each.choice) for each in (Factor("choice:a:b"), Factor("noise"))] == [
        ("choice", "a:b"),
        ("noise", ""),
    ]


def test_factors_are_ordered_by_what_moves_ranks_most(small_sensitivity):
    assert small_sensitivity.order(2024).tolist() == [1, 0, 2, 3]


def test_equal_factors_stay_in_the_order_of_the_design_and_unknown_ones_come_last(small_sensitivity):
    shapley = np.array(small_sensitivity.shift.shapley)
    shapley[0, :, 0] = [0.5, 0.0, 0.5, 0.0]
    even = replace(small_sensitivity, shift=replace(small_sensitivity.shift, shapley=shapley))
    assert even.order(2024).tolist() == [0, 2, 1, 3]
    unknown = replace(small_sensitivity.shift, shapley=np.full_like(shapley, np.nan))
    assert replace(small_sensitivity, shift=unknown).order(2024).tolist() == [0, 1, 2, 3]


def test_without_shapley_effects_factors_are_led_by_their_total_shares(small_sensitivity):
    shift = replace(small_sensitivity.shift, shapley=None)
    assert shift.leading is shift.total
    assert replace(small_sensitivity, shift=shift).order(2025).tolist() == [1, 0, 2, 3]


def test_the_main_factor_of_what_has_no_shares_is_none(small_sensitivity):
    assert small_sensitivity.ranks.main.tolist() == [[-1, 1, 1, 3, 1, 1], [-1, 1, 1, 3, 1, -1]]
