# SPDX-License-Identifier: Apache-2.0
"""The page of rules for entry describes every kind, severity and column, and its example runs."""

from __future__ import annotations

import contextlib
import io
import os
import re

from laban.io.pack.entry_rules import LAYOUT
from laban.model.entry_rule import KINDS, SEVERITIES
from tests.docs.pages import ROOT

PAGE = (ROOT / "docs/user/checks.md").read_text(encoding="utf-8")
COLUMNS = (*LAYOUT.needed, *LAYOUT.known, *(f"{each}…" for each in LAYOUT.families))


def test_every_kind_and_column_has_one_heading_and_no_other_has():
    wanted = [*(f"kind: {each}" for each in KINDS), *(f"entry_rules.csv: {each}" for each in COLUMNS)]
    assert sorted(re.findall(r"^### (.+)$", PAGE, re.MULTILINE)) == sorted(wanted)


def test_every_severity_is_described():
    said = PAGE.partition("## How severe")[2].partition("##")[0]
    assert re.findall(r"^\| `(\w+)` \| ", said, re.MULTILINE) == list(SEVERITIES)


def test_every_kind_has_an_example_of_its_own():
    for kind in KINDS:
        said = PAGE.partition(f"### kind: {kind}\n")[2].partition("\n###")[0]
        assert set(re.findall(r"^\| `[\w-]+` \| (\w+) \| ", said, re.MULTILINE)) == {kind}


def test_the_example_in_code_finds_what_the_page_says(monkeypatch):
    monkeypatch.chdir(ROOT)
    code = PAGE.partition("```python\n")[2].partition("```")[0]
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(code, {})  # noqa: S102  our own page
    shown = " ".join(line.removeprefix("# ") for line in code.splitlines() if line.startswith("# "))
    assert said.getvalue().replace(os.linesep, "\n") == shown + "\n"


def test_every_link_inside_the_page_leads_to_a_heading():
    anchors = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    }
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", PAGE) if link not in anchors] == []
