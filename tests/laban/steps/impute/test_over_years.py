# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.model.result import Note

NAN = np.nan
YEARS = (2020, 2021, 2022, 2024)
OVER = {"a": [[1.0, NAN, 5.0], [NAN, 2.0, NAN], [NAN, NAN, NAN], [4.0, 5.0, NAN]]}
FULL = {code: [[1.0] * 3] * 4 for code in "bcde"}


def note(year, sources, units):
    return Note("impute.from_years", "a", year=year, facts=(("sources", sources), ("units", units)))


@pytest.mark.parametrize(
    ("method", "choices", "wanted"),
    [
        ("latest", {}, [[1.0, NAN, 5.0], [1.0, 2.0, 5.0], [1.0, 2.0, 5.0], [4.0, 5.0, 5.0]]),
        ("latest", {"max_lag": 1}, [[1.0, NAN, 5.0], [1.0, 2.0, 5.0], [NAN, 2.0, NAN], [4.0, 5.0, NAN]]),
        ("constant", {}, [[1.0, 2.0, 5.0], [1.0, 2.0, 5.0], [1.0, 2.0, 5.0], [4.0, 5.0, 5.0]]),
        ("linear", {}, [[1.0, NAN, 5.0], [1.75, 2.0, NAN], [2.5, 3.0, NAN], [4.0, 5.0, NAN]]),
        ("linear_constant", {}, [[1.0, 2.0, 5.0], [1.75, 2.0, 5.0], [2.5, 3.0, 5.0], [4.0, 5.0, 5.0]]),
    ],
)
def test_gaps_are_filled_over_the_years_as_worked_by_hand(panel_of, filled, method, choices, wanted):
    _, stepped = filled(panel_of(OVER | FULL, years=YEARS), "a", method, **choices)
    assert str(stepped.panel.values[:, 0].tolist()) == str(wanted)


def test_notes_tell_from_which_years_each_unit_was_filled(panel_of, filled):
    panel = panel_of(OVER | FULL, years=YEARS)
    assert filled(panel, "a", "constant")[1].notes == (
        note(2020, "2021", "u2"),
        note(2021, "2020", "u1, u3"),
        note(2022, "2020", "u1, u3"),
        note(2022, "2021", "u2"),
        note(2024, "2020", "u3"),
    )
    assert filled(panel, "a", "linear")[1].notes[:2] == (note(2021, "2020, 2024", "u1"), note(2022, "2020, 2024", "u1"))


def test_years_in_which_a_unit_took_no_part_lend_nothing_and_get_nothing(panel_of, filled):
    present = [[True, True, False], [True, True, True], [True, False, True], [True, True, True]]
    figures = {code: np.where(present, np.array(rows), NAN) for code, rows in (OVER | FULL).items()}
    _, stepped = filled(panel_of(figures, years=YEARS, present=present), "a", "latest")
    assert str(stepped.panel.values[:, 0].tolist()) == str(
        [[1.0, NAN, NAN], [1.0, 2.0, NAN], [1.0, NAN, NAN], [4.0, 5.0, NAN]]
    )
