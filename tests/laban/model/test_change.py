# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.change import FACTORS, STANDINGS, Movement
from laban.texts import LANGUAGES, say


def test_of_scores_more_is_gained_and_of_ranks_less():
    before, after, parts = np.array([[3.0, 5.0]]), np.array([[1.0, 5.0]]), np.zeros((0, 1, 2))
    assert Movement(before=before, after=after, parts=parts).gained.tolist() == [[-2.0, 0.0]]
    places = Movement(before=before, after=after, parts=parts, better=-1).gained
    assert places.tolist() == [[2.0, 0.0]]
    assert not np.signbit(places).any()


def test_every_factor_and_standing_has_its_words():
    for language in LANGUAGES:
        for factor in FACTORS:
            assert say(f"change.{factor}", language) != say(f"change.{factor}_meaning", language)
            assert say(f"change_page.title_{factor}", language)
        assert all(say(f"change.{standing}", language) for standing in STANDINGS)
