# SPDX-License-Identifier: Apache-2.0
"""Number formats that show dates or per cent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import Place
from laban.io.styles import look_of, moment, read_looks


@pytest.mark.parametrize(
    ("code", "look"),
    [
        ("General", ""), ("0.00", ""), ("#,##0.00", ""), ("0.00E+00", ""), ('#,##0 "đồng"', ""), ("#,##0\\d", ""),
        ("[Red]0.0;[Blue]-0.0", ""), ("#,##0 [$₫-42A]", ""), ("@", ""), ("_-* #,##0_-", ""), ("0.0%", "percent"),
        ('0.0 "%"', ""), ("dd/mm/yyyy", "date"), ("[$-42A]d mmmm yyyy", "date"), ("h:mm AM/PM", "date"),
        ("[h]:mm:ss", "date"), ("mmm-yy", "date"), ("YYYY", "date"), ("", ""), ("[" * 300, ""), ('"' * 301, ""),
    ],
)  # fmt: skip
def test_a_format_shows_a_date_per_cent_or_a_number(code, look):
    assert look_of(code) == look


def test_styles_are_known_by_their_position_among_the_cell_formats():
    xml = b"""<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy"/><numFmt numFmtId="171" formatCode="0%"/>
      <numFmt numFmtId="x" formatCode="d"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="171"/><xf/>
      </cellXfs><dxfs><xf numFmtId="14"/></dxfs></styleSheet>"""
    looks = read_looks(xml, Place())
    assert looks.dates == {"1", "2"}
    assert looks.percents == {"3", "4"}


def test_the_formats_of_conditional_looks_are_numbered_apart():
    xml = b"""<styleSheet><numFmts><numFmt numFmtId="166" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="166"/></cellXfs>
      <dxfs><dxf><numFmt numFmtId="166" formatCode="#,##0"/></dxf></dxfs></styleSheet>"""
    assert read_looks(xml, Place()).dates == {"0"}


@pytest.mark.parametrize(
    ("serial", "text"),
    [
        (1.0, "1900-01-01"), (59.0, "1900-02-28"), (61.0, "1900-03-01"), (45658.0, "2025-01-01"), (0.5, "12:00:00"),
        (45658.25, "2025-01-01T06:00:00"), (2958465.0, "9999-12-31"), (2958466.0, ""), (-1.0, ""), (float("nan"), ""),
        (float("inf"), ""),
    ],
)  # fmt: skip
def test_a_serial_number_is_written_as_its_day_and_time(serial, text):
    assert moment(serial, since_1904=False) == text


def test_the_other_calendar_counts_from_1904():
    assert moment(0.0, since_1904=True) == "1904-01-01"
    assert moment(2957003.0, since_1904=True) == "9999-12-31"


@given(st.dates(date(1900, 3, 1), date(9999, 12, 31)))
def test_every_day_since_march_1900_is_exact(day):
    assert moment(float((day - date(1899, 12, 30)) / timedelta(days=1)), since_1904=False) == day.isoformat()
