# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest

from laban.io.pack.keys import Register, read_keys
from laban.io.table import Row, Table
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units


def unit(system: str, code: str, since: date = date.min, until: date | None = None) -> Unit:
    return Unit(key=UnitKey(system, code, since), names=Text(), valid_to=until)


CHANGE = date(2024, 7, 1)
UNITS = Units(
    (
        unit("old", "01", until=date(2024, 6, 30)),
        unit("old", "02", until=date(2024, 6, 30)),
        unit("new", "01", CHANGE),
        unit("new", "02", date(2000, 1, 1), date(2010, 12, 31)),
        unit("new", "02", date(2011, 1, 1)),
    )
)


BOTH = Register(UNITS)


def table(*lines: str) -> Table:
    rows = [tuple(line.split(",")) for line in lines]
    return Table("t.csv", columns=rows[0], rows=tuple(Row(at, cells) for at, cells in enumerate(rows[1:], 2)))


def read(lines: list[str], system: str = "", year: int | None = None, register: Register = BOTH):
    keys, problems = read_keys(table(*lines), register, system, year)
    assert all(each.text("vi") and each.text("en") for each in problems)
    return keys, [(each.code, str(each.where)) for each in problems]


def test_a_row_belongs_to_the_unit_that_exists_on_the_reference_day_of_its_year():
    keys, problems = read(["year,system,unit", "2023,old,01", "2024.0,new,01", "2005,new,02", "2011,new,02"])
    assert problems == []
    assert keys.units.tolist() == [0, 2, 3, 4]
    assert keys.years.tolist() == [2023, 2024, 2005, 2011]
    assert keys.seen == {(2023, "old"), (2024, "new"), (2005, "new"), (2011, "new")}


def test_the_reference_day_decides_in_a_year_of_change():
    before = Register(UNITS, (1, 1))
    assert read(["year,system,unit", "2024,old,01"], register=before)[0].units.tolist() == [0]
    assert read(["year,system,unit", "2024,old,01"])[1] == [("pack.unit_not_there", "t.csv:2:unit")]


def test_what_a_table_does_not_say_is_said_of_it():
    assert read(["unit", "01"], "old", 2023)[0].units.tolist() == [0]
    assert read(["system,year,unit", ",,01"], "old", 2023)[0].units.tolist() == [0]
    only = Register(Units(UNITS.members[:2]))
    assert read(["year,unit", "2023,02"], register=only)[0].units.tolist() == [1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["unit", "01"], [("pack.no_year", "t.csv:1"), ("pack.no_system", "t.csv:1")]),
        (["year,system,unit", "2023,,01"], [("pack.no_system", "t.csv:2:system")]),
        (["year,system,unit", "2023,odl,01", "2023,odl,02"], [("pack.unknown_system", "t.csv:2:system")]),
        (["year,system,unit", ",old,01", "23,old,01", "2023.5,old,01"], [
            ("pack.not_a_year", "t.csv:2:year"), ("pack.not_a_year", "t.csv:3:year"), ("pack.not_a_year", "t.csv:4:year")
        ]),
        (["year,system,unit", "2023,old,", "2023,old,"], [("pack.no_unit", "t.csv:2:unit")]),
        (["year,system,unit", "2023,old,1", "2022,old,1"], [("pack.unknown_unit", "t.csv:2:unit")]),
        (["year,system,unit", "2024,old,01"], [("pack.unit_not_there", "t.csv:2:unit")]),
    ],
)  # fmt: skip
def test_each_fault_is_told_once_at_its_first_row(lines, told):
    keys, found = read(lines)
    assert found == told
    assert keys.units.tolist() == [-1] * (len(lines) - 1)


def test_an_unknown_code_is_told_with_the_nearest_one_and_its_rows():
    _, problems = read_keys(table("year,system,unit", "2023,old,1", "2022,old,1"), Register(UNITS))
    assert dict(problems[0].facts) == {"unit": "1", "system": "old", "rows": "2", "known": "01"}


def test_a_unit_that_is_not_there_is_told_with_the_times_in_which_it_is():
    _, problems = read_keys(table("year,system,unit", "1999,new,02"), Register(UNITS))
    assert dict(problems[0].facts)["times"] == "2000-01-01 – 2010-12-31; 2011-01-01 – …"


def test_two_units_of_one_code_at_one_time_are_ambiguous():
    twice = Register(Units((unit("s", "1"), unit("s", "1", date(2000, 1, 1)))))
    assert read(["year,unit", "2001,1"], register=twice)[1] == [("pack.ambiguous_unit", "t.csv:2:unit")]


def test_units_of_the_systems_that_are_seen_are_present_if_they_exist():
    register = Register(UNITS)
    assert register.present(2024, ["old", "new"]).tolist() == [False, False, True, False, True]
    assert register.present(2023, ["old"]).tolist() == [True, True, False, False, False]
