# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import MethodError, PanelError
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Screening
from laban.model.panel import Panel
from laban.model.result import Note
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.screen import METHODS, screen

NAN = float("nan")
ITEMS = ("a", "b", "c")
FRAMEWORK = Framework(
    "f",
    "1",
    Text(),
    (Group(code="I", parent="", level="index"),),
    tuple(Indicator(code=code, parent="I") for code in ITEMS),
)


def panel(*years, present=None, items=ITEMS):
    """Make a panel from the rows of its units, year by year."""
    units = Units(tuple(Unit(key=UnitKey("s", "uvwxyz"[at]), names=Text()) for at in range(len(years[0]))))
    values = [np.array(year, float).T for year in years]
    return Panel.of(units, tuple(range(2024, 2024 + len(years))), items, values, present=present)


def screened(given_panel, **choices):
    stepped = screen(given_panel, FRAMEWORK, Screening(**choices))
    assert stepped.changes == ()
    assert all(note.text("vi") != note.text("en") for note in stepped.notes)
    return stepped


UNEVEN = [[1, 2, 3], [1, NAN, 3], [0, 0, 5], [0, 0, 0], [NAN, NAN, NAN]]


@pytest.mark.parametrize(
    ("rule", "stay"),
    [
        ("none", [True, True, True, True, True]),
        ("availability", [True, False, True, True, False]),
        ("nonzero", [True, True, True, False, False]),
        ("both", [True, False, True, False, False]),
    ],
)
def test_each_rule_leaves_out_whom_it_should(rule, stay):
    stepped = screened(panel(UNEVEN), rule=rule, min_available=0.9, min_nonzero=1 / 3)
    assert stepped.panel.present.tolist() == [stay]
    assert np.isnan(stepped.panel.values[0][:, ~np.array(stay)]).all()
    assert np.array_equal(stepped.panel.values[0][:, stay], np.array(UNEVEN)[stay].T, equal_nan=True)


def test_the_share_itself_is_enough():
    assert screened(panel([[1, 2, NAN]]), rule="availability", min_available=2 / 3).notes == ()


def test_every_unit_left_out_is_noted_with_its_counts():
    stepped = screened(panel(UNEVEN), rule="both", min_available=0.9, min_nonzero=0.5)
    facts = [(note.code, note.unit, note.year, *dict(note.facts).values()) for note in stepped.notes]
    assert facts == [
        ("screen.few_values", "v", 2024, "2", "3", "90"),
        ("screen.few_values", "y", 2024, "0", "3", "90"),
        ("screen.many_zeros", "w", 2024, "1", "3", "50"),
        ("screen.many_zeros", "x", 2024, "0", "3", "50"),
        ("screen.many_zeros", "y", 2024, "0", "0", "50"),
    ]


def test_units_are_screened_year_by_year():
    stepped = screened(panel([[1, 2, 3], [1, NAN, NAN]], [[NAN, NAN, 3], [1, 2, 3]]), rule="availability")
    assert stepped.panel.present.tolist() == [[True, False], [False, True]]


def test_a_unit_may_be_kept_or_dropped_by_name():
    stepped = screened(panel(UNEVEN), rule="availability", keep=("v", "w"), drop=("u", "w"))
    assert stepped.panel.present.tolist() == [[False, True, False, True, False]]
    kept = screened(panel(UNEVEN), rule="availability", min_available=0.9, keep=("v",), drop=("u",)).notes
    assert [(note.code, note.unit) for note in kept] == [
        ("screen.few_values_kept", "v"),
        ("screen.few_values", "y"),
        ("screen.dropped", "u"),
    ]


def test_a_unit_that_takes_no_part_cannot_be_kept_and_is_not_noted():
    there = np.array([[True, False]])
    stepped = screened(panel([[1, 2, 3], [NAN] * 3], present=there), rule="availability", keep=("v",))
    assert stepped.panel.present.tolist() == [[True, False]]
    assert stepped.notes == ()


def test_where_nobody_is_left_out_the_panel_stays_the_same():
    given_panel = panel([[1, 2, 3], [4, 5, 6]])
    assert screened(given_panel, rule="both").panel is given_panel


def test_only_the_indicators_of_the_framework_count():
    given_panel = panel([[9, 1, 2, NAN], [NAN, 1, 2, 3]], items=("other", *ITEMS))
    assert screened(given_panel, rule="availability", min_available=1.0).panel.present.tolist() == [[False, True]]


def test_a_year_in_which_nobody_is_left_is_noted():
    stepped = screened(panel([[1, 2, 3]], [[NAN, NAN, 3]]), rule="availability")
    assert stepped.notes[-1] == Note("screen.year_without_units", year=2025)


def test_it_is_refused_to_leave_out_everybody():
    with pytest.raises(PanelError) as refused:
        screened(panel([[NAN, NAN, 3], [NAN] * 3]), rule="availability")
    assert [(each.code, each.facts) for each in refused.value.problems] == [
        ("screen.nobody_left", (("rule", "availability"), ("units", "2")))
    ]
    assert refused.value.problems[0].text("vi") != refused.value.problems[0].text("en")


def test_an_unknown_rule_is_refused():
    with pytest.raises(MethodError, match=r"called “some”\. Choose one of: none, availability, nonzero, both\."):
        screened(panel(UNEVEN), rule="some")


cells = st.lists(st.sampled_from([NAN, 0.0, 1.0, -2.0]), min_size=12, max_size=12)


@pytest.mark.parametrize("rule", METHODS)
@given(cells, st.permutations(range(4)))
def test_the_order_of_units_does_not_matter_and_the_input_is_unchanged(rule, numbers, order):
    rows = np.array([[1.0, 1.0, 1.0], *np.array(numbers).reshape(4, 3)])
    order = [0, *(at + 1 for at in order)]
    ours, theirs = panel(rows), panel(rows[order])
    choice = {"rule": rule, "min_available": 0.6, "min_nonzero": 0.5}
    found = screened(ours, **choice).panel
    assert np.array_equal(found.present[:, order], screened(theirs, **choice).panel.present)
    assert np.array_equal(ours.values[0], rows.T, equal_nan=True)


@pytest.mark.parametrize("rule", METHODS)
def test_a_single_unit_with_equal_values_passes(rule):
    assert screened(panel([[4, 4, 4]]), rule=rule).panel.present.tolist() == [[True]]
