# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest

from laban.model.workdays import CalendarDay, Holidays
from laban_portal.review.rules.appeals import last_day
from laban_portal.review.rules.peers import place_among
from laban_portal.review.rules.places import about, at, following, key_at, place_of
from laban_portal.threads.rules import cleaned


def test_equal_values_share_the_better_rank_and_lie_in_the_middle():
    found = place_among(5.0, [5.0, 5.0])
    assert found is not None
    assert (found.rank, found.count, found.own, found.dots) == (1, 3, 150.0, (150.0, 150.0))


def test_a_negative_value_below_all_others_is_the_last():
    found = place_among(-2.0, [1.0, 3.0, 2.0])
    assert found is not None
    assert (found.rank, found.count, found.middle, found.own) == (4, 4, 2.0, 8.0)


def test_without_others_there_is_no_place():
    assert place_among(1.0, []) is None


@pytest.mark.parametrize("key", [("people", ""), ("people", "sex=f;age=1")])
def test_a_value_is_found_again_by_its_names(key):
    assert place_of(about(12, key)) == (12, key)
    assert key_at(at(key)) == key


@pytest.mark.parametrize("name", ["", "cell", "cell:12", "cell:x:people:", "document:12:people:"])
def test_what_is_no_value_s_name_means_nothing(name):
    assert place_of(name) is None


def test_the_next_wanted_value_is_looked_for_in_order_and_around():
    keys = [("a", ""), ("b", ""), ("c", "")]
    assert following(keys, ("b", ""), [("a", ""), ("b", "")]) == ("a", "")
    assert following(keys, ("a", ""), [("b", ""), ("c", "")]) == ("b", "")
    assert following(keys, ("a", ""), [("a", "")]) is None


def test_a_clock_of_working_days_passes_over_holidays():
    tet = Holidays(off=(CalendarDay(day=date(2026, 3, 12)), CalendarDay(day=date(2026, 3, 13))))
    assert last_day(date(2026, 3, 10), 5, tet) == date(2026, 3, 19)


def test_words_are_kept_in_one_form():
    assert cleaned(" a\r\nbé\u200b ") == "a\nbé"
