# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tracemalloc
from dataclasses import replace
from math import inf, isnan, sqrt

import numpy as np
import pytest

from laban.analysis.peers import default_rule, peers, table
from laban.errors import MethodError
from laban.model.formula import Formula
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import Denominating, Method
from laban.model.panel import Panel
from laban.model.peers import PeerFeature, PeerRule
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.numeric.nearest import MEDIAN_TO_DEVIATION
from laban.numeric.portable import log
from laban.pipeline import compute

NAN = float("nan")
SIZE = PeerFeature(code="size", formula="people", log=True)
INCOME = PeerFeature(code="income", formula="gdp / people", weight=3.0)
RULE = PeerRule(features=(SIZE, INCOME))


def units_of(number, sort_keys=()):
    keys = sort_keys or [f"{at:05}" for at in range(number)]
    return Units(tuple(Unit(key=UnitKey("x", f"{at}"), names=Text(), sort_key=keys[at]) for at in range(number)))


def result_of(people, gdp, *, score=None, present=None, sort_keys=(), framework=None):
    """Return a result of one year over elements people, gdp and a score that no likeness may depend on."""
    framework = framework or Framework(
        "f", "1", Text(), (Group(code="index", parent="", level="index"),),
        (Indicator(code="output", parent="index", denominator="people"), Indicator(code="score", parent="index")),
        tuple(Element(code=code, names=Text.of({"vi": code.upper()})) for code in ("output", "score", "people", "gdp")),
    )  # fmt: skip
    number = len(people)
    rows = np.array([np.arange(number) + 1.0, score or np.arange(number) + 2.0, people, gdp], dtype=float)
    there = np.array([[True] * number if present is None else present])
    rows = np.where(there, rows, NAN)
    panel = Panel.of(
        units_of(number, sort_keys), (2025,), ("output", "score", "people", "gdp"), rows[None], present=there
    )
    return compute(framework, panel, Method())


def positions(found):
    return [[peer.unit for peer in each] for each in found.peers]


def test_the_nearest_units_come_first_with_distances_and_shares_that_can_be_checked_by_hand():
    result = result_of([1.0, 2.0, 4.0, 8.0, 16.0], [1.0, 4.0, 12.0, 32.0, 80.0])
    found = peers(result, RULE, count=2)
    assert (found.year, found.units) == (2025, result.units)
    assert found.values.tolist() == [[1.0, 2.0, 4.0, 8.0, 16.0], [1.0, 2.0, 3.0, 4.0, 5.0]]
    assert positions(found) == [[1, 2], [0, 2], [1, 3], [2, 4], [3, 2]]
    # Both features are one step from unit to unit, and the median of the steps from the middle is one step too.
    first, second = found.peers[0]
    assert (first.distance, second.distance) == pytest.approx((1 / MEDIAN_TO_DEVIATION, 2 / MEDIAN_TO_DEVIATION))
    assert first.shares == pytest.approx((0.25, 0.75))
    assert [peer.mutual for peer in found.peers[0]] == [True, False]


def test_a_distance_is_over_the_features_both_have_and_scaled_up():
    result = result_of([1.0, 2.0, 4.0, 8.0, 16.0], [NAN, 4.0, 12.0, 32.0, 80.0])
    found = peers(result, RULE, count=1)
    peer = found.peers[0][0]
    middle = [log(value) for value in (1.0, 2.0, 4.0, 8.0, 16.0)]
    assert peer.distance == pytest.approx((middle[1] - middle[0]) / (log(2.0) * MEDIAN_TO_DEVIATION))
    assert peer.shares[0] == 1.0
    assert isnan(peer.shares[1])
    assert peer.compared == (0,)
    assert [note.code for note in found.notes] == ["peers.no_cause", "peers.part_known"]
    assert dict(found.notes[1].facts) == {"least": "1", "features": "2", "count": "1", "units": "0"}


def test_a_unit_with_less_than_half_of_the_features_has_no_peers_and_is_none():
    features = (SIZE, PeerFeature(code="wealth", formula="gdp", log=True), INCOME)
    result = result_of([1.0, 2.0, 4.0, 8.0, 16.0], [NAN, 4.0, 12.0, 32.0, 80.0])
    found = peers(result, PeerRule(features=features))
    assert positions(found) == [[], [2, 3, 4], [3, 1, 4], [4, 2, 1], [3, 2, 1]]
    assert [(note.code, dict(note.facts)["units"]) for note in found.notes[1:]] == [("peers.too_few", "0")]


