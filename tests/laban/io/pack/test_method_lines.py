# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from laban.io.pack.method import read_method
from laban.io.pack.method_lines import method_lines
from laban.io.pack.toml import Toml
from laban.model.method import (
    READY,
    AggregateRule,
    Aggregating,
    CustomStep,
    ImputeRule,
    Method,
    PerItem,
    Ranking,
    Weighing,
)
from laban.model.text import Text

KNN = ImputeRule(method="knn", neighbours=3)
RICH = replace(
    Method(), code="rich", names=Text.of({"vi": "Một\n“hai”"}), note="a\\b",
    impute=PerItem(KNN, (("1.1", KNN), ("1.2", ImputeRule()))),
    aggregate=Aggregating(AggregateRule(power=0.5), (("pillar", AggregateRule()),), (("7", AggregateRule(power=2.0)),)),
    weigh=Weighing(method="s", sets=(("s", (("1.1", 0.1),)), ("t u", ()))), rank=Ranking(decimals=2),
    custom=(CustomStep(name="a", after="impute"),),
)  # fmt: skip


@pytest.mark.parametrize("method", [*READY.values(), RICH], ids=lambda method: method.code)
def test_a_method_that_is_written_is_read_back(method):
    text = "\n".join(method_lines(method))
    assert read_method(Toml("m.toml", tomllib.loads(text), text)) == (method, [])


def test_every_choice_is_written_out_so_that_later_defaults_cannot_change_it():
    written = tomllib.loads("\n".join(method_lines(Method())))
    assert written["treat"]["skewness"] == 2.0
    assert written["rank"] == {"ties": "min"}
