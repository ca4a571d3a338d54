# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.what_if import Addition, WhatIf, changed
from laban.errors import FrameworkError
from laban.model.design import Setting
from laban.model.method import AggregateRule, Aggregating, NormaliseRule, PerItem, TreatRule, Weighing
from laban.pipeline import compute

ELEMENTS = ("staff", "people", "cost", "patents", "trust")


def test_leaving_an_indicator_out_is_giving_it_no_weight(small_framework, small_panel, small_method):
    framework, method = changed(small_framework, small_method, WhatIf(drop=("cost",)))
    fewer = compute(framework, small_panel, method)
    weightless = replace(
        small_framework,
        indicators=tuple(
            replace(each, weight=0.0) if each.code == "cost" else each for each in small_framework.indicators
        ),
    )
    wanted = compute(weightless, small_panel, small_method)
    assert "cost" not in framework.by_code
    assert np.array_equal(fewer.of("index", 2025), wanted.of("index", 2025))


def test_a_group_goes_with_all_below_it_and_with_its_last_child(small_framework, small_method):
    for drop in (("out",), ("patents",)):
        framework, _ = changed(small_framework, small_method, WhatIf(drop=drop))
        assert [group.code for group in framework.groups] == ["index", "in"]
        assert framework.leaves == ("staff", "cost", "trust")


def test_an_element_is_taken_in_as_an_indicator(small_framework, small_panel, small_method):
    asked = WhatIf(add=(Addition(code="people", parent="out", direction=-1),))
    framework, method = changed(small_framework, small_method, asked, ELEMENTS)
    assert framework.children["out"] == ("patents", "people")
    assert framework.by_code["people"].parent == "out"
    result = compute(framework, small_panel, method)
    assert result.of("people", 2024).tolist()[0] == 100.0


def test_an_indicator_without_a_weight_is_given_one(small_framework, small_method):
    out = replace(
        small_framework,
        indicators=tuple(
            replace(each, weight=0.0) if each.code == "cost" else each for each in small_framework.indicators
        ),
    )
    framework, _ = changed(out, small_method, WhatIf(add=(Addition(code="cost", weight=2.0),)))
    assert framework.by_code["cost"].weight == 2.0


def test_a_field_of_the_method_is_set(small_framework, small_method):
    asked = WhatIf(settings=(Setting(("treat", "method"), "treat"),))
    _, method = changed(small_framework, small_method, asked)
    assert method.treat.default.method == "treat"


def test_rules_for_what_is_gone_go_too_and_groups_ask_for_what_they_have(small_framework, small_panel, small_method):
    method = replace(
        small_method,
        treat=PerItem(TreatRule(method="none"), (("cost", TreatRule()), ("staff", TreatRule(method="none")))),
        normalise=PerItem(NormaliseRule(), (("cost", NormaliseRule(method="rank")),)),
        weigh=Weighing(method="mine", sets=(("mine", (("cost", 3.0), ("staff", 2.0))),)),
        aggregate=Aggregating(default=AggregateRule(min_children=2), groups=(("out", AggregateRule(method="median")),)),
    )
    framework, fitted = changed(small_framework, method, WhatIf(drop=("cost", "out")))
    assert [code for code, _ in fitted.treat.items] == ["staff"]
    assert fitted.normalise.items == ()
    assert fitted.weigh.sets == (("mine", (("staff", 2.0),)),)
    assert dict(fitted.aggregate.groups) == {"in": AggregateRule(min_children=1)}
    assert not np.isnan(compute(framework, small_panel, fitted).of("in", 2025)).any()


def test_what_cannot_be_left_out_or_taken_in_is_refused_all_at_once(small_framework, small_method):
    asked = WhatIf(
        drop=("nowhere", "out"),
        add=(
            Addition(code="staff"),
            Addition(code="nothing"),
            Addition(code="people"),
            Addition(code="people", parent="out"),
        ),
    )
    with pytest.raises(FrameworkError) as refusal:
        changed(small_framework, small_method, asked, ELEMENTS)
    assert [each.code for each in refusal.value.problems] == [
        "audit.unknown_drop", "audit.add_taken", "audit.unknown_add", "audit.add_parent", "audit.add_parent",
    ]  # fmt: skip
    for drop in (("index",), ("in", "out", "trust")):
        with pytest.raises(FrameworkError) as refusal:
            changed(small_framework, small_method, WhatIf(drop=drop))
        assert refusal.value.code == "audit.drop_all"


def test_nothing_asked_changes_nothing(small_framework, small_method):
    assert changed(small_framework, small_method, WhatIf()) == (small_framework, small_method)
