# SPDX-License-Identifier: Apache-2.0
from laban.draw.correlation_map import MOST, Cell, Item, correlation_map

NAN = float("nan")
ROWS = (Item(name="A", group="x"), Item(name="B", group="x"), Item(name="C", group="y"))
COLUMNS = (Item(name="X", group="x"), Item(name="Y", group="y"))
CELLS = (
    (Cell(r=0.8, own=True), Cell(r=-0.3)),
    (Cell(r=0.2, flag="weak", own=True), Cell(r=0.6, flag="elsewhere")),
    (Cell(r=NAN), Cell(r=-0.6, flag="negative", own=True)),
)


def triangle(number):
    items = [Item(name=f"I{at}") for at in range(number)]
    cells = [[Cell(r=0.5) if column < row else None for column in range(number)] for row in range(number)]
    return items, cells


def test_the_sentence_tells_the_ends_and_what_stands_out(frame):
    assert correlation_map(ROWS, COLUMNS, CELLS, frame).sentence == (
        "Trong 5 hệ số tương quan, cao nhất là giữa A và X (0,80), thấp nhất là giữa C và Y (−0,60). Được đánh dấu – "
        "ngược chiều: 1; yếu: 1; hợp với nhóm khác hơn: 1."
    )


def test_a_narrow_map_has_its_figures_in_picture_and_table(frame):
    made = correlation_map(ROWS, COLUMNS, CELLS, frame)
    assert made.header == ("Mục", "X", "Y")
    assert made.rows == (("A", "0,80", "−0,30"), ("B", "0,20", "0,60"), ("C", "–", "−0,60"))
    assert [figure in made.svg for figure in (">0,80<", ">−0,60<")] == [True, True]


def test_of_items_with_themselves_the_lower_triangle_is_drawn_and_nothing_above(frame):
    items, cells = triangle(4)
    made = correlation_map(items, items, cells, frame)
    assert made.svg.count(">0,50<") == 6
    assert made.rows[0] == ("I0", "", "", "", "")


def test_a_wide_map_names_its_columns_by_number_and_its_table_lists_what_stands_out(frame):
    items, cells = triangle(30)
    cells[29][3] = Cell(r=-0.4, flag="negative")
    cells[20][1] = Cell(r=0.95, flag="redundant")
    made = correlation_map(items, items, cells, frame)
    assert ">30 I29<" in made.svg
    assert ">0,50<" not in made.svg
    assert made.rows == (("I29", "I3", "−0,40", "ngược chiều"), ("I20", "I1", "0,95", "trùng lặp"))


def test_without_correlations_or_with_too_many_items_there_is_no_picture(frame):
    none = correlation_map(COLUMNS, COLUMNS, ((Cell(), None), (Cell(), Cell())), frame)
    assert (none.svg, none.sentence) == ("", "Không có số liệu để vẽ.")
    items, cells = triangle(MOST + 1)
    assert correlation_map(items, items, cells, frame).svg == ""


def test_a_missing_correlation_is_struck_through(frame):
    whole = (*CELLS[:2], (Cell(r=0.1), CELLS[2][1]))
    drawn = [correlation_map(ROWS, COLUMNS, cells, frame).svg for cells in (CELLS, whole)]
    assert ["laban-line" in svg for svg in drawn] == [True, False]
