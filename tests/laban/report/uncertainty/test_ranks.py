# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.report.uncertainty import ranks


def test_the_table_holds_ranks_intervals_chances_and_expected_score(looked, read):
    page = read(ranks.ranks(looked))
    assert page.rows[0] == [
        "Rank", "Unit", "Median rank", "50% interval", "90% interval", "Picture of the intervals", "First", "Top 3",
        "Expected score",
    ]  # fmt: skip
    assert page.rows[2] == ["2", "Unit 1", "2", "2–3", "2–3.8", "", "0%", "80%", "74.00"]
    assert page.unclosed == []


def test_a_strong_line_stands_where_a_group_begins(looked):
    assert ranks.ranks(looked).count('class="parted"') == 1


@pytest.mark.parametrize(
    ("chance", "said"), [(0.0, "0%"), (0.001, "&lt;1%"), (0.5, "50%"), (0.999, "&gt;99%"), (1.0, "100%")]
)
def test_what_is_not_sure_is_not_written_as_sure(looked, chance, said):
    assert ranks.chance_text(looked, chance) == said


def test_pictures_stand_in_a_frame_that_can_be_reached_by_keys(looked):
    for made in (ranks.pictures(looked), ranks.probabilities(looked)):
        assert 'class="broad" role="group" tabindex="0"' in made
        assert made.count("<svg") == 1


def test_with_too_many_units_there_are_no_pictures(looked, monkeypatch):
    monkeypatch.setattr("laban.report.uncertainty.ranks.MOST_DRAWN", 5)
    assert ranks.pictures(looked) == ranks.probabilities(looked) == ""


def test_years_stand_side_by_side_with_a_dash_for_an_absent_unit(looked, read):
    rows = read(ranks.years(looked)).rows
    assert rows[0] == ["Unit", "2024", "2025"]
    assert rows[2] == ["Unit 1", "2 (2–3.8)", "2 (1–2.8)"]
    assert rows[-1][-1] == "–"


def test_one_year_alone_needs_no_table_of_years(looked):
    found = looked.found
    alone = replace(
        found, years=(2024,), counts=found.counts[:1], wins=found.wins[:1], apart=found.apart[:1],
        score_sums=found.score_sums[:1], base_scores=found.base_scores[:1], base_ranks=found.base_ranks[:1],
        failures=found.failures[:1],
    )  # fmt: skip
    assert ranks.years(replace(looked, found=alone)) == ""
