# SPDX-License-Identifier: Apache-2.0
import re

import pytest

from laban.draw.radar import Series, radar

NAN = float("nan")
PARTS = ("Thể chế", "Hạ tầng", "Tác động", "Con người")
ONE = Series("Bắc", (80.0, 20.0, 50.0, 40.0))
OTHER = Series("Trung vị", (60.0, 45.0, NAN, 40.0))


def lines(svg):
    return re.findall(r'<path d="([^"]*)" fill="none"', svg)


@pytest.mark.parametrize(
    ("series", "sentence"),
    [
        ((ONE,), "Bắc cao nhất ở Thể chế với 80,00 điểm và thấp nhất ở Hạ tầng với 20,00 điểm."),
        (
            (ONE, OTHER),
            (
                "Bắc cao hơn Trung vị ở 1 trong 3 thành phần. Vượt xa nhất là ở Thể chế, hơn 20,00 điểm. "
                "Kém xa nhất là ở Hạ tầng, thấp hơn 25,00 điểm."
            ),
        ),
        ((ONE, ONE), "Bắc cao hơn Bắc ở 0 trong 4 thành phần."),
        ((Series("Nam", (NAN,) * 4),), "Không có số liệu để vẽ."),
    ],
)
def test_a_radar_says_how_the_first_stands_to_the_second(series, sentence, frame):
    assert radar(PARTS, series, frame).sentence == sentence


def test_a_missing_value_breaks_the_line_and_no_area_is_filled(frame):
    _, other, one = lines(radar(PARTS, (ONE, OTHER), frame).svg)
    assert (other.count("M"), other.count("L"), one.count("M"), one.count("L")) == (2, 2, 1, 4)


def test_series_differ_by_dash_and_marker_besides_colour(frame):
    series = tuple(Series(str(at), (10.0 * at,) * 4) for at in range(1, 7))
    made = radar(PARTS, series, frame)
    assert len(set(re.findall(r'fill="none"[^>]*stroke-dasharray="([^"]*)"', made.svg))) == 3
    assert len(lines(made.svg)) == 5
    assert len(made.header) == 7


def test_every_value_stands_in_the_table_and_two_parts_are_no_radar(frame):
    made = radar(PARTS[:2], (Series("Bắc", (80.0, NAN)),), frame)
    assert (made.svg, made.header) == ("", ("Thành phần", "Bắc"))
    assert made.rows == (("Thể chế", "80,00"), ("Hạ tầng", "–"))


def test_a_value_beyond_the_scale_is_drawn_at_its_end(frame):
    high, top = (lines(radar(PARTS, (Series("a", (each,) * 4),), frame).svg)[1] for each in (500.0, 100.0))
    assert high == top
