# SPDX-License-Identifier: Apache-2.0
from laban.draw.drawing import Drawing
from laban.draw.svg import Markup
from laban.report.audit.blocks import MOST_PRINTED, MOST_ROWS, Cell, Contents, Head, Part, Picture, in_pieces, table


def test_a_column_of_labels_in_which_nothing_stands_out_is_left_out():
    columns = (Head("Item", "name"), Head("Stands out", "labels"), Head("r", "num"))
    plain = [(Cell("A"), Cell(""), Cell("0.5", 0.5))]
    marked = [*plain, (Cell("B"), Cell("weak", 1.0, ("weak",)), Cell("0.1", 0.1))]
    assert [head.text for head in table("", columns, plain).columns] == ["Item", "r"]
    assert table("", columns, plain).rows == ((Cell("A"), Cell("0.5", 0.5)),)
    assert table("", columns, marked).rows == tuple(marked)
    assert table("", columns, []).columns == columns


def test_a_table_of_very_many_rows_is_cut_and_counts_the_rest():
    columns, rows = (Head("Unit", "name"),), [(Cell(str(at)),) for at in range(MOST_ROWS + 7)]
    made = table("", columns, rows)
    assert (len(made.rows), made.left_out, made.paper) == (MOST_ROWS, 7, MOST_PRINTED)
    assert table("", columns, rows[:3], paper=2).paper == 2
    assert table("", columns, rows[:3]).left_out == 0


def test_lettered_parts_are_those_of_the_auditors_order():
    parts = (Part("a", "A", "", (), "a"), Part("sources", "S", "", ()))
    assert Contents("", "", "", (), parts[1], parts).lettered == parts[:1]


def drawing(title):
    return Drawing(ident=title, title=title, svg=Markup("<svg/>"), sentence=f"About {title}.", header=(), rows=())


def test_pieces_are_counted_and_say_what_the_whole_says():
    whole = drawing("Ranks")
    made = in_pieces(whole, [drawing("a"), drawing("b")])
    assert made.drawing == whole
    assert [(each.ident, each.title, each.sentence) for each in made.paper] == [
        ("a", "Ranks (1/2)", "About Ranks."), ("b", "Ranks (2/2)", "About Ranks."),
    ]  # fmt: skip
    assert in_pieces(whole, [drawing("a")]) == Picture(whole)
