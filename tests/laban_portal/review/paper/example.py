# SPDX-License-Identifier: Apache-2.0
"""A report to look at: one of a province that does not exist, with as many rows as a test wants."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

from laban.model.text import Text
from laban_portal.review.paper.content import (
    EMPTY,
    NONE,
    WORDS,
    Document,
    DutyPart,
    Office,
    Reference,
    ReportContent,
    Row,
    Signer,
)

ADDRESS = "https://pii.example.vn/kiem-tra/LB-7QK2-M9XA-PDRT"
MADE_AT = datetime(2026, 3, 20, 8, 30, 15, tzinfo=UTC)


def both(vietnamese: str, english: str) -> Text:
    return Text.of({"vi": vietnamese, "en": english})


def hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def row(at: int, **other: object) -> Row:
    facts: dict[str, object] = {
        "element": f"rd_spending_{at}",
        "name": both(f"Chi cho nghiên cứu và phát triển {at}", f"Spending on research and development {at}"),
        "measure": both("triệu đồng", "million dong"),
        "value": "1234567.25",
        "revision": 2,
        "revision_hash": hashed(f"row {at}"),
        "evidence": (Reference(number=1, page=3),),
    }
    return Row(**(facts | other))  # type: ignore[arg-type]  # whatever a test says


NO_DATA = row(
    2,
    kind=NONE,
    value="",
    reason="not_yet",
    reason_name=both("chưa có", "not yet available"),
    note="Cục Thống kê công bố vào tháng 6.",
    evidence=(),
)
FLAGGED = row(
    3,
    flag="e",
    flag_name=both("ước tính", "estimated"),
    explanations=("Tăng gấp ba do dự án Khu công nghệ cao đi vào hoạt động.",),
    slice="sex=f",
    slice_name=both("Nữ", "Female"),
    evidence=(Reference(number=1, page=3), Reference(number=2)),
)
ANSWERED = row(4, kind=WORDS, value="yes", answer=both("Có", "Yes"), measure=Text())
LEFT_EMPTY = row(5, kind=EMPTY, value="", revision=0, revision_hash="", evidence=())

DOCUMENTS = (
    Document(
        number=1,
        kind=both("Báo cáo", "Report"),
        title="Báo cáo kết quả hoạt động khoa học và công nghệ năm 2025",
        issuer="Ủy ban nhân dân tỉnh Quảng Đức",
        symbol="15/BC-UBND",
        dated=date(2026, 2, 5),
        pages=(3, 12),
        sha256=hashed("first"),
    ),
    Document(number=2, kind=both("Niên giám", "Yearbook"), title="Niên giám thống kê 2025", sha256=hashed("second")),
)


def part(*rows: Row, form: str = "02/KHCN-TC") -> DutyPart:
    return DutyPart(
        form=form,
        form_version=f"vn-pii/{form}@1",
        name=both("Chi cho hoạt động khoa học và công nghệ", "Spending on science and technology"),
        document=both("Thông tư 15/2023/TT-BKHCN", "Circular 15/2023/TT-BKHCN"),
        period="2025",
        period_name=both("Năm 2025", "2025"),
        state="accepted",
        state_name=both("Đã chấp nhận", "Accepted"),
        rows=rows,
    )


def report(*duties: DutyPart, **other: object) -> ReportContent:
    facts: dict[str, object] = {
        "code": "LB-7QK2-M9XA-PDRT",
        "number": 1,
        "round_code": "pii-2025",
        "round_name": both(
            "Thu thập số liệu Chỉ số đổi mới sáng tạo cấp địa phương năm 2025",
            "Collection for the Provincial Innovation Index 2025",
        ),
        "unit_key": "gso/2025-07-01/99",
        "unit_name": both("tỉnh Quảng Đức", "Quảng Đức province"),
        "office": Office(
            issuer=both("Sở Khoa học và Công nghệ tỉnh Quảng Đức", "Department of Science and Technology of Quảng Đức"),
            parent=both("Ủy ban nhân dân tỉnh Quảng Đức", "People's Committee of Quảng Đức"),
            addressee=both("Bộ Khoa học và Công nghệ", "The Ministry of Science and Technology"),
            place=both("Quảng Đức", "Quảng Đức"),
            symbol="BC-SKHCN",
            copies=(both("Ủy ban nhân dân tỉnh (để báo cáo)", "the People's Committee"),),
        ),
        "signer": Signer(name="Nguyễn Thị Hoài Thương", title=both("Giám đốc", "Director")),
        "made_at": MADE_AT,
        "made_by": "Lê Văn Đức",
        "chain_sequence": 1204,
        "chain_head": hashed("chain"),
        "duties": duties or (part(row(1), NO_DATA, FLAGGED, ANSWERED, LEFT_EMPTY),),
        "documents": DOCUMENTS,
    }
    return ReportContent(**(facts | other))  # type: ignore[arg-type]  # whatever a test says


def long_report(rows: int = 400) -> ReportContent:
    """Make a report of many rows in ten forms, with notes, explanations, slices and long names among them."""
    kinds = (None, NO_DATA, FLAGGED, None, ANSWERED)
    each = [kinds[at % len(kinds)] or row(at) for at in range(rows)]
    size = -(-rows // 10)
    parts = [part(*each[at : at + size], form=f"{at // size + 1:02}/KHCN-TC") for at in range(0, rows, size)]
    documents = tuple(
        Document(
            number=at,
            kind=both("Báo cáo", "Report"),
            title=f"Báo cáo số {at} về hoạt động khoa học, công nghệ và đổi mới sáng tạo",
            issuer="Sở Khoa học và Công nghệ",
            symbol=f"{at}/BC-SKHCN",
            dated=date(2026, 2, 5),
            pages=(1, 2),
            sha256=hashed(str(at)),
        )
        for at in range(1, 61)
    )
    return report(*parts, documents=documents)
