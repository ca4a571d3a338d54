# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.envelopment import bounds_problems, envelopment
from laban.errors import MethodError
from laban.model.audit.ranking import Envelopment
from laban.model.audit.thresholds import Plan
from laban.model.result import Note

NAN = float("nan")
TREE = {"I": {"P1": ("a",), "P2": ("b",)}}
FREE = Plan(pillar_share=(0.0, 1.0))


def test_each_unit_gets_the_score_of_its_best_weights(subject):
    found = envelopment(subject(TREE, {"a": [4.0, 1, 2], "b": [1.0, 4, 2]}), "pillar", FREE)
    assert isinstance(found, Envelopment)
    assert found.items == ("P1", "P2")
    assert found.scores == pytest.approx([1.0, 1.0, 0.8])
    assert found.ranks.tolist() == [1.0, 1.0, 3.0]
    assert found.efficient == (0, 1)
    assert found.left_out == ()


def test_a_unit_without_a_pillar_or_with_nought_of_one_is_left_out_and_named(subject):
    values = {"a": [4.0, 0, NAN, 3, 5], "b": [1.0, 4, 2, 3, 2]}
    found = envelopment(subject(TREE, values), "pillar", Plan(pillar_share=(0.1, 0.9)))
    assert isinstance(found, Envelopment)
    assert found.left_out == (1, 2)
    assert found.ranks[[1, 2]].tolist() == [0.0, 0.0]
    assert np.isnan(found.shares[:, 2]).all()


@pytest.mark.parametrize(
    ("values", "plan", "code"),
    [
        ({"a": [4.0, 1, 2], "b": [1.0, 4, 2]}, Plan(), "audit.shares_do_not_fit"),
        ({"a": [4.0, NAN, 2], "b": [1.0, 4, 2]}, FREE, "audit.few_complete"),
        ({"a": [-4.0, 1, 2], "b": [1.0, 4, 2]}, FREE, "audit.negative_scores"),
    ],
)
def test_what_cannot_be_enveloped_says_why(subject, values, plan, code):
    found = envelopment(subject(TREE, values), "pillar", plan)
    assert isinstance(found, Note)
    assert found.code == code


def test_one_pillar_is_too_few(subject):
    found = envelopment(subject({"I": {"P1": ("a", "b")}}, {"a": [1.0, 2, 3], "b": [1.0, 2, 4]}), "pillar", FREE)
    assert found == Note("audit.few_pillars", facts=(("level", "pillar"), ("items", "1")))


@pytest.mark.parametrize("bounds", [(0.5, 0.2), (-0.1, 0.5), (0.1, 1.5), (0.0, 0.0), (NAN, 0.5)])
def test_shares_that_are_none_are_refused(subject, bounds):
    assert bounds_problems(bounds)[0].code == "audit.bad_shares"
    with pytest.raises(MethodError):
        envelopment(subject(TREE, {"a": [4.0, 1, 2], "b": [1.0, 4, 2]}), "pillar", Plan(pillar_share=bounds))
