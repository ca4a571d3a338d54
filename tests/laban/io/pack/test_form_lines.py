# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

from laban.io.pack import load_pack
from laban.io.pack.form_lines import code_list_table, domain_table, form_lines
from laban.io.pack.write import write_pack
from laban.model.form import CodeList, Domain, Field, Form, Option, Section
from laban.model.text import Text

PACKS = Path(__file__).parents[4] / "packs"
BOTH = Text.of({"vi": 'Một "hai"', "en": "a\nb"})


def test_a_form_is_written_as_it_is_read():
    field = Field(element="x", by=("sex", "age"), total=False, when="y > 0")
    form = Form(code="01/F", names=BOTH, valid_to=date(2025, 12, 31), sections=(Section(code="s", fields=(field,)),))
    assert tomllib.loads("\n".join(form_lines(form))) == {
        "code": "01/F", "name": {"vi": 'Một "hai"', "en": "a\nb"}, "valid_to": date(2025, 12, 31), "frequency": "year",
        "due_workdays": 30, "status": "assumed",
        "sections": [{"code": "s", "fields": [{
            "element": "x", "kind": "number", "required": True, "by": ["sex", "age"], "total": False, "when": "y > 0",
            "status": "assumed",
        }]}],
    }  # fmt: skip


def test_a_code_list_has_a_row_that_names_it_and_a_row_for_each_option():
    one = CodeList(code="sex", names=BOTH, options=(Option(code="m", names=Text.of({"vi": "Nam"})),))
    assert code_list_table([one], ("vi", "en")) == {
        "list": ["sex", "sex"], "code": ["", "m"], "name_vi": ['Một "hai"', "Nam"], "name_en": ["a\nb", ""]
    }  # fmt: skip


def test_domains_are_written_in_their_order():
    domains = (Domain(code="a", names=BOTH), Domain(code="b", order=1))
    assert domain_table(domains, ("vi",)) == {
        "code": ["a", "b"], "name_vi": ['Một "hai"', ""], "name_en": ["a\nb", ""]
    }  # fmt: skip


def test_the_forms_of_the_ready_pack_survive_being_written_and_read(pack_with, tmp_path):
    ready, small = load_pack(PACKS / "vn-pii"), load_pack(pack_with())
    # The forms ask for elements of the index too; beside another index they bring them along.
    elements = (*ready.form_elements, *ready.framework.elements)
    full = replace(
        small, forms=ready.forms, code_lists=ready.code_lists, domains=ready.domains, form_elements=elements
    )  # fmt: skip
    write_pack(full, tmp_path / "copy")
    copy = load_pack(tmp_path / "copy")
    assert (copy.forms, copy.code_lists, copy.domains) == (ready.forms, ready.code_lists, ready.domains)
    assert copy.form_elements == elements
