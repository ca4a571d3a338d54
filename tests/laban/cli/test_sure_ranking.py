# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.cli.sure_ranking import Strip, ordered, strip, sure_ranking
from laban.cli.terminal import Terminal
from laban.texts import say

PIPE = Terminal("en", columns=0, error_columns=0, colours=False, moves=False)


def narrow(columns):
    return Terminal("en", columns=columns, error_columns=0, colours=False, moves=False)


@pytest.mark.parametrize(
    ("unit", "drawn"),
    [
        (Strip(1.0, (1.0, 1.0), (1.0, 1.0)), "●        "),
        (Strip(3.0, (2.0, 3.0), (1.0, 5.0)), "─━●──    "),
        (Strip(9.0, (8.0, 9.0), (7.0, 9.0)), "      ─━●"),
        (Strip(4.5, (4.0, 5.0), (3.0, 6.0)), "  ──●─   "),
    ],
)
def test_a_strip_is_drawn_from_the_first_place_to_the_last(unit, drawn):
    made = strip(unit, 9, 9)
    assert len(made) == 9
    if unit.median != 4.5:
        assert made == drawn
    else:
        assert made.count("●") == 1


def test_a_single_place_fills_no_strip():
    assert strip(Strip(1.0, (1.0, 1.0), (1.0, 1.0)), 1, 5) == "●    "


def test_units_stand_by_mean_rank_and_a_line_parts_groups(small_pack, small_uncertainty):
    lines = sure_ranking(small_pack, small_uncertainty, 2024, 100, PIPE).split("\n")
    assert lines[0] == "Small index · Index · 2024"
    assert lines[2].split()[:5] == ["Rank", "Code", "Unit", "Median", "90%"]
    assert [line.split()[0] for line in lines[3:6]] == ["1", "─" * len(lines[2]), "2"]
    assert lines[5].split()[-3:] == ["0%", "80%", "74.00"]
    assert lines[-1] == say("uncertainty.meaning", "en")


def test_the_first_units_are_shown_and_the_rest_counted(small_pack, small_uncertainty):
    shown = sure_ranking(small_pack, small_uncertainty, 2024, 2, PIPE)
    assert "… and 4 more (--top)" in shown
    assert "Unit 2" not in shown


def test_the_strip_gives_way_on_a_narrow_terminal(small_pack, small_uncertainty):
    wide = sure_ranking(small_pack, small_uncertainty, 2024, 100, narrow(120))
    small = sure_ranking(small_pack, small_uncertainty, 2024, 100, narrow(50))
    assert ("●" in wide, "●" in small) == (True, False)
    table = small.split("\n\n")[1]
    assert max(map(len, table.split("\n"))) <= 50


def test_without_pairs_there_are_no_lines(small_pack, small_uncertainty):
    large = replace(small_uncertainty, wins=None, apart=None)
    assert "──────────────" not in sure_ranking(small_pack, large, 2024, 100, narrow(50))


def test_a_unit_without_ranks_is_left_out(small_uncertainty):
    assert ordered(small_uncertainty, 0) == [0, 1, 2, 3, 4, 5]
    assert ordered(small_uncertainty, 1) == [0, 1, 2, 3, 4]
