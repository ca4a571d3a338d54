# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from laban.analysis.change.split import change
from laban.model.change import Edition
from laban.report.change_page import SECTIONS, change_page


@pytest.fixture
def found(small_pack):
    sides = [
        Edition(
            framework=small_pack.framework, panel=small_pack.panel, method=small_pack.method, year=year, label="small"
        )
        for year in (2024, 2025)
    ]
    return change(*sides)


@pytest.fixture
def page(small_pack, found):
    return change_page(small_pack, found)


def test_every_section_stands_in_both_languages_and_every_link_leads_somewhere(page, read):
    seen = read(page)
    assert {f"{language}-{name}" for language in ("vi", "en") for name in SECTIONS} <= set(seen.ids)
    assert [link for link in seen.links if link.startswith("#") and link[1:] not in seen.ids] == []
    assert seen.unclosed == []


def test_no_id_is_given_twice(page, read):
    assert [name for name, times in Counter(read(page).ids).items() if times > 1] == []


def test_the_title_names_both_years(page):
    assert re.findall(r"<title>(.*?)</title>", page) == [
        "Vì sao điểm số và thứ hạng thay đổi · Chỉ số nhỏ · 2024 → 2025"
    ]


def test_every_factor_is_explained_and_only_those_that_exist(small_pack, found):
    made = change_page(small_pack, found, languages=("en",))
    assert "<dt>Own figures</dt>" in made
    assert "<dt>Boundaries</dt>" not in made


def test_generated_figures_of_either_edition_mark_the_page(small_pack, found):
    assert "Demonstration data" not in change_page(small_pack, found, languages=("en",))
    assert "Demonstration data" in change_page(small_pack, found, demonstration=True, languages=("en",))


def test_who_stands_apart_and_who_is_gone_is_told_and_without_anything_to_tell_there_are_no_notes(small_pack, found):
    told = replace(found, standing=("merged", *found.standing[1:]), gone=found.units.members[:1])
    made = change_page(small_pack, told, languages=("en",))
    assert "Ranked in 2024 only, continued by no unit of today: Unit 0" in made
    assert "<h3>Made of units that were ranked before" in made
    assert 'id="en-notes"' not in change_page(small_pack, replace(found, notes=()), languages=("en",))


def test_the_same_change_gives_the_same_bytes_and_loads_nothing(page, small_pack, found):
    assert change_page(small_pack, found) == page
    assert re.findall(r'(?:src|href)="(?!#|data:)', page) == []
