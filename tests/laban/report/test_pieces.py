# SPDX-License-Identifier: Apache-2.0
from laban.draw.svg import words
from laban.report.pieces import Column, badge, hidden, link, listed, more, plain_table, sortable, table

CELL = "<td>1</td>"


def test_a_table_scrolls_in_a_frame_that_keys_can_reach():
    made = table(words("Figures & ranks"), [Column(words("A")), Column(words("B"), "num", sort=False)], [words("x")])
    assert made.startswith(
        '<div class="scroll " role="region" aria-label="Figures &amp; ranks" tabindex="0"><table><caption>'
    )
    assert '<th scope="col" class="text">A</th><th scope="col" class="num" data-plain>B</th>' in made


def test_the_first_cell_of_a_plain_table_names_its_row():
    made = plain_table("T", ("Name", "Value"), [("<a>", "1")])
    assert '<tr><th scope="row">&lt;a&gt;</th><td class="num">1</td></tr>' in made


def test_a_cell_is_sorted_by_its_number_and_a_missing_one_by_nothing():
    assert [sortable(value) for value in (1.5, 1e9, float("nan"))] == [' data-v="1.5"', ' data-v="1e+09"', ' data-v=""']


def test_small_pieces_are_what_they_say():
    assert link("vi-a", words("A")) == '<a href="#vi-a">A</a>'
    assert hidden(words("A")) == '<span class="unseen">A</span>'
    assert badge(words("A"), "mark") == '<span class="badge mark">A</span>'
    assert listed([words("A")], "x") == '<ul class="x"><li>A</li></ul>'
    assert more(words("A"), words("B")) == "<details><summary>A</summary>B</details>"
