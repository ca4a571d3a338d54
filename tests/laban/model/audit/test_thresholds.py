# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses

import pytest

from laban.model.audit.thresholds import OWN, SOURCES, Thresholds
from laban.texts import LANGUAGES, say

FIELDS = [field.name for field in dataclasses.fields(Thresholds)]


def test_every_limit_names_its_source_or_says_that_it_is_our_own():
    assert list(SOURCES) == FIELDS
    assert {name for name, source in SOURCES.items() if source == OWN} >= {"importance_ratio", "grave"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_limit_has_its_meaning_in_words(language):
    assert all(say(f"audit.limit_{name}", language) for name in FIELDS)


@pytest.mark.parametrize(("units", "places"), [(139, 10), (133, 10), (63, 5), (51, 4), (34, 3), (5, 1), (0, 1)])
def test_a_rank_moves_by_fewer_places_among_fewer_units(units, places):
    assert Thresholds().places(units) == places


def test_limits_are_a_choice():
    assert Thresholds(shift=3, shift_share=1.0).places(34) == 3
