# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from dataclasses import replace

import pytest

from laban.draw.variance_shares import Share, variance_shares

NAN = float("nan")


@pytest.fixture
def shares():
    return (
        Share(
            name="Chuẩn <hóa>", first=0.5, total=0.75, shared=0.625, first_ends=(0.45, 0.55), total_ends=(0.7, 0.8),
            shared_ends=(0.6, 0.65),
        ),
        Share(name="Trọng số", first=-0.004, total=0.25, shared=0.375, first_ends=(-0.02, 0.02), total_ends=(0.2, 0.3)),
        Share(name="Nhiễu", first=0.0, total=0.0, shared=0.0),
    )  # fmt: skip


def test_sentence_and_table_hold_all_shares_with_their_intervals(shares, frame):
    made = variance_shares(shares, 0.95, frame)
    assert made.sentence == (
        "“Chuẩn <hóa>” tác động mạnh nhất, gây ra 62% biến động (phương sai); tiếp theo là “Trọng số” với 38%. "
        "50% chỉ xuất hiện khi nhiều yếu tố cùng thay đổi."
    )
    assert made.header[0] == "Yếu tố thay đổi"
    assert made.rows == (
        ("Chuẩn <hóa>", "50,0% (từ 45,0% đến 55,0%)", "75,0% (từ 70,0% đến 80,0%)", "62,5% (từ 60,0% đến 65,0%)"),
        ("Trọng số", "−0,4% (từ −2,0% đến 2,0%)", "25,0% (từ 20,0% đến 30,0%)", "37,5%"),
        ("Nhiễu", "0,0%", "0,0%", "0,0%"),
    )


def test_names_are_escaped_and_a_share_below_nought_has_no_bar(shares, frame):
    svg = variance_shares(shares, 0.95, frame).svg
    assert "Chuẩn &lt;hóa&gt;" in svg
    assert len(re.findall(r'<rect x="190"', svg)) == 3
    assert 'width="-' not in svg


def test_exact_shares_have_no_intervals_in_picture_or_key(shares, frame):
    exact = [replace(each, first_ends=(NAN, NAN), total_ends=(NAN, NAN)) for each in shares]
    made = variance_shares(exact, 0.95, frame)
    assert "<path" not in made.svg
    assert "khoảng 95%" not in made.svg
    assert variance_shares(shares, 0.95, frame).svg.count("khoảng 95%") == 1


def test_without_effects_there_are_no_dots_and_totals_are_told(shares, frame):
    made = variance_shares([replace(each, shared=NAN) for each in shares], 0.95, frame)
    assert "<circle" not in made.svg
    assert "gây ra 75% biến động" in made.sentence
    assert [row[3] for row in made.rows] == ["–", "–", "–"]


def test_one_factor_is_said_to_vary_alone(shares, frame):
    sentence = variance_shares([replace(shares[0], shared=1.0)], 0.95, frame).sentence
    assert sentence == "Chỉ có một yếu tố thay đổi là “Chuẩn <hóa>”, gây ra 100% biến động (phương sai)."


def test_what_never_moves_has_no_picture_and_is_said_not_to_move(frame):
    made = variance_shares([Share(name="A", first=NAN, total=NAN)], 0.95, frame)
    assert (made.svg, made.rows) == ("", (("A", "–", "–", "–"),))
    assert made.sentence == "Không có gì thay đổi: không lựa chọn nào trong thiết kế làm thay đổi kết quả này."


def test_the_scale_holds_the_ends_of_all_intervals(shares, frame):
    wide = replace(shares[0], total_ends=(0.7, 1.1))
    assert variance_shares([wide], 0.95, frame).svg.count("100%") == 2
    small = Share(name="A", first=0.1, total=0.15, shared=0.1)
    assert "40%" not in variance_shares([small], 0.95, frame).svg
