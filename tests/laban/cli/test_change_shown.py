# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from laban.analysis.change.split import change
from laban.cli.change_shown import all_units, figures, one_unit
from laban.cli.terminal import Terminal
from laban.model.change import Edition, Movement
from laban.model.method import AggregateRule, Aggregating, ImputeRule, Regrouping
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

NAN = np.nan


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    return Terminal.of("en")


def changed(pack, method=None, units=()):
    sides = [
        Edition(framework=pack.framework, panel=pack.panel, method=method or pack.method, year=year, label=pack.code)
        for year in (2024, 2025)
    ]
    return change(*sides, units=units)


@pytest.fixture
def merged(small_pack):
    """Units 00 and 01 became N in 2025, 02 became P and Q; the others go on under a new system."""
    old = small_pack.units.members
    new = {"N": old[:2], "P": old[2:3], "Q": old[2:3], "R": old[3:4]}
    members = [
        Unit(key=UnitKey("new", code, date(2025, 1, 1)), names=Text.of({"en": f"New {code}"}),
             predecessors=tuple(unit.key for unit in came))
        for code, came in new.items()
    ]  # fmt: skip
    values = np.full((2, len(small_pack.panel.items), 10), NAN)
    values[0, :, :6] = small_pack.panel.values[0]
    values[1, :, 6:] = small_pack.panel.values[1, :, :4]
    units = Units((*old, *members))
    there = ~np.isnan(values).all(axis=1)
    panel = Panel.of(units, (2024, 2025), small_pack.panel.items, values, present=there)
    tree = replace(
        small_pack.framework, elements=tuple(replace(each, merge="add") for each in small_pack.framework.elements)
    )
    sides = [
        Edition(framework=tree, panel=panel, year=year,
                method=replace(small_pack.method, impute=replace(small_pack.method.impute, default=ImputeRule()),
                               regroup=Regrouping(to=system)))
        for year, system in ((2024, "demo"), (2025, "new"))
    ]  # fmt: skip
    return change(*sides)


def test_figures_of_a_row_add_up_as_they_stand():
    parts = np.array([1.006, -0.503, 0.004])
    row = figures(
        Movement(before=np.array([[10.0]]), after=np.array([[10.507]]), parts=parts[:, None, None]), 0, 0, "en"
    )
    assert row == ["10.00", "10.51", "+0.51", "+1.01", "−0.50", "0.00"]


def test_ranks_are_written_as_ranks_and_missing_ones_as_dashes():
    ranks = Movement(
        before=np.array([[NAN, 7.0]]), after=np.array([[3.0, 2.5]]), parts=np.full((1, 1, 2), NAN), better=-1
    )
    assert figures(ranks, 0, 0, "vi") == ["–", "3", "–", "–"]
    assert figures(ranks, 0, 1, "vi") == ["7", "2,5", "+4,5", "–"]


def test_units_stand_by_their_rank_in_both_tables(small_pack, terminal):
    found = changed(small_pack)
    best, worst = (found.units.codes[int(choose(found.rank.after[0]))] for choose in (np.argmin, np.argmax))
    for part in all_units(small_pack, found, 100, terminal).split("What moved the ")[1:]:
        rows = [line for line in part.splitlines() if re.match(r"0\d ", line)]
        assert (rows[0][:2], rows[-1][:2], len(rows)) == (best, worst, 6)


def test_a_unit_is_told_by_pillars_contributors_coverage_and_back_cast(small_pack, terminal):
    plain = replace(small_pack.method, impute=replace(small_pack.method.impute, default=ImputeRule()))
    out = one_unit(small_pack, changed(small_pack, plain, ["01"]), 0, terminal)
    assert "Unit 1 (01) · Small index · Index · 2024 → 2025" in out
    assert "Figures only in 2025: cost Cost" in out
    assert "Figures only in 2024: trust Trust" in out
    assert "Together: " in out
    assert "As 2025 is computed, Unit 1 would have had " in out


def test_an_own_part_that_cannot_be_split_is_said(small_pack, terminal):
    method = replace(small_pack.method, aggregate=Aggregating(AggregateRule(method="copeland")))
    assert "cannot be split among indicators" in one_unit(small_pack, changed(small_pack, method, ["01"]), 0, terminal)


def test_mergers_new_units_and_units_that_are_gone_are_told(small_pack, merged, terminal):
    out = all_units(small_pack, merged, 100, terminal)
    assert "New N *" in out
    assert "* Made of units that were ranked before" in out
    assert "New N (was Unit 0 with " in out
    assert "* Not in the first edition" in out
    assert "Ranked in 2024 only, continued by no unit of today: Unit 4, Unit 5" in out
    one = one_unit(small_pack, merged, merged.units.codes.index("N"), terminal)
    assert "rebuilt as 2024 was computed it has" in one
    assert "Boundaries" in one
