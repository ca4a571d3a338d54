# SPDX-License-Identifier: Apache-2.0
from laban.draw.stacks import Stack, stacks

NAN = float("nan")
ROWS = (
    Stack(name="Một", shares=(0.6, 0.3, 0.1), note="alpha 0,80"),
    Stack(name="Hai", shares=(0.4, 0.3, 0.2, 0.1), note="alpha 0,50", flagged=True),
    Stack(name="Ba", shares=()),
)


def test_the_table_holds_the_first_part_the_second_and_the_rest(frame):
    made = stacks(ROWS, 0.5, frame)
    assert made.rows == (("Một", "60%", "30%", "10%"), ("Hai", "40%", "30%", "30%"), ("Ba", "–", "–", "–"))


def test_the_sentence_tells_the_ends_and_how_many_do_not_reach_the_limit(frame):
    made = stacks(ROWS, 0.5, frame)
    assert made.sentence == (
        "Thành phần chính thứ nhất giải thích phương sai nhiều nhất ở Một (60%) và ít nhất ở Hai (40%). Tỷ lệ này dưới 50% "
        "ở 1/2 nhóm."
    )
    assert "dưới" not in stacks(ROWS, NAN, frame).sentence


def test_each_part_is_a_box_and_what_stands_out_has_a_mark(frame):
    svg = stacks(ROWS, 0.5, frame).svg
    assert svg.count("<rect") == 3 + 6
    assert svg.count("<path") == 1


def test_without_shares_there_is_no_picture(frame):
    assert stacks((ROWS[2],), 0.5, frame).svg == ""
