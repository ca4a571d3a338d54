# SPDX-License-Identifier: Apache-2.0
from laban.draw.scatter import Dot, Side, scatter

NAN = float("nan")
ACROSS, UP = Side(name="Độ lệch", limits=(-2.0, 2.0)), Side(name="Độ nhọn", limits=(3.5,))


def test_every_item_stands_in_the_table_and_one_without_a_figure_only_there(frame):
    made = scatter((Dot(name="A", x=1.0, y=2.0), Dot(name="B", x=NAN, y=1.0)), ACROSS, UP, frame)
    assert made.header == ("Mục", "Độ lệch", "Độ nhọn")
    assert made.rows == (("A", "1,0", "2,0"), ("B", "–", "1,0"))
    assert made.svg.count("<circle") == 1
    assert made.sentence == "1 mục theo “Độ lệch” và “Độ nhọn”."


def test_what_stands_out_is_a_triangle_with_its_name(frame):
    made = scatter((Dot(name="A", x=3.0, y=9.0, flagged=True), Dot(name="B", x=0.0, y=0.0)), ACROSS, UP, frame)
    assert (made.svg.count("<path"), ">A<" in made.svg, ">B<" in made.svg) == (1, True, False)
    assert made.sentence.endswith("Được đánh dấu (1): A.")


def test_names_that_would_lie_on_one_another_are_left_to_the_table(frame):
    dots = [Dot(name=f"Tỉnh {at}", x=1.0, y=1.0 + at * 1e-6, flagged=True) for at in range(8)]
    made = scatter([*dots, Dot(name="Xa", x=9.0, y=9.0)], ACROSS, UP, frame)
    assert made.svg.count(">Tỉnh ") < 3
    assert made.sentence.endswith("Được đánh dấu (8): Tỉnh 0, Tỉnh 1, Tỉnh 2, Tỉnh 3, Tỉnh 4 và 3 mục nữa.")


def test_a_movement_has_a_ring_where_it_began_and_its_figures_in_the_table(frame):
    made = scatter((Dot(name="A", x=1.0, y=2.0, before=(5.0, 30.0)),), ACROSS, UP, frame)
    assert made.svg.count("<circle") == 2
    assert made.header[1:3] == ("Độ lệch (trước xử lý)", "Độ nhọn (trước xử lý)")
    assert made.rows == (("A", "5,0", "30,0", "1,0", "2,0"),)


def test_limits_are_broken_lines(frame):
    assert scatter((Dot(name="A", x=1.0, y=2.0),), ACROSS, UP, frame).svg.count("stroke-dasharray") == 3


def test_ranks_begin_at_one_and_the_best_stand_at_the_upper_right(frame):
    side = Side(name="Hạng", decimals=0, ranks=True)
    dots = (Dot(name="Đầu", x=1.0, y=1.0, flagged=True), Dot(name="Cuối", x=40.0, y=40.0, flagged=True))
    made = scatter(dots, side, side, frame, diagonal=True)
    assert (">1<" in made.svg, ">0<" in made.svg) == (True, False)
    first, last = (made.svg.index(f">{name}<") for name in ("Đầu", "Cuối"))
    place = [float(made.svg[made.svg.rindex('x="', 0, at) + 3 :].split('"')[0]) for at in (first, last)]
    assert place[0] > place[1]


def test_without_dots_there_is_no_picture(frame):
    assert scatter((), ACROSS, UP, frame).svg == ""
