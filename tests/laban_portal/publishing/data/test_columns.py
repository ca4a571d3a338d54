# SPDX-License-Identifier: Apache-2.0
"""What stands in the shared columns comes from the Book, and says what it is."""

from __future__ import annotations

from typing import Any

import pytest

from laban.model.panel import Flag
from laban.model.text import Text
from laban_portal.publishing.data.columns import (
    KINDS,
    Spot,
    column,
    figures,
    flagged,
    known,
    marks_below,
    origin,
    placed,
)
from tests.laban_portal.publishing.books import asem, vietnam


def test_each_shared_column_is_named_and_read():
    book = vietnam()[0]
    root = book.pack.framework.root
    made = figures(
        book, code="one", names=Text(), columns=tuple(KINDS),
        spots=[Spot(book.main, 2024, root, 0), Spot(book.main, 2024, "1.1.1", 0)],
        key=("unit", "item"), address="vi/2025/one.html",
    )  # fmt: skip
    result = book.main.result
    index, leaf = (dict[str, Any](zip(KINDS, row, strict=True)) for row in made.rows)
    assert (index["score"], index["raw"], index["status"]) == (float(result.scores[1, 0, 0]), None, "A")
    assert (index["rank_low"], index["rank_high"]) == (max(index["rank"] - 2, 1), index["rank"] + 2)
    assert leaf["raw"] == float(result.raw.values[1, 0, 0])
    assert (leaf["rank_low"], leaf["measured_in"], leaf["status"]) == (None, "điểm", "A")
    assert all(column(code).names.into("vi") != column(code).names.into("en") for code in KINDS)


def test_marks_of_indicators_are_handed_on_to_the_scores_above_them():
    result = vietnam()[0].main.result
    marks = marks_below(result)
    rebuilt = (marks & Flag.REBUILT) > 0
    assert rebuilt[0, 0].any()
    assert not rebuilt[-1].any()
    assert not (marks[:, 0] & Flag.TREATED).any()


def test_an_origin_says_that_figures_are_generated_where_they_are():
    assert origin(vietnam()[0]).demonstration
    assert not origin(asem()).demonstration
    assert origin(vietnam()[0], "a.html").address == "a.html"


def test_what_is_missing_is_nothing():
    assert (known(float("nan")), known(0.0), placed(0.0), placed(2.5), flagged(0)) == (None, 0.0, None, 2.5, Text())
    with pytest.raises(KeyError):
        column("nothing")
