# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.compare import agreement_frame, compare, unit_frame
from laban.errors import MethodError
from laban.model.method import AggregateRule, Aggregating
from laban.model.units import Unit, UnitKey, Units
from laban.pipeline import compute


@pytest.fixture
def results(small_framework, small_panel, small_method):
    other = replace(small_method, aggregate=Aggregating(default=AggregateRule(method="median")))
    return compute(small_framework, small_panel, small_method), compute(small_framework, small_panel, other)


def numbers(frame, name):
    return np.array(frame.column(name), dtype=float)


def test_a_result_agrees_with_itself(results):
    found = compare(results[0], results[0])
    assert (found.items, found.years) == (("index", "index"), (2025, 2025))
    assert not found.gained.any()
    assert found.only == ((), ())
    index = found.agreements[0]
    assert (index.item, index.units, index.mean_shift, index.largest_shift) == ("index", 6, 0.0, 0.0)
    assert (index.pearson, index.spearman, index.kendall) == pytest.approx((1.0, 1.0, 1.0))
    assert [each.item for each in found.agreements] == list(results[0].framework.codes)


def test_units_are_matched_by_their_keys_whatever_their_order(results, small_framework, small_panel, small_method):
    turned = small_panel.values[:, :, ::-1]
    panel = replace(
        small_panel, units=Units(small_panel.units.members[::-1]), values=turned.copy(), flags=small_panel.flags
    )
    found = compare(results[0], compute(small_framework, panel, small_method))
    assert not found.score_change.any()
    assert found.units.codes == ("00", "01", "02", "03", "04", "05")


def test_scores_and_ranks_stand_beside_each_other_those_that_move_most_first(results):
    found = compare(*results)
    frame = unit_frame(found, "vi")
    score_a, score_b, change = (numbers(frame, name) for name in ("score_a", "score_b", "score_change"))
    rank_a, rank_b, gained = (numbers(frame, name) for name in ("rank_a", "rank_b", "places_gained"))
    assert np.array_equal(score_b - score_a, change)
    assert np.array_equal(rank_a - rank_b, gained)
    assert (np.diff(np.abs(gained)) <= 0).all()
    assert gained.any()
    assert frame.column("name")[0] in {"Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ", "An Giang", "Lào Cai"}
    assert len(agreement_frame(found)) == len(results[0].framework.codes)


def test_an_item_and_a_year_can_be_chosen(results):
    found = compare(*results, item="in", year=2024)
    assert (found.items, found.years) == (("in", "in"), (2024, 2024))
    assert np.array_equal(found.scores[0], results[0].of("in", 2024))


def test_units_of_one_only_are_named_and_ranks_stay_as_published(results, small_framework, small_panel, small_method):
    fewer = Units(small_panel.units.members[:5])
    panel = replace(
        small_panel, units=fewer, values=small_panel.values[:, :, :5].copy(), flags=small_panel.flags[:, :, :5].copy(),
        present=small_panel.present[:, :5].copy(),
    )  # fmt: skip
    found = compare(results[0], compute(small_framework, panel, small_method))
    assert found.only == (("05",), ())
    assert len(found.units) == 5
    assert found.ranks[0].tolist() == results[0].ranks_of("index", 2025)[:5].tolist()


def test_indices_of_other_frameworks_are_compared_by_their_roots(results, small_framework, small_panel, small_method):
    groups = tuple(
        replace(each, code="root") if not each.parent else replace(each, parent="root")
        for each in small_framework.groups
    )
    indicators = tuple(
        replace(each, parent="root") if each.parent == "index" else each for each in small_framework.indicators
    )
    renamed = replace(small_framework, groups=groups, indicators=indicators)
    found = compare(results[0], compute(renamed, small_panel, small_method))
    assert found.items == ("index", "root")
    assert (found.agreements[0].item, found.agreements[0].other) == ("index", "root")
    assert found.agreements[0].spearman == pytest.approx(1.0)


def test_what_cannot_be_compared_is_refused_with_every_reason(results):
    with pytest.raises(MethodError) as refusal:
        compare(*results, item="nowhere", year=1999)
    assert {each.code for each in refusal.value.problems} == {"compare.unknown_item", "compare.unknown_year"}
    strangers = Units(
        tuple(Unit(key=UnitKey("other", each.code), names=each.names) for each in results[1].units.members)
    )
    raw = replace(results[1].raw, units=strangers)
    with pytest.raises(MethodError) as refusal:
        compare(results[0], replace(results[1], units=strangers, raw=raw))
    assert refusal.value.code == "compare.no_common_unit"
