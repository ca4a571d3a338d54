# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import fields

import pytest

from laban.model.choices import POSITIVE, RANGES, WORDS
from laban.model.method import (
    READY,
    AggregateRule,
    CustomStep,
    Denominating,
    ImputeRule,
    NormaliseRule,
    Ranking,
    Regrouping,
    Screening,
    TreatRule,
    Weighing,
    Window,
)
from laban.numeric.moments import DEFINITIONS
from laban.numeric.ranks import TIES
from laban.steps import aggregate, denominate, impute, normalise, screen, treat, weigh

SECTIONS = {
    "regroup": Regrouping, "denominate": Denominating, "screen": Screening, "impute": ImputeRule, "treat": TreatRule,
    "normalise": NormaliseRule, "weigh": Weighing, "aggregate": AggregateRule, "rank": Ranking, "custom": CustomStep,
    "window": Window,
}  # fmt: skip


@pytest.mark.parametrize("choice", [*WORDS, *RANGES, *POSITIVE])
def test_every_choice_is_a_field_of_the_method(choice):
    section, _, field = choice.partition(".")
    assert field in {each.name for each in fields(SECTIONS[section])}


@pytest.mark.parametrize(
    ("choice", "table"),
    [
        ("denominate.method", denominate.METHODS),
        ("screen.rule", screen.METHODS),
        ("impute.method", impute.METHODS),
        ("normalise.method", normalise.METHODS),
        ("weigh.method", weigh.METHODS),
        ("aggregate.method", aggregate.METHODS),
        ("rank.ties", TIES),
        ("treat.moments", DEFINITIONS),
    ],
)
def test_the_steps_know_the_same_words(choice, table):
    assert sorted(table) == sorted(WORDS[choice])


def test_the_treating_step_knows_every_word_of_its_three_choices():
    words = {*WORDS["treat.first"], *WORDS["treat.second"], *WORDS["treat.force"]} - {""}
    assert set(treat.METHODS) == words


@pytest.mark.parametrize("method", READY.values(), ids=READY)
def test_the_ready_made_methods_choose_among_them(method):
    for section, rule in (
        ("screen", method.screen), ("impute", method.impute.default), ("treat", method.treat.default),
        ("normalise", method.normalise.default), ("aggregate", method.aggregate.default), ("rank", method.rank),
    ):  # fmt: skip
        for field in fields(rule):
            words = WORDS.get(f"{section}.{field.name}")
            assert words is None or getattr(rule, field.name) in words
