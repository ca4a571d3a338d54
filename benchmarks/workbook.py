# SPDX-License-Identifier: Apache-2.0
"""A workbook of 2,000 lines on ten sheets: written, read back and checked whole, beside what a library takes to open it.

    ./run bench workbook

The workbook that is read was filled in and saved by another program, and holds faults. Checked means: looked through for
dangers, unpacked, its stamp verified, every line found and understood, every fault told. The limit is two seconds.
"""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from decimal import Decimal

import django
import openpyxl

from benchmarks.measure import machine, timed
from laban_portal.exchange.tables.read import read_rows
from laban_portal.exchange.workbook.book import Book, DutySheet, Line, Listed, Written
from laban_portal.exchange.workbook.read import read_workbook
from laban_portal.exchange.workbook.write import write_workbook

SHEETS, LINES, RUNS, LIMIT_S = 10, 200, 7, 2.0
SECRET = b"a secret for measuring"


def main() -> None:
    """Measure and print, and fail where the limit is not kept."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.portal_settings")
    django.setup()

    book = _book()
    content = _filled(write_workbook(book, "vi", SECRET))
    read = read_workbook(content, SECRET)
    print(machine())
    print(
        f"{len(read.cells):,} lines on {SHEETS} sheets, {len(content) / 1000:.0f} kB; faults told: {len(read.faults)}\n"
    )
    written = timed(lambda: write_workbook(book, "vi", SECRET), RUNS)
    checked = timed(lambda: read_workbook(content, SECRET), RUNS)
    peers = {
        "openpyxl opens it, checks nothing": timed(lambda: openpyxl.load_workbook(io.BytesIO(content)), RUNS),
        "openpyxl, read only, every row": timed(lambda: _rows(content), RUNS),
    }
    print("| | median s | least s |\n|---|---:|---:|")
    for name, timing in {"written": written, "read and checked": checked, **peers}.items():
        print(f"| {name} | {timing.median_s:.3f} | {timing.least_s:.3f} |")
    table = _table(1_000_000)
    rows = timed(lambda: sum(1 for _ in read_rows(table, "text/csv")), 3)
    print(f"\nCSV, a million rows: {1e6 / rows.median_s:,.0f} rows/s")
    if checked.median_s > LIMIT_S:
        message = f"a workbook took {checked.median_s:.2f} s, more than {LIMIT_S} s"
        raise SystemExit(message)


def _book() -> Book:
    kinds = ("number", "integer", "share", "text", "choice", "yes_no")

    def line(sheet: int, at: int) -> Line:
        kind = kinds[at % 6] if at % 3 == 0 else ("number", "integer")[at % 2]
        text = {"text": "Mô tả ngắn", "choice": "b", "yes_no": "no"}.get(kind, f"{at * 7 % 90}")
        return Line(
            element=f"element_{sheet}_{at}", slice="sex=f" if at % 5 == 0 else "", kind=kind, section=f"Mục {at // 20}",
            name=f"Số người làm nghiên cứu và phát triển, dòng {at}", label="Nữ" if at % 5 == 0 else "", unit="người",
            options=(("a", "Mức một"), ("b", "Mức hai")) if kind == "choice" else (), low=Decimal(0), high=Decimal(10_000),
            help="Tính theo đầu người, vào ngày 31/12.", evidence="Báo cáo của đơn vị", last=f"{at}.5", held=f"{at}",
            now=Written(kind="value", text=text) if at % 2 else Written(), seen=at % 2,
        )  # fmt: skip

    return Book(
        key="bench-issue", round="PII-2026", round_name="Đợt 2026", unit="n/01@2025-07-01", unit_name="Tỉnh An",
        domain="people", domain_name="Nhân lực", made_at=datetime(2026, 3, 10, tzinfo=UTC), made_by="Người đo", head="0" * 64,
        sheets=tuple(
            DutySheet(
                duty=number, form=f"{number:02}/KHCN", name="Biểu đo", hash="0" * 64, period="2025",
                lines=tuple(line(number, at) for at in range(LINES)),
            )
            for number in range(1, SHEETS + 1)
        ),
        documents=tuple(Listed(key=f"doc-{at}", number=f"{at}/BC", title="Báo cáo", issuer="Sở") for at in range(30)),
        document_kinds=(("report", "Báo cáo"), ("other", "Khác")),
    )  # fmt: skip


def _filled(content: bytes) -> bytes:
    """Fill in every line as a person would, some of it wrongly, and save it with another program."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for page in book.worksheets[1 : SHEETS + 1]:
        for row in range(5, page.max_row + 1):
            if page.cell(row, 1).value is None:
                continue
            if page.cell(row, 18).value in {"number", "integer", "share"}:
                page.cell(row, 8).value = row * 1.25 if row % 7 else "1.234,5"
            page.cell(row, 11).value = "Số liệu theo báo cáo của các sở, đã rà soát"
            page.cell(row, 12).value, page.cell(row, 13).value = f"TL{row % 30 + 1:02}", row
        page.cell(7, 8).value = "=SUM(A1:A9)"
        page.cell(8, 9).value = "không rõ"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _rows(content: bytes) -> int:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    return sum(len(row) for page in book.worksheets for row in page.iter_rows(values_only=True))


def _table(count: int) -> bytes:
    head = "unit,form,period,element,slice,value,reason,flag,note,seen\r\n"
    return (
        head
        + "".join(
            f"n/{at % 34:02}@2025-07-01,F{at % 7},2025,element_{at // 34},,{at * 7919 % 999983 / 100},,,,0\r\n"
            for at in range(count)
        )
    ).encode()
