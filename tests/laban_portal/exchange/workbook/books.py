# SPDX-License-Identifier: Apache-2.0
"""Workbooks for tests: a small one with every kind of cell, and means to change what was written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
from openpyxl.workbook import Workbook

from laban_portal.exchange.workbook.book import Book, DutySheet, Line, Listed, Written
from laban_portal.exchange.workbook.write import write_workbook

SECRET = b"the secret of this site"
SIZES = (("s", "Nhỏ"), ("l", "Lớn"))

LINES = (
    Line(
        element="people", name="Số người", section="Nhân lực", unit="người", kind="integer", low=Decimal(0),
        high=Decimal(1000), help="Người làm việc toàn thời gian.", evidence="Báo cáo nhân lực", last="120", held="125",
        now=Written(kind="value", text="130", note="đã soát", document="doc-1", page="4"), seen=3,
    ),
    Line(element="people", slice="sex=f", name="Số người", label="Nữ", section="Nhân lực", unit="người", kind="integer"),
    Line(element="spending", name="Chi cho đổi mới", section="Kinh phí", unit="tỷ đồng", low=Decimal(1), last="1234.5"),
    Line(
        element="share", name="Tỷ lệ", section="Kinh phí", unit="%", kind="share", required=False,
        now=Written(kind="none", reason="not_yet"), seen=1,
    ),
    Line(element="size", name="Quy mô", section="Khác", kind="choice", options=SIZES),
    Line(element="plan", name="Có kế hoạch", section="Khác", kind="yes_no", now=Written(kind="value", text="yes"), seen=2),
    Line(element="story", name="Mô tả", section="Khác", kind="text", required=False),
    Line(
        element="closed", name="Đã chốt", section="Khác", unit="dự án", now=Written(kind="value", text="7.25", flag="e"),
        seen=5, state="đã chấp nhận", editable=False,
    ),
)  # fmt: skip
ROWS = {"people": 6, "people sex=f": 7, "spending": 9, "share": 10, "size": 12, "plan": 13, "story": 14, "closed": 15}
"""Where each line stands on the first sheet, counted by hand."""

BOOK = Book(
    key="Issue-1_abc", round="PII-2026", round_name="Đợt PII 2026", unit="n/01@2025-07-01", unit_name="Tỉnh An",
    domain="money", domain_name="Kinh phí", made_at=datetime(2026, 3, 10, 5, tzinfo=UTC), made_by="Trần Thị Bé",
    head="ab" * 32,
    sheets=(
        DutySheet(
            duty=11, form="01/KHCN", name="Biểu thử", version=2, hash="f" * 64, period="2025", period_name="năm 2025",
            last_period="2024", on_time_until=date(2026, 3, 31), closes_on=date(2026, 4, 15), lines=LINES,
        ),
        DutySheet(duty=12, form="02/KHCN", name="Biểu hai", period="2025", lines=(LINES[2],), assumed=True),
    ),
    documents=(
        Listed(key="doc-1", kind="report", issuer="Sở", number="12/BC-SKHCN", issued_on=date(2026, 2, 1), title="Báo cáo"),
        Listed(key="doc-2", kind="other", issuer="UBND", number="7/QĐ", title="Quyết định"),
    ),
    document_kinds=(("report", "Báo cáo"), ("other", "Loại khác")),
)  # fmt: skip


def written(book: Book = BOOK, language: str = "vi") -> bytes:
    """Write a workbook with the secret of tests."""
    return write_workbook(book, language, SECRET)


def edited(change: Callable[[Workbook], object], book: Book = BOOK) -> bytes:
    """Write a workbook, let another program change it, and save it anew."""
    opened = openpyxl.load_workbook(io.BytesIO(written(book)))
    change(opened)
    target = io.BytesIO()
    opened.save(target)
    return target.getvalue()


def with_line(line: Line, **changes: object) -> Book:
    """Return a book of one sheet with one line."""
    sheet = replace(BOOK.sheets[0], lines=(replace(line, **changes),))  # type: ignore[arg-type]  # whatever a test says
    return replace(BOOK, sheets=(sheet,))


def repacked(
    content: bytes, part: str, change: Callable[[bytes], bytes], *, added: dict[str, bytes] | None = None
) -> bytes:
    """Change the bytes of one part of a zip file, and add others."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, change(data) if name == part else data)
        for name, data in (added or {}).items():
            after.writestr(name, data)
    return target.getvalue()
