# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.audit.leaving_out import leaving_out
from laban.analysis.audit.rank_conclusions import (
    on_added_value,
    on_envelopment,
    on_leaving_out,
    on_outranking,
    on_robustness,
)
from laban.model.audit.finding import Judgement
from laban.model.audit.ranking import AddedValue, ChoiceShift, Envelopment, Outranked, Robustness
from laban.model.audit.thresholds import Thresholds
from laban.model.result import Note
from laban.model.text import Text

LIMITS = Thresholds()
VALUES = {"a": np.arange(20.0), "b": np.arange(20.0)}


def by_code(findings):
    return {each.code: each for each in findings}


def robust(width, *, failed=0, shift=0.0):
    ranks = np.arange(1.0, 21.0)
    return Robustness(
        ranks=ranks, median=ranks + shift, low=ranks + shift - width / 2, high=ranks + shift + width / 2, level=0.9,
        draws=100, failed=failed,
    )  # fmt: skip


def choice(moved):
    return ChoiceShift(
        name="mean", names=Text(), units=20, places=2, moved=moved, mean=1.0, largest=3, unit=0, spearman=0.9
    )


def test_a_pillar_that_the_index_repeats_is_told():
    found = [
        AddedValue(item=item, level="pillar", units=20, places=2, moved=moved, pearson=0.5, spearman=0.5)
        for item, moved in (("P1", 0.1), ("P2", 0.8), ("P3", 0.9), ("P4", 0.7))
    ]
    (said,) = on_added_value(found, "pillar", LIMITS)
    assert (said.code, said.judgement, said.listed) == ("added_value_found", Judgement.LOOK, ((("P1",), 0.1),))
    assert on_added_value(found, "group", LIMITS) == ()


def test_narrow_intervals_are_good_and_wide_ones_are_a_problem(subject):
    found = subject({"I": {"P": ("a", "b")}}, VALUES)
    narrow = by_code(on_robustness(found, robust(2.0), (), LIMITS))
    assert narrow["intervals_good"].limit == pytest.approx(4.0)
    assert narrow["outside_good"].judgement is Judgement.GOOD
    assert narrow["failed_good"].figure == 0.0
    wide = by_code(on_robustness(found, robust(8.0, failed=5), (), LIMITS))
    assert wide["intervals_found"].judgement is Judgement.PROBLEM
    assert len(wide["intervals_found"].listed) == 20
    assert "5 of 100 draws (5%" in wide["failed_found"].text("en")


def test_ranks_outside_their_intervals_are_named(subject):
    found = subject({"I": {"P": ("a", "b")}}, VALUES)
    said = by_code(on_robustness(found, robust(2.0, shift=4.0), (), LIMITS))
    assert len(said["outside_found"].listed) == 20


def test_choices_are_judged_with_and_without_a_simulation(subject):
    found = subject({"I": {"P": ("a", "b")}}, VALUES)
    (said,) = on_robustness(found, Note("audit.no_simulation"), [choice(0.5)], LIMITS)
    assert (said.code, said.listed) == ("choices_found", ((("mean",), 0.5),))
    assert by_code(on_robustness(found, robust(1.0), [choice(0.1)], LIMITS))["choices_good"].figure == 0.1
    assert on_robustness(found, Note("audit.no_simulation"), [], LIMITS) == ()


def test_other_rankings_are_judged_by_their_rank_correlation(subject):
    found = subject({"I": {"P": ("a", "b")}}, VALUES)
    rows = np.zeros((2, 20))
    enveloped = Envelopment(
        items=("P", "Q"), bounds=(0.05, 0.3), scores=rows[0], ranks=rows[0], weights=rows, shares=rows, efficient=(0, 3),
        left_out=(), pearson=0.9, spearman=0.7,
    )  # fmt: skip
    (said,) = on_envelopment(found, enveloped, LIMITS)
    assert said.code == "envelopment_found"
    assert "5% to 30%" in said.text("en")
    assert "2 units reach the best score: u00, u03." in said.text("en")
    assert on_envelopment(found, Note("audit.few_pillars"), LIMITS) == ()
    pairs = Outranked(
        level="indicator", items=("a",), copeland=rows[0], copeland_ranks=rows[0], ahead=rows[0], ahead_ranks=rows[0],
        dominating=3, dominated=0.25, copeland_spearman=0.95, ahead_spearman=0.9,
    )  # fmt: skip
    (said,) = on_outranking([pairs], LIMITS)
    assert said.code == "outranking_good"
    assert "25%" in said.text("en")
    for spearman, code in ((0.95, "outranking_uncounted_good"), (0.5, "outranking_uncounted_found")):
        (said,) = on_outranking([replace(pairs, dominating=-1, dominated=np.nan, copeland_spearman=spearman)], LIMITS)
        assert said.code == code
        assert "nan" not in said.text("en") + said.text("vi")


def test_an_indicator_on_which_the_ranking_hangs_is_told(subject):
    values = {"a": 10 * np.arange(20.0), "b": np.cos(np.arange(20.0)), "c": np.sin(np.arange(20.0)), "d": np.zeros(20)}
    found = subject({"I": {"P": ("a", "b", "c", "d")}}, values)
    (said,) = on_leaving_out(found, leaving_out(found), LIMITS)
    assert said.code == "leaving_out_found"
    assert said.listed[0][0] == ("a",)
    assert said.judgement is Judgement.LOOK
