# SPDX-License-Identifier: Apache-2.0
"""Each step of building a form gives another value and touches nothing else."""

from __future__ import annotations

from laban.model.form import Field, Form, Section
from laban.model.framework import Element
from laban.model.text import Text
from laban_portal.catalog import drafting
from laban_portal.catalog.drafting import Draft
from laban_portal.catalog.spoken import simple_condition, spoken_condition


def _draft(*sizes: int) -> Draft:
    sections = tuple(
        Section(code=f"s{at}", fields=tuple(Field(element=f"e{at}{number}") for number in range(size)))
        for at, size in enumerate(sizes)
    )
    return Draft(form=Form(code="F", sections=sections))


def _shape(draft: Draft) -> list[list[str]]:
    return [[field.element for field in section.fields] for section in draft.form.sections]


def test_a_field_moves_within_its_section_and_over_its_edge():
    draft = _draft(2, 1)
    down, place = drafting.move_field(draft, 0, 0, 1)
    assert (_shape(down), place) == ([["e01", "e00"], ["e10"]], (0, 1))
    over, place = drafting.move_field(draft, 0, 1, 1)
    assert (_shape(over), place) == ([["e00"], ["e01", "e10"]], (1, 0))
    back, place = drafting.move_field(draft, 1, 0, -1)
    assert (_shape(back), place) == ([["e00", "e01", "e10"], []], (0, 2))
    assert drafting.move_field(draft, 0, 0, -1) == (draft, (0, 0))


def test_sections_move_and_go():
    draft = _draft(1, 1)
    moved, at = drafting.move_section(draft, 0, 1)
    assert (_shape(moved), at) == ([["e10"], ["e00"]], 1)
    assert drafting.move_section(draft, 1, 1) == (draft, 1)
    assert _shape(drafting.drop_section(draft, 0)) == [["e10"]]
    assert _shape(drafting.drop_field(draft, 0, 0)) == [[], ["e10"]]


def test_a_new_section_has_a_free_code():
    draft = drafting.add_section(drafting.add_section(_draft(), Text()), Text())
    assert [section.code for section in draft.form.sections] == ["section-1", "section-2"]


def test_only_what_is_named_is_kept():
    draft = drafting.keep_element(drafting.add_field(_draft(0), 0, Element(code="a")), Element(code="b"))
    assert [each.code for each in drafting.pruned(draft).elements] == ["a"]


def test_skip_logic_is_said_in_words():
    names = {"a": Text.of({"vi": "Số người", "en": "People"})}
    assert spoken_condition("a >= 5", names, "vi") == "Chỉ hỏi khi [Số người] ít nhất là 5"
    assert spoken_condition("a > 0 or b = 1", names, "en") == "Asked only if [People] is above 0 or [b] equals 1"
    assert spoken_condition("", names, "en") == ""
    assert (simple_condition("a >= 5"), simple_condition("a > b")) == (("a", ">=", "5"), ("", "", ""))
