# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest

from laban.io.pack import load_pack
from laban.model.text import Text
from laban.model.workdays import CalendarDay, Holidays

SOUND = """\
day,kind,name_vi,name_en,status,source
2025-05-02,off,Nghỉ hoán đổi,Off in exchange,inferred,a newspaper
2025-04-26,working,Làm bù,Worked in exchange,,
2025-01-01,off,Tết Dương lịch,New Year's Day,confirmed,the law
"""
NEW_YEAR = CalendarDay(
    day=date(2025, 1, 1), names=Text.of({"vi": "Tết Dương lịch", "en": "New Year's Day"}), source="the law"
)


def test_a_pack_without_a_calendar_has_no_holidays(pack_with):
    assert load_pack(pack_with({})).holidays == Holidays()


def test_days_are_read_by_kind_in_the_order_of_the_calendar(pack_with):
    pack = load_pack(pack_with({"calendar.csv": SOUND}))
    assert [(each.day, each.status) for each in pack.holidays.off] == [
        (date(2025, 1, 1), "confirmed"),
        (date(2025, 5, 2), "inferred"),
    ]
    assert pack.holidays.off[0] == NEW_YEAR
    assert [(each.day, each.names.into("en")) for each in pack.holidays.working] == [
        (date(2025, 4, 26), "Worked in exchange")
    ]


def test_the_calendar_is_no_input_of_a_computation(pack_with):
    assert "calendar.csv" not in dict(load_pack(pack_with({"calendar.csv": SOUND})).inputs)


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (("2025-05-02", "2025-02-30"), "pack.not_a_day", "calendar.csv:2:day"),
        (("2025-05-02", "2/5/2025"), "pack.not_a_day", "calendar.csv:2:day"),
        (("2025-05-02", ""), "pack.empty_cell", "calendar.csv:2:day"),
        (("2025-05-02", "2025-04-26"), "calendar.same_day", "calendar.csv:3:day"),
        (("02,off", "02,free"), "pack.unknown_word", "calendar.csv:2:kind"),
        (("02,off", "02,"), "pack.empty_cell", "calendar.csv:2:kind"),
        (("inferred", "guessed"), "pack.unknown_word", "calendar.csv:2:status"),
        (("2025-04-26", "2025-04-25"), "calendar.not_a_weekend", "calendar.csv:3:day"),
        (("kind", "sort"), "pack.missing_column", "calendar.csv:1"),
        (("name_en", "name_fr"), "pack.unlisted_language", "calendar.csv:1:name_fr"),
    ],
)
def test_each_fault_of_a_calendar_is_told_with_its_line(told, change, code, place):
    assert (code, place) in told({"calendar.csv": SOUND.replace(*change)})


def test_all_faults_are_told_at_once(told):
    faulty = SOUND.replace("2025-05-02", "soon").replace("2025-04-26", "2025-04-25").replace("confirmed", "sure")
    assert [each for each in told({"calendar.csv": faulty}) if each[1].startswith("calendar.csv")] == [
        ("pack.unknown_word", "calendar.csv:4:status"),
        ("pack.not_a_day", "calendar.csv:2:day"),
        ("calendar.not_a_weekend", "calendar.csv:3:day"),
    ]
