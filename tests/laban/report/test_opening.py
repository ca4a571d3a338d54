# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.report.opening import bar, demonstration, headlines, movers, numbers, title_block
from laban.report.view import View


def test_the_leaders_are_the_first_three_ties_included(view, with_ranks):
    made = headlines(with_ranks(view, [1, 2, 2, 2, 5, 6], [1, 2, 3, 4, 5, 6]))
    assert [name for name in ("Unit 0", "Unit 1", "Unit 2", "Unit 3", "Unit 4") if f">{name}</a>" in made] == [
        "Unit 0", "Unit 1", "Unit 2", "Unit 3",
    ]  # fmt: skip


def test_who_rose_and_fell_most_is_said_and_nothing_where_nobody_moved(view, with_ranks):
    made = with_ranks(view, [3, 1, 2, 4, 6, 5], [1, 2, 4, 3, 5, 6])
    assert movers(made, 2024) == "Since 2024, Unit 2 rose most (by 2) and Unit 0 fell most (by 2)."
    still = with_ranks(view, [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6])
    assert movers(still, 2024) == ""


def test_the_size_of_the_index_and_of_its_gaps_is_shown(view):
    shown = "".join(numbers(view))
    for figure in ("<dd>6</dd>", "<dd>4</dd>", "<dd>91.7%</dd>", "<dd>2</dd>", "<dd>0</dd>"):
        assert figure in shown


def test_years_and_their_span_are_told(view):
    assert "2025 (data for 2024–2025)" in title_block(view)


def test_the_banner_is_there_only_for_demonstration_data(view):
    marked = View(replace(view.pack, demonstration=True), view.result, "en")
    assert demonstration(view) == ""
    assert "not official statistics" in demonstration(marked)
    assert "Do not quote any score or rank." in title_block(marked)


def test_the_bar_links_to_the_sections_there_are_and_to_the_other_languages(view, read):
    links = read(bar(view, ("vi", "en"), ("ranking",))).links
    assert links == ["#en-main", "#en", "#en-ranking", "#vi", "#en"]
