# SPDX-License-Identifier: Apache-2.0
import re

import pytest

from laban.draw.lines import RANKS, Measure, Point, fitting, trend

NAN = float("nan")
POINTS = (Point(2023, 40.0, 38.0), Point(2024, NAN), Point(2025, 44.5, 39.0))


@pytest.mark.parametrize(
    ("points", "sentence"),
    [
        (POINTS, "Từ 2023 đến 2025, điểm tăng từ 40,00 lên 44,50."),
        ((Point(2023, 4.0), Point(2024, 3.0)), "Từ 2023 đến 2024, điểm giảm từ 4,00 xuống 3,00."),
        ((Point(2023, 4.0), Point(2024, 4.001)), "Năm 2023 và năm 2024 điểm đều là 4,00."),
        ((Point(2023, 4.0),), "Chỉ có một năm, 2023, với 4,00 điểm."),
        ((Point(2023, NAN),), "Không có số liệu để vẽ."),
    ],
)
def test_a_trend_says_where_it_went(points, sentence, frame):
    assert trend(points, frame).sentence == sentence


def test_a_missing_year_breaks_the_line(frame):
    lines = re.findall(r'<path d="([^"]*)"', trend(POINTS, frame).svg)
    assert [line.count("M") for line in lines] == [2, 2]
    assert all("L" not in line for line in lines)


def test_a_change_of_territory_breaks_the_line_and_is_said(frame):
    points = tuple(Point(year, float(year - 2000), rebuilt=year < 2023) for year in range(2021, 2026))
    made = trend(points, frame, breaks=(2024,))
    line = re.findall(r'<path d="([^"]*)" fill="none" stroke="var\(--laban-accent', made.svg)
    assert [(each.count("M"), each.count("L")) for each in line] == [(2, 3)]
    assert ">từ 2024: địa giới mới<" in made.svg
    assert made.sentence == (
        "Từ 2024 đến 2025, điểm tăng từ 24,00 lên 25,00. Đường bị ngắt trước năm 2024 vì từ năm đó số liệu theo địa "
        "giới mới, không so sánh trực tiếp được. Điểm rỗng là giá trị dựng lại cho đơn vị hiện nay từ các đơn vị trước "
        "khi sáp nhập."
    )
    assert (made.header[-1], [row[-1] for row in made.rows]) == ("Ghi chú", ["dựng lại", "dựng lại", "", "", ""])
    assert made.svg.count('fill="var(--laban-paper,#ffffff)"') == 2


def test_the_first_year_by_new_boundaries_is_said_to_be_the_first(frame):
    made = trend((Point(2024, 4.0), Point(2025, 5.0)), frame, breaks=(2025,))
    assert made.sentence.startswith("Năm 2025 là năm đầu tiên theo địa giới mới: 5,00.")


@pytest.mark.parametrize(
    ("measure", "sentence", "row"),
    [
        (RANKS, "Từ 2024 đến 2025, thứ hạng tăng từ hạng 9 lên hạng 4.", ("2025", "4")),
        (Measure("raw", "chi cho R&D"), "Từ 2024 đến 2025, chi cho R&D giảm từ 9 xuống 4.", ("2025", "4")),
    ],
)
def test_ranks_and_raw_values_are_told_in_their_own_words(measure, sentence, row, frame):
    made = trend((Point(2024, 9.0), Point(2025, 4.0)), frame, measure)
    assert (made.sentence, made.rows[-1]) == (sentence, row)


def test_a_better_rank_stands_higher(frame):
    heights = re.findall(r'cy="([^"]+)" r="4"', trend((Point(2024, 9.0), Point(2025, 4.0)), frame, RANKS).svg)
    assert float(heights[1]) < float(heights[0])


def test_labels_that_have_no_room_are_left_out_the_first_and_the_last_stay():
    labels = fitting([(10.0 * at, "1.234.567") for at in range(10)])
    assert (labels[0] != "", labels[-1] != "", labels.count("")) == (True, True, 8)
