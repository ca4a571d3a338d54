# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import MethodError, PanelError
from laban.model.formula import Formula
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Denominating
from laban.model.panel import Flag, Panel
from laban.model.result import Note
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.denominate import METHODS, denominate

NAN = float("nan")
UNITS = Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in ("u", "v", "w")))


def framework(*indicators):
    groups = (Group(code="I", parent="", level="index"), Group(code="P", parent="I", level="pillar"))
    return Framework("f", "1", Text(), groups, indicators)


def indicator(code, parent="I", **choices):
    return Indicator(code=code, parent=parent, **choices)


def panel(flags=None, present=None, **columns):
    values = [list(columns.values())]
    return Panel.of(UNITS, (2025,), tuple(columns), values, flags, present)


def made(given_panel, *indicators, method="divide"):
    stepped = denominate(given_panel, framework(*indicators), Denominating(method=method))
    assert stepped.changes == ()
    assert all(note.text("vi") != note.text("en") for note in stepped.notes)
    return stepped


def test_a_ratio_is_multiplied_by_its_scale_factor():
    stepped = made(panel(a=[1, 2, 3], n=[4, 4, 2]), indicator("a", denominator="n", scale=100.0))
    assert stepped.panel.values.tolist() == [[[25.0, 50.0, 150.0]]]


def test_without_a_denominator_the_value_is_scaled_all_the_same():
    assert made(panel(a=[1, 2, 3]), indicator("a", scale=10.0)).panel.values.tolist() == [[[10.0, 20.0, 30.0]]]
    assert made(panel(a=[1, 2, 3]), indicator("a")).panel.values.tolist() == [[[1.0, 2.0, 3.0]]]


def test_a_formula_is_the_numerator():
    stepped = made(
        panel(a=[1, 2, 3], b=[3, 2, 1], n=[2, 4, 8]),
        indicator("x", formula=Formula("a + b"), denominator="n", scale=2.0),
        indicator("y", formula=Formula("100 * a / (a + b)")),
        indicator("z", formula=Formula("1000"), denominator="n"),
    )
    assert stepped.panel.values[0].tolist() == [[4.0, 2.0, 1.0], [25.0, 50.0, 75.0], [500.0, 250.0, 125.0]]


def test_indicators_come_in_the_order_of_the_leaves():
    stepped = made(panel(a=[1, 1, 1], b=[2, 2, 2]), indicator("b"), indicator("a", parent="P"))
    assert stepped.panel.items == ("a", "b")
    assert stepped.panel.values[0, :, 0].tolist() == [1.0, 2.0]


def test_data_that_are_ratios_already_are_taken_as_they_are():
    stepped = made(
        panel(a=[1, 2, NAN], x=[5, 6, 7]),
        indicator("a", denominator="n", scale=100.0),
        indicator("x", formula=Formula("a + lacking")),
        method="none",
    )
    assert np.array_equal(stepped.panel.values[0], np.array([[1, 2, NAN], [5, 6, 7]]), equal_nan=True)
    assert stepped.notes == ()


def facts(denominator, count, units):
    return (("denominator", denominator), ("count", count), ("units", units))


@pytest.mark.parametrize(
    ("denominators", "values", "notes"),
    [
        ([0, 0, 2], [NAN, NAN, 1.5], [("zero_denominator", "2", "u, v")]),
        ([NAN, 1, 2], [NAN, 2.0, 1.5], [("no_denominator", "1", "u")]),
        ([-1, 1, 2], [-1.0, 2.0, 1.5], [("negative_denominator", "1", "u")]),
        ([NAN, 0, -2], [NAN, NAN, -1.5],
         [("zero_denominator", "1", "v"), ("no_denominator", "1", "u"), ("negative_denominator", "1", "w")]),
    ],
)  # fmt: skip
def test_a_bad_denominator_is_noted_with_its_units(denominators, values, notes):
    stepped = made(panel(a=[1, 2, 3], n=denominators), indicator("a", denominator="n"))
    assert np.array_equal(stepped.panel.values[0, 0], values, equal_nan=True)
    assert stepped.notes == tuple(
        Note(f"denominate.{name}", "a", year=2025, facts=facts("n", count, units)) for name, count, units in notes
    )


def test_a_bad_denominator_without_a_numerator_loses_nothing_and_is_not_noted():
    assert made(panel(a=[NAN] * 3, n=[0, NAN, -1]), indicator("a", denominator="n")).notes == ()


