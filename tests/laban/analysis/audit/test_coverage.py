# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.coverage import indicator_quality, unit_quality
from laban.model.audit.coverage import CONSTANT, LOW_COVERAGE, SKEWED, STILL_SKEWED
from laban.model.audit.thresholds import Thresholds
from laban.model.method import ImputeRule, Method, NormaliseRule, PerItem, TreatRule

NAN = float("nan")
TREE = {"I": {"P1": ("a", "b"), "P2": ("c",)}}
EVEN = np.arange(12.0)
AS_IS = PerItem(NormaliseRule(method="none"))


def of(found, item):
    return next(each for each in found if each.item == item)


def test_gaps_are_counted_against_all_units(subject):
    values = {"a": EVEN, "b": [*EVEN[:6], *[NAN] * 6], "c": EVEN}
    found = subject(TREE, values)
    quality = of(indicator_quality(found, Thresholds()), "b")
    assert (quality.units, quality.available, quality.imputed, quality.share) == (12, 6, 0, 0.5)
    assert quality.flags == (LOW_COVERAGE,)
    units = unit_quality(found, Thresholds())
    assert [each.available for each in units] == [3] * 6 + [2] * 6
    assert units[-1].share == pytest.approx(2 / 3)
    assert units[-1].flags == ()
    assert unit_quality(found, Thresholds(min_available=0.7))[-1].flags == (LOW_COVERAGE,)


def test_what_was_filled_in_is_not_observed(subject):
    method = Method(impute=PerItem(ImputeRule(method="mean")), normalise=AS_IS)
    found = subject(TREE, {"a": EVEN, "b": [*EVEN[:9], NAN, NAN, NAN], "c": EVEN}, method=method)
    quality = of(indicator_quality(found, Thresholds()), "b")
    assert (quality.available, quality.imputed) == (9, 3)
    assert [each.imputed for each in unit_quality(found, Thresholds())][-3:] == [1, 1, 1]


def test_skew_is_told_before_and_after_treatment(subject):
    method = Method(treat=PerItem(TreatRule()), normalise=AS_IS)
    values = {"a": [*EVEN[:11], 4000.0], "b": EVEN, "c": EVEN}
    quality = of(indicator_quality(subject(TREE, values, method=method), Thresholds()), "a")
    assert quality.skewness[0] > 3 > quality.skewness[1]
    assert quality.capped == 1
    assert quality.flags == (SKEWED,)
    untreated = of(indicator_quality(subject(TREE, values), Thresholds()), "a")
    assert untreated.flags == (SKEWED, STILL_SKEWED)


def test_constant_empty_and_two_valued_indicators_stop_nothing(subject):
    values = {"a": np.full(12, 7.0), "b": [1.0, 2.0, *[NAN] * 10], "c": EVEN}
    found = indicator_quality(subject(TREE, values), Thresholds())
    assert of(found, "a").flags == (CONSTANT,)
    assert np.isnan(of(found, "a").skewness).all()
    assert of(found, "b").flags == (LOW_COVERAGE,)
    assert np.isnan(of(found, "b").kurtosis).all()


def test_an_indicator_without_a_weight_is_described_but_asked_of_no_unit(subject):
    found = subject(TREE, {"a": EVEN, "b": [1.0, *[NAN] * 11], "c": EVEN}, weights={"b": 0.0})
    assert [each.item for each in indicator_quality(found, Thresholds())] == ["a", "b", "c"]
    assert {(each.indicators, each.available) for each in unit_quality(found, Thresholds())} == {(2, 2)}
