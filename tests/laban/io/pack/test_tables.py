# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import numpy as np

from laban.io.pack.tables import data_table, unit_table
from laban.model.panel import Flag, Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

OLD, NEW = UnitKey("s", "1"), UnitKey("s", "1", date(2024, 7, 1))
UNITS = Units(
    (
        Unit(
            key=OLD,
            names=Text.of({"en": "Old"}),
            valid_to=date(2024, 6, 30),
            successors=(NEW,),
            groups=(("kind", "a"),),
        ),
        Unit(key=NEW, names=Text.of({"vi": "Mới"}), predecessors=(OLD, UnitKey("s", "2")), position=(10.0, 106.5)),
        Unit(key=UnitKey("s", "2"), names=Text()),
    )
)


def test_units_are_written_with_lineage_place_and_groups():
    table = unit_table(UNITS, ("vi",))
    assert list(table)[:6] == ["system", "code", "valid_from", "valid_to", "name_vi", "name_en"]
    assert table["valid_from"] == [None, date(2024, 7, 1), None]
    assert table["name_en"] == ["Old", "", ""]
    assert table["successors"] == ["s/1@2024-07-01", "", ""]
    assert table["predecessors"] == ["", "s/1 s/2", ""]
    assert (table["lat"], table["lon"]) == ([None, 10.0, None], [None, 106.5, None])
    assert table["group:kind"] == ("a", "", "")


def test_figures_are_written_wide_for_the_units_that_take_part():
    flags = np.array([[[Flag.ESTIMATED | Flag.LATE, 0, 0], [0, 0, 0]]], np.uint16)
    present = np.array([[True, False, True]])
    values = [[[1, np.nan, 2], [3, np.nan, np.nan]]]
    table = data_table(Panel.of(UNITS, (2024,), ("a", "b"), values, flags, present))
    assert list(table) == ["year", "system", "unit", "a", "a:flag", "b"]
    assert (table["year"], table["unit"], table["a"]) == ([2024, 2024], ["1", "2"], [1.0, 2.0])
    assert table["a:flag"] == ["E late", ""]
