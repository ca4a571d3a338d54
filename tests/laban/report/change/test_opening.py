# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.report.change.opening import headlines, numbers, summary, title_block
from laban.report.change.view import ChangeView


def test_the_title_says_what_the_parts_mean_and_which_editions_they_are_between(seen):
    made = title_block(seen)
    assert "nothing of causes" in made
    assert "2024 → 2025" in made
    assert "caution" not in made
    assert "Default" in made


def test_two_methods_and_two_packs_are_both_named(seen):
    before = replace(seen.found.before, method=replace(seen.found.before.method, names=seen.pack.names))
    other = replace(seen.found, before=before, labels=("old", "new"))
    made = title_block(ChangeView(replace(seen.pack, demonstration=True), seen.result, "en", other))
    assert "Small index → Default" in made
    assert "old → new" in made
    assert "caution" in made


def test_the_first_three_and_how_many_rose_and_fell_stand_on_top(seen):
    made = headlines(seen)
    assert made.count("<li>") == 3
    gained = seen.found.rank.gained[0]
    assert f"<dd>{int((gained > 0).sum())}</dd>" in made


def test_units_that_are_not_compared_or_rebuilt_are_counted_apart(seen, with_standing):
    one = with_standing(with_standing(seen, 0, "new"), 1, "merged")
    said = "".join(numbers(one))
    assert "<dt>not compared</dt><dd>1</dd>" in said
    assert "<dt>of these with a rebuilt past</dt><dd>1</dd>" in said
    assert "<dt>units compared</dt><dd>5</dd>" in said
    assert "not compared" not in "".join(numbers(seen))


def test_the_summary_names_who_moved_most_and_the_middle_of_the_parts(seen):
    gained = seen.found.rank.gained[0]
    best = int(np.argmax(gained))
    assert f"{seen.name(best)} gained most places ({gained[best]:.0f})" in summary(seen)
    assert "In the middle of all units" in summary(seen)


def test_where_nobody_moved_nobody_is_named(seen):
    rank = replace(seen.found.rank, after=seen.found.rank.before)
    still = ChangeView(seen.pack, seen.result, "en", replace(seen.found, rank=rank, factors=("method",)))
    assert summary(still) == ""
