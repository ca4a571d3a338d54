# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.model.panel import Flag, Panel


def test_a_panel_cannot_be_written_to(small_panel):
    with pytest.raises(ValueError, match="read-only"):
        small_panel.values[0, 0, 0] = 1.0


def test_a_panel_made_of_arrays_keeps_its_own_copy(small_units):
    given = np.ones((1, 1, 6))
    panel = Panel.of(small_units, (2025,), ("a",), given)
    given[:] = 2.0
    assert panel.values[0, 0, 0] == 1.0


def test_arrays_of_the_wrong_shape_are_refused(small_units):
    with pytest.raises(ValueError, match="must be values and flags"):
        Panel.of(small_units, (2025,), ("a",), np.ones((1, 2, 6)))


def test_one_year_can_be_taken_out(small_panel):
    taken = small_panel.of_year(2025)
    assert taken.years == (2025,)
    assert np.array_equal(taken.values[0], small_panel.values[1], equal_nan=True)


def test_new_values_can_carry_a_mark(small_panel):
    where = np.isnan(small_panel.values)
    filled = small_panel.with_values(np.where(where, 0.0, small_panel.values), Flag.IMPUTED, where)
    assert np.array_equal(filled.flags == Flag.IMPUTED, where)
    assert small_panel.flags.max() == 0
    assert small_panel.with_values(filled.values).flags is small_panel.flags


def test_places_are_found_by_label(small_panel):
    assert small_panel.item_place["cost"] == 2
    assert small_panel.year_place[2025] == 1
