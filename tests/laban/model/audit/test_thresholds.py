# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from laban.errors import MethodError
from laban.model.audit.thresholds import OWN, SHARES, SOURCES, Thresholds, thresholds_of
from laban.texts import LANGUAGES, say

ROOT = Path(__file__).resolve().parents[4]
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


def test_own_limits_are_set_by_name_and_impossible_ones_are_refused_all_at_once():
    assert thresholds_of({"alpha": 0.6, "kmo": 0.5}) == Thresholds(alpha=0.6, kmo=0.5)
    assert set(SHARES) <= set(FIELDS)
    with pytest.raises(MethodError) as refusal:
        thresholds_of({"beta": 1.0, "alpha": -1.0, "grave": 1.5, "kmo": float("nan")})
    assert [each.code for each in refusal.value.problems] == ["audit.unknown_limit", *["audit.bad_limit"] * 3]


def test_the_documented_table_is_what_holds():
    page = (ROOT / "docs" / "method" / "audit.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \| (.+) \|$", page, re.MULTILINE)
    assert rows == [(name, f"{getattr(Thresholds(), name):g}", SOURCES[name] or "our own") for name in FIELDS]
