# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from laban.errors import FormatError
from laban.io.pack import load_pack
from laban.model.content import (
    code_list_content,
    code_list_from,
    element_content,
    element_from,
    framework_content,
    framework_from,
    from_content,
    to_content,
)
from laban.model.form import CodeList, Field, Form, Option, Section
from laban.model.framework import Element
from laban.model.text import Text

PACKS = Path(__file__).parents[3] / "packs"
BOTH = Text.of({"vi": "Một “hai”\n", "en": "One"})
FORM = Form(
    code="01/F-Đ",
    names=BOTH,
    domain="d",
    valid_from=date(2019, 1, 1),
    sections=(
        Section(
            code="s",
            names=BOTH,
            fields=(Field(element="a", by=("sex",), required=False), Field(element="b", kind="text", when="a > 0")),
        ),
    ),
)


def there_and_back(content: object) -> object:
    """Keep content as a database does, its keys sorted."""
    return json.loads(json.dumps(content, sort_keys=True, ensure_ascii=False, allow_nan=False))


def codes(refused: FormatError) -> list[tuple[str, str]]:
    for each in refused.problems:
        assert each.text("vi")
        assert each.text("en")
    return [(each.code, each.where.column) for each in refused.problems]


def test_a_form_comes_back_exactly():
    assert from_content(there_and_back(to_content(FORM))) == FORM


def test_every_field_is_written_out_so_that_later_defaults_change_nothing():
    assert to_content(Form(code="F")) == {
        "code": "F", "names": {}, "domain": "", "document": {}, "valid_from": None, "valid_to": None, "replaced_by": "",
        "frequency": "year", "due_workdays": 30, "status": "assumed", "note": {}, "sections": [],
    }  # fmt: skip


def test_words_in_an_unusual_order_of_languages_come_back_exactly():
    odd = CodeList(code="l", names=Text((("en", "One"), ("vi", "Một"))), options=(Option(code="o", names=BOTH),))
    assert code_list_from(there_and_back(code_list_content(odd))) == odd


def test_an_element_comes_back_exactly():
    element = Element(code="e", names=BOTH, merge="mean", merge_weight="p", low=0.1, high=1e22)
    assert element_from(there_and_back(element_content(element))) == element


@pytest.mark.parametrize("name", ["asem", "vn-pii", "uk-nuts2"])
def test_framework_and_rules_of_every_pack_come_back_exactly(name):
    pack = load_pack(PACKS / name)
    assert framework_from(there_and_back(framework_content(pack.framework, pack.rules))) == (pack.framework, pack.rules)


def test_every_form_and_code_list_of_the_ready_pack_comes_back_exactly():
    pack = load_pack(PACKS / "vn-pii")
    assert tuple(from_content(there_and_back(to_content(form))) for form in pack.forms) == pack.forms
    lists = pack.code_lists
    assert {name: code_list_from(there_and_back(code_list_content(lists[name]))) for name in lists} == lists


def test_faults_of_shape_and_of_sense_are_told_at_once_and_none_twice():
    content = {
        "code": "a b",
        "names": {"vi": "Một", "en": "One"},
        "due_workdays": "soon",
        "frequency": 7,
        "sections": [{"code": "s", "names": {"vi": "Một"}, "fields": [{"element": "a", "kind": "x", "by": "sex"}, 5]}],
        "colour": "red",
    }
    with pytest.raises(FormatError) as refused:
        from_content(content)
    assert codes(refused.value) == [
        ("form.unknown_key", "colour"),
        ("form.not_text", "frequency"),
        ("form.not_whole", "due_workdays"),
        ("form.not_a_list", "sections.0.fields.0.by"),
        ("form.not_a_mapping", "sections.0.fields.1"),
        ("form.bad_code", "code"),
        ("form.no_name", "sections.0.names"),
        ("form.unknown_word", "sections.0.fields.0.kind"),
    ]


@pytest.mark.parametrize("content", [None, 5, [], "text", {}, {"code": None}, {"sections": 3}, {"code": ["x"]}])
def test_content_that_is_no_form_at_all_is_refused(content):
    with pytest.raises(FormatError):
        from_content(content)


def test_a_framework_is_judged_as_the_files_of_a_pack_are():
    group = {"code": "T", "parent": "", "level": "index"}
    leaf = {"code": "a", "parent": "Z", "formula": "x +", "weight": -1}
    content = {"code": "F", "version": "1", "names": {"vi": "F"}, "groups": [group], "indicators": [leaf]}
    with pytest.raises(FormatError) as refused:
        framework_from(content | {"rules": [{"code": "r", "left": "x", "relation": "~", "right": "y"}]})
    assert [each.code for each in refused.value.problems] == [
        "framework.unknown_parent", "framework.empty_group", "framework.negative_weight", "framework.formula_unfinished",
        "values.unknown_relation", "values.unknown_element", "values.unknown_element",
    ]  # fmt: skip


def test_a_framework_with_an_unreadable_entry_tells_its_shape_alone():
    group = {"code": "T", "parent": "", "level": "index"}
    content = {"code": "F", "version": "1", "names": {}, "groups": [group, {"code": "A"}], "indicators": []}
    with pytest.raises(FormatError) as refused:
        framework_from(content)
    assert codes(refused.value) == [("form.missing_key", "groups.1.parent"), ("form.missing_key", "groups.1.level")]
    with pytest.raises(FormatError) as refused:
        framework_from({})
    assert [each.code for each in refused.value.problems] == ["form.missing_key"] * 5


def test_an_entry_that_falls_back_to_a_default_does_not_hide_other_faults():
    content = {
        "code": "F", "version": "1", "names": {}, "indicators": [{"code": "a", "parent": "Z"}],
        "groups": [{"code": "T", "parent": "", "level": "index", "weight": "heavy"}], "elements": 5,
    }  # fmt: skip
    with pytest.raises(FormatError) as refused:
        framework_from(content)
    assert codes(refused.value) == [("form.not_a_number", "groups.0.weight"), ("form.not_a_list", "elements")]
    with pytest.raises(FormatError) as refused:
        framework_from(content | {"elements": []})
    assert [each.code for each in refused.value.problems] == [
        "form.not_a_number", "framework.unknown_parent", "framework.empty_group"
    ]  # fmt: skip
