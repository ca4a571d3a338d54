# SPDX-License-Identifier: Apache-2.0
"""A table with everything that a format can stumble over: two code systems, long numbers, formulas, missing values, marks."""

from __future__ import annotations

import pytest

from laban.model.dataset import Column, Dataset, Origin
from laban.model.pack import Atlas, Shape
from laban.model.text import Text


def said(vietnamese: str, english: str) -> Text:
    return Text.of({"vi": vietnamese, "en": english})


HANOI, HUE, ODD = said("Hà Nội", "Ha Noi"), said("Huế", "Hue"), said("=1+1 <&> \x0b", "=cmd|' /C calc'!A0")
COLUMNS = (
    Column(code="territory", names=said("Hệ mã", "Code system"), concept="TERRITORY"),
    Column(code="unit", names=said("Mã đơn vị", "Unit code"), concept="REF_AREA"),
    Column(code="unit_name", names=said("Đơn vị", "Unit")),
    Column(code="year", names=said("Năm", "Year"), kind="year", concept="TIME_PERIOD"),
    Column(code="item", names=said("Mã chỉ số", "Item code"), concept="INDICATOR"),
    Column(code="score", names=said("Điểm", "Score"), kind="number", unit="0–100", concept="MEASURE:SCORE"),
    Column(
        code="rank",
        names=said("Hạng", "Rank"),
        kind="number",
        concept="MEASURE:RANK",
        notes=said("1 là nhất", "1 is best"),
    ),
    Column(code="measured_in", names=said("Đơn vị tính", "Unit of measure"), concept="UNIT_MEASURE"),
    Column(code="status", names=said("Trạng thái", "Status"), concept="OBS_STATUS"),
    Column(code="flag", names=said("Dấu hiệu", "Marks"), kind="flag", concept="OBS_NOTE"),
    Column(code="sure", names=said("Chắc chắn", "Sure")),
)
ROWS = (
    ("new", "01", HANOI, 2024, "1.1", 54.97871500693253, 1.0, "điểm", "A", Text(), True),
    ("new", "01", HANOI, 2025, "1.1", 1 / 3, 2.5, "điểm", "E", said("tính lại", "rebuilt"), False),
    ("new", "46", HUE, 2025, "1.1", None, None, "điểm", "O", Text(), None),
    ("old", "01", ODD, 2024, "1.1", -1e-17, 3.0, "điểm", "I", Text(), True),
    ("old", "01", ODD, 2024, "1-1", 1e22, 1.0, "", "A", Text(), True),
)


@pytest.fixture(scope="session")
def origin() -> Origin:
    return Origin(
        index=said("Chỉ số", "Index"), edition="2025-2", year=2025, publisher=said("Bộ", "Ministry"), source="Nguồn <A>",
        licence="CC BY 4.0", address="https://x.vn/vi/2025-2/ranking.html", released_at="2026-03-01T08:00:00+07:00",
        demonstration=True,
    )  # fmt: skip


@pytest.fixture(scope="session")
def table(origin) -> Dataset:
    return Dataset(
        code="ranking", names=said("Xếp hạng", "Ranking"), columns=COLUMNS, rows=ROWS,
        key=("territory", "unit", "year", "item"),
        origin=origin, description=said("Mô tả", "About"), notes=(said("Ghi chú", "Note"),),
    )  # fmt: skip


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    square = ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0))  # with the clock: to be turned
    return Atlas(
        shapes=(
            Shape("new", "01", "Hà Nội", ((square,),)),
            Shape("old", "01", "Cũ", (((*[(x + 5, y) for x, y in square],),),)),
            Shape("new", "", "Hoàng Sa", ((square,),)),
        ),
        credit="Ranh giới: X",
    )


def numbers(table: Dataset) -> list[tuple[float | None, float | None]]:
    """Return score and rank of each row."""
    return [(row[5], row[6]) for row in table.rows]  # type: ignore[misc]  # two columns of numbers
