# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.draw.profile import Strip, profile

NAN = float("nan")
STRIPS = (
    Strip(name="Thể chế & <chính sách>", value=59.17, rank=6, count=34, low=20.0, median=45.0, high=81.0),
    Strip(name="Tác động", value=NAN, rank=0, count=33, low=NAN, median=NAN, high=NAN),
    Strip(name="Hạ tầng", value=62.3, rank=2.5, count=34, low=10.0, median=40.0, high=70.0),
)


def test_profile_table_keeps_parts_without_a_value(frame):
    made = profile("Bắc", STRIPS, frame)
    assert made.rows == (
        ("Thể chế & <chính sách>", "59,17", "6", "20,00", "45,00", "81,00"),
        ("Tác động", "–", "–", "–", "–", "–"),
        ("Hạ tầng", "62,30", "2,5", "10,00", "40,00", "70,00"),
    )
    assert made.sentence == (
        "Trong 2 thành phần, Bắc có thứ hạng cao nhất ở Hạ tầng và thấp nhất ở Thể chế & <chính sách>."
    )


def test_profile_with_equal_places_names_no_part_best_and_worst_at_once(frame):
    made = profile("Bắc", (STRIPS[0], replace(STRIPS[2], rank=6)), frame)
    assert made.sentence == "Bắc có cùng thứ hạng ở cả 2 thành phần: hạng 6."


def test_profile_of_one_part_and_of_none(frame):
    assert profile("Bắc", STRIPS[:1], frame).sentence == "Bắc đạt 59,17 ở Thể chế & <chính sách>."
    assert profile("Bắc", STRIPS[1:2], frame).sentence == "Không có số liệu để vẽ."
    assert profile("Bắc", (), frame).svg == ""
