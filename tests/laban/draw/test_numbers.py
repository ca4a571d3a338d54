# SPDX-License-Identifier: Apache-2.0
import pytest

from laban.draw.numbers import number, percent, place, signed, significant

NAN = float("nan")


@pytest.mark.parametrize(
    ("value", "language", "decimals", "written"),
    [
        (1234567.891, "en", 2, "1,234,567.89"),
        (1234567.891, "vi", 2, "1.234.567,89"),
        (-0.5, "vi", 1, "−0,5"),
        (0.0, "en", 0, "0"),
        (-0.004, "en", 2, "0.00"),
        (NAN, "vi", 2, "–"),
        (float("inf"), "en", 2, "–"),
    ],
)
def test_a_figure_is_written_as_its_language_writes_it(value, language, decimals, written):
    assert number(value, language, decimals) == written


def test_a_difference_has_its_sign_and_nothing_has_none():
    assert [signed(value, "vi", 1) for value in (1.5, -1.5, 0.0, NAN)] == ["+1,5", "−1,5", "0,0", "–"]


def test_a_share_is_a_percentage():
    assert [percent(share, "vi", 1) for share in (0.985, 1.0, NAN)] == ["98,5%", "100,0%", "–"]


def test_a_shared_rank_shows_its_half_and_no_rank_is_a_dash():
    assert [place(rank, "vi") for rank in (1, 2.0, 2.5, 0)] == ["1", "2", "2,5", "–"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"), (0.0123456, "0.01235"), (12.5, "12.5"), (1234567.0, "1,234,567"), (-99.996, "−100"), (NAN, "–"),
        (9.99999, "10"), (1e-9, "0.000000001"), (100.0, "100"),
    ],
)  # fmt: skip
def test_a_raw_figure_keeps_about_four_digits_and_no_empty_decimals(value, written):
    assert significant(value, "en") == written
