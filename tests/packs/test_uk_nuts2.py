# SPDX-License-Identifier: Apache-2.0
"""The UK pack: regions with their times and lineage, and an index that keeps silent where data are missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from laban.io.pack.read import load_pack
from laban.model.pack import Pack
from laban.model.result import Result
from laban.pipeline import compute


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(Path(__file__).parents[2] / "packs" / "uk-nuts2")


@pytest.fixture(scope="module")
def result(pack: Pack) -> Result:
    return compute(pack.framework, pack.panel, pack.method)


@pytest.mark.parametrize(("year", "count"), [(2009, 37), (2010, 37), (2013, 40), (2016, 41), (2018, 41)])
def test_so_many_regions_exist_at_the_end_of_each_year(pack: Pack, year: int, count: int) -> None:
    assert sum(unit.exists_on(date(year, 12, 31)) for unit in pack.units.members) == count


def test_lineage_is_told_from_both_sides_and_meets_in_time(pack: Pack) -> None:
    known = {unit.key: unit for unit in pack.units.members}
    for unit in pack.units.members:
        for after in unit.successors:
            assert unit.key in known[after].predecessors
            assert unit.valid_to is not None
            assert (after.valid_from - unit.valid_to).days == 1


def test_southern_scotland_took_from_both_of_its_predecessors(pack: Pack) -> None:
    (south,) = [unit for unit in pack.units.members if unit.code == "UKM9"]
    assert [key.code for key in south.predecessors] == ["UKM2", "UKM3"]


def test_every_indicator_covers_four_fifths_of_the_regions_in_every_year(result: Result) -> None:
    there = np.array([[unit.exists_on(date(year, 12, 31)) for unit in result.units.members] for year in result.years])
    elements = result.elements
    for indicator in result.framework.ordered_indicators:
        needs = [element for element in indicator.needs if element not in ("employed", "gbp_per_eur")]
        for at in range(len(result.years)):
            known = ~np.isnan(elements.values[at][[elements.item_place[code] for code in needs]]).any(axis=0)
            assert known[there[at]].mean() >= 0.8, (indicator.code, result.years[at])


def test_ended_regions_are_not_ranked_and_the_one_without_universities_is_left_out(result: Result) -> None:
    for year in result.years:
        ranks = result.ranks_of("UKII", year)
        unranked = {code for code, rank in zip(result.units.codes, ranks, strict=True) if rank == 0}
        assert unranked == {"UKD2", "UKD5", "UKI1", "UKI2", "UKM2", "UKM3", "UKM9"}


@pytest.mark.parametrize(("code", "pillar"), [("UKN0", "1"), ("UKM7", "7"), ("UKM8", "7")])
def test_a_region_without_data_for_one_pillar_is_ranked_by_the_others(result: Result, code: str, pillar: str) -> None:
    at = result.units.codes.index(code)
    for year in result.years:
        empty = [each for each in "1234567" if np.isnan(result.of(each, year)[at])]
        assert empty == [pillar]
        assert result.ranks_of("UKII", year)[at] > 0


def test_nothing_is_imputed(result: Result) -> None:
    assert not any(changes.step == "impute" for changes in result.changes)


def test_more_travel_and_more_dust_score_lower(result: Result) -> None:
    for code in ("4.2", "4.3"):
        raw = result.treated.values[:, result.treated.item_place[code]]
        scores = result.normalised.values[:, result.normalised.item_place[code]]
        order = np.argsort(raw[~np.isnan(raw)], kind="stable")
        assert (np.diff(scores[~np.isnan(raw)][order]) <= 0).all()


def test_bounds_are_shared_by_all_years(result: Result) -> None:
    assert {scale.window for scale in result.scales} == {(2016, 2017, 2018)}
