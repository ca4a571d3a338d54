# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.model.method import COINR, GII, READY, AggregateRule, Aggregating, ImputeRule, PerItem


def test_a_rule_for_one_item_wins_over_the_default():
    rules = PerItem.with_items(ImputeRule(), {"a": ImputeRule(method="mean")})
    assert (rules.of("a").method, rules.of("b").method) == ("mean", "none")


def test_a_group_wins_over_its_level_and_a_level_over_the_default():
    median, copeland = AggregateRule(method="median"), AggregateRule(method="copeland")
    rules = Aggregating(levels=(("pillar", median),), groups=(("7", copeland),))
    assert [rules.of(code, level).method for code, level in (("7", "pillar"), ("6", "pillar"), ("x", "index"))] == [
        "copeland",
        "median",
        "arithmetic",
    ]


def test_ready_methods_are_found_by_their_code():
    assert set(READY) == {"default", "gii", "coinr"}
    assert GII.treat.default.skewness == 2.25
    assert COINR.treat.default.mirror is False
