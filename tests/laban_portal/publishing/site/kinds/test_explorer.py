# SPDX-License-Identifier: Apache-2.0
"""The explorer: every pair in its data with the r of the edition, parts and wholes not told as findings."""

from __future__ import annotations

import numpy as np
import pytest

from laban_portal.publishing.data.explorer import pairs
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.site.kinds.explorer import outside
from tests.laban_portal.publishing.site.reading_pages import asian, column, library, made, read, words_of


def test_r_and_n_of_every_pair_are_those_of_the_scores() -> None:
    book = library().latest
    field = current(book.main)
    data = made(library(), "explore").data
    assert data is not None
    told = column(data, "item", "other", "r", "count")
    assert len(told) == len({frozenset(row[:2]) for row in told}) == 80 * 79 // 2
    for one, other, r, count in told[::97]:
        first, second = (np.array(field.scores[field.framework.place[str(code)]]) for code in (one, other))
        both = ~np.isnan(first) & ~np.isnan(second)
        assert count == both.sum()
        assert r == pytest.approx(np.corrcoef(first[both], second[both])[0, 1])


def test_a_part_and_its_whole_are_in_the_data_but_not_among_what_is_found() -> None:
    nested = [each for each in pairs(library().latest) if each.nested]
    assert {("PII", "input"), ("1", "1.1"), ("1.1", "1.1.1")} <= {(each.one, each.other) for each in nested}
    facts = made(library(), "explore").facts
    listed = [row for name in ("closest", "opposed", "weakest") for row in facts[name]]  # type: ignore[attr-defined]  # facts are any objects
    names = {frozenset((row[0], row[2])) for row in listed}
    assert len(listed) == 36
    assert not names & {frozenset((one, other)) for one, other in (("Thể chế", "Đầu vào đổi mới sáng tạo"),)}


def test_each_part_is_drawn_against_the_index_with_its_table() -> None:
    figures = made(library(), "explore").figures
    assert list(figures) == [f"part-{at}" for at in range(1, 8)]
    assert all(len(drawn.rows) == 34 and drawn.sentence for drawn in figures.values())


def test_only_points_far_from_the_line_stand_out() -> None:
    line = [(float(x), 2.0 * x) for x in range(20)]
    assert outside([*line, (10.0, 60.0), (5.0, float("nan"))]) == frozenset({20})
    assert outside(line[:3]) == frozenset()


def test_an_index_without_boundaries_has_its_explorer_too() -> None:
    said = words_of(read(asian(), "explore", "en"))
    assert "Choosing a pair of your own needs JavaScript." in said
    assert "{names}" not in said
