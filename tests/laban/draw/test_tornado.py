# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

import pytest

from laban.draw.tornado import Move, axis_of, tornado

NAN = float("nan")


@pytest.fixture
def moves():
    return (
        Move(name="Bù thiếu: trung vị", places=0.5),
        Move(name="Tổng hợp: <nhân>", places=2.25),
        Move(name="Trọng số", places=1.5, span=(0.5, 3.0)),
        Move(name="Chuẩn hóa: khác", places=NAN, fails="Không tính được."),
    )


@pytest.fixture
def gains():
    return (
        Move(name="A", places=2.0),
        Move(name="B", places=-3.0),
        Move(name="Trọng số", places=NAN, span=(-1.5, 4.0)),
        Move(name="D", places=0.0),
    )


def test_the_farthest_move_of_all_units_stands_first_and_what_cannot_be_computed_last(moves, frame):
    made = tornado(moves, frame)
    assert made.header == (
        "Một thay đổi, mọi thứ khác như phương pháp",
        "Số bậc thay đổi, trung bình mọi đơn vị",
        "Phần giữa của nhiều lần tính, hoặc lý do không tính được",
    )
    assert made.rows == (
        ("Tổng hợp: <nhân>", "2,25", "–"),
        ("Trọng số", "1,50", "0,50 đến 3,00"),
        ("Bù thiếu: trung vị", "0,50", "–"),
        ("Chuẩn hóa: khác", "–", "Không tính được."),
    )
    assert made.sentence == (
        "Xét riêng từng thay đổi, “Tổng hợp: <nhân>” làm thay đổi thứ hạng nhiều nhất: trung bình 2,25 bậc; "
        "ít nhất là “Bù thiếu: trung vị”: 0,50 bậc."
    )


def test_bars_of_all_units_run_from_nought_and_names_are_escaped(moves, frame):
    svg = tornado(moves, frame).svg
    assert re.findall(r'<rect x="([\d.]+)"', svg) == ["236", "236", "236"]
    assert svg.count("<path") == 1
    assert "Tổng hợp: &lt;nhân&gt;" in svg
    assert "Chuẩn hóa" not in svg


def test_one_unit_gains_to_the_right_and_loses_to_the_left(gains, frame):
    made = tornado(gains, frame, unit="Huế")
    assert [row[:2] for row in made.rows] == [("Trọng số", "–"), ("B", "−3"), ("A", "+2"), ("D", "0")]
    assert made.rows[0][2] == "−1,5 đến +4"
    assert made.svg.count("var(--laban-ahead") == made.svg.count("var(--laban-behind") == 2
    assert made.sentence == (
        "Thay đổi đơn lẻ làm Huế tăng hạng nhiều nhất: “A” (2 bậc). "
        "Thay đổi đơn lẻ làm Huế giảm hạng nhiều nhất: “B” (3 bậc)."
    )


def test_a_unit_that_stays_is_said_to_stay(frame):
    made = tornado([Move(name="A", places=0.0)], frame, unit="Huế")
    assert made.sentence == "Không thay đổi đơn lẻ nào làm thay đổi thứ hạng của Huế."


def test_no_change_moves_anybody(frame):
    assert tornado([Move(name="A", places=0.0)], frame).sentence == (
        "Không thay đổi đơn lẻ nào làm thứ hạng của đơn vị nào thay đổi."
    )
    nothing = tornado([], frame)
    assert (nothing.svg, nothing.rows) == ("", ())


def test_one_change_is_said_alone(frame):
    sentence = tornado([Move(name="A", places=1.0)], frame).sentence
    assert sentence == "Xét riêng, “A” làm thứ hạng thay đổi trung bình 1,00 bậc."


@pytest.mark.parametrize(("far", "end", "step"), [(1.0, 1.0, 1.0), (2.0, 2.0, 1.0), (5.0, 6.0, 3.0), (7.5, 10.0, 5.0)])
def test_one_unit_has_a_scale_of_whole_places(far, end, step):
    axis, wide = axis_of([Move(name="A", places=-far)], signs=True)
    assert (axis.low, axis.high, wide) == (-end, end, step)


def test_without_any_movement_the_scale_has_room_all_the_same():
    axis, _ = axis_of([Move(name="A", places=0.0)], signs=False)
    assert (axis.low, axis.high) == (0.0, 1.0)
