# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest

from laban.io.pack import load_pack
from laban.model.form import CodeList, Domain, Field, Form, Option, Section
from laban.model.framework import Element
from laban.model.text import Text

FORM = """\
code = "01/F"
name = { vi = "Biểu", en = "Form" }
domain = "d2"
valid_from = 2019-01-01
replaced_by = "02/F"

[[sections]]
code = "s"
name = { vi = "Phần", en = "Section" }

[[sections.fields]]
element = "x"
kind = "integer"
by = ["sex"]

[[sections.fields]]
element = "own"
required = false
when = "x > 0"
help = { vi = "Giải thích", en = "Help" }
"""
SECOND = (
    'code = "00/F"\nname = { vi = "B", en = "F" }\ndomain = "d2"\nvalid_to = 2018-12-31\n' + FORM[FORM.index("\n[[") :]
)
FIRST = (
    'code = "Z"\nname = { vi = "B", en = "F" }\ndomain = "d1"\n'
    '[[sections]]\ncode = "s"\nname = { vi = "P", en = "S" }\n[[sections.fields]]\nelement = "p.op"\n'
)
FILES = {
    "forms/one.toml": FORM,
    "forms/a_second.toml": SECOND,
    "forms/z.toml": FIRST,
    "code_lists.csv": "list,code,name_vi,name_en\nsex,,Giới tính,Sex\nsex,m,Nam,Male\nsex,f,Nữ,Female\n",
    "domains.csv": "code,name_vi,name_en\nd1,Một,One\nd2,Hai,Two\n",
    "form_elements.csv": "code,name_vi,name_en,unit,merge,low,status\nown,Riêng,Own,người,add,0,assumed\n",
}


def words(vi: str, en: str) -> Text:
    return Text.of({"vi": vi, "en": en})


def changed(name: str, old: str, new: str) -> dict[str, str]:
    assert FILES[name].count(old) == 1, old
    return FILES | {name: FILES[name].replace(old, new)}


def test_a_pack_without_forms_has_none(pack_with):
    pack = load_pack(pack_with())
    assert (pack.forms, pack.code_lists, pack.domains, pack.form_elements) == ((), {}, (), ())


def test_forms_code_lists_domains_and_their_elements_are_read(pack_with):
    pack = load_pack(pack_with(FILES))
    options = (Option(code="m", names=words("Nam", "Male")), Option(code="f", names=words("Nữ", "Female")))
    assert pack.code_lists == {"sex": CodeList(code="sex", names=words("Giới tính", "Sex"), options=options)}
    assert pack.domains == (
        Domain(code="d1", names=words("Một", "One"), order=0),
        Domain(code="d2", names=words("Hai", "Two"), order=1),
    )
    assert pack.form_elements == (
        Element(code="own", names=words("Riêng", "Own"), unit="người", merge="add", low=0.0, status="assumed"),
    )
    assert pack.forms[2] == Form(
        code="01/F",
        names=words("Biểu", "Form"),
        domain="d2",
        valid_from=date(2019, 1, 1),
        replaced_by="02/F",
        sections=(
            Section(
                code="s",
                names=words("Phần", "Section"),
                fields=(
                    Field(element="x", kind="integer", by=("sex",)),
                    Field(element="own", required=False, when="x > 0", help=words("Giải thích", "Help")),
                ),
            ),
        ),
    )


def test_forms_stand_in_the_order_of_domains_then_codes_whatever_their_files_are_called(pack_with):
    assert [form.code for form in load_pack(pack_with(FILES)).forms] == ["Z", "00/F", "01/F"]


