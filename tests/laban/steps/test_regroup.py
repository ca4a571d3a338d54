# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import MethodError
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import Denominating, Regrouping
from laban.model.panel import Flag, Panel
from laban.model.result import Note
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.denominate import denominate
from laban.steps.regroup import METHODS, regroup

NAN = float("nan")
FRAMEWORK = Framework(
    "f",
    "1",
    Text(),
    (Group(code="I", parent="", level="index"),),
    (Indicator(code="staff", parent="I", denominator="people", scale=1000.0),),
    (
        Element(code="staff", merge="add"),
        Element(code="people", merge="add"),
        Element(code="rate", merge="mean", merge_weight="people"),
        Element(code="score", merge="none"),
    ),
)
ITEMS = ("staff", "people", "rate", "score", "own")


def units(**merges):
    """Make old units a, b, c, d and the new ones named, each with the old ones it is merged from."""
    old = {name: UnitKey("old", name) for name in "abcd"}
    new = (Unit(key=UnitKey("new", name), names=Text(), predecessors=tuple(old[part] for part in parts))
           for name, parts in merges.items())  # fmt: skip
    return Units((*(Unit(key=key, names=Text()) for key in old.values()), *new))


def panel(members, *years, flags=None, present=None):
    """Make a panel of five elements from (unit, values) of each year; a unit that is not named has no values."""
    values = np.full((len(years), len(ITEMS), len(members)), NAN)
    for at, year in enumerate(years):
        for name, row in year.items():
            values[at, :, members.codes.index(name)] = row
    there = ~np.isnan(values).all(axis=1) if present is None else present
    return Panel.of(members, tuple(range(2023, 2023 + len(years))), ITEMS, values, flags, there)


def to_new(given_panel):
    return regroup(given_panel, FRAMEWORK, Regrouping(to="new"))


def rows(stepped):
    cells = stepped.changes[0].rows(stepped.panel.years, stepped.panel.items)
    return [(cell.year, cell.item, stepped.panel.units.codes[cell.unit], cell.new, cell.reason) for cell in cells]


THREE = {"a": [10, 1000, 20, 1, 7], "b": [40, 2000, 50, 2, 7], "c": [100, 1000, 30, 3, 7]}


def test_without_a_code_system_the_panel_is_as_it_is_whatever_systems_it_holds():
    given_panel = panel(units(n="abc"), THREE)
    stepped = regroup(given_panel, FRAMEWORK, Regrouping())
    assert stepped.panel is given_panel
    assert (stepped.changes, stepped.notes) == ((), ())


def test_three_provinces_become_one_by_adding_and_by_weighted_means():
    stepped = to_new(panel(units(n="abc"), THREE))
    assert stepped.panel.units.codes == ("n",)
    # staff 10 + 40 + 100, people 1000 + 2000 + 1000, rate (20·1000 + 50·2000 + 30·1000) / 4000.
    assert np.array_equal(stepped.panel.values[0, :, 0], [150.0, 4000.0, 37.5, NAN, NAN], equal_nan=True)
    assert stepped.panel.present.tolist() == [[True]]


def test_the_ratio_of_sums_is_formed_and_not_the_mean_of_ratios():
    merged = denominate(to_new(panel(units(n="abc"), THREE)).panel, FRAMEWORK, Denominating()).panel
    single = denominate(panel(units(n="abc"), THREE), FRAMEWORK, Denominating()).panel
    assert merged.values[0, 0].tolist() == [37.5]
    assert single.values[0, 0, :3].tolist() == [10.0, 20.0, 100.0]


def test_rebuilt_cells_are_flagged_and_recorded_as_changed_from_missing():
    stepped = to_new(panel(units(n="abc"), THREE))
    assert stepped.panel.flags[0, :, 0].tolist() == [Flag.REBUILT, Flag.REBUILT, Flag.REBUILT, 0, 0]
    assert rows(stepped) == [
        (2023, "staff", "n", 150.0, "regroup.added"),
        (2023, "people", "n", 4000.0, "regroup.added"),
        (2023, "rate", "n", 37.5, "regroup.mean"),
    ]
    assert np.isnan(stepped.changes[0].old).all()


