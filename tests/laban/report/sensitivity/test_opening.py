# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.report.sensitivity.opening import headlines, how, interrupted, title_block
from laban.texts import say


def test_the_title_says_what_a_share_is_and_how_it_was_found(looked):
    made = title_block(looked)
    assert say("sensitivity.meaning", "en").replace("'", "'") in made
    assert "quasi-random sample of 64 rows, 1,024 computations (seed 1); 95% intervals" in made


def test_exact_shares_are_said_to_be_exact(looked):
    exact = replace(looked, found=replace(looked.found, method="exact", runs=400))
    assert how(exact) == "all 400 combinations computed; the shares are exact"


def test_the_strongest_three_stand_on_top_with_their_share(looked):
    made = headlines(looked)
    places = [made.index(f"<strong>{name}</strong>") for name in ("mean", "Imputation", "Weights")]
    assert places == sorted(places)
    assert "70% of variance" in made
    assert "Leaving an item out</strong>" not in made


def test_figures_tell_how_many_never_move_and_how_much_is_done_together(looked):
    made = headlines(looked)
    for name, value in (("units whose rank never moves", "1"), ("things that vary", "4")):
        assert f"<dt>{name}</dt><dd>{value}</dd>" in made
    assert "<dd>50%</dd>" in made


def test_where_nothing_moves_nobody_stands_on_top(looked):
    shift = looked.found.shift
    still = replace(
        shift,
        first=np.full_like(shift.first, np.nan),
        total=np.full_like(shift.total, np.nan),
        shapley=np.full_like(shift.total, np.nan),
    )
    made = headlines(replace(looked, found=replace(looked.found, shift=still)))
    assert "leaders" not in made
    assert "Nothing moves" in made


def test_a_stopped_run_is_marked(looked):
    assert interrupted(looked) == ""
    stopped = replace(looked, found=replace(looked.found, interrupted=True, asked=4096))
    assert "stands on 64 of the 4,096 rows" in interrupted(stopped)
