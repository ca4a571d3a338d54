# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from laban.errors import Severity
from laban.model.checks import code_list_problems, form_problems
from laban.model.checks.form import LONGEST, domain_faults
from laban.model.form import CodeList, Domain, Field, Form, Option, Section
from laban.model.text import Text

BOTH = Text.of({"vi": "Một", "en": "One"})
HALF = Text.of({"vi": "Một"})
SEX = CodeList(code="sex", names=BOTH, options=(Option(code="m", names=BOTH), Option(code="f", names=BOTH)))
ELEMENTS = ("a", "b", "c", "d")
A = Field(element="a")


def form(*fields: Field, **changes: Any) -> Form:
    sound = Form(code="01/F-Đ", names=BOTH, sections=(Section(code="s", names=BOTH, fields=fields or (A,)),))
    return replace(sound, **changes)


def told(given: Form, lists: dict[str, CodeList] | None = None) -> list[tuple[str, str]]:
    found = form_problems(given, ELEMENTS, {"sex": SEX} if lists is None else lists)
    for each in found:
        assert each.severity is Severity.ERROR
        assert each.text("vi")
        assert each.text("en")
    return [(each.code, each.where.column) for each in found]


def test_a_sound_form_has_no_problem():
    fields = (
        A,
        Field(element="b", by=("sex",), when="a > 0", help=BOTH),
        Field(element="c", kind="choice", choices="sex"),
        Field(element="d", kind="text", when="a + b > 2"),
    )
    assert told(form(*fields, valid_from=date(2019, 1, 1), valid_to=date(2019, 1, 1), due_workdays=0)) == []


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"code": ""}, "form.no_code", "code"),
        ({"names": HALF}, "form.no_name", "01/F-Đ.names"),
        ({"document": HALF}, "form.half_said", "01/F-Đ.document"),
        ({"note": Text.of({"vi": "x" * 2001, "en": "y"})}, "form.too_long", "01/F-Đ.note"),
        ({"replaced_by": "x" * 201}, "form.too_long", "01/F-Đ.replaced_by"),
        ({"frequency": "weekly"}, "form.unknown_word", "01/F-Đ.frequency"),
        ({"status": "sure"}, "form.unknown_word", "01/F-Đ.status"),
        ({"due_workdays": -1}, "form.workdays", "01/F-Đ.due_workdays"),
        ({"due_workdays": 366}, "form.workdays", "01/F-Đ.due_workdays"),
        ({"valid_from": date(2020, 1, 2), "valid_to": date(2020, 1, 1)}, "form.validity", "01/F-Đ.valid_to"),
        ({"sections": ()}, "form.no_section", "01/F-Đ.sections"),
        ({"sections": (Section(code="s", names=BOTH),)}, "form.empty_section", "01/F-Đ.sections.0"),
    ],
)
def test_each_fault_of_a_form_is_told_with_its_place(changes, code, place):
    assert told(form(**changes)) == [(code, place)]


@pytest.mark.parametrize("code", ["a b", "a;b", "/a", "x" * 65, "<script>"])
def test_a_code_that_could_break_a_page_or_a_file_is_refused(code):
    assert told(form(code=code)) == [("form.bad_code", f"{code}.code")]


HERE = "01/F-Đ.sections.0.fields"


@pytest.mark.parametrize(
    ("fields", "code", "place"),
    [
        ((Field(element=""),), "form.no_element", f"{HERE}.0.element"),
        ((A, A), "form.same_element", f"{HERE}.1.element"),
        ((Field(element="z"),), "form.unknown_element", f"{HERE}.0.element"),
        ((Field(element="a", kind="money"),), "form.unknown_word", f"{HERE}.0.kind"),
        ((Field(element="a", status="sure"),), "form.unknown_word", f"{HERE}.0.status"),
        ((Field(element="a", help=HALF),), "form.half_said", f"{HERE}.0.help"),
        ((Field(element="a", evidence=Text.of({"en": "x"})),), "form.half_said", f"{HERE}.0.evidence"),
        ((Field(element="a", prefill="x" * 201),), "form.too_long", f"{HERE}.0.prefill"),
        ((Field(element="a", by=("sex", "sex")),), "form.same_list", f"{HERE}.0.by"),
        ((Field(element="a", by=("age",)),), "form.unknown_list", f"{HERE}.0.by"),
        ((Field(element="a", kind="text", by=("sex",)),), "form.split_kind", f"{HERE}.0.by"),
        ((Field(element="a", kind="choice"),), "form.no_choices", f"{HERE}.0.choices"),
        ((Field(element="a", kind="choice", choices="age"),), "form.unknown_list", f"{HERE}.0.choices"),
        ((Field(element="a", choices="sex"),), "form.idle_choices", f"{HERE}.0.choices"),
        ((Field(element="a", when="a > 0"),), "form.when_itself", f"{HERE}.0.when"),
        ((Field(element="a", when="b > 0"),), "form.when_unknown", f"{HERE}.0.when"),
        ((Field(element="a", when="1 > 0"),), "form.when_names_nothing", f"{HERE}.0.when"),
        ((Field(element="a", when="b >"), Field(element="b")), "framework.formula_empty", f"{HERE}.0.when"),
        (
            (A, Field(element="b", kind="text"), Field(element="c", when="b > 0")),
            "form.when_no_number",
            f"{HERE}.2.when",
        ),
        (
            (Field(element="a", by=("sex",), total=False), Field(element="b", when="a > 0")),
            "form.when_no_number",
            f"{HERE}.1.when",
        ),
    ],
)
def test_each_fault_of_a_field_is_told_with_its_place(fields, code, place):
    assert told(form(*fields)) == [(code, place)]