def test_only_units_that_take_part_are_compared():
    found = peers(result_of([1, 2, 3, 4], [1, 2, 3, 4], present=[True, True, False, True]), PeerRule(features=(SIZE,)))
    assert positions(found) == [[1, 3], [0, 3], [], [1, 0]]
    assert np.isnan(found.values[:, 2]).all()


def test_equally_near_units_come_in_the_order_of_their_sort_keys():
    rule = PeerRule(features=(PeerFeature(code="p", formula="people"),))
    assert positions(peers(result_of([5, 4, 6, 4, 6], [1] * 5, sort_keys="edcba"), rule, count=3))[0] == [4, 3, 2]
    assert positions(peers(result_of([5, 4, 6, 4, 6], [1] * 5, sort_keys="abcde"), rule, count=3))[0] == [1, 2, 3]


def test_scores_and_other_elements_change_nothing():
    one = peers(result_of([1, 2, 4, 9, 5], [3, 1, 4, 1, 5], score=[1, 2, 3, 4, 5]), RULE)
    two = peers(result_of([1, 2, 4, 9, 5], [3, 1, 4, 1, 5], score=[9, 2, 7, 4, 1]), RULE)
    assert one.peers == two.peers


def test_the_order_of_units_changes_nothing():
    rng = np.random.default_rng(11)
    people, gdp = rng.lognormal(8, 1, 40), rng.lognormal(5, 2, 40)
    order = rng.permutation(40)
    keys = [f"{at:02}" for at in range(40)]
    plain = peers(result_of(people, gdp, sort_keys=keys), RULE)
    mixed = peers(result_of(people[order], gdp[order], sort_keys=[keys[at] for at in order]), RULE)
    for at, before in enumerate(order):
        theirs = [(int(order[peer.unit]), peer.distance, peer.shares, peer.mutual) for peer in mixed.peers[at]]
        ours = [(peer.unit, peer.distance, peer.shares, peer.mutual) for peer in plain.peers[before]]
        assert theirs == ours


def test_the_same_structure_is_no_distance_and_has_no_shares():
    found = peers(result_of([1, 1, 2, 3, 4], [1, 1, 2, 5, 4]), RULE, count=1)
    assert (found.peers[0][0].unit, found.peers[0][0].distance, found.peers[0][0].shares) == (1, 0.0, (0.0, 0.0))


def test_features_that_say_nothing_are_left_out_with_a_note():
    features = (
        SIZE, PeerFeature(code="one", formula="people / people"), PeerFeature(code="none", formula="gdp / (people - people)"),
        PeerFeature(code="mostly", formula="gdp"), PeerFeature(code="debt", formula="gdp - people", log=True),
    )  # fmt: skip
    found = peers(result_of([1, 2, 3, 4, 8], [2, 2, 2, 2, 10]), PeerRule(features=features, assumed=True))
    assert [(note.code, note.item) for note in found.notes[1:]] == [
        ("peers.assumed", ""), ("peers.same_everywhere", "one"), ("peers.unknown_everywhere", "none"),
        ("peers.mostly_same", "mostly"), ("peers.not_positive", "debt"), ("peers.part_known", ""),
    ]  # fmt: skip
    assert isnan(found.peers[0][0].shares[1])
    assert all(note.text(language) for note in found.notes for language in ("vi", "en"))
    assert found.sentences("vi")[0] == found.notes[0].text("vi")


def test_a_feature_made_of_an_indicators_data_is_told():
    found = peers(
        result_of([1, 2, 3], [1, 2, 4]), PeerRule(features=(SIZE, PeerFeature(code="o", formula="output / people")))
    )
    assert [dict(note.facts) for note in found.notes if note.code == "peers.also_indicator"] == [
        {"feature": "o", "indicators": "output"}
    ]


def test_without_a_rule_the_denominators_are_compared_in_logarithms_and_said_to_be_the_default():
    result = result_of([1, 2, 4, 8], [1, 1, 1, 1])
    found = peers(result)
    expected = PeerFeature(code="people", names=Text.of({"vi": "PEOPLE"}), formula="[people]", log=True)
    assert found.rule == PeerRule(features=(expected,), assumed=True, default=True)
    assert [note.code for note in found.notes] == ["peers.no_cause", "peers.default"]
    assert positions(found)[0] == [1, 2, 3]


