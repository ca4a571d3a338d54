# SPDX-License-Identifier: Apache-2.0
"""The ranking: every variant is a page, its figures are those of its data, intervals are said to be over choices."""

from __future__ import annotations

import numpy as np

from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.ranking import Order, clearly, ranking
from laban_portal.publishing.site.kinds.ranking import tails, variants
from tests.laban_portal.publishing.site.reading_pages import asian, column, library, made, read, scene, words_of


def test_variants_are_addresses_of_their_own():
    found = list(tails(scene(library())))
    assert found[:4] == [
        "ranking",
        "ranking/az",
        "ranking/region/trung-du-va-mien-nui-phia-bac",
        "ranking/region/dong-bang-song-hong",
    ] or (found[:2] == ["ranking", "ranking/az"] and found[2].startswith("ranking/region/"))
    assert {"vn-63/ranking", "vn-63/ranking/az", "ranking/by/1.1", "ranking/by/input"} <= set(found)
    assert [each for each in found if each.endswith("/by/PII") or "1.1.1" in each] == []
    assert len(variants(scene(asian()))) == len(list(tails(scene(asian()))))


def test_rows_stand_by_rank_and_carry_the_figures_of_the_result():
    of = library()
    main = of.latest.main
    data = made(of, "ranking").data
    assert data is not None
    ranks, scores = (getattr(main.result, name)[-1, 0] for name in ("ranks", "scores"))
    rows = column(data, "rank", "unit", "score")
    assert [each[0] for each in rows] == sorted(ranks.tolist())
    assert all(
        (rank, score) == (ranks[at], scores[at]) for rank, unit, score in rows for at in [main.unit_place[str(unit)]]
    )


def test_the_page_shows_what_its_data_hold():
    of = library()
    data = made(of, "ranking", "en").data
    assert data is not None
    shown = [row[:3] for row in read(of, "ranking", "en").rows[1:]]
    names = [each.into("en") for (each,) in column(data, "unit_name")]
    told = [
        [f"{rank:.0f}", name, f"{score:.2f}"]
        for (rank, score), name in zip(column(data, "rank", "score"), names, strict=True)
    ]
    assert shown == told


def test_the_interval_is_said_to_be_over_choices_and_only_the_index_has_one():
    assert "over choices, not over samples" in words_of(read(library(), "ranking", "en"))
    whole, part = (made(library(), each).data for each in ("ranking", "ranking/by/input"))
    assert whole is not None
    assert part is not None
    codes = [{each.code for each in data.columns} & {"rank_low", "rank_high", "apart"} for data in (whole, part)]
    assert codes == [{"rank_low", "rank_high", "apart"}, set()]


def test_a_group_holds_its_units_alone_with_their_place_within_it():
    of = library()
    tail = next(each for each in tails(scene(of)) if each.startswith("ranking/region/"))
    data = made(of, tail).data
    assert data is not None
    regions = {cell.into("vi") for (cell,) in column(data, "group_region")}
    within = [each for (each,) in column(data, "rank_in_group")]
    assert (len(regions), within[0], within == sorted(within)) == (1, 1.0, True)


def test_by_name_units_stand_in_the_order_of_their_language():
    names = [row[1] for row in read(library(), "ranking/az").rows[1:]]
    assert (names[:4], names[-1]) == (["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng"], "Vĩnh Long")


def test_a_series_that_cannot_be_split_says_after_which_year_it_ends():
    assert "series ends with 2024" in words_of(read(library(), "vn-63/ranking", "en"))
    assert "series ends" not in words_of(read(library(), "ranking", "en"))


def test_changes_are_told_by_the_same_units_and_nothing_where_there_is_one_year():
    data = made(library(), "ranking").data
    assert data is not None
    result = library().latest.main.result
    before = dict(zip(result.units.codes, result.ranks[-2, 0].tolist(), strict=True))
    assert all(
        change == (before[str(unit)] - float(str(rank)) if before[str(unit)] else None)
        for unit, rank, change in column(data, "unit", "rank", "change")
    )
    only = made(asian(), "ranking").data
    assert only is not None
    assert {each.code for each in only.columns} & {"change", "rank_before", "clear"} == set()


def test_a_move_is_clear_only_where_the_intervals_lie_apart():
    main = library().latest.main
    ranks = main.result.ranks[:, 0].astype(float)
    told = [clearly(main, at) for at in range(len(main.result.units))]
    apart = np.abs(ranks[-1] - ranks[-2])
    low = np.maximum(ranks - 2, 1)
    expected = [
        "yes" if low[-1, at] > ranks[-2, at] + 2 or ranks[-1, at] + 2 < low[-2, at] else "no"
        for at in range(len(apart))
    ]
    assert told == expected


def test_parts_of_an_item_are_columns():
    data = ranking(
        library().latest, library().latest.main, Order(item="input"), names=words("front.ranking_title", year=2025)
    )
    assert [each.code for each in data.columns][-5:] == ["score_1", "score_2", "score_3", "score_4", "score_5"]
