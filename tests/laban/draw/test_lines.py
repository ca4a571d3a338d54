# SPDX-License-Identifier: Apache-2.0
import re

import pytest

from laban.draw.lines import Point, trend

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