def test_the_default_takes_what_formulas_divide_by_too(small_framework):
    formula = Indicator(code="ratio", parent="in", formula=Formula("cost / (staff + 1) - trust / 3 * (1 / people)"))
    framework = replace(small_framework, indicators=(*small_framework.indicators, formula))
    assert [feature.code for feature in default_rule(framework).features] == ["people", "staff"]


def test_without_rule_and_denominators_nobody_has_peers_and_a_note_says_what_to_do():
    framework = Framework(
        "f", "1", Text(), (Group(code="index", parent="", level="index"),), (Indicator(code="score", parent="index"),)
    )
    found = peers(result_of([1, 2, 3], [1, 2, 3], framework=framework))
    assert (positions(found), found.values.shape) == ([[], [], []], (0, 3))
    assert [note.code for note in found.notes] == ["peers.no_cause", "peers.no_denominators"]
    assert len(table(found)) == 0


def test_a_denominator_that_the_data_lack_is_no_default(small_framework, small_panel):
    kept = [at for at, code in enumerate(small_panel.items) if code != "people"]
    panel = Panel.of(
        small_panel.units, small_panel.years, tuple(small_panel.items[at] for at in kept), small_panel.values[:, kept]
    )
    method = Method(denominate=Denominating(method="none"))
    assert peers(compute(small_framework, panel, method)).rule.features == ()


def test_a_year_can_be_chosen_and_a_feature_takes_the_name_of_its_element(small_framework, small_panel, small_method):
    named = replace(
        small_framework,
        elements=tuple(replace(each, names=Text.of({"en": each.code.title()})) for each in small_framework.elements),
    )
    result = compute(named, small_panel, small_method)
    found = peers(result, PeerRule(features=(PeerFeature(code="p", formula="people"),)), year=2024, count=1)
    assert found.year == 2024
    assert found.values[0].tolist() == [1000.0, 2000.0, 2500.0, 1500.0, 3000.0, 4000.0]
    assert found.rule.features[0].name("en") == "People"


def test_every_fault_is_refused_at_once():
    faulty = PeerRule(
        features=(PeerFeature(code="a", formula="nobody"), PeerFeature(code="a", formula="gdp", weight=-1))
    )
    with pytest.raises(MethodError) as error:
        peers(result_of([1, 2], [1, 2]), faulty, year=1999, count=0)
    assert [each.code for each in error.value.problems] == [
        "peers.unknown_year", "peers.bad_count", "peers.unknown_element", "peers.same_code", "peers.bad_weight",
    ]  # fmt: skip
    with pytest.raises(MethodError) as error:
        peers(result_of([1, 2], [1, 2]), PeerRule(features=()))
    assert error.value.code == "peers.no_features"


def test_the_table_has_a_row_for_each_peer_and_a_column_for_each_share():
    found = peers(result_of([1.0, 2.0, 4.0, 8.0, 16.0], [1.0, 4.0, 12.0, 32.0, 80.0]), RULE, count=2)
    frame = table(found, units=(0,), language="vi")
    assert frame.names == (
        "unit", "name", "place", "peer", "peer_name", "distance", "mutual", "alike", "unlike", "unlike_share",
        "share:size", "share:income",
    )  # fmt: skip
    assert [row[:5] for row in frame.rows()] == [("0", "", 1, "1", ""), ("0", "", 2, "2", "")]
    assert frame.column("mutual") == (1, 0)
    assert (frame.column("alike"), frame.column("unlike")) == (("size", "size"), ("income", "income"))
    assert frame.column("unlike_share") == frame.column("share:income")
    assert len(table(found)) == 10


def test_memory_does_not_grow_with_the_square_of_the_units():
    rng = np.random.default_rng(2)
    result = result_of(rng.lognormal(8, 1, 3000), rng.lognormal(5, 1, 3000))
    tracemalloc.start()
    found = peers(result, RULE)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3000 * 3000 * 8
    assert {len(each) for each in found.peers} == {5}
    assert all(sqrt(each[0].distance) < inf for each in found.peers)