def test_a_formula_that_divides_by_zero_is_missing_and_noted():
    stepped = made(panel(a=[1, 1, NAN], b=[0, 2, 0]), indicator("x", formula=Formula("a / b")))
    assert np.array_equal(stepped.panel.values[0, 0], [NAN, 0.5, NAN], equal_nan=True)
    assert stepped.notes == (Note("denominate.undefined", "x", year=2025, facts=facts("", "1", "u")),)


def test_what_grows_too_large_is_missing_and_noted():
    stepped = made(
        panel(a=[1e300, 1e300, 1], n=[1e-300, 0, 1]),
        indicator("a", denominator="n"),
        indicator("x", formula=Formula("a"), scale=1e300),
    )
    assert np.array_equal(stepped.panel.values[0], [[NAN, NAN, 1], [NAN, NAN, 1e300]], equal_nan=True)
    assert [(note.code, note.item, dict(note.facts)["units"]) for note in stepped.notes] == [
        ("denominate.zero_denominator", "a", "v"),
        ("denominate.undefined", "a", "u"),
        ("denominate.undefined", "x", "u, v"),
    ]


def test_an_indicator_carries_the_flags_of_all_its_parts():
    flags = np.array([[[Flag.LATE, 0, 0], [0, Flag.ESTIMATED, 0], [Flag.GENERATED, 0, 0]]], np.uint16)
    stepped = made(
        panel(flags, a=[1, 2, 3], b=[1, 2, 3], n=[1, 1, 1]),
        indicator("a"),
        indicator("x", formula=Formula("a + b"), denominator="n"),
    )
    assert stepped.panel.flags[0].tolist() == [[Flag.LATE, 0, 0], [Flag.LATE | Flag.GENERATED, Flag.ESTIMATED, 0]]


def test_units_keep_taking_part_or_not():
    there = np.array([[True, False, True]])
    assert made(panel(None, there, a=[1, NAN, 3]), indicator("a")).panel.present.tolist() == there.tolist()


def test_all_columns_that_are_lacking_and_all_unreadable_formulas_are_told_at_once():
    tree = framework(
        indicator("a", denominator="n"),
        indicator("x", formula=Formula("b + c")),
        indicator("y", formula=Formula("b +")),
        indicator("z", formula=Formula("2")),
    )
    with pytest.raises(PanelError) as refused:
        denominate(panel(b=[1, 2, 3]), tree, Denominating())
    assert all(each.text("vi") for each in refused.value.problems)
    assert [(each.code, each.where.item, dict(each.facts).get("element")) for each in refused.value.problems] == [
        ("denominate.missing_element", "a", "a"),
        ("denominate.missing_element", "a", "n"),
        ("denominate.missing_element", "x", "c"),
        ("framework.formula_unfinished", "y", None),
        ("denominate.names_nothing", "z", None),
    ]


def test_an_unknown_method_is_refused():
    with pytest.raises(MethodError, match=r"called “multiply”\. Choose one of: divide, none\."):
        denominate(panel(a=[1, 2, 3]), framework(indicator("a")), Denominating(method="multiply"))


numbers = st.lists(st.one_of(st.just(NAN), st.floats(-1e6, 1e6)), min_size=3, max_size=3)


@pytest.mark.parametrize("method", METHODS)
@given(numbers, numbers, st.permutations(range(3)))
def test_the_order_of_units_does_not_matter_and_the_input_is_unchanged(method, over, under, order):
    ours = panel(a=over, n=under)
    theirs = panel(a=np.array(over)[order], n=np.array(under)[order])
    tree = (indicator("a", denominator="n", scale=3.0),)
    found = made(ours, *tree, method=method).panel.values
    assert np.array_equal(found[:, :, order], made(theirs, *tree, method=method).panel.values, equal_nan=True)
    assert np.array_equal(ours.values[0], [over, under], equal_nan=True)


@pytest.mark.parametrize("method", METHODS)
def test_an_all_missing_column_stays_missing_and_a_single_unit_is_enough(method):
    empty = made(panel(a=[NAN] * 3, n=[1, 1, 1]), indicator("a", denominator="n"), method=method)
    assert np.isnan(empty.panel.values).all()
    alone = Panel.of(Units(UNITS.members[:1]), (2025,), ("a", "n"), [[[2.0], [1.0]]])
    assert made(alone, indicator("a", denominator="n"), method=method).panel.values.tolist() == [[[2.0]]]
