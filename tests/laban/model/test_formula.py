# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import FrameworkError, Place
from laban.model.formula import (
    MAX_DEPTH,
    MAX_LENGTH,
    Chain,
    Formula,
    Name,
    Negative,
    Number,
    evaluate,
    names,
    parse,
    problems,
)


def value(text, **values):
    return evaluate(Formula(text), {name: np.array([number]) for name, number in values.items()}).tolist()


def faults(text):
    found = problems(Formula(text), Place(item="x"))
    assert all(each.text("vi") and each.text("en") and each.where == Place(item="x") for each in found)
    return [each.code.removeprefix("framework.formula_") for each in found]


def test_a_formula_is_read_into_a_tree_that_binds_products_before_sums():
    assert parse(Formula("1 + a * -b")) == Chain(Number(1.0), (("+", Chain(Name("a"), (("*", Negative(Name("b"))),))),))


def test_operations_of_one_kind_are_worked_off_from_left_to_right():
    assert value("a - b - c", a=10.0, b=3.0, c=2.0) == [5.0]
    assert value("a / b / c", a=12.0, b=3.0, c=2.0) == [2.0]
    assert value("a / b * c", a=12.0, b=3.0, c=2.0) == [8.0]


def test_parentheses_and_signs_do_what_they_do_in_arithmetic():
    assert value("-(a + 2) * 3", a=1.0) == [-9.0]
    assert value("2 - -a", a=1.0) == [3.0]
    assert value("--a", a=1.0) == [1.0]


@pytest.mark.parametrize(
    ("text", "number"), [("100", 100.0), ("1.5", 1.5), (".5", 0.5), ("2.", 2.0), ("1e3", 1000.0), ("2.5E-1", 0.25)]
)
def test_a_number_may_have_a_fraction_and_an_exponent(text, number):
    assert parse(Formula(text)) == Number(number)


def test_a_code_with_other_letters_stands_in_brackets():
    assert names(Formula("100 * [rd.staff 2] / [dân số]")) == ("rd.staff 2", "dân số")


def test_a_code_of_digits_is_a_number_unless_it_stands_in_brackets():
    assert parse(Formula("2018")) == Number(2018.0)
    assert parse(Formula("[2018]")) == Name("2018")
    assert parse(Formula("2G")) == Name("2G")


def test_names_come_once_each_in_the_order_they_are_written():
    assert names(Formula("b / (a + b) - -c * a")) == ("b", "a", "c")


def test_a_missing_value_makes_the_result_missing_even_times_zero():
    found = evaluate(Formula("0 * a + b"), {"a": np.array([np.nan, 1.0]), "b": np.array([1.0, 1.0])})
    assert np.array_equal(found, [np.nan, 1.0], equal_nan=True)


def test_what_is_no_number_any_more_is_missing_without_a_warning():
    a, b = np.array([1.0, 0.0, 1e308, np.inf]), np.array([0.0, 0.0, 1e-308, 1.0])
    assert np.isnan(evaluate(Formula("a / b"), {"a": a, "b": b})).all()
    assert np.isnan(evaluate(Formula("a * 10 * 10 - a * 10 * 10"), {"a": a[2:], "b": b})).all()


def test_a_formula_without_names_is_a_single_number():
    assert evaluate(Formula("2 * 3"), {}).tolist() == 6.0


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["empty"]),
        ("   ", ["empty"]),
        ("a ^ 2 % b ^ 3", ["character", "character"]),
        ("0,5 * a", ["character"]),
        ("1.1.2", ["character"]),
        ("[a", ["bracket"]),
        ("a]", ["bracket"]),
        ("[ ] + a", ["bracket"]),
        ("1e999", ["number"]),
        ("(a + b", ["parenthesis"]),
        ("a + b)", ["parenthesis"]),
        ("a +", ["unfinished"]),
        ("a * / b", ["value"]),
        ("()", ["value"]),
        ("+ a", ["value"]),
        ("a b", ["sign"]),
        ("2 (a)", ["sign"]),
        ("a" * (MAX_LENGTH + 1), ["long"]),
        ("-" * (MAX_DEPTH + 2) + "a", ["deep"]),
        ("(" * 500 + "a" + ")" * 500, ["deep"]),
        ("__import__('os').system('x')", ["character", "character"]),
    ],
)
def test_an_unreadable_formula_is_refused_with_its_fault(text, codes):
    assert faults(text) == codes
    with pytest.raises(FrameworkError):
        names(Formula(text))


def test_a_formula_as_deep_and_as_long_as_allowed_is_read():
    assert faults("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH) == []
    assert len(names(Formula("+".join(f"[{at}]" for at in range(300))))) == 300


def test_a_fault_quotes_the_beginning_of_a_long_formula():
    (found,) = problems(Formula("a + " * 40), Place())
    assert dict(found.facts)["formula"] == ("a + " * 40)[:59] + "…"


trees = st.recursive(
    st.sampled_from(["a", "b", "[c.1]", "2", "0.5"]),
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: f"({' '.join(parts)})"),
    max_leaves=8,
)


@given(trees, st.lists(st.floats(-100, 100), min_size=3, max_size=3))
def test_a_formula_gives_what_python_gives(text, numbers):
    a, b, c = numbers
    try:
        expected = eval(text.replace("[c.1]", "c"), {"a": a, "b": b, "c": c})  # noqa: S307 - our own formulas, with Python as the judge
    except ZeroDivisionError:
        expected = np.nan
    found = evaluate(Formula(text), {"a": np.array([a]), "b": np.array([b]), "c.1": np.array([c])})
    wanted = expected if np.isfinite(expected) else np.nan
    assert np.array_equal(found.reshape(-1), [wanted], equal_nan=True)


@given(st.text(max_size=30))
def test_any_text_is_either_read_or_refused_with_words(text):
    if not faults(text):
        assert isinstance(names(Formula(text)), tuple)
