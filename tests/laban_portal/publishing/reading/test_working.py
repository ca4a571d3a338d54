# SPDX-License-Identifier: Apache-2.0
"""The working of a score: whoever follows the steps that are told arrives at the score that is published."""

from __future__ import annotations

from math import isfinite, isnan

import numpy as np
import pytest

from laban.model.formula import Formula, evaluate
from laban_portal.publishing.reading.field import current, field_of
from laban_portal.publishing.reading.working import Working, scored, working, workings
from tests.laban_portal.publishing.books import asem, vietnam


def value_of(each: Working) -> float:
    """Return an indicator's value from the elements that its working tells."""
    values = {part.code: np.array([part.value]) for part in each.parts}
    over = evaluate(each.item.formula, values) if each.item.formula else values[each.item.code]
    under = values[each.item.denominator] if each.item.denominator else np.array([1.0])
    return float(evaluate(Formula("[a] / [b]"), {"a": over, "b": under})[0] * each.item.scale)


@pytest.mark.parametrize("which", ["vietnam", "asem"])
def test_each_score_follows_from_the_elements_the_value_and_the_scale_that_are_told(which: str) -> None:
    book = vietnam()[0] if which == "vietnam" else asem()
    field = current(book.main)
    followed = 0
    for unit in field.order:
        for each in workings(book, field, unit):
            if isfinite(each.raw):
                assert value_of(each) == pytest.approx(each.raw, rel=1e-12)
            if isfinite(each.score) and each.scale is not None:
                assert scored(each.scale, each.treated) == pytest.approx(each.score, abs=1e-9)
                followed += 1
            assert isnan(each.contribution) or each.contribution == pytest.approx(each.share * each.score)
    assert followed > 20 * len(field.order)


def test_a_rebuilt_element_says_by_which_rule_and_from_which_figures() -> None:
    book = vietnam()[0]
    field = field_of(book.main, 2024)
    unit = next(at for at in field.order if len(field.units[at].predecessors) > 2)
    parts = [part for each in workings(book, field, unit) for part in each.parts]
    added = [part for part in parts if part.rule == "regroup.added"]
    assert added
    for part in added:
        assert part.value == pytest.approx(sum(share.value for share in part.shares), rel=1e-12)
    means = [part for part in parts if part.rule == "regroup.mean"]
    assert means
    for part in means:
        values = [share.value for share in part.shares]
        assert min(values) <= part.value <= max(values)


def test_the_proof_of_a_figure_is_the_reference_of_the_edition() -> None:
    book = vietnam()[0]
    reference = book.references[0]
    field = current(book.main)
    unit = book.main.unit_place[reference.unit]
    found = {
        part.code: part.references
        for leaf in range(len(field.framework.leaves))
        for part in working(book, field, unit, leaf).parts
        if part.references
    }
    assert all(proofs == (reference,) for proofs in found.values())
    other = workings(book, field, (unit + 1) % len(field.units))
    assert not [part for each in other for part in each.parts if part.references]