def test_a_yes_or_no_can_be_compared():
    assert told(form(Field(element="a", kind="yes_no"), Field(element="b", when="a = 1"))) == []


def test_a_circle_of_conditions_is_told_once_with_its_path():
    fields = (
        Field(element="d", when="a > 0"),
        Field(element="a", when="b > 0"),
        Field(element="b", when="c > 0"),
        Field(element="c", when="a > 0"),
    )
    (found,) = form_problems(form(*fields), ELEMENTS, {})
    assert (found.code, found.where.column) == ("form.when_circle", f"{HERE}.1.when")
    assert dict(found.facts) == {"path": "a → b → c → a"}


def test_every_fault_is_told_at_once():
    sections = (
        Section(code="s", names=HALF, fields=(Field(element="z", kind="x", when="a"),)),
        Section(code="s", names=BOTH, fields=(Field(element="z"),)),
    )
    assert told(form(sections=sections, frequency="never")) == [
        ("form.unknown_word", "01/F-Đ.frequency"),
        ("form.no_name", "01/F-Đ.sections.0.names"),
        ("form.same_section", "01/F-Đ.sections.1.code"),
        ("form.unknown_word", f"{HERE}.0.kind"),
        ("form.same_element", "01/F-Đ.sections.1.fields.0.element"),
        ("form.when_no_relation", f"{HERE}.0.when"),
        ("form.unknown_element", f"{HERE}.0.element"),
        ("form.unknown_element", "01/F-Đ.sections.1.fields.0.element"),
    ]


def test_2000_cells_are_allowed_and_one_more_is_not():
    many = CodeList(code="many", options=tuple(Option(code=f"o{at}") for at in range(1999)))
    by_many = Field(element="a", by=("many",))
    assert told(form(by_many), {"many": many}) == []
    assert told(form(by_many, Field(element="b")), {"many": many}) == [("form.many_cells", "01/F-Đ.sections")]


def test_a_product_of_code_lists_too_large_to_make_is_counted_and_refused():
    lists = {
        f"l{at}": CodeList(code=f"l{at}", options=tuple(Option(code=f"o{n}") for n in range(1000))) for at in range(9)
    }
    assert told(form(Field(element="a", by=tuple(lists))), lists) == [("form.many_cells", "01/F-Đ.sections")]


def test_the_domain_is_looked_up_where_domains_are_given():
    assert [each.code for each in form_problems(form(domain="x"), ELEMENTS, {}, ("y",))] == ["form.unknown_domain"]
    assert form_problems(form(domain="y"), ELEMENTS, {}, ("y",)) == ()


def test_each_fault_of_a_code_list_is_told():
    assert code_list_problems(SEX) == ()
    bad = CodeList(
        code="s x",
        names=HALF,
        options=(Option(code="a=b", names=BOTH), Option(code="m", names=HALF), Option(code="m", names=BOTH)),
    )
    assert [(each.code, each.where.column) for each in code_list_problems(bad)] == [
        ("form.bad_code", "s x.code"),
        ("form.no_name", "s x.names"),
        ("form.bad_code", "s x.options.0.code"),
        ("form.no_name", "s x.options.1.names"),
        ("form.same_option", "s x.options.2.code"),
    ]
    assert [each.code for each in code_list_problems(replace(SEX, options=()))] == ["form.no_option"]


def test_a_domain_has_a_code_and_a_name_in_both_languages():
    assert domain_faults(Domain(code="a", names=BOTH)) == ()
    assert [each.problem.code for each in domain_faults(Domain(code="", names=HALF))] == [
        "form.no_code",
        "form.no_name",
    ]


def test_a_name_may_be_as_long_as_is_said():
    long = Text.of({"vi": "x" * LONGEST["names"], "en": "y"})
    assert told(form(names=long)) == []
    assert told(form(names=Text.of({"vi": "x" * (LONGEST["names"] + 1), "en": "y"}))) == [
        ("form.too_long", "01/F-Đ.names")
    ]
