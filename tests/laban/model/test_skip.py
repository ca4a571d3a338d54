# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from decimal import Decimal

import pytest

from laban.errors import Place
from laban.model.form import Field, Form, Section
from laban.model.skip import applies, applying, condition_names, condition_problems, hanging


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("", True),
        ("a > 2", True),
        ("a > 3", False),
        ("a >= 3", True),
        ("a ≥ 3", True),
        ("a < 3", False),
        ("a <= 3", True),
        ("a = 3", True),
        ("a == 3", True),
        ("a != 3", False),
        ("a ≠ 4", True),
        ("a + b > 3.4", True),
        ("0.1 + 0.2 = c", True),
        ("a > 3 or b > 0", True),
        ("a > 3 and b > 0", False),
        ("a > 2 AND b > 0 and c > 0", True),
        ("a / z > 1", False),
    ],
)
def test_a_condition_holds_by_the_values(when, holds):
    values: dict[str, Decimal | float | None] = {"a": Decimal(3), "b": 0.5, "c": 0.3, "z": 0.0}
    assert applies(Field(element="x", when=when), values) is holds


@pytest.mark.parametrize("when", ["a > 0", "a < 1", "a = 0", "a != 0", "b > 0 and a > 0"])
@pytest.mark.parametrize("values", [{"b": 1.0}, {"a": None, "b": 1.0}])
def test_what_hangs_on_a_missing_value_is_not_asked(when, values):
    assert applies(Field(element="x", when=when), values) is False


def test_one_known_side_of_an_or_is_enough():
    assert applies(Field(element="x", when="a > 0 or b > 0"), {"b": 1.0}) is True


def test_a_condition_that_cannot_be_read_is_refused_when_asked():
    with pytest.raises(KeyError):
        applies(Field(element="x", when="a"), {"a": 1.0})


def test_what_hangs_on_what_is_not_asked_is_not_asked_whatever_was_typed_before():
    fields = (
        Field(element="c", when="b > 0"),
        Field(element="a"),
        Field(element="b", when="a > 0"),
    )
    form = Form(code="F", sections=(Section(code="s", fields=fields),))
    assert applying(form, {"a": 1.0, "b": 2.0, "c": 3.0}) == ("c", "a", "b")
    assert applying(form, {"a": 0.0, "b": 2.0, "c": 3.0}) == ("a",)
    assert applying(form, {}) == ("a",)
    assert list(hanging(form)) == [("c", ("b",)), ("b", ("a",))]


def test_a_condition_names_its_elements_once():
    assert condition_names("a + b > 1 or a < [c.d]") == ("a", "b", "c.d")
    assert condition_names("") == ()
    assert condition_names("a >") == ()
    assert condition_names("a and b") == ()


@pytest.mark.parametrize(
    ("when", "codes"),
    [
        ("", []),
        ("a > 0", []),
        ("a", ["form.when_no_relation"]),
        ("a > 0 > b", ["form.when_no_relation"]),
        ("a > 0 and b", ["form.when_no_relation"]),
        ("a > 0 and b > 0 or c > 0", ["form.when_mixed"]),
        ("a > ", ["framework.formula_empty"]),
        ("a * > (b", ["framework.formula_unfinished", "framework.formula_parenthesis"]),
        ("(a > 0) and b > 0", ["framework.formula_parenthesis", "framework.formula_parenthesis"]),
        ("a > " + "1 + " * 200 + "1", ["form.when_long"]),
        ("__import__('os') > 0", ["framework.formula_character"]),
    ],
)
def test_each_fault_of_a_condition_is_told(when, codes):
    assert [each.code for each in condition_problems(when, Place())] == codes
