# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

from laban.report.sensitivity.alone import MOST_DRAWN, alone, changes, drawn_moves, drawn_unit, pictures


def test_single_changes_are_drawn_and_items_left_out_are_listed(looked, read):
    made = alone(looked)
    rows = read(made).rows
    assert [row[0] for row in rows[1:4]] == ["Imputation: median", "Weights", "mean: geometric"]
    assert rows[-1] == ["Cost", "1.00", "Unit 3 (+2)", "Unit 4 (−2)"]
    assert "Weights: the middle of 64 draws, and the line holds 90% of them." in made


def test_each_unit_has_the_places_it_would_gain_or_lose(looked, read):
    rows = read(changes(looked)).rows
    assert rows[0][2:] == [
        "Imputation: median", "mean: geometric", "Weights: 90% of the draws", "Left out: gains most", "Left out: loses most",
    ]  # fmt: skip
    assert rows[1] == ["1", "Unit 0", "0", "–", "0", "–", "–"]
    assert rows[4] == ["4", "Unit 3", "−2", "–", "−1 … +2", "Cost (+2)", "–"]


def test_gains_and_losses_are_told_apart(looked):
    made = changes(looked)
    assert '<td class="num ahead" data-v="1">+1</td>' in made
    assert '<td class="num behind" data-v="-2">−2</td>' in made


def test_where_nothing_is_changed_alone_there_is_nothing(looked):
    none = replace(looked, found=replace(looked.found, swings=(), reaches=()))
    assert (alone(none), changes(none)) == ("", "")


def test_each_unit_has_a_picture_unless_there_are_many(looked):
    assert pictures(looked).count("<svg") == 6
    many = replace(looked)
    object.__setattr__(many, "__dict__", {**many.__dict__, "order": (0,) * (MOST_DRAWN + 1)})
    assert pictures(many) == ""


def test_pictures_say_what_they_show(looked):
    assert drawn_moves(looked).title == "Mean rank shift by one change, 2024"
    drawn = drawn_unit(looked, 3)
    assert drawn.title == "Unit 3: places gained or lost by one change, 2024"
    assert drawn.sentence == "Unit 3 loses most places by one change: “Imputation: median” (2)."
