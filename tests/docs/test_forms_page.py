# SPDX-License-Identifier: Apache-2.0
"""The page of forms describes every key and column that the reader knows, and no other; its examples are true."""

from __future__ import annotations

import dataclasses
import re
import tomllib

from laban.errors import Place
from laban.io.pack.columns import Layout
from laban.io.pack.forms import CODE_LISTS, DOMAINS
from laban.model.form import FREQUENCIES, KINDS, Field, Form, Section
from laban.model.skip import RELATIONS, condition_problems
from tests.docs.pages import ROOT

PAGE = (ROOT / "docs/user/forms.md").read_text(encoding="utf-8")


def keys(kind: type, above: str) -> set[str]:
    return {f"{above}: {'name' if each.name == 'names' else each.name}" for each in dataclasses.fields(kind)}


def columns(file: str, layout: Layout) -> set[str]:
    return {f"{file}: {name}" for name in (*layout.needed, *layout.known, *(f"{each}…" for each in layout.families))}


def test_every_key_and_column_has_one_heading_and_no_other_has():
    wanted = (
        keys(Form, "form")
        | keys(Section, "section")
        | keys(Field, "field")
        | columns("code_lists.csv", CODE_LISTS)
        | columns("domains.csv", DOMAINS)
    )
    assert sorted(re.findall(r"^### (.+)$", PAGE, re.MULTILINE)) == sorted(wanted)


def test_every_kind_frequency_and_relation_is_described():
    assert re.findall(r"^\| `(\w+)` \| ", PAGE, re.MULTILINE) == list(KINDS)
    said = PAGE.partition("### form: frequency")[2].partition("###")[0]
    assert re.findall(r"`(\w+)`", said)[: len(FREQUENCIES)] == list(FREQUENCIES)
    relations = re.search(r"one of `([^`]+)`", PAGE)
    assert relations
    assert set(relations[1].split()) == set(RELATIONS)


def test_the_example_is_a_form_and_its_conditions_can_be_read():
    example = tomllib.loads(PAGE.partition("```toml\n")[2].partition("```")[0])
    assert example["sections"][0]["fields"][1]["when"] == "rd_people > 0"
    conditions = re.findall(r"^    (\S.*)$", PAGE, re.MULTILINE)
    assert len(conditions) == 3
    assert [each for each in conditions if condition_problems(each, Place())] == []


def test_every_link_inside_the_page_leads_to_a_heading():
    anchors = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    }
    assert [name for name in re.findall(r"\]\(#([^)]+)\)", PAGE) if name not in anchors] == []
