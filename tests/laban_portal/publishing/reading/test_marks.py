# SPDX-License-Identifier: Apache-2.0
"""What is known of a figure: whether it is there, what was done with it, what its flags say."""

from __future__ import annotations

from math import isnan

from laban.model.panel import Flag
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.reading.marks import MARKS, gaps_of, marks_of
from tests.laban_portal.publishing.books import vietnam


def test_every_missing_capped_late_and_rebuilt_figure_is_told_and_no_other() -> None:
    for territory in vietnam()[0].territories:
        field = current(territory)
        result, at = field.result, field.at
        for unit in field.order:
            for leaf in range(len(field.framework.leaves)):
                marks = set(marks_of(field, leaf, unit))
                raw = int(result.raw.flags[at, leaf, unit])
                assert ("missing" in marks or "imputed" in marks) == isnan(float(result.raw.values[at, leaf, unit]))
                assert bool(marks & {"capped", "transformed"}) == bool(
                    int(result.treated.flags[at, leaf, unit]) & Flag.TREATED
                )
                assert ("late" in marks) == bool(raw & Flag.LATE)
                assert ("rebuilt" in marks) == bool(raw & Flag.REBUILT)


def test_gaps_list_each_indicator_under_each_of_its_marks_in_their_order() -> None:
    field = current(vietnam()[0].main)
    for unit in field.order:
        found = gaps_of(field, unit)
        assert list(found) == [mark for mark in MARKS if mark in found]
        told = {(mark, item) for mark, items in found.items() for item in items}
        assert told == {
            (mark, item) for leaf, item in enumerate(field.framework.leaves) for mark in marks_of(field, leaf, unit)
        }
