# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from laban.analysis.change.split import change
from laban.io.results.change_tables import change_tables
from laban.model.change import Edition
from laban.model.method import AggregateRule, Aggregating, ImputeRule, Ranking


@pytest.fixture
def found(small_framework, small_panel, small_method):
    sides = [
        Edition(framework=small_framework, panel=small_panel, method=small_method, year=year) for year in (2024, 2025)
    ]
    return change(*sides)


def rows_of(found, name, **kinds):
    table = next(each for each in change_tables(found, **kinds) if each.name == name)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_the_printed_parts_add_up_to_the_printed_gain_exactly(found):
    rows = rows_of(found, "change")
    assert len(rows) == 6 * 3 * 2
    for row in rows:
        gained = Decimal(row["gained"])
        assert sum(Decimal(row[factor]) for factor in found.factors) == gained
        sign = 1 if row["measure"] == "score" else -1
        assert sign * (Decimal(row["after"]) - Decimal(row["before"])) == gained


def test_contributors_add_up_to_the_printed_part_of_own_figures(found):
    own = {
        (row["unit"], row["item"]): Decimal(row["own"]) for row in rows_of(found, "change") if row["measure"] == "score"
    }
    behind: dict[tuple[str, str], Decimal] = {}
    for row in rows_of(found, "change_own"):
        key = row["unit"], row["item"]
        behind[key] = behind.get(key, Decimal(0)) + Decimal(row["own"])
        assert row["level"] == "indicator"
    assert behind == own


def test_indicators_that_came_and_went_have_a_row_each(small_framework, small_panel, small_method):
    """Unit 01 has no cost in 2024, unit 04 no trust; in 2025 it is the other way round. Here nothing is imputed."""
    plain = replace(small_method, impute=replace(small_method.impute, default=ImputeRule()))
    sides = [Edition(framework=small_framework, panel=small_panel, method=plain, year=year) for year in (2024, 2025)]
    rows = [tuple(row.values()) for row in rows_of(change(*sides), "change_coverage")]
    assert rows == [
        ("01", "cost", "appeared"),
        ("01", "trust", "disappeared"),
        ("04", "trust", "appeared"),
        ("04", "cost", "disappeared"),
    ]


def test_the_back_cast_has_a_row_for_every_item_and_unit_with_a_score(found):
    rows = rows_of(found, "backcast")
    assert {row["year"] for row in rows} == {"2024"}
    assert {(row["item"], row["level"]) for row in rows} >= {("index", "index"), ("staff", "indicator")}
    assert sorted(int(row["rank"]) for row in rows if row["item"] == "index") == [1, 2, 3, 4, 5, 6]


def test_generated_figures_are_marked_in_every_table(found):
    for table in change_tables(found, demonstration=True):
        assert table.columns[-1] == "data"
        assert all(row[-1] == "demonstration" for row in table.rows)


def test_what_cannot_be_told_is_empty(small_framework, small_panel, small_method):
    one = small_panel.values.copy()
    one[0, :, 2] = float("nan")
    there = small_panel.present.copy()
    there[0, 2] = False
    panel = replace(small_panel, values=one, present=there)
    sides = [Edition(framework=small_framework, panel=panel, method=small_method, year=year) for year in (2024, 2025)]
    row = next(row for row in rows_of(change(*sides), "change") if row["unit"] == "02")
    assert (row["standing"], row["past"], row["before"], row["gained"], row["own"]) == (
        "unranked_before",
        "",
        "",
        "",
        "",
    )
    assert row["after"]


def test_where_own_figures_are_no_factor_or_are_not_told_nothing_is_behind_them(
    small_framework, small_panel, small_method
):
    ties = replace(small_method, rank=Ranking(ties="mean"))
    one, other = (
        Edition(framework=small_framework, panel=small_panel, method=method, year=2025)
        for method in (small_method, ties)
    )
    assert rows_of(change(one, other), "change_own") == []
    compared = replace(small_method, aggregate=Aggregating(AggregateRule(method="copeland")))
    sides = [Edition(framework=small_framework, panel=small_panel, method=compared, year=year) for year in (2024, 2025)]
    assert rows_of(change(*sides), "change_own") == []
