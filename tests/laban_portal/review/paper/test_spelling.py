# SPDX-License-Identifier: Apache-2.0
"""How what people wrote is put on paper."""

from __future__ import annotations

import pytest

from laban_portal.review.paper.spelling import broken, grouped, plain, style_of

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  Đà  Nẵng\r\n2025 ", "Đà Nẵng 2025"),
        ("100\u202e00,1", "10000,1"),
        ("a\u200bb\u00adc\u2066d\ufeff", "abcd"),
        ("x\x00y\x1bz\ud800", "xyz"),
        ("Ư Ơ ế ≥ ² –", "Ư Ơ ế ≥ ² –"),
    ],
)
def test_a_text_is_one_line_without_letters_that_cannot_be_seen(written, shown):
    assert plain(written) == shown


def test_a_long_word_may_be_broken_at_its_joints_or_anywhere():
    assert (
        broken("chi_cho_nghien_cuu_va_phat_trien", 44)
        == "chi_\u200bcho_\u200bnghien_\u200bcuu_\u200bva_\u200bphat_\u200btrien"
    )
    assert broken("x" * 50, 44) == "\u200b".join(["x" * 22, "x" * 22, "x" * 6])
    assert broken("x" * 13, 1) == "\u200b".join(["x" * 6, "x" * 6, "x"])
    assert broken("số liệu của tỉnh", 20) == "số liệu của tỉnh"


def test_a_hash_stands_in_groups():
    assert grouped("0" * 64) == " ".join(["0" * 8] * 8)


def test_numbers_are_written_as_the_language_does():
    assert (style_of("vi"), style_of("en")) == ("comma", "point")
