# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

import pytest

from laban.draw.heat import Row, heat, shade

NAN = float("nan")
COLUMNS = ("1", "2", "3")


@pytest.fixture
def rows():
    return (
        Row(name="Bắc", shares=(0.97, 0.03, 0.0), mark=0, group=1),
        Row(name="Trung <1>", shares=(0.03, 0.45, 0.52), mark=1, group=2),
        Row(name="Nam", shares=(0.0, 0.52, 0.48), mark=2, group=2),
    )


def cells(svg):
    paths = re.findall(r'<path d="([^"]+)" fill="var\(--laban-class-(\d)', svg)
    return {int(tone): path.count("M") for path, tone in paths}


def test_table_and_sentence_tell_the_likeliest_and_the_likely(rows, frame):
    made = heat(rows, COLUMNS, frame)
    assert made.header[1:] == ("Hạng hay gặp nhất", "Tỷ lệ số lần tính", "Các hạng chiếm từ 5% số lần tính trở lên")
    assert made.rows == (
        ("Bắc", "1", "97%", "1 (97%)"),
        ("Trung <1>", "3", "52%", "2 (45%), 3 (52%)"),
        ("Nam", "2", "52%", "2 (52%), 3 (48%)"),
    )
    assert made.sentence.startswith("Vị trí chắc chắn nhất là Bắc ở hạng 1, đúng trong 97% số lần tính;")


def test_cells_of_one_shade_are_one_path_and_a_share_of_nought_has_none(rows, frame):
    assert cells(heat(rows, COLUMNS, frame).svg) == {1: 2, 5: 5}


def test_the_shades_part_shares_as_the_key_says():
    assert [shade(each) for each in (0.0, 0.004, 0.005, 0.05, 0.051, 0.1, 0.2, 0.4, 0.41, 1.0)] == [
        0, 0, 1, 1, 2, 2, 3, 4, 5, 5,
    ]  # fmt: skip
    assert shade(NAN) == 0


def test_marked_cells_have_a_frame_and_groups_a_line(rows, frame):
    key = 1
    svg = heat(rows, COLUMNS, frame).svg
    assert svg.count('fill="none"') == 3 + key
    assert svg.count('x1="4"') == 1
    assert heat([replace(each, mark=-1) for each in rows], COLUMNS, frame).svg.count('fill="none"') == key


def test_a_row_without_shares_keeps_its_place(rows, frame):
    gone = Row(name="Tây", shares=(NAN, NAN, NAN))
    made = heat((*rows, gone), COLUMNS, frame)
    assert made.rows[-1] == ("Tây", "–", "–", "–")
    assert ">Tây</text>" in made.svg


def test_without_any_share_there_is_no_picture_and_the_sentence_says_so(frame):
    made = heat((Row(name="Tây", shares=(NAN,)),), ("1",), frame)
    assert (made.svg, made.sentence) == ("", "Không có số liệu để vẽ.")


def test_columns_are_named_at_round_distances_with_room(frame):
    shares = (*[0.0] * 50, 1.0)
    svg = heat((Row(name="A", shares=shares),), [str(at) for at in range(1, 52)], frame).svg
    named = re.findall(r'y="42"[^>]*>(\d+)</text>', svg)
    assert named == ["1", "5", "10", "15", "20", "25", "30", "35", "40", "45", "50"]


def test_a_map_of_many_units_stays_small(frame):
    shares = [[1 / 63] * 63 for _ in range(63)]
    rows = [Row(name=f"Tỉnh {at}", shares=tuple(each)) for at, each in enumerate(shares)]
    assert len(heat(rows, [str(at) for at in range(1, 64)], frame).svg) < 130_000
