# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a document as typed: everything, at once, at its field."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.evidence.rules.wanted import (
    DocumentWanted,
    faults,
    keep_until,
    over_on,
    page_faults,
    reason_faults,
    round_day,
    search_key,
)
from tests.laban_portal.evidence.papers import wanted

ON = date(2026, 3, 10)


def told(found):
    return [(each.where.column, each.code.removeprefix("evidence.")) for each in found]


def test_a_whole_document_has_no_fault():
    assert faults(wanted().cleaned(), ON) == ()


def test_an_empty_document_is_told_all_that_is_wanted_at_once():
    assert told(faults(DocumentWanted().cleaned(), ON)) == [
        ("kind", "kind_wanted"), ("issuer", "issuer_wanted"), ("title", "title_wanted"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"kind": "rumour"}, ("kind", "kind_wanted")),
        ({"issuer": " \n "}, ("issuer", "issuer_wanted")),
        ({"issuer": "x" * 201}, ("issuer", "too_long")),
        ({"title": "a\u202egnp.exe"}, ("title", "invisible")),
        ({"note": "a\x00"}, ("note", "invisible")),
        ({"number": "=cmd|' /C calc'!A0"}, ("number", "number_wrong")),
        ({"number": "<script>"}, ("number", "number_wrong")),
        ({"issued_on": date(2026, 3, 11)}, ("issued_on", "issued_later")),
        ({"issued_on": date(1899, 12, 31)}, ("issued_on", "day_far")),
        ({"valid_to": date(3000, 1, 1)}, ("valid_to", "day_far")),
        ({"valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 31)}, ("valid_to", "valid_backwards")),
        ({"valid_to": date(2025, 12, 19)}, ("valid_to", "valid_before_issue")),
    ],
)
def test_each_fault_is_told_at_its_field(changes, fault):
    assert told(faults(wanted(**changes).cleaned(), ON)) == [fault]


@pytest.mark.parametrize("number", ["123/QĐ-UBND", "45/2025/TT-BKHCN", "No. 12 (A), B & C", "", "Nghị quyết 57-NQ/TW"])
def test_numbers_are_taken_as_they_are_written_on_documents(number):
    assert faults(wanted(number=number).cleaned(), ON) == ()


def test_texts_are_composed_and_their_blanks_put_right():
    found = wanted(title="  Quyê\u0301t   định\n giao ", note=" một\r\nhai ").cleaned()
    assert (found.title, found.note) == ("Quyết định giao", "một\nhai")


def test_a_document_is_found_without_accents():
    assert search_key(wanted()) == "12/qd-ubnd quyet dinh giao du toan chi khoa hoc ubnd tinh an"


@pytest.mark.parametrize(
    ("page", "place", "pages", "found"),
    [
        (None, "", 3, []), (3, "Bảng 3", 3, []), (7, "", 0, []), (4, "", 3, [("page", "page_beyond")]),
        (0, "x" * 121, 3, [("page", "page_wrong"), ("place", "too_long")]), (None, "\u202e", 3, [("place", "invisible")]),
        (100_000, "", 0, [("page", "page_wrong")]),
    ],
)  # fmt: skip
def test_a_page_lies_within_the_document(page, place, pages, found):
    assert told(page_faults(page, place, pages)) == found


@pytest.mark.parametrize(
    ("reason", "found"),
    [
        ("Sai số", []), ("  ", ["reason_wanted"]), ("x" * 501, ["too_long"]), ("\u202e x", ["invisible"]),
    ],
)  # fmt: skip
def test_a_reason_is_wanted_and_can_be_read(reason, found):
    assert [code for _, code in told(reason_faults(reason))] == found


def test_retention_runs_ten_years_from_the_round_s_year():
    assert (keep_until("report", 2025), keep_until("unknown", 2024)) == (date(2035, 12, 31), date(2034, 12, 31))


def test_validity_is_judged_on_the_last_day_of_the_round_s_year():
    day = round_day(2025)
    assert [over_on(each, day) for each in (None, date(2025, 12, 31), date(2025, 12, 30))] == [False, False, True]
