# SPDX-License-Identifier: Apache-2.0
"""What a report says, its code, and the bytes that are hashed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from laban.model.text import Text
from laban_portal.review.paper.content import (
    CODE,
    LETTERS,
    Row,
    Totals,
    canonical_bytes,
    data_hash,
    file_hash,
    new_code,
    read_code,
)
from tests.laban_portal.review.paper.example import MADE_AT, both, part, report, row

pytestmark = pytest.mark.once


def test_a_code_is_long_enough_and_has_no_letter_like_another():
    made = {new_code() for _ in range(500)}
    assert (len(made), len(LETTERS), all(CODE.fullmatch(each) for each in made)) == (500, 32, True)
    assert not set("01OI") & set(LETTERS)


@pytest.mark.parametrize(
    "typed", ["", "LB", "LB-0000-0000-0000", "LB-AAAA-BBBB-CCCC-D", "XX-AAAA-BBBB-CCCC", "A" * 9999]
)
def test_what_is_no_code_is_read_as_nothing(typed):
    assert read_code(typed) == ""


def test_a_report_counts_itself():
    assert report().totals == Totals(
        forms=1, rows=5, values=3, without_data=1, empty=1, flagged=1, explained=1, proved=3, documents=2
    )


def test_the_data_file_is_the_one_form_of_its_json_and_says_everything():
    written = canonical_bytes(report())
    read = json.loads(written)
    again = json.dumps(read, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert (again, hashlib.sha256(written).hexdigest()) == (written, data_hash(report()))
    assert (read["format"], read["code"], read["made_at"]) == (
        "laban-report/1", "LB-7QK2-M9XA-PDRT", "2026-03-20T08:30:15.000000Z",
    )  # fmt: skip
    assert read["duties"][0]["rows"][2] == {
        "element": "rd_spending_3",
        "name": {"vi": "Chi cho nghiên cứu và phát triển 3", "en": "Spending on research and development 3"},
        "slice": "sex=f",
        "slice_name": {"vi": "Nữ", "en": "Female"},
        "measure": {"vi": "triệu đồng", "en": "million dong"},
        "kind": "number",
        "value": "1234567.25",
        "answer": {},
        "reason": "",
        "reason_name": {},
        "flag": "e",
        "flag_name": {"vi": "ước tính", "en": "estimated"},
        "note": "",
        "explanations": ["Tăng gấp ba do dự án Khu công nghệ cao đi vào hoạt động."],
        "revision": 2,
        "revision_hash": read["duties"][0]["rows"][2]["revision_hash"],
        "evidence": [{"number": 1, "page": 3}, {"number": 2, "page": 0}],
    }
    assert read["documents"][0]["dated"] == "2026-02-05"


def test_the_hash_is_that_of_the_moment_not_of_how_its_zone_is_written():
    elsewhere = MADE_AT.astimezone(timezone(timedelta(hours=7)))
    assert data_hash(report(made_at=elsewhere)) == data_hash(report())


@pytest.mark.parametrize("changed", [{"value": "1234567.250"}, {"note": "x"}, {"revision": 3}, {"name": Text()}])
def test_every_fact_of_a_row_is_hashed(changed):
    assert data_hash(report(part(replace(row(1), **changed)))) != data_hash(report(part(row(1))))


def test_a_data_file_is_known_again_even_written_by_another_program():
    content = report()
    pretty = json.dumps(dict(reversed(json.loads(canonical_bytes(content)).items())), indent=2).encode("utf-8-sig")
    assert file_hash(canonical_bytes(content)) == file_hash(pretty) == (content.code, data_hash(content))


def test_a_changed_data_file_has_another_hash():
    changed = canonical_bytes(report()).replace(b"1234567.25", b"9234567.25")
    assert file_hash(changed) not in {None, file_hash(canonical_bytes(report()))}


@pytest.mark.parametrize(
    "given",
    [
        b"", b"[]", b"{}", b'{"format":"laban-report/1"}', b'{"format":"laban-report/2","code":"x"}', b"\xff\xfe",
        b'{"format":"laban-report/1","code":"x","code":"y"}', b'{"format":"laban-report/1","code":NaN}', b"[" * 100000,
        b'{"format":"laban-report/1","code":"\\ud800"}',
    ],
)  # fmt: skip
def test_what_is_no_data_file_is_none(given):
    assert file_hash(given) is None


def test_a_number_that_is_no_text_does_not_come_into_a_report():
    with pytest.raises(TypeError):
        canonical_bytes(report(part(Row(element="x", name=both("a", "b"), value=1.5))))  # type: ignore[arg-type]  # a number where a text belongs
