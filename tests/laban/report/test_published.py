# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest

from laban.model.pack import Published
from laban.model.units import UnitKey
from laban.report.published import published
from laban.report.view import View

NAN = float("nan")


@pytest.fixture
def printed(view):
    key = view.units[0].key
    return (
        Published(year=2025, unit=key, item="index", value=50.0, rank=4, source="A book", note="Page 1"),
        Published(year=2025, unit=key, item="staff", kind="raw", value=9.0, source="A table"),
        Published(year=2023, unit=key, item="index", value=40.0),
        Published(year=2025, unit=UnitKey("other", "X"), item="index", rank=1),
    )


def test_printed_figures_stand_beside_ours_with_the_difference(view, printed, read):
    made = View(replace(view.pack, published=printed), view.result, "en")
    rows = read(published(made)).rows
    ours = float(view.scores("index")[0])
    raw = float(view.result.raw.values[1, 0, 0])
    assert rows[1] == [
        "2025", "Unit 0", "IndexPage 1", "50.00", "4", view.number(ours), view.place(float(view.ranks("index")[0])),
        view.signed(ours - 50.0), "A book",
    ]  # fmt: skip
    assert rows[2][2:7] == ["Staff (raw value)", "9", "–", f"{raw:.4g}", "–"]


def test_what_we_did_not_compute_is_a_dash(view, printed, read):
    made = View(replace(view.pack, published=printed[2:]), view.result, "en")
    assert [row[:8] for row in read(published(made)).rows[1:]] == [
        ["2025", "X", "Index", "–", "1", "–", "–", "–"],
        ["2023", "Unit 0", "Index", "40.00", "–", "–", "–", "–"],
    ]


def test_generated_figures_are_never_set_beside_printed_ones(view, printed, read):
    made = View(replace(view.pack, published=printed, demonstration=True), view.result, "en")
    assert [len(row) for row in read(published(made)).rows] == [6] * 5
    assert "they are not compared" in published(made)


def test_without_printed_figures_there_is_no_section(view):
    assert published(view) == ""
