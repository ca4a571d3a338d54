# SPDX-License-Identifier: Apache-2.0
"""The page of the pack format describes every key, column and mark that the reader knows, and no other."""

from __future__ import annotations

import dataclasses
import re

from laban.io.pack import calendar, data, framework, published, rules, units
from laban.io.pack.columns import Layout
from laban.io.pack.data import MARKS
from laban.io.pack.manifest import Boundaries, DataFile, Manifest, Maps, Tree
from laban.io.pack.peers import FeatureKeys
from laban.model.pack import RequiredArea
from tests.docs.pages import ROOT

PAGE = (ROOT / "docs/user/packs.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^### (.+)$", PAGE, re.MULTILINE)


def _keys(kind: type, above: str = "") -> set[str]:
    names = {field.name for field in dataclasses.fields(kind)}
    return {f"pack.toml: {above}{'name' if name == 'names' else name}" for name in names}


def _columns(file: str, layout: Layout) -> set[str]:
    families = {f"{family}…" for family in layout.families}
    return {f"{file}: {name}" for name in (*layout.needed, *layout.known, *families)}


def test_every_key_and_column_has_one_heading_and_no_other_has():
    wanted = (
        _keys(Manifest)
        | _keys(Tree, "framework.")
        | _keys(DataFile, "data.")
        | _keys(Maps, "atlas.")
        | _keys(Boundaries, "atlas.boundaries.")
        | _keys(RequiredArea, "atlas.required.")
        | {f"pack.toml: {key}" for key in ("peers", "peers.assumed", "peers.features")}
        | _keys(FeatureKeys, "peers.features.")
        | _columns("units.csv", units.LAYOUT)
        | _columns("framework.csv", framework.GROUPS)
        | _columns("indicators.csv", framework.INDICATORS)
        | _columns("elements.csv", framework.ELEMENTS)
        | _columns("data", data.LONG)
        | _columns("rules.csv", rules.LAYOUT)
        | _columns("calendar.csv", calendar.LAYOUT)
        | _columns("published", published.LAYOUT)
        | {f"method.toml: {key}" for key in ("format", "code", "name", "note", "based_on")}
    )
    assert sorted(HEADINGS) == sorted(wanted)


def test_every_mark_of_a_figure_is_described():
    assert re.findall(r"^\| `(\w+)` \| ", PAGE, re.MULTILINE)[-len(MARKS) :] == [
        *[mark for mark in MARKS if len(mark) == 1], "late", "disputed", "generated", "rebuilt"
    ]  # fmt: skip


def test_every_link_inside_the_page_leads_to_a_heading():
    anchors = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    }
    assert [name for name in re.findall(r"\]\(#([^)]+)\)", PAGE) if name not in anchors] == []
