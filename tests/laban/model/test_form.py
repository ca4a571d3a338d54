# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest

from laban.model.form import (
    CodeList,
    Field,
    Form,
    Option,
    Section,
    cells,
    slice_name,
    slice_parts,
    slice_text,
)
from laban.model.text import Text

SEX = CodeList(
    code="sex",
    options=(
        Option(code="m", names=Text.of({"vi": "Nam", "en": "Male"})),
        Option(code="f", names=Text.of({"vi": "Nữ", "en": "Female"})),
    ),
)
FIELD = CodeList(code="field", options=(Option(code="eng", names=Text.of({"vi": "Kỹ thuật"})), Option(code="soc")))
LISTS = {"sex": SEX, "field": FIELD}


def form(*fields: Field) -> Form:
    return Form(code="F", sections=(Section(code="a", fields=fields[:1]), Section(code="b", fields=fields[1:])))


def test_a_field_that_is_not_split_has_one_cell():
    assert cells(Field(element="x"), LISTS) == ("",)
    assert cells(Field(element="x", total=False), LISTS) == ("",)


def test_a_split_field_has_its_total_and_every_combination_the_last_list_fastest():
    both = Field(element="x", by=("field", "sex"))
    assert cells(both, LISTS) == (
        "", "field=eng;sex=m", "field=eng;sex=f", "field=soc;sex=m", "field=soc;sex=f"
    )  # fmt: skip


def test_a_field_without_a_total_has_only_its_parts():
    assert cells(Field(element="x", by=("sex",), total=False), LISTS) == ("sex=m", "sex=f")


def test_an_unknown_code_list_has_no_options():
    assert cells(Field(element="x", by=("nowhere",)), LISTS) == ("",)


def test_a_form_walks_its_fields_and_cells_section_by_section():
    one = form(Field(element="x"), Field(element="y", by=("sex",)))
    assert one.elements == ("x", "y")
    assert one.cells(LISTS) == (("x", ""), ("y", ""), ("y", "sex=m"), ("y", "sex=f"))
    assert one.field("y") == one.fields[1]
    assert one.field("z") is None


@pytest.mark.parametrize(
    ("start", "end", "day", "holds"),
    [
        (None, None, date(1900, 1, 1), True),
        (date(2019, 1, 1), None, date(2019, 1, 1), True),
        (date(2019, 1, 1), None, date(2018, 12, 31), False),
        (None, date(2025, 12, 31), date(2025, 12, 31), True),
        (None, date(2025, 12, 31), date(2026, 1, 1), False),
    ],
)
def test_a_form_holds_from_its_first_to_its_last_day(start, end, day, holds):
    assert Form(code="F", valid_from=start, valid_to=end).valid_on(day) is holds


def test_a_slice_is_written_read_and_named():
    parts = (("field", "eng"), ("sex", "f"))
    assert slice_text(parts) == "field=eng;sex=f"
    assert slice_parts("field=eng;sex=f") == parts
    assert slice_parts("") == ()
    assert slice_name("field=eng;sex=f", LISTS, "vi") == "Kỹ thuật · Nữ"
    assert slice_name("sex=x;more=y", LISTS, "vi") == "x · y"
    assert slice_name("", LISTS, "vi") == ""


def test_a_code_list_finds_its_options():
    assert SEX.codes == ("m", "f")
    assert SEX.option("f") == SEX.options[1]
    assert SEX.option("x") is None
