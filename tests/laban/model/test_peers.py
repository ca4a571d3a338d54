# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.peers import Peer, PeerFeature, PeerRule, Peers
from laban.model.result import Note
from laban.model.text import Text
from laban.model.units import Units

NAN = float("nan")
INCOME = PeerFeature(code="income", formula="gdp / people", names=Text.of({"vi": "Thu nhập", "en": "Income"}))


def test_a_feature_is_named_or_else_shown_as_its_formula():
    assert INCOME.name("vi") == "Thu nhập"
    assert PeerFeature(code="income", formula="gdp / people").name("vi") == "gdp / people"


def test_features_compared_stand_in_the_order_in_which_they_make_two_units_alike():
    assert Peer(unit=1, distance=2.0, shares=(0.5, NAN, 0.1, 0.4), mutual=True).compared == (2, 3, 0)
    assert Peer(unit=1, distance=0.0, shares=(0.0, 0.0), mutual=True).compared == (0, 1)


def test_notes_are_said_with_the_names_of_features():
    rule = PeerRule(features=(INCOME,))
    note = Note("peers.same_everywhere", item="income", facts=(("feature", "income"),))
    found = Peers(
        rule=rule, year=2025, units=Units(()), values=np.zeros((1, 0)), peers=(), notes=(Note("peers.no_cause"), note)
    )
    first, second = found.sentences("vi")
    assert first == found.notes[0].text("vi")
    assert second == note.text("vi").replace("“income”", "“Thu nhập”")
