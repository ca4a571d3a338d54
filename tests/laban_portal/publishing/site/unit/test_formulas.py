# SPDX-License-Identifier: Apache-2.0
"""Formulas in words keep the order in which they are worked off."""

from __future__ import annotations

import pytest

from laban.model.formula import Formula
from laban.model.framework import Indicator
from laban_portal.publishing.site.unit.formulas import spelled


@pytest.mark.parametrize(
    ("formula", "denominator", "scale", "said"),
    [
        ("", "", 1.0, "[x]"),
        ("a", "b", 100.0, "100 × [a] ÷ [b]"),
        ("a + b", "c", 100.0, "100 × ([a] + [b]) ÷ [c]"),
        ("a - (b - c)", "", 1.0, "[a] − ([b] − [c])"),
        ("a / (b * c)", "", 1.0, "[a] ÷ ([b] × [c])"),
        ("100 * (a * b / (c * d) - 1)", "", 1.0, "100 × ([a] × [b] ÷ ([c] × [d]) − 1)"),
        ("-a * 2", "", 1.0, "−[a] × 2"),
    ],
)
def test_a_formula_is_written_as_it_is_computed(formula: str, denominator: str, scale: float, said: str) -> None:
    item = Indicator(
        code="x", parent="", formula=Formula(formula) if formula else None, denominator=denominator, scale=scale
    )
    assert spelled(item, "[{}]".format, "en") == said


def test_ready_indicators_are_taken_as_they_are() -> None:
    assert spelled(Indicator(code="x", parent="", denominator="b", scale=9.0), "[{}]".format, "vi", ready=True) == "[x]"
