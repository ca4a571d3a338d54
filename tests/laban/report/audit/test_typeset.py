# SPDX-License-Identifier: Apache-2.0
import pytest

from laban.draw.limit_bars import Bar, Measure, limit_bars
from laban.model.audit.finding import Judgement
from laban.report.audit.blocks import (
    Cell,
    Command,
    Facts,
    Head,
    Heading,
    Listing,
    Part,
    Picture,
    Steps,
    Table,
    Verdict,
    Verdicts,
    Words,
)
from laban.report.audit.typeset import (
    Pictures,
    block,
    drawn,
    figure_width,
    filled,
    heading_width,
    part,
    quoted,
    row_of,
    width,
)

REST = "{count} more"


def written(each):
    return "".join(block(each, Pictures(), REST))


@pytest.mark.parametrize(
    "text", ["#panic()", 'a "b" \\ c', "x\ny", "*bold* _x_ $1$ @ref <lab> // no /* no */", "\\u{41}"]
)
def test_words_are_quoted_so_that_nothing_is_read_as_code(text):
    made = quoted(text)
    inside = made[1:-1]
    assert made == f'"{inside}"'
    assert "\n" not in inside
    assert inside.replace("\\\\", "").replace('\\"', "").count('"') == 0


def test_arrays_of_one_keep_their_comma():
    assert (row_of(["1"]), row_of(["1", "2"]), row_of([])) == ("(1, )", "(1, 2, )", "()")


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (Heading("One"), '#heading(level: 2, "One")\n'),
        (Words("Text"), '#par("Text")\n\n'),
        (Words("Text", "warning"), '#warning("Text")\n'),
        (Facts((("Source", "X"),)), '#pairs(("Source", "X", ))\n'),
        (Steps((("One", ("Do.",)),)), '#steps(("One", ("Do.", ), ))\n'),
        (Listing(("a",), "Files"), '#par("Files")\n#entries("a")\n'),
        (Command("laban"), '#command("laban")\n'),
        (Verdicts(()), ""),
        (
            Verdicts((Verdict(Judgement.LOOK, "look", "Text", "structure"),), "More"),
            '#heading(level: 2, "More")\n#verdicts(("look", "look", "Text", ))\n',
        ),
    ],
)
def test_blocks_are_calls(given, made):
    assert written(given) == made


def test_a_lettered_part_begins_a_page_and_another_does_not():
    assert list(part(Part("a", "Data", "Lead", (), "a"), Pictures(), REST)) == [
        "#pagebreak(weak: true)\n", '#heading(level: 1, "a. Data")\n', '#lead("Lead")\n',
    ]  # fmt: skip
    assert next(part(Part("s", "Sources", "Lead", ()), Pictures(), REST)) == '#heading(level: 1, "Sources")\n'


def test_a_table_prints_its_first_rows_and_counts_the_rest():
    rows = tuple((Cell(f"I{at}"), Cell(str(at), at)) for at in range(4))
    made = written(Table("Caption", (Head("Item", "name"), Head("n", "num")), rows, paper=3))
    assert made.startswith('#data("Caption", (')
    assert ('("I2", "2", )' in made, '"I3"' in made) == (True, False)
    assert made.endswith('#note("1 more")\n')
    assert 'judgement("good", "fine")' in written(
        Table("", (Head("", "judgement"),), ((Cell("fine", judgement=Judgement.GOOD),),))
    )


def test_columns_of_figures_get_what_they_need_and_texts_share_the_rest():
    rows = [(Cell("x" * 90), Cell("short"), Cell("1,234.56"))]
    made = [width(at, head, rows) for at, head in enumerate((Head("", "name"), Head("A"), Head("n", "num")))]
    assert [each[-2:] for each in made] == ["fr", "em", "em"]
    assert figure_width("888") == pytest.approx(3 * 0.69)
    assert heading_width("Tỷ lệ thu được") < heading_width("Rấtlàdàikhôngngắt")
    assert heading_width("") == 0.0


def test_a_picture_is_kept_once_without_variables_and_as_wide_as_it_may_be(seen):
    bars = [Bar(name=f"A{at}", value=0.5) for at in range(60)]
    low, high = (
        limit_bars(some, Measure(name="Share", share=True), seen.frame(ident, "Title"))
        for some, ident in ((bars[:3], "low"), (bars, "high"))
    )
    pictures = Pictures()
    assert drawn(low, pictures).endswith("width: 100.0%)\n")
    assert not drawn(high, pictures).endswith("width: 100.0%)\n")
    assert sorted(pictures.files) == ["pictures/en-high.svg", "pictures/en-low.svg"]
    assert b"var(" not in pictures.files["pictures/en-low.svg"]


def test_on_paper_a_picture_in_pieces_stands_instead_of_the_whole(seen):
    drawing = limit_bars((Bar(name="A", value=0.5),), Measure(name="Share"), seen.frame("whole", "Title"))
    piece = limit_bars((Bar(name="A", value=0.5),), Measure(name="Share"), seen.frame("piece", "Title"))
    empty = limit_bars((), Measure(name="Share"), seen.frame("empty", "Title"))
    pictures = Pictures()
    first, second = block(Picture(drawing, (piece, piece)), pictures, REST)
    assert [each.count(" for A.") for each in (first, second)] == [2, 1]
    assert list(pictures.files) == ["pictures/en-piece.svg"]
    assert list(block(Picture(empty), pictures, REST)) == []


def test_a_table_of_narrow_columns_gives_the_name_what_is_left():
    columns = (Head("", "num"), Head("", "name"))
    assert filled(["2em", "3em"], columns) == ["2em", "1fr"]
    assert filled(["2em", "3fr"], columns) == ["2em", "3fr"]
