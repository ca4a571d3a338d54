# SPDX-License-Identifier: Apache-2.0
"""The ready forms of the provincial index: every element is typed once, and the whole index can be computed from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from laban.io.pack.read import read_pack
from laban.model.form import Form
from laban.model.pack import Pack
from laban.model.skip import applying
from laban.model.text import Text

PACK = Path(__file__).parents[2] / "packs" / "vn-pii"
OF_CIRCULAR = (
    "01/KHCN-TC", "02/KHCN-NL", "03/KHCN-CP", "04/KHCN-NV", "05/KHCN-HTQT", "06/KHCN-CG", "07/KHCN-DN", "08/KHCN-SHTT",
    "09/KHCN-TĐC", "10/KHCN-NLAT",
)  # fmt: skip
NAMES = (
    "Số tổ chức khoa học và công nghệ",
    "Số người trong các tổ chức khoa học và công nghệ",
    "Chi cho khoa học và công nghệ",
    "Nhiệm vụ khoa học và công nghệ",
    "Hợp tác quốc tế trong hoạt động khoa học và công nghệ",
    "Chuyển giao công nghệ",
    "Doanh nghiệp và thị trường khoa học và công nghệ",
    "Sở hữu trí tuệ",
    "Tiêu chuẩn đo lường chất lượng",
    "Năng lượng nguyên tử, an toàn bức xạ và hạt nhân",
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    found, problems = read_pack(PACK)
    assert [each for each in problems if each.code.startswith("form.")] == []
    assert found is not None
    return found


def of_circular(pack: Pack) -> tuple[Form, ...]:
    return tuple(form for form in pack.forms if form.code in OF_CIRCULAR)


def test_the_ten_forms_of_the_circular_stand_first_under_their_public_names_then_one_for_each_pillar(
    pack: Pack,
) -> None:
    assert tuple(form.code for form in pack.forms) == (*OF_CIRCULAR, *(f"PII-{at}" for at in range(1, 8)))
    assert tuple(form.names.into("vi") for form in pack.forms[:10]) == NAMES
    assert [form.domain for form in pack.forms] == [domain.code for domain in pack.domains]


def test_the_circular_holds_from_2019_and_has_been_replaced(pack: Pack) -> None:
    for form in of_circular(pack):
        assert (form.valid_from, form.valid_to) == (date(2019, 1, 1), date(2025, 12, 31))
        assert form.replaced_by == "Thông tư 45/2025/TT-BKHCN"
        assert form.document.into("vi").startswith("Thông tư 15/2018/TT-BKHCN")
        assert "giả định" in form.note.into("vi").lower()
        assert "assumed" in form.note.into("en").lower()


def test_every_form_and_every_field_says_that_it_is_assumed(pack: Pack) -> None:
    assert {form.status for form in pack.forms} | {field.status for form in pack.forms for field in form.fields} == {
        "assumed"
    }
    assert {element.status for element in pack.form_elements} == {"assumed"}


def test_every_element_stands_in_exactly_one_form(pack: Pack) -> None:
    times = Counter(element for form in pack.forms for element in form.elements)
    known = [element.code for element in (*pack.framework.elements, *pack.form_elements)]
    assert times == Counter(known)
    assert set(times.values()) == {1}


def test_every_indicator_can_be_computed_from_the_totals_of_the_forms(pack: Pack) -> None:
    fields = {field.element: field for form in pack.forms for field in form.fields}
    for indicator in pack.framework.indicators:
        for element in indicator.needs:
            assert fields[element].kind in ("number", "integer", "share"), element
            assert fields[element].total, element


def test_what_only_departments_of_science_know_is_asked_in_a_form_of_the_circular(pack: Pack) -> None:
    theirs = {
        "st_organisations", "rd_personnel", "rd_spending", "budget_st", "budget_total", "tasks_accepted", "tasks_applied",
        "papers", "patent_applications", "trademark_applications", "design_applications", "st_enterprises",
        "innovative_startups", "iso_enterprises", "st_service_enterprises", "rd_enterprises", "coop_enterprises",
        "innovative_enterprises",
    }  # fmt: skip
    of_index = {element.code for element in pack.framework.elements}
    assert {each for form in of_circular(pack) for each in form.elements} & of_index == theirs


def test_a_pillars_form_has_the_pillars_groups_as_sections(pack: Pack) -> None:
    for form in pack.forms[10:]:
        pillar = form.code.removeprefix("PII-")
        groups = [code for code in pack.framework.children[pillar] if code in {each.code for each in form.sections}]
        assert [section.code for section in form.sections] == groups
        for section in form.sections:
            assert section.names == pack.framework.by_code[section.code].names


def test_a_pillars_form_asks_for_an_element_where_it_is_needed_first(pack: Pack) -> None:
    first: dict[str, str] = {}
    for indicator in pack.framework.ordered_indicators:
        for element in indicator.needs:
            first.setdefault(element, indicator.parent)
    for form in pack.forms[10:]:
        for section in form.sections:
            wrong = [each.element for each in section.fields if first.get(each.element, section.code) != section.code]
            assert wrong == []


def texts_of(pack: Pack) -> Iterator[tuple[str, Text]]:
    for form in pack.forms:
        yield from ((form.code, text) for text in (form.names, form.document, form.note))
        yield from ((f"{form.code} {section.code}", section.names) for section in form.sections)
        for field in form.fields:
            yield from ((f"{form.code} {field.element}", text) for text in (field.help, field.evidence))
    for code_list in pack.code_lists.values():
        yield code_list.code, code_list.names
        yield from ((f"{code_list.code} {option.code}", option.names) for option in code_list.options)
    yield from ((domain.code, domain.names) for domain in pack.domains)
    yield from ((element.code, element.names) for element in pack.form_elements)


def test_every_text_stands_in_vietnamese_and_in_english(pack: Pack) -> None:
    for where, text in texts_of(pack):
        assert [language for language, _ in text.versions] == ["vi", "en"], where
        vietnamese, english = (words for _, words in text.versions)
        assert vietnamese != english, where
        assert vietnamese[0] == vietnamese[0].upper(), where


def test_forms_are_of_a_size_that_a_person_can_fill_in(pack: Pack) -> None:
    for form in of_circular(pack):
        assert 6 <= len(form.fields) <= 20
        assert len(form.cells(pack.code_lists)) <= 60


def test_every_code_list_is_used(pack: Pack) -> None:
    used = {name for form in pack.forms for field in form.fields for name in (*field.by, field.choices) if name}
    assert used == set(pack.code_lists)


def test_an_empty_province_is_asked_only_what_hangs_on_nothing(pack: Pack) -> None:
    for form in pack.forms:
        assert applying(form, {}) == tuple(field.element for field in form.fields if not field.when)
        everything = dict.fromkeys(form.elements, 1.0)
        assert applying(form, everything) == form.elements