def test_elements_that_cannot_be_rebuilt_are_noted_with_the_units():
    assert to_new(panel(units(n="abc"), THREE)).notes == (
        Note("regroup.not_rebuilt", "score", year=2023, facts=(("count", "1"), ("units", "n"))),
        Note("regroup.not_rebuilt", "own", year=2023, facts=(("count", "1"), ("units", "n"))),
    )


def test_a_rebuilt_cell_carries_the_flags_of_all_its_parts():
    members = units(n="abc")
    flags = np.zeros((1, len(ITEMS), 4 + 1), np.uint16)
    flags[0, 0, :2] = Flag.LATE, Flag.GENERATED
    stepped = to_new(panel(members, THREE, flags=flags))
    assert stepped.panel.flags[0, 0, 0] == Flag.LATE | Flag.GENERATED | Flag.REBUILT


def test_a_missing_part_makes_the_sum_and_the_mean_missing_and_is_named():
    stepped = to_new(panel(units(n="ab"), {"a": [10, NAN, 20, NAN, NAN], "b": [NAN, 2000, 50, NAN, NAN]}))
    assert np.isnan(stepped.panel.values).all()
    assert stepped.notes == (
        Note("regroup.part_missing", "staff", "n", 2023, (("parts", "b"),)),
        Note("regroup.part_missing", "people", "n", 2023, (("parts", "a"),)),
        Note("regroup.no_weight", "rate", "n", 2023),
    )


@pytest.mark.parametrize(("first", "second"), [(0.0, 0.0), (-1.0, 5.0)])
def test_a_mean_whose_weights_are_zero_or_negative_is_missing_and_noted(first, second):
    stepped = to_new(panel(units(n="ab"), {"a": [1, first, 20, NAN, NAN], "b": [1, second, 50, NAN, NAN]}))
    assert np.isnan(stepped.panel.values[0, 2]).all()
    assert stepped.notes == (Note("regroup.no_weight", "rate", "n", 2023),)


def test_a_predecessor_without_any_value_leaves_the_unit_without_values_and_is_named():
    stepped = to_new(panel(units(n="abc", m="d"), {"a": THREE["a"], "b": THREE["b"], "d": [1, 2, 3, 4, 5]}))
    assert stepped.panel.present.tolist() == [[False, True]]
    assert Note("regroup.predecessor_empty", unit="n", year=2023, facts=(("lacking", "c"),)) in stepped.notes


def test_a_unit_that_continues_one_other_carries_everything_over_unmarked():
    stepped = to_new(panel(units(n="abc", m="d"), {**THREE, "d": [1, 2, 3, 4, 5]}))
    assert stepped.panel.values[0, :, 1].tolist() == [1, 2, 3, 4, 5]
    assert stepped.panel.flags[0, :, 1].tolist() == [0] * 5
    assert {unit for _, _, unit, _, _ in rows(stepped)} == {"n"}
    assert Note("regroup.carried", year=2023, facts=(("count", "1"), ("units", "m"))) in stepped.notes


def test_own_values_stand_in_their_years_with_their_gaps():
    stepped = to_new(panel(units(n="abc"), THREE, {"n": [7, NAN, 1, 2, 3], **THREE}))
    assert stepped.panel.values[0, 0, 0] == 150.0
    assert np.array_equal(stepped.panel.values[1, :, 0], [7, NAN, 1, 2, 3], equal_nan=True)
    assert [year for year, *_ in rows(stepped)] == [2023] * 3


def test_mergers_of_mergers_are_followed_down_to_those_who_have_values():
    a, b, c, m, n = (UnitKey(system, code) for system, code in zip("ooomn", "abcmn", strict=True))
    members = Units(
        (
            Unit(key=a, names=Text(), successors=(m,)),
            Unit(key=b, names=Text(), successors=(m,)),
            Unit(key=c, names=Text(), successors=(n,)),
            Unit(key=m, names=Text(), successors=(n,)),
            Unit(key=n, names=Text()),
        )
    )
    later = {"m": [50, 3000, 40, 0, 0], "c": THREE["c"]}
    stepped = regroup(panel(members, THREE, later), FRAMEWORK, Regrouping(to="n"))
    assert stepped.panel.values[:, 2, 0].tolist() == [37.5, 37.5]
    assert stepped.panel.values[:, 0, 0].tolist() == [150.0, 150.0]


