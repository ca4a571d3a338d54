# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

OLD = Unit(key=UnitKey("vn", "24", date(2004, 1, 1)), names=Text.of({"vi": "Bắc Giang"}), valid_to=date(2025, 6, 30))
NEW = Unit(key=UnitKey("vn", "24", date(2025, 7, 1)), names=Text.of({"vi": "Bắc Ninh"}), groups=(("region", "north"),))


def test_a_code_that_changed_its_name_is_two_units():
    assert Units((OLD, NEW)).place == {OLD.key: 0, NEW.key: 1}


def test_a_unit_exists_from_its_first_to_its_last_day():
    assert [OLD.exists_on(date(2025, 6, 30)), OLD.exists_on(date(2025, 7, 1))] == [True, False]
    assert [NEW.exists_on(date(2025, 6, 30)), NEW.exists_on(date(2099, 1, 1))] == [False, True]


def test_a_key_is_written_with_its_first_day_where_it_has_one():
    assert str(OLD.key) == "vn/24@2004-01-01"
    assert str(UnitKey("iso", "VNM")) == "iso/VNM"


def test_units_know_their_systems_groupings_and_groups():
    units = Units((OLD, NEW))
    assert units.systems == ("vn",)
    assert units.groupings == ("region",)
    assert units.groups_of("region") == ("", "north")
    assert units.of_system("iso").members == ()
    assert units.codes == ("24", "24")
