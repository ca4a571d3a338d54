# SPDX-License-Identifier: Apache-2.0
"""Why a unit moved: printed parts add up, the rest is the rest, and overlapping intervals are noise."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban_portal.publishing.reading.moved import moved
from laban_portal.publishing.reading.series import breaks, series
from tests.laban_portal.publishing.books import asem, vietnam
from tests.laban_portal.publishing.site.reading_pages import library


def test_printed_parts_add_up_to_the_printed_gain_of_scores_and_of_ranks() -> None:
    found = moved(library().latest, 0)
    assert found is not None
    assert found.score is not None
    assert found.rank is not None
    assert (found.score.gain, found.rank.gain) == (1.31, 3.0)
    assert found.score.parts == (1.5, -0.19)
    assert round(sum(found.rank.parts), 1) == 3.0


def test_what_is_not_named_is_told_as_one_sum() -> None:
    found = moved(library().latest, 0)
    assert found is not None
    assert [code for code, _ in found.raised] == ["1.1.1", "1.1.3"]
    assert [code for code, _ in found.lowered] == ["1.1.2"]
    assert found.rest == 0.0


def test_a_move_within_overlapping_intervals_is_noise_and_one_beyond_them_is_not() -> None:
    book = library().latest
    unit = 0
    same = moved(book, unit)
    assert same is not None
    assert same.intervals is not None
    sure = book.main.certainty
    assert sure is not None
    shift = 40 * np.arange(sure.low.shape[0])[::-1, None]
    main = replace(book.main, certainty=replace(sure, low=sure.low + shift, high=sure.low + shift + 1))
    apart = moved(replace(book, territories=(main, *book.territories[1:])), unit)
    assert apart is not None
    assert (same.noise, apart.noise) == (True, False)


def test_an_edition_compared_with_none_tells_no_move() -> None:
    assert moved(replace(asem(), moves=None), 0) is None


@pytest.mark.parametrize(("system", "broken"), [("vn-34", (2,)), ("vn-63", ())])
def test_a_series_is_broken_where_the_units_that_report_changed(system: str, broken: tuple[int, ...]) -> None:
    book = vietnam()[0]
    territory = book.by_system(system)
    assert territory is not None
    assert breaks(book, territory, territory.result.years) == broken


def test_years_before_the_units_reported_themselves_are_told_as_rebuilt() -> None:
    book = vietnam()[0]
    years = series(book, book.main, 0, book.main.result.framework.root)
    assert [(each.year, each.rebuilt) for each in years] == [(2023, True), (2024, True), (2025, False)]
    assert [each.count for each in years] == [34, 34, 34]
