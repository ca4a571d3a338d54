# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.report.change.units import article, cast, coverage, own, units
from laban.report.change.view import ChangeView


def test_every_unit_has_an_article_with_two_waterfalls(seen):
    made = units(seen)
    assert made.count("<article") == 6
    assert made.count("<svg") == 12


def test_what_is_behind_its_own_part_is_named_and_adds_up(seen):
    made = own(seen, 1)
    assert "Raised most by its own figures" in made
    assert "Lowered most by its own figures" in made
    assert "the part “own figures”" in made.replace("&quot;", '"')


def test_where_nothing_raised_it_that_is_said(seen):
    found = replace(seen.found, own=np.where(seen.found.own > 0, 0.0, seen.found.own))
    score = seen.found.score.parts.copy()
    score[0] = np.nansum(found.own[:, [found.codes.index(code) for code in found.after.framework.leaves]], axis=1)
    score[2] = seen.found.score.gained - score[0] - score[1]
    told = replace(found, score=replace(found.score, parts=score))
    assert "Nothing of its own raised it." in own(ChangeView(seen.pack, seen.result, "en", told), 1)


def test_a_part_that_cannot_be_split_says_so_and_without_the_factor_there_is_none(seen):
    unknown = replace(seen.found, own=np.full(seen.found.own.shape, np.nan))
    assert "cannot be split among indicators" in own(ChangeView(seen.pack, seen.result, "en", unknown), 1)
    none = replace(seen.found, factors=("method",))
    assert own(ChangeView(seen.pack, seen.result, "en", none), 1) == ""
    assert coverage(ChangeView(seen.pack, seen.result, "en", none), 1) == ""


def test_figures_that_came_and_went_are_named_and_so_is_that_none_did(seen):
    assert "Figures only in 2025: Cost" in coverage(seen, 1)
    assert "Figures only in 2024: Trust" in coverage(seen, 1)
    assert "the same indicators both times" in coverage(seen, 0)


def test_a_unit_without_a_split_says_why_and_draws_nothing(seen, with_standing):
    made = article(with_standing(seen, 2, "unranked_before"), 2)
    assert "Not ranked in the first edition" in made
    assert "Its change is not split" in made
    assert "<svg" not in made


def test_a_merged_unit_begins_at_a_rebuilt_year(seen):
    found = replace(seen.found, standing=("merged", *seen.found.standing[1:]))
    made = article(ChangeView(seen.pack, seen.result, "en", found), 0)
    assert "2024 (rebuilt)" in made
    assert "rebuilt as 2024 was computed it has" in made


def test_who_had_no_rank_has_no_back_cast(seen):
    ranks = np.zeros_like(seen.found.backcast.ranks)
    found = replace(seen.found, backcast=replace(seen.found.backcast, ranks=ranks))
    assert cast(ChangeView(seen.pack, seen.result, "en", found), 0) == ""