def test_forms_and_their_elements_are_no_part_of_the_computation(pack_with):
    pack = load_pack(pack_with(FILES))
    assert [element.code for element in pack.framework.elements] == ["x", "p.op", "b1", "b2"]
    assert "own" not in pack.panel.items
    assert [name for name, _ in pack.inputs if "form" in name or name in FILES] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "place"),
    [
        ("forms/one.toml", 'code = "01/F"', "code = 1", "pack.not_text", "forms/one.toml:1:code"),
        ("forms/one.toml", 'code = "01/F"', 'code = "01 F"', "form.bad_code", "forms/one.toml:1:code"),
        ("forms/one.toml", 'code = "01/F"', 'code = "Z"', "form.same_form", "forms/one.toml:1:code"),
        ("forms/one.toml", 'vi = "Biểu", ', "", "form.no_name", "forms/one.toml:2:name"),
        ("forms/one.toml", '"d2"', '"d3"', "form.unknown_domain", "forms/one.toml:3:domain"),
        ("forms/one.toml", "2019-01-01", '"soon"', "pack.not_a_day", "forms/one.toml:4:valid_from"),
        ("forms/one.toml", "replaced_by", "replacedby", "pack.unknown_key", "forms/one.toml:5:replacedby"),
        ("forms/one.toml", 'vi = "Phần"', 'vi = ""', "form.no_name", "forms/one.toml:9:sections.0.name"),
        ("forms/one.toml", '"integer"', '"whole"', "form.unknown_word", "forms/one.toml:13:sections.0.fields.0.kind"),
        ("forms/one.toml", '["sex"]', '["age"]', "form.unknown_list", "forms/one.toml:14:sections.0.fields.0.by"),
        ("forms/one.toml", '"own"', '"more"', "form.unknown_element", "forms/one.toml:17:sections.0.fields.1.element"),
        ("forms/one.toml", "x > 0", "y > 0", "form.when_unknown", "forms/one.toml:19:sections.0.fields.1.when"),
        ("forms/one.toml", "x > 0", "x >", "framework.formula_empty", "forms/one.toml:19:sections.0.fields.1.when"),
        (
            "forms/z.toml",
            "[[sections.fields]]",
            "[[sections.field]]",
            "pack.unknown_key",
            "forms/z.toml:7:sections.0.field",
        ),
        ("code_lists.csv", "sex,f", ",f", "pack.empty_cell", "code_lists.csv:4:list"),
        ("code_lists.csv", "sex,f", "sex,m", "form.same_option", "code_lists.csv:4"),
        ("code_lists.csv", "sex,f", "sex,a;b", "form.bad_code", "code_lists.csv:4"),
        ("code_lists.csv", "sex,f", "sex,", "form.list_named_twice", "code_lists.csv:4:code"),
        ("code_lists.csv", "sex,,Giới tính,Sex\n", "", "form.no_name", "code_lists.csv:2"),
        ("code_lists.csv", "Female", "", "form.no_name", "code_lists.csv:4"),
        ("code_lists.csv", "name_en", "names_en", "pack.unknown_column", "code_lists.csv:1:names_en"),
        ("domains.csv", "d2,Hai", ",Hai", "pack.empty_cell", "domains.csv:3:code"),
        ("domains.csv", "d2,Hai", "d1,Hai", "form.same_domain", "domains.csv:3:code"),
        ("domains.csv", "Two", "", "form.no_name", "domains.csv:3"),
        ("form_elements.csv", "own", "x", "form.element_in_both", "form_elements.csv:2"),
        ("form_elements.csv", "own", "year", "pack.reserved_code", "form_elements.csv:2:code"),
        ("form_elements.csv", "Own", "", "form.no_name", "form_elements.csv:2"),
        ("form_elements.csv", "add", "sum", "framework.merge", "form_elements.csv:2"),
        ("form_elements.csv", "add", "mean", "framework.no_merge_weight", "form_elements.csv:2"),
    ],
)
def test_each_fault_is_told_with_file_and_line(told, name, old, new, code, place):
    found = [(each, where.split(" indicator[")[0]) for each, where in told(changed(name, old, new))]
    assert (code, place) in found


def test_an_element_of_forms_may_be_weighed_by_one_of_the_index(told):
    table = "code,name_vi,name_en,merge,merge_weight\nown,R,O,mean,p.op\n"
    assert told(FILES | {"form_elements.csv": table}) == []


def test_an_element_asked_twice_at_one_time_is_warned_of_and_at_different_times_is_not(told):
    assert told(FILES) == []
    assert told(changed("forms/a_second.toml", "2018-12-31", "2019-01-01")) == [
        ("form.typed_twice", "forms/one.toml:12:sections.0.fields.0.element"),
        ("form.typed_twice", "forms/one.toml:17:sections.0.fields.1.element"),
    ]
    assert len(told(changed("forms/a_second.toml", "valid_to = 2018-12-31\n", ""))) == 2


def test_faults_of_all_files_are_told_at_once(told):
    changes = FILES | {
        "forms/one.toml": "code = ",
        "forms/z.toml": FIRST.replace("p.op", "nothing"),
        "code_lists.csv": "list,code\nsex,m\n",
        "domains.csv": "code,name_vi,name_en\nd2,Hai,\n",
    }
    codes = [code for code, _ in told(changes)]
    assert set(codes) >= {"pack.not_toml", "form.unknown_element", "form.no_name", "form.unknown_domain"}


def test_tables_whose_name_is_nearly_right_are_warned_of(told):
    assert told({"code_list.csv": "list,code\n"}) == [("pack.near_name", "code_list.csv")]
