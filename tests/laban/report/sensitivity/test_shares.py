# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.report.sensitivity.shares import compact, overall, shared, units


def test_the_section_has_the_picture_its_table_and_how_it_is_read(looked, read):
    made = overall(looked)
    assert read(made).rows[1][0] == "mean"
    assert "dots add up to 100%" in made
    assert made.count("<svg") == 1


def test_without_effects_nothing_is_said_of_dots(looked):
    shift = replace(looked.found.shift, shapley=None, shapley_interval=None)
    plain = replace(looked, found=replace(looked.found, shift=shift))
    assert "dot" not in compact(plain)
    assert "dots" in compact(looked)


def test_each_unit_has_its_shares_and_one_that_never_moves_has_words(looked, read):
    rows = read(units(looked)).rows
    assert rows[0] == ["Rank", "Unit", "Spread", "mean", "Imputation", "Weights", "Leaving an item out"]
    assert rows[1] == ["1", "Unit 0", "never moves", "–", "–", "–", "–"]
    assert rows[4] == ["4", "Unit 3", "1.25", "5%", "5%", "10%", "80%"]
    assert rows[7][2] == "Spread of the score"


def test_a_unit_without_a_rank_in_some_computations_is_told_so(looked, read):
    known = looked.found.ranks.known.copy()
    known[0, 2] = False
    some = replace(looked, found=replace(looked.found, ranks=replace(looked.found.ranks, known=known)))
    assert read(units(some)).rows[3][2] == "no rank in some computations"


def test_a_unit_that_hardly_moves_is_told_so(looked, read):
    total = np.full_like(looked.found.ranks.total, np.nan)
    rare = replace(looked, found=replace(looked.found, ranks=replace(looked.found.ranks, total=total)))
    rows = read(units(rare)).rows
    assert [row[2] for row in rows[1:3]] == ["never moves", "moves too rarely to tell"]


def test_stronger_shares_have_stronger_shades(looked):
    made = units(looked)
    assert 'class="c5" data-v="0.8">80%' in made
    assert 'class="c4" data-v="0.7">70%' in made
    assert 'class="c1" data-v="0">0%' in made


def test_an_estimate_a_little_below_nought_is_nought_to_the_reader(looked):
    assert shared(looked, -0.02) == "0%"