def test_units_that_were_merged_since_cannot_be_told_apart_and_take_no_part():
    members = units(n="ab", m="c")
    new = {"n": [50, 3000, 40, 1, 1], "m": [1, 2, 3, 4, 5]}
    there = np.ones((1, 6), bool)
    stepped = regroup(panel(members, new, present=there), FRAMEWORK, Regrouping(to="old"))
    assert stepped.panel.present.tolist() == [[False, False, True, True]]
    assert stepped.panel.values[0, :, 2].tolist() == [1, 2, 3, 4, 5]
    assert stepped.notes == (
        Note("regroup.carried", year=2023, facts=(("count", "1"), ("units", "c"))),
        Note("regroup.cannot_split", year=2023, facts=(("count", "2"), ("units", "a, b"))),
    )


def test_a_unit_that_was_split_is_not_shared_out():
    stepped = to_new(panel(units(n="a", m="a", k="bc"), THREE))
    assert stepped.panel.present.tolist() == [[False, False, True]]
    assert np.isnan(stepped.panel.values[0, :, :2]).all()
    assert stepped.notes[0].facts == (("count", "2"), ("units", "n, m"))


def test_a_unit_that_takes_part_but_has_nothing_to_be_made_of_stays_without_values():
    there = np.array([[True, True, True, False, True]])
    stepped = to_new(panel(units(n=""), THREE, present=there))
    assert stepped.panel.present.tolist() == [[True]]
    assert np.isnan(stepped.panel.values).all()
    assert stepped.notes == ()


def test_every_note_and_reason_has_words():
    stepped = to_new(panel(units(n="ab", m="c", k="d", j="d"), {"a": THREE["a"], "c": THREE["c"], "d": THREE["b"]}))
    assert all(note.text("vi") != note.text("en") for note in stepped.notes)
    assert len(stepped.notes) == 3


def test_an_unknown_code_system_is_refused():
    with pytest.raises(MethodError) as refused:
        regroup(panel(units(n="abc"), THREE), FRAMEWORK, Regrouping(to="vn-34"))
    assert str(refused.value) == (
        "Units of the code system “vn-34” are to be ranked, but there are none. Choose one of: old, new. "
        "[regroup.unknown_system]"
    )


def test_a_panel_without_years_is_regrouped_to_none():
    members = units(n="abc")
    empty = Panel.of(members, (), ITEMS, np.zeros((0, len(ITEMS), 5)))
    assert to_new(empty).panel.values.shape == (0, len(ITEMS), 1)


@pytest.mark.parametrize("method", METHODS)
def test_a_method_gives_a_constant_back_or_its_sum_or_nothing(method):
    values, weights = np.full((1, 3), 4.0), np.array([[1.0, 2.0, 5.0]])
    assert METHODS[method](values, weights).tolist()[0] == pytest.approx(
        {"add": 12.0, "mean": 4.0, "none": NAN}[method], nan_ok=True
    )


numbers = st.one_of(st.just(NAN), st.floats(0, 1e6))


@given(st.lists(numbers, min_size=20, max_size=20), st.permutations(range(6)))
def test_the_order_of_units_does_not_matter_and_the_input_is_unchanged(cells, order):
    members = units(n="abc", m="d")
    values = np.full((1, 5, 6), NAN)
    values[0, :, :4] = np.array(cells).reshape(5, 4)
    given_panel = Panel.of(members, (2023,), ITEMS, values)
    turned = Panel.of(Units(tuple(members.members[at] for at in order)), (2023,), ITEMS, values[:, :, order])
    ours, theirs = to_new(given_panel).panel, to_new(turned).panel
    there = [theirs.units.place[unit.key] for unit in ours.units.members]
    assert np.allclose(ours.values, theirs.values[:, :, there], rtol=1e-12, atol=0, equal_nan=True)
    assert np.array_equal(ours.flags, theirs.flags[:, :, there])
    assert np.array_equal(given_panel.values, values, equal_nan=True)
