# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.report.uncertainty import pairs


@pytest.fixture
def large(looked):
    """Thousands of units have no pairs."""
    return replace(looked, found=replace(looked.found, wins=None, apart=None))


def test_groups_name_their_places_and_units(looked):
    made = pairs.told_apart(looked)
    assert made.count("<li>") == 2
    assert "<strong>Places 1:</strong> Unit 0</li>" in made
    assert "<strong>Places 2–6:</strong> Unit 1, Unit 2, Unit 3, Unit 4, Unit 5</li>" in made


def test_each_unit_is_compared_with_the_next(looked):
    found = [(one, other, round(chance, 9)) for one, other, chance in pairs.neighbours(looked)]
    assert found == [(0, 1, 1.0), (1, 2, 0.6), (2, 3, 0.8), (3, 4, 0.8), (4, 5, 0.8)]


def test_a_row_says_how_probable_the_order_is_and_from_where_on_it_is_sure(looked, read):
    rows = read(pairs.pairs(looked)).rows
    assert rows[1] == ["Unit 0", "Unit 1", "100%", "Unit 1 and all after (5)"]
    assert rows[2] == ["Unit 1", "Unit 2", "60%", "Unit 4 and all after (2)"]
    assert rows[5] == ["Unit 4", "Unit 5", "80%", "–"]


def test_without_pairs_the_sections_are_left_out(large):
    assert pairs.told_apart(large) == pairs.pairs(large) == ""
    assert pairs.neighbours(large) == []
    assert pairs.surely_ahead_from(large, 0) == -1
