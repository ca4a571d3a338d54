# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.model.checks.peers import peer_faults, peer_problems
from laban.model.peers import PeerFeature, PeerRule

ELEMENTS = ("people", "gdp", "land")


def rule(*features):
    return PeerRule(features=features)


def test_a_sound_rule_has_no_problem():
    assert peer_problems(rule(PeerFeature(code="a", formula="gdp / people", log=True)), ELEMENTS) == ()


def test_a_rule_without_features_is_refused():
    assert [(fault.path, fault.problem.code) for fault in peer_faults(rule(), ELEMENTS)] == [((), "peers.no_features")]


def test_all_faults_are_told_at_once_with_the_keys_that_lead_to_them():
    found = peer_faults(
        rule(
            PeerFeature(code="a", formula="gdp / poeple"),
            PeerFeature(code="a", formula="gdp /", weight=0.0),
            PeerFeature(code=" ", formula="1 + 1", weight=float("nan")),
        ),
        ELEMENTS,
    )
    assert [(fault.path, fault.problem.code) for fault in found] == [
        (("0", "formula"), "peers.unknown_element"),
        (("1", "code"), "peers.same_code"),
        (("1", "weight"), "peers.bad_weight"),
        (("1", "formula"), "framework.formula_unfinished"),
        (("2", "code"), "peers.no_code"),
        (("2", "weight"), "peers.bad_weight"),
        (("2", "formula"), "peers.names_nothing"),
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_unknown_element_is_told_with_the_one_that_was_meant(language):
    (found,) = peer_problems(rule(PeerFeature(code="x", formula="poeple")), ELEMENTS)
    assert dict(found.facts)["known"] == "people"
    assert "people" in found.text(language)
