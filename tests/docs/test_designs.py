# SPDX-License-Identifier: Apache-2.0
"""The page of designs describes every field, and its example is sound."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields

import pytest

from laban.io.pack import load_pack
from laban.io.pack.design import read_design
from laban.io.pack.toml import Toml
from laban.model.checks import design_problems
from laban.model.checks.design import MARKS, WORDS
from laban.model.design import Alternative, Choice, Design, LeaveOut, Noise, WeightNoise
from tests.docs.pages import ROOT

PAGE = (ROOT / "docs/user/designs.md").read_text(encoding="utf-8")
HEADINGS = set(re.findall(r"^### (.+)$", PAGE, re.MULTILINE))
SECTIONS = {"weights": WeightNoise, "leave_out": LeaveOut, "noise": Noise}
IN_FILES = {"names": "name", "choices": "choice"}
CHOICE_FILES = {"names": "title", "settings": "set"}


def _named(kind: type[Choice | Alternative], above: str) -> set[str]:
    return {f"{above}.{CHOICE_FILES.get(each.name, each.name)}" for each in fields(kind)}


def test_every_field_of_a_design_has_its_heading_and_nothing_else_has():
    own = {IN_FILES.get(each.name, each.name) for each in fields(Design)} - {"choice", *SECTIONS}
    inside = {f"{section}.{each.name}" for section, kind in SECTIONS.items() for each in fields(kind)}
    choices = _named(Choice, "choice") | _named(Alternative, "choice.alternatives")
    assert {"format", *own, *inside, *choices} == HEADINGS


@pytest.mark.parametrize("field", WORDS)
def test_every_word_of_a_field_is_described_under_its_heading(field):
    text = PAGE.split(f"### {field}\n")[1].split("\n#")[0]
    assert [word for word in WORDS[field] if f"`{word}`" not in text] == []


def test_every_mark_of_a_cell_is_described():
    text = PAGE.split("### noise.on\n")[1].split("\n#")[0]
    assert [mark for mark in MARKS if f"`{mark}`" not in text] == []


def test_the_example_is_a_sound_design_of_the_shipped_index():
    text = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]
    design, problems = read_design(Toml("designs/default.toml", tomllib.loads(text), text))
    assert design is not None
    assert problems == []
    pack = load_pack(ROOT / "packs" / "asem")
    assert design_problems(design, pack.method, pack.framework, pack.units, pack.panel.years) == ()
