# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import fields, replace

import pytest

from laban.model import choices
from laban.model.checks.effect import NEEDS, without_effect
from laban.model.method import AggregateRule, Aggregating, ImputeRule, Method, PerItem, TreatRule
from laban.model.settings import field_type

TREATED = replace(Method(), treat=PerItem(TreatRule()))


def with_treat(**choices_made):
    return replace(Method(), treat=PerItem(TreatRule(**choices_made)))


@pytest.mark.parametrize("name", NEEDS)
def test_what_a_field_needs_are_words_of_its_own_rule(name):
    section = name.partition(".")[0]
    assert field_type(tuple(name.split("."))) is not None
    for governing, words in NEEDS[name]:
        assert set(words) <= set(choices.WORDS[f"{section}.{governing}"])


@pytest.mark.parametrize(
    ("method", "path", "reason"),
    [
        (Method(), ("treat", "first"), "treat.method = none"),
        (TREATED, ("treat", "first"), ""),
        (TREATED, ("treat", "method"), ""),
        (with_treat(first="none"), ("treat", "max_points"), "treat.first = none"),
        (with_treat(force="log_ct"), ("treat", "skewness"), "treat.force = log_ct"),
        (with_treat(second="none"), ("treat", "mirror"), "treat.second = none"),
        (Method(), ("normalise", "mean"), "normalise.method = min_max"),
        (Method(), ("impute", "items", "a", "by"), "impute.method = none"),
        (Method(), ("window", "years"), "window.method = each"),
        (Method(), ("rank", "ties"), ""),
    ],
)
def test_a_field_counts_only_where_the_rest_of_its_rule_uses_it(method, path, reason):
    assert without_effect(method, path) == reason


def test_a_field_of_all_counts_where_any_rule_uses_it():
    mixed = replace(Method(), impute=PerItem(ImputeRule(), (("a", ImputeRule(method="knn")),)))
    assert without_effect(mixed, ("impute", "neighbours")) == ""
    assert without_effect(mixed, ("impute", "items", "b", "neighbours")) == "impute.method = none"


def test_a_field_of_one_level_is_judged_by_the_rule_of_that_level():
    method = replace(
        Method(), aggregate=Aggregating(AggregateRule(), (("index", AggregateRule(method="generalised")),))
    )
    assert without_effect(method, ("aggregate", "levels", "index", "power")) == ""
    assert without_effect(method, ("aggregate", "levels", "pillar", "power")) == "aggregate.method = arithmetic"


def test_every_field_that_needs_something_exists():
    known = {f"treat.{field.name}" for field in fields(TreatRule)}
    assert {name for name in NEEDS if name.startswith("treat.")} <= known
