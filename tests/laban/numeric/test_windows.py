# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.errors import MethodError
from laban.model.method import Window
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.numeric.windows import followed, rows_of, samples

UNITS = Units(tuple(Unit(key=UnitKey("t", code), names=Text()) for code in ("A", "B")))
VALUES = np.arange(12.0).reshape(3, 2, 2)
PANEL = Panel.of(UNITS, (2023, 2024, 2025), ("x", "y"), VALUES)


def test_each_year_learns_from_itself():
    drawn = samples(PANEL, Window())
    assert drawn.windows == ((2023,), (2024,), (2025,))
    assert np.array_equal(drawn.values, VALUES)


def test_all_years_are_laid_side_by_side():
    drawn = samples(PANEL, Window(method="all"))
    assert drawn.windows == ((2023, 2024, 2025),)
    assert drawn.values.tolist() == [[[0, 1, 4, 5, 8, 9], [2, 3, 6, 7, 10, 11]]]


def test_named_years_count_once_and_in_the_order_given():
    drawn = samples(PANEL, Window(method="named", years=(2025, 2023, 2025)))
    assert drawn.windows == ((2025, 2023),)
    assert drawn.values.tolist() == [[[8, 9, 0, 1], [10, 11, 2, 3]]]


def test_every_named_year_that_is_missing_is_refused():
    with pytest.raises(MethodError) as caught:
        samples(PANEL, Window(method="named", years=(2022, 2023, 2026)))
    assert [(each.code, each.where.year) for each in caught.value.problems] == [
        ("method.unknown_year", 2022),
        ("method.unknown_year", 2026),
    ]


def test_a_year_follows_the_window_that_contains_it_and_a_single_window_serves_all():
    assert followed([(2023,), (2024,)], (2024, 2023, 2025)) == (1, 0, -1)
    assert followed([(2023, 2024)], (2024, 2023, 2025)) == (0, 0, 0)
    assert followed([], (2024,)) == (-1,)


def test_rows_are_all_items_of_the_first_window_first():
    assert rows_of(VALUES, [1]).tolist() == [[2, 3], [6, 7], [10, 11]]
    assert rows_of(VALUES, [0, 1]).tolist() == VALUES.reshape(6, 2).tolist()


def test_a_panel_without_units_or_years_gives_rows_without_values():
    empty = Panel.of(Units(()), (2025,), ("x", "y"), np.zeros((1, 2, 0)))
    assert rows_of(samples(empty, Window()).values, [0, 1]).shape == (2, 0)
    assert samples(empty, Window(method="all")).values.shape == (1, 2, 0)
    timeless = Panel.of(UNITS, (), ("x", "y"), np.zeros((0, 2, 2)))
    assert rows_of(samples(timeless, Window()).values, [0]).shape == (0, 2)
    assert samples(timeless, Window(method="all")).values.shape == (1, 2, 0)
