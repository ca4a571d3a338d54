# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from laban.report.uncertainty_page import SECTIONS, uncertainty_page


@pytest.fixture
def page(small_pack, small_result, small_uncertainty):
    return uncertainty_page(small_pack, small_result, small_uncertainty)


def test_every_section_stands_in_both_languages_and_every_link_leads_somewhere(page, read):
    seen = read(page)
    assert {f"{language}-{name}" for language in ("vi", "en") for name in SECTIONS} <= set(seen.ids)
    assert [link for link in seen.links if link.startswith("#") and link[1:] not in seen.ids] == []
    assert seen.unclosed == []


def test_no_id_is_given_twice(page, read):
    assert [name for name, times in Counter(read(page).ids).items() if times > 1] == []


def test_the_page_shows_the_last_year_with_ranks_or_the_year_asked_for(small_pack, small_result, small_uncertainty):
    for year, shown in ((None, 2025), (2024, 2024)):
        made = uncertainty_page(small_pack, small_result, small_uncertainty, year)
        assert re.findall(r"<title>(.*?)</title>", made) == [f"Thứ hạng chắc chắn đến đâu · Chỉ số nhỏ · {shown}"]


def test_failed_draws_are_told_by_cause_and_no_failure_is_said_too(small_pack, small_result, small_uncertainty):
    failed = uncertainty_page(small_pack, small_result, small_uncertainty, 2024, ("en",))
    assert "1 of 6 draws failed (16.7%)." in failed
    assert "Output: the mean was not defined in 1 draws (16.7%)." in failed
    assert "All 6 draws could be computed." in uncertainty_page(
        small_pack, small_result, small_uncertainty, 2025, ("en",)
    )


def test_a_stopped_run_and_generated_figures_are_marked(small_pack, small_result, small_uncertainty):
    stopped = replace(small_uncertainty, interrupted=True, asked=100)
    made = uncertainty_page(replace(small_pack, demonstration=True), small_result, stopped, languages=("en",))
    assert "Stopped early" in made
    assert "Demonstration data" in made


def test_the_same_draws_give_the_same_bytes(page, small_pack, small_result, small_uncertainty):
    assert uncertainty_page(small_pack, small_result, small_uncertainty) == page


def test_nothing_is_loaded_from_elsewhere(page):
    assert re.findall(r'(?:src|href)="(?!#|data:)', page) == []
