# SPDX-License-Identifier: Apache-2.0
"""What one unit sees before an edition is public: its own figures and true places, nothing of others."""

from __future__ import annotations

import numpy as np

from laban_portal.publishing.narrowed import narrowed
from laban_portal.publishing.reading.field import current
from tests.laban_portal.publishing.books import vietnam

OWN = {("vn-34", "24"), ("vn-63", "24"), ("vn-63", "27")}


def test_a_unit_keeps_its_true_places_and_no_range_is_told_of_the_one_left():
    whole, one = (current(book.main) for book in (vietnam()[-1], narrowed(vietnam()[-1], OWN)))
    unit = whole.territory.unit_place["24"]
    assert one.counts == whole.counts
    assert {name: rows[unit] for name, rows in one.in_groups.items()} == {
        name: rows[unit] for name, rows in whole.in_groups.items()
    }
    assert np.isnan(one.ranges).all()
    assert np.isnan(one.raw_ranges).all()
    assert one.score(one.root, unit) == whole.score(whole.root, unit)


def test_nothing_of_another_unit_is_in_the_value():
    book = narrowed(vietnam()[-1], OWN)
    for territory in book.territories:
        others = [
            at for at, unit in enumerate(territory.result.units.members) if (unit.key.system, unit.code) not in OWN
        ]
        result, told = territory.result, territory.among
        assert told is not None
        for panel in (result.elements, result.raw, result.imputed, result.treated, result.normalised):
            assert np.isnan(panel.values[..., others]).all()
        assert np.isnan(result.scores[..., others]).all()
        assert not any(
            array[..., others].any() for array in (result.ranks, *told.places.values(), *told.sizes.values())
        )
    assert not book.findings
    assert book.before is None
    assert np.isnan(book.correlations).all()
