# SPDX-License-Identifier: Apache-2.0
"""What a message may show of a file."""

from __future__ import annotations

from laban.io.quoting import number_text, shown, size_text


def test_a_short_text_is_shown_as_it_is():
    assert shown("Đắk Lắk") == "Đắk Lắk"


def test_a_long_text_is_cut():
    assert shown("x" * 100) == "x" * 39 + "…"
    assert shown("x" * 100, 200) == "x" * 100


def test_signs_that_steer_a_terminal_are_not_shown():
    assert shown("a\x1b[31mb\nc\x00") == "a�[31mb�c�"


def test_a_number_is_written_in_the_fewest_digits():
    values = (2023.0, 12.5, -0.0, 0.1 + 0.2, 1e15, 1e16, 1e-7, float("inf"))
    assert [number_text(value) for value in values] == [
        "2023", "12.5", "0", "0.30000000000000004", "1000000000000000", "1e+16", "1e-07", "inf",
    ]  # fmt: skip


def test_a_size_is_said_in_megabytes():
    assert (size_text(512 * 2**20), size_text(900)) == ("512 MB", "900 bytes")
