# SPDX-License-Identifier: Apache-2.0
from laban.draw.series import Series
from laban.draw.side_by_side import side_by_side

NAN = float("nan")
PARTS = ("Thể chế", "Hạ tầng")


def test_each_unit_has_a_bar_and_a_marker_of_its_own_in_each_part(frame):
    svg = side_by_side(PARTS, (Series("Bắc", (80.0, 20.0)), Series("Nam", (60.0, NAN))), frame).svg
    assert svg.count('stroke-width="4"') == 3
    assert (">80,00<" in svg, ">–<" in svg) == (True, True)


def test_more_than_four_stand_in_the_table_only(frame):
    series = [Series(f"Tỉnh {at}", (10.0, 20.0)) for at in range(6)]
    made = side_by_side(PARTS, series, frame)
    assert made.header == ("Thành phần", *(each.name for each in series))
    assert ("Tỉnh 3" in made.svg, "Tỉnh 4" in made.svg) == (True, False)


def test_without_figures_or_parts_nothing_is_drawn(frame):
    assert side_by_side(PARTS, (Series("Bắc", (NAN, NAN)),), frame).svg == ""
    assert side_by_side((), (Series("Bắc", ()),), frame).svg == ""
