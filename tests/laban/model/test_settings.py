# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import fields, replace

import pytest

from laban.model.design import Setting
from laban.model.method import (
    AggregateRule,
    Aggregating,
    ImputeRule,
    Method,
    PerItem,
    TreatRule,
)
from laban.model.settings import current, field_type, path_of, path_text, settable, with_settings

MEAN = ImputeRule(method="mean")
RICH = replace(
    Method(),
    impute=PerItem(MEAN, (("a.1", MEAN), ("b", ImputeRule(method="none")))),
    aggregate=Aggregating(
        AggregateRule(), (("pillar", AggregateRule(min_children=2)),), (("7", AggregateRule(method="geometric")),)
    ),
)


def test_the_rule_of_all_is_set_and_rules_that_agreed_with_it_follow():
    made = with_settings(RICH, [Setting(("impute", "method"), "knn")]).impute
    knn = ImputeRule(method="knn")
    assert made == PerItem(knn, (("a.1", knn), ("b", ImputeRule(method="none"))))


def test_levels_and_groups_that_agreed_with_the_rule_of_all_follow_too():
    made = with_settings(RICH, [Setting(("aggregate", "method"), "harmonic")]).aggregate
    assert made.default.method == "harmonic"
    assert dict(made.levels)["pillar"] == AggregateRule(method="harmonic", min_children=2)
    assert dict(made.groups)["7"].method == "geometric"


def test_one_rule_alone_is_set_in_its_place():
    made = with_settings(RICH, [Setting(("impute", "items", "a.1", "method"), "median")]).impute
    assert made == PerItem(MEAN, (("a.1", ImputeRule(method="median")), ("b", ImputeRule(method="none"))))


def test_a_level_without_a_rule_of_its_own_gets_that_of_all_first():
    made = with_settings(RICH, [Setting(("aggregate", "levels", "index", "method"), "geometric")]).aggregate
    assert dict(made.levels)["index"] == AggregateRule(method="geometric")
    assert dict(made.levels)["pillar"] == AggregateRule(min_children=2)


def test_settings_take_effect_in_their_order():
    path = ("treat", "method")
    made = with_settings(Method(), [Setting(path, "treat"), Setting(path, "none")])
    assert made == Method()


def test_nothing_given_is_changed():
    before = replace(RICH)
    with_settings(RICH, [Setting(("rank", "ties"), "max"), Setting(("impute", "method"), "em")])
    assert before == RICH


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("screen", "keep"), tuple[str, ...]),
        (("window", "years"), tuple[int, ...]),
        (("rank", "decimals"), int | None),
        (("treat", "items", "2.1", "mirror"), bool),
        (("impute", "neighbours"), int),
    ],
)
def test_the_type_of_a_field_is_that_of_the_method(path, kind):
    assert field_type(path) == kind


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("treat",),
        ("treat", "firstt"),
        ("weigh", "sets"),
        ("custom", "name"),
        ("code",),
        ("names", "versions"),
        ("aggregate", "items", "1", "method"),
        ("screen", "items", "1", "rule"),
        ("treat", "levels", "1", "method"),
        ("nothing", "method"),
    ],
)
def test_a_path_that_leads_to_no_field_has_no_type(path):
    assert field_type(path) is None


def test_what_can_be_set_of_a_section_is_all_but_its_tables():
    assert settable("treat") == tuple(field.name for field in fields(TreatRule))
    assert settable("weigh") == ("method",)
    assert settable("names") == settable("nothing") == ()


@pytest.mark.parametrize("text", ["treat.first", "treat.items.2.1.3.first", "aggregate.levels.index.method"])
def test_a_path_is_read_as_it_is_written(text):
    path = path_of(text)
    assert path_text(path) == text
    assert field_type(path) is str


def test_the_present_value_is_found_for_all_and_for_one():
    assert current(RICH, ("impute", "method")) == "mean"
    assert current(RICH, ("impute", "items", "b", "method")) == "none"
    assert current(RICH, ("impute", "items", "z", "method")) == "mean"
    assert current(RICH, ("rank", "ties")) == "min"
