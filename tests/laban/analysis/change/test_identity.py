# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change.split import change
from laban.model.change import MERGED, NEW, SPLIT, UNRANKED_AFTER, UNRANKED_BEFORE
from laban.model.method import Screening
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

NAN = np.nan


def standings(found):
    return dict(zip(found.units.codes, found.standing, strict=True))


def test_units_that_took_part_once_have_no_split_and_it_is_said_why(two_years):
    found = two_years([[0, 5, 10, NAN, 3]], [[0, 6, 10, 4, NAN]], "a")
    assert standings(found) == {"A": SPLIT, "B": SPLIT, "C": SPLIT, "D": UNRANKED_BEFORE, "E": UNRANKED_AFTER}
    assert np.isnan(found.score.parts[:, :, 3:]).all()
    assert found.score.after[0, 3] == pytest.approx(40.0)
    assert found.score.before[0, 4] == pytest.approx(30.0)


def test_a_screened_unit_was_not_ranked(two_years, base):
    rule = replace(base, screen=Screening(rule="availability", min_available=0.6))
    found = two_years([[0, 5, 10], [0, NAN, 10]], [[0, 5, 10], [0, 5, 10]], methods=(rule, rule))
    assert found.standing == (SPLIT, UNRANKED_BEFORE, SPLIT)


def test_a_unit_is_followed_through_mergers_and_what_was_split_is_new(mergers):
    found = change(*mergers)
    assert standings(found) == {"N": MERGED, "M": SPLIT, "P": NEW, "Q": NEW}
    assert [[key.code for key in keys] for keys in found.past] == [["A", "B"], ["C"], ["D"], ["D"]]


def test_who_was_before_is_told_with_score_and_rank(mergers):
    found = change(*mergers)
    assert [(unit.code, score, rank) for unit, score, rank in found.past_of(0)] == [("A", 0.0, 4.0), ("B", 40.0, 3.0)]


def test_a_unit_is_followed_through_several_generations(panel, edition):
    """A became B, B became C; A was ranked in 2024, C is in 2025, and Z stays."""
    keys = {code: UnitKey("s", code) for code in "ABCZ"}
    came = {"B": "A", "C": "B"}
    members = (
        Unit(key=key, names=Text(), predecessors=(keys[came[code]],) if code in came else ())
        for code, key in keys.items()
    )
    figures = panel([[[5, NAN, NAN, 1]], [[NAN, NAN, 6, 1]]], "a", Units(tuple(members)))
    found = change(edition(figures, 2024), edition(figures, 2025), units=["C", "Z"])
    assert [[key.code for key in keys] for keys in found.past] == [["A"], ["Z"]]
    # Nothing of 2024 is known under C's own boundary, as this method regroups nothing.
    assert standings(found) == {"C": NEW, "Z": SPLIT}


def test_a_unit_that_came_by_two_ways_from_one_is_that_one_merged_with_itself(panel, edition):
    """A was split into B and C, which became D again."""
    keys = {code: UnitKey("s", code) for code in "ABCDZ"}
    came = {"B": "A", "C": "A", "D": "BC"}
    members = tuple(
        Unit(key=key, names=Text(), predecessors=tuple(keys[old] for old in came.get(code, ())))
        for code, key in keys.items()
    )
    figures = panel([[[5, NAN, NAN, NAN, 1]], [[NAN, NAN, NAN, 6, 1]]], "a", Units(members))
    found = change(edition(figures, 2024), edition(figures, 2025), units=["D"])
    assert [[key.code for key in keys] for keys in found.past] == [["A"]]


def test_a_unit_of_an_earlier_pack_that_nobody_continues_is_gone(panel, edition):
    then, now = panel([[[0, 5, 10, 2]]], "a"), panel([[[0, 5, 10]]], "a", first=2025)
    found = change(edition(then, 2024), edition(now, 2025))
    assert [unit.code for unit in found.gone] == ["D"]
    assert standings(found) == {"A": SPLIT, "B": SPLIT, "C": SPLIT}


def test_a_unit_of_which_the_earlier_pack_knows_nothing_is_new(panel, edition):
    then, now = panel([[[0, 5, 10]]], "a"), panel([[[0, 5, 10, 2]]], "a", first=2025)
    assert standings(change(edition(then, 2024), edition(now, 2025))) == {"A": SPLIT, "B": SPLIT, "C": SPLIT, "D": NEW}
