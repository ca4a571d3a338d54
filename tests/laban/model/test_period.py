# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import PanelError
from laban.model.period import Frequency, Period, parse_period, periods_of

KINDS = [kind for kind in Frequency if kind is not Frequency.CUSTOM]
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "frequency", "number"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), Frequency.YEAR, 1),
        ("2025-H1", date(2025, 1, 1), date(2025, 6, 30), Frequency.HALF, 1),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31), Frequency.HALF, 2),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30), Frequency.QUARTER, 3),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Frequency.MONTH, 2),
        ("2025-06-14/2025-07-01", date(2025, 6, 14), date(2025, 7, 1), Frequency.CUSTOM, 0),
    ],
)
def test_a_period_knows_its_days(text, first, last, frequency, number):
    period = parse_period(text)
    assert (period.first, period.last, period.frequency, period.number) == (first, last, frequency, number)
    assert (str(period), period.year) == (text, 2024 if text.startswith("2024") else 2025)


def test_a_financial_year_counts_to_the_year_in_which_it_ends():
    assert Period("2025-07-01/2026-06-30").year == 2026


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" 2025-q3 ", "2025-Q3"),
        ("2025-01-01/2025-12-31", "2025"),
        ("2025-07-01/2025-12-31", "2025-H2"),
        ("2025-04-01/2025-06-30", "2025-Q2"),
        ("2025-02-01/2025-02-28", "2025-02"),
        ("2025-02-01/2025-03-31", "2025-02-01/2025-03-31"),
    ],
)
def test_each_span_of_days_has_one_text(text, kept):
    assert Period(text) == Period(kept)
    assert str(Period(text)) == kept


@pytest.mark.parametrize(
    "text",
    ["", "25", "2025-H3", "2025-Q0", "2025-Q5", "2025-13", "2025-00", "2025-7", "1899", "2200", "2025-06-14",
     "2025-02-30/2025-03-01", "2025-06-14/", "1899-12-31/1900-01-01", "٢٠٢٥", "quý III", "2025\n2026", "2" * 99],
)  # fmt: skip
def test_what_is_no_period_is_refused(text):
    with pytest.raises(PanelError) as refused:
        parse_period(text)
    assert [each.code for each in refused.value.problems] == ["period.unknown"]
    assert len(refused.value.problems[0].facts[0][1]) <= 41


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(PanelError) as refused:
        parse_period("2025-07-02/2025-07-01")
    assert refused.value.code == "period.backwards"
    assert refused.value.problems[0].facts == (("first", "2025-07-02"), ("last", "2025-07-01"))


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("2025", "2024"),
        ("2025-H1", "2024-H2"),
        ("2025-H2", "2025-H1"),
        ("2025-Q1", "2024-Q4"),
        ("2025-10", "2025-09"),
        ("2025-01", "2024-12"),
    ],
)
def test_the_one_before_is_of_the_same_kind(text, previous):
    assert Period(text).previous == Period(previous)


@pytest.mark.parametrize("text", ["1900", "1900-H1", "1900-Q1", "1900-01", "2025-06-14/2025-07-01"])
def test_nothing_stands_before_the_first_or_before_a_custom_one(text):
    assert Period(text).previous is None


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("2025", "Năm 2025", "Year 2025"),
        ("2025-H1", "6 tháng đầu năm 2025", "First half of 2025"),
        ("2025-H2", "6 tháng cuối năm 2025", "Second half of 2025"),
        ("2025-Q1", "Quý I năm 2025", "First quarter of 2025"),
        ("2025-Q3", "Quý III năm 2025", "Third quarter of 2025"),
        ("2025-07", "Tháng 7 năm 2025", "July 2025"),
        ("2025-02-14/2025-07-01", "Từ ngày 14/02/2025 đến ngày 01/7/2025", "From 14 February 2025 to 1 July 2025"),
    ],
)
def test_a_period_is_said_in_words(text, vietnamese, english):
    assert Period(text).names("vi") == vietnamese
    assert Period(text).names("en") == english


def test_periods_sort_by_their_end_and_parts_before_their_whole():
    order = [
        "2024", "2025-01", "2025-02", "2025-03", "2025-Q1", "2025-04", "2025-Q2", "2025-H1", "2025-06-14/2025-07-01",
        "2025-12", "2025-Q4", "2025-H2", "2025",
    ]  # fmt: skip
    assert [str(each) for each in sorted(Period(text) for text in sorted(order))] == order
    assert Period("2025-Q1") >= Period("2025-Q1") > Period("2025-03")
    assert Period("2025-Q1") <= Period("2025-Q1")


@pytest.mark.parametrize(("kind", "count"), [("year", 1), ("half", 2), ("quarter", 4), ("month", 12)])
def test_the_periods_of_a_year_fill_it_without_a_gap(kind, count):
    periods = periods_of(2025, kind)
    assert len(periods) == count
    assert (periods[0].first, periods[-1].last) == (date(2025, 1, 1), date(2025, 12, 31))
    assert [each.previous for each in periods[1:]] == list(periods[:-1])
    assert list(periods) == sorted(periods)
    assert periods_of(2025, Frequency.CUSTOM) == ()


@given(DAYS, st.integers(0, 800))
def test_any_span_of_days_is_a_period_that_reads_back(first, length):
    last = min(first + timedelta(length), date(2199, 12, 31))
    period = Period(f"{first}/{last}")
    assert (period.first, period.last) == (first, last)
    assert Period(period.text) == period


@given(st.integers(1901, 2199), st.sampled_from(KINDS), st.integers(1, 12))
def test_the_one_before_ends_the_day_before(year, kind, at):
    periods = periods_of(year, kind)
    period = periods[at % len(periods)]
    before = period.previous
    assert before is not None
    assert (before.last + timedelta(1), before.frequency) == (period.first, kind)
