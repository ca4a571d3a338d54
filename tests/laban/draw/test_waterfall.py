# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.drawing import Frame
from laban.draw.waterfall import Fall, Step, waterfall
from laban.numeric.apportion import in_units

FRAME = Frame(ident="en-fall", title="Score of Huế, 2024 to 2025", language="en")
SCORES = Fall(unit="Huế", before=40.004, after=45.0, first="2024", last="2025")
STEPS = (Step("own figures", 8.0), Step("others' figures", -3.004), Step("coverage", 0.0))
RANKS = Fall(unit="Huế", before=7, after=4, first="2024", last="2025", ranks=True)


def drawn(fall=SCORES, steps=STEPS, frame=FRAME):
    return waterfall(fall, steps, frame)


def test_the_table_leads_from_the_first_figure_to_the_last_by_printed_steps():
    assert drawn().rows == (
        ("2024", "–", "40.00"), ("Own figures", "+8.00", "48.00"), ("Others' figures", "−3.00", "45.00"),
        ("Coverage", "0.00", "45.00"), ("2025", "–", "45.00"),
    )  # fmt: skip


def test_the_sentence_says_where_it_went_and_what_moved_it_most():
    assert drawn().sentence == (
        "From 2024 to 2025 the score of Huế rose from 40.00 to 45.00. Most was gained by: own figures (+8.00). "
        "Most was lost by: others' figures (−3.00)."
    )


def test_of_ranks_places_gained_lead_to_smaller_numbers():
    found = drawn(RANKS, (Step("own", 4.333), Step("others", -1.333)))
    assert found.rows == (("2024", "–", "7"), ("Own", "+4.3", "2.7"), ("Others", "−1.3", "4"), ("2025", "–", "4"))
    assert found.sentence.startswith("From 2024 to 2025 Huế rose from rank 7 to rank 4.")


@pytest.mark.parametrize(
    ("after", "way"), [(3.0, "fell from 4.00 to 3.00"), (4.0, "stayed at 4.00"), (5.0, "rose from 4.00 to 5.00")]
)
def test_a_score_rises_falls_or_stays(after, way):
    found = drawn(replace(SCORES, before=4.0, after=after), (Step("own", after - 4.0),))
    assert f"the score of Huế {way}." in found.sentence


def test_vietnamese_writes_decimal_commas():
    found = drawn(frame=replace(FRAME, language="vi"))
    assert found.rows[1] == ("Own figures", "+8,00", "48,00")
    assert found.sentence.startswith("Từ 2024 đến 2025, điểm của Huế tăng từ 40,00 lên 45,00.")


def test_gains_go_to_the_right_and_losses_to_the_left_of_scores_and_of_ranks():
    for fall, steps in ((SCORES, STEPS[:2]), (RANKS, (Step("own", 5.0), Step("others", -2.0)))):
        svg = drawn(fall, steps).svg
        bars = [
            (float(x), float(width)) for x, width in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)
        ]
        ends = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', svg)]
        (rise, far), (drop, back) = bars
        assert rise == pytest.approx(ends[0], abs=0.2)
        assert rise + far == pytest.approx(drop + back, abs=0.2)
        assert drop == pytest.approx(ends[1], abs=0.2)


def test_a_part_that_is_missing_leaves_a_sentence_and_no_picture():
    found = drawn(steps=(Step("own", float("nan")),))
    assert (found.svg, found.rows) == ("", ())
    assert found.sentence == "The change of Huế from 2024 to 2025 cannot be split."


def test_names_are_escaped_and_the_same_figures_give_the_same_bytes():
    steps = (Step("R&D <own>", 4.996),)
    assert "R&amp;D &lt;own&gt;" in drawn(steps=steps).svg
    assert drawn(steps=steps) == drawn(steps=steps)


def test_a_figure_that_stays_has_a_scale_all_the_same():
    assert drawn(replace(SCORES, after=40.004), (Step("own", 0.0),)).svg


@settings(max_examples=40)
@given(st.floats(0, 100), st.lists(st.floats(-50, 50), min_size=1, max_size=7), st.integers(0, 3))
def test_printed_steps_add_up_to_the_printed_change(before, gains, decimals):
    steps = [Step(str(at), gain) for at, gain in enumerate(gains)]
    fall = replace(SCORES, before=before, after=before + sum(gains))
    rows = drawn(fall, steps, replace(FRAME, decimals=decimals)).rows

    def units(text):
        return int(text.replace(".", "").replace(",", "").replace("−", "-").replace("+", ""))

    assert units(rows[0][2]) + sum(units(row[1]) for row in rows[1:-1]) == units(rows[-1][2])
    assert units(rows[-1][2]) == in_units(fall.after, decimals)
