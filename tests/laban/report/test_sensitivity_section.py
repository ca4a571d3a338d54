# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from laban.report.sensitivity.view import SensitivityView
from laban.report.sensitivity_section import SECTIONS, UNITS_NAMED, sensitivity_page, sensitivity_section, unmoved


@pytest.fixture
def page(small_pack, small_result, small_sensitivity):
    return sensitivity_page(small_pack, small_result, small_sensitivity)


def test_every_section_stands_in_both_languages_and_every_link_leads_somewhere(page, read):
    seen = read(page)
    assert {f"{language}-{name}" for language in ("vi", "en") for name in SECTIONS} <= set(seen.ids)
    assert [link for link in seen.links if link.startswith("#") and link[1:] not in seen.ids] == []
    assert seen.unclosed == []


def test_no_id_is_given_twice(page, read):
    assert [name for name, times in Counter(read(page).ids).items() if times > 1] == []


def test_the_page_shows_the_last_year_with_ranks_or_the_year_asked_for(small_pack, small_result, small_sensitivity):
    for year, shown in ((None, 2025), (2024, 2024)):
        made = sensitivity_page(small_pack, small_result, small_sensitivity, year)
        assert re.findall(r"<title>(.*?)</title>", made) == [
            f"Lựa chọn nào làm thay đổi thứ hạng · Chỉ số nhỏ · {shown}"
        ]


def test_everything_that_was_lost_or_failed_is_told(small_pack, small_result, small_sensitivity):
    made = sensitivity_page(small_pack, small_result, small_sensitivity, 2024, ("en",))
    assert "2 of 64 rows of the sample were left out" in made
    assert "In 2024, 3 of 1,024 computations failed. Groups whose mean was not defined: Output (3)." in made
    assert "“mean: geometric” alone cannot be computed: “out” cannot be formed" in made
    assert "Weights alone: 1 of 64 draws could not be computed in 2024." in made
    assert "Units whose rank never moves: Unit 0." in made


def test_what_is_of_another_year_is_not_told(small_pack, small_result, small_sensitivity):
    made = sensitivity_page(small_pack, small_result, small_sensitivity, 2025, ("en",))
    assert "rows of the sample were left out" not in made
    assert "computations failed" not in made


def test_where_nothing_was_left_out_that_is_said(small_pack, small_result, small_sensitivity):
    ranks = replace(small_sensitivity.ranks, moves=small_sensitivity.ranks.known)
    fine = replace(small_sensitivity, notes=(), swings=(), reaches=(), ranks=ranks)
    made = sensitivity_page(small_pack, small_result, fine, 2025, ("en",))
    assert "Every computation succeeded, and nothing was left out." in made


def test_many_units_are_counted_where_they_are_too_many_to_be_named(small_pack, small_result, small_sensitivity):
    view = SensitivityView(small_pack, small_result, "en", small_sensitivity, 2024)
    number = UNITS_NAMED + 3
    still = np.zeros((2, number), bool)
    ranks = replace(small_sensitivity.ranks, moves=still, known=~still)
    many = replace(view, found=replace(small_sensitivity, ranks=ranks))
    object.__setattr__(many, "__dict__", {**many.__dict__, "order": tuple(range(number)), "names": ("A",) * number})
    assert next(iter(unmoved(many))).endswith("A, A … (+3).")


def test_a_stopped_run_and_generated_figures_are_marked(small_pack, small_result, small_sensitivity):
    stopped = replace(small_sensitivity, interrupted=True, asked=4096)
    made = sensitivity_page(replace(small_pack, demonstration=True), small_result, stopped, languages=("en",))
    assert "Stopped early" in made
    assert "Demonstration data" in made


def test_the_same_shares_give_the_same_bytes(page, small_pack, small_result, small_sensitivity):
    assert sensitivity_page(small_pack, small_result, small_sensitivity) == page


def test_nothing_is_loaded_from_elsewhere(page):
    assert re.findall(r'(?:src|href)="(?!#|data:)', page) == []


def test_another_page_can_take_in_one_section(view, small_sensitivity, read):
    made = sensitivity_section(view, small_sensitivity, 2024)
    seen = read(made)
    assert "en-sensitivity" in seen.ids
    assert seen.unclosed == []
    assert made.count("<svg") == 2
    assert "over this design" in made
    plain = replace(small_sensitivity, swings=(), reaches=())
    assert sensitivity_section(view, plain, 2024).count("<svg") == 1
