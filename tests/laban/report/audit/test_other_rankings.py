# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import numpy as np
import pytest

from laban.model.audit.ranking import Envelopment
from laban.report.audit import other_rankings as module
from laban.report.audit.blocks import Picture, Table, Words
from laban.report.audit.other_rankings import by_rank, other_rankings


@pytest.fixture
def enveloped(seen):
    """The audit with benefit of the doubt: the second unit cannot be judged."""
    scores = np.array([0.5, np.nan, 1.0, 0.7, 0.9, 0.8])
    found = Envelopment(
        items=("in", "out"), bounds=(0.2, 0.8), scores=scores, ranks=np.array([5.0, 0.0, 1.0, 4.0, 2.0, 3.0]),
        weights=np.full((2, 6), 0.5), shares=np.array([[0.2] * 6, [0.8] * 6]), efficient=(2,), left_out=(1,), pearson=0.8,
        spearman=0.7,
    )  # fmt: skip
    return replace(seen, audit=replace(seen.audit, envelopment=found))


def test_benefit_of_the_doubt_stands_beside_the_index_with_its_weights(enveloped, of_kind, texts):
    part = other_rankings(enveloped)
    scores, shares = of_kind(part, Table)[:2]
    assert texts(scores)[:2] == [("1", "Unit 4", "0.900", "2", "−1"), ("2", "Unit 5", "0.800", "3", "−1")]
    assert texts(scores)[3] == ("4", "Unit 1", "–", "–", "–")
    assert [head.text for head in shares.columns] == ["Unit", "Input", "Output"]
    assert texts(shares)[0] == ("Unit 4", "20%", "80%")


def test_units_that_cannot_be_judged_are_named_and_the_rest_counted(enveloped, of_kind, monkeypatch):
    said = "Left out, because a pillar is missing or cannot take its least share: "
    assert f"{said}Unit 1." in [each.text for each in of_kind(other_rankings(enveloped), Words)]
    monkeypatch.setattr(module, "NAMED", 0)
    assert f"{said} and 1 more." in [each.text for each in of_kind(other_rankings(enveloped), Words)]


def test_why_there_is_no_benefit_of_the_doubt_is_said(seen, of_kind):
    assert of_kind(other_rankings(seen), Words)[0].text.startswith("Undefined: 2 pillars cannot each have between")


def test_pairs_are_compared_on_every_level_and_the_finest_is_drawn(seen, of_kind, texts):
    part = other_rankings(seen)
    assert [each.folded for each in of_kind(part, Table)] == [
        "Comparison in pairs, level: pillar", "Comparison in pairs, level: indicator",
    ]  # fmt: skip
    assert texts(of_kind(part, Table)[0])[3] == ("4", "Unit 1", "−3", "5", "−1", "33%", "4", "0")
    assert [each.drawing.title for each in of_kind(part, Picture)] == [
        "Rank in the index and Copeland's rank (level: indicator)",
    ]


def test_units_stand_by_rank_and_of_too_many_no_picture_is_drawn(seen, of_kind, monkeypatch):
    assert [seen.unit_names[at] for at in by_rank(seen)][:2] == ["Unit 4", "Unit 5"]
    monkeypatch.setattr(module, "MOST_DRAWN", 3)
    assert of_kind(other_rankings(seen), Picture) == []
