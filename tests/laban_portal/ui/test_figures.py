# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from laban_portal.ui.numbers import written
from laban_portal.ui.templatetags.figures import since, span_to, working_days
from laban_portal.ui.templatetags.parts import browser
from laban_portal.ui.trend import drawn

DAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("value", "style", "places", "text"),
    [
        (Decimal("1234.5"), "comma", None, "1.234,5"), (Decimal("1234.5"), "comma", 2, "1.234,50"),
        (Decimal(1234), "point", 2, "1,234.00"), (0, "comma", 0, "0"), (Decimal("-0.004"), "comma", 2, "0,00"),
        (None, "comma", 2, "–"), ("", "point", None, "–"), (0.1, "point", None, "0.1"),
        (Decimal("1234567.8"), "point", 0, "1,234,568"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_the_reader_s_way(value, style, places, text):
    assert written(value, style, places) == text


@pytest.mark.parametrize(
    ("days", "vi", "en"),
    [
        (10, "còn 10 ngày", "10 days left"), (1, "còn 1 ngày, hạn là ngày mai", "1 day left, due tomorrow"),
        (0, "hôm nay là hạn cuối", "due today"), (-1, "quá hạn 1 ngày", "1 day overdue"),
        (-3, "quá hạn 3 ngày", "3 days overdue"),
    ],
)  # fmt: skip
def test_a_deadline_is_said_from_today(days, vi, en):
    with translation.override("vi"):
        assert span_to(DAY + timedelta(days=days), DAY) == vi
    with translation.override("en"):
        assert span_to(DAY + timedelta(days=days), DAY) == en


def test_working_days_left_are_said():
    with translation.override("en"):
        assert [working_days(count) for count in (-1, 0, 1, 8)] == [
            "no working days left", "no working days left", "1 working day left", "8 working days left",
        ]  # fmt: skip


def test_a_moment_is_said_by_how_long_ago_it_was_and_after_a_week_by_its_day():
    at = datetime(2026, 3, 10, 5, 0, tzinfo=UTC)
    passed = (timedelta(seconds=5), timedelta(minutes=5), timedelta(hours=1), timedelta(days=2), timedelta(days=20))
    with translation.override("vi"):
        assert [since(at - each, at) for each in passed] == [
            "vừa xong", "5 phút trước", "1 giờ trước", "2 ngày trước", "18/02/2026",
        ]  # fmt: skip


def test_a_trend_leaves_gaps_and_says_what_it_shows():
    with translation.override("en"):
        trend = drawn([("2021", Decimal("1.5")), ("2022", None), ("2023", 3), ("2024", 2)], "Spending", "point")
    assert trend.sentence == "Spending: up from 1.5 (2021) to 2 (2024)."
    assert (len(trend.lines), len(trend.alone)) == (1, 1)


def test_a_trend_of_nothing_and_of_equal_figures_is_said():
    with translation.override("vi"):
        assert drawn([("2024", None)], "Chi").sentence == "Chi: chưa có số liệu."
        assert drawn([("2024", 2), ("2025", 2)], "Chi").sentence == "Chi: giữ nguyên ở mức 2 từ 2024 đến 2025."


def test_a_browser_nobody_knows_is_shown_as_it_calls_itself():
    assert browser("curl/8") == "curl/8"
