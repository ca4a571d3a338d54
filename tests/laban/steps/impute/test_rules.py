# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.errors import MethodError
from laban.model.method import ImputeRule, PerItem
from laban.steps.impute import METHODS, impute

WRONG = {
    "unknown_method": ImputeRule(method="guess"),
    "unknown_grouping": ImputeRule(method="group_mean", by="income"),
    "unknown_level": ImputeRule(method="row_mean", within="indicator"),
    "unknown_predictor": ImputeRule(method="regression", predictors=("P",)),
    "too_few_neighbours": ImputeRule(method="knn", neighbours=0),
    "negative_lag": ImputeRule(method="latest", max_lag=-1),
    "value_not_finite": ImputeRule(method="value", value=np.inf),
}


@pytest.mark.parametrize("name", WRONG)
def test_an_impossible_rule_is_refused_even_when_nothing_is_missing(panel_of, framework_of, name):
    panel = panel_of({code: [1.0, 2.0] for code in "abcde"})
    with pytest.raises(MethodError) as caught:
        impute(panel, framework_of(), PerItem(WRONG[name]))
    assert [each.code for each in caught.value.problems] == [f"impute.{name}"]
    assert all(each.text(language) for each in caught.value.problems for language in ("en", "vi"))


def test_all_that_is_wrong_is_told_at_once_each_with_its_indicator(panel_of, framework_of):
    rules = dict(zip("abcdexy", WRONG.values(), strict=True))
    with pytest.raises(MethodError) as caught:
        impute(panel_of({"a": [1.0, 2.0]}), framework_of(), PerItem.with_items(ImputeRule(), rules))
    found = [(each.where.item, each.code) for each in caught.value.problems]
    wanted = [(item, f"impute.{name}") for item, name in zip("abcdexy", WRONG, strict=True)]
    assert found == [*wanted[:5], ("x", "impute.unknown_item"), wanted[5], ("y", "impute.unknown_item"), wanted[6]]


def test_fields_that_a_method_does_not_read_may_hold_anything(panel_of, framework_of):
    odd = ImputeRule(method="mean", by="?", within="?", predictors=("?",), neighbours=0, max_lag=-1, value=np.nan)
    impute(panel_of({"a": [1.0, 2.0]}), framework_of(), PerItem(odd))


def test_the_table_has_the_words_of_the_rule():
    assert all(f"`{name}`" in (ImputeRule.__doc__ or "") for name in METHODS)
