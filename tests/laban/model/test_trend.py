# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.text import Text
from laban.model.trend import TrendRule, Trends
from laban.model.units import Unit, UnitKey, Units


def test_improvement_turns_what_was_measured_so_that_above_zero_is_better():
    units = Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in "xyz"))
    marks = np.zeros((2, 2, 3), bool)
    years = np.zeros((2, 3), np.int32)
    found = Trends(
        rule=TrendRule(), data="raw", items=("a", "b"), units=units, years=(2023, 2024), values=np.zeros((2, 2, 3)),
        interpolated=marks, used=marks, measured=np.array([[1.0, 0.0, np.nan], [1.0, -2.0, 0.0]]), first_year=years,
        last_year=years, known=years, directions=np.array([1, -1], np.int32),
    )  # fmt: skip
    assert str(found.improvement.tolist()) == "[[1.0, 0.0, nan], [-1.0, 2.0, 0.0]]"
    assert found.improving.tolist() == [[1, 0, 0], [-1, 1, 0]]
    assert found.of("b").tolist() == [1.0, -2.0, 0.0]
