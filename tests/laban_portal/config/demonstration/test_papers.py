# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from laban_portal.config.demonstration.paper_pdf import paper_pdf, source
from laban_portal.config.demonstration.papers import Paper, Row, have

ROW = Row(duty=1, element="people", slice="", name='Người "A"', unit="người", text="1.234", page=1)
PAPER = Paper(
    kind="report", issuer="Sở KH&CN", number="12/BC-SKHCN", issued_on=date(2026, 3, 4), title="Báo cáo #1",
    rows=(ROW, replace(ROW, element="money", text="5,5", page=2)),
)  # fmt: skip


@pytest.mark.once
def test_a_document_cites_by_page():
    assert PAPER.pages == 2
    assert PAPER.of(1) == {1: [("people", "")], 2: [("money", "")]}
    assert PAPER.of(2) == {}


@pytest.mark.once
def test_a_document_says_on_its_pages_what_it_is_and_its_values():
    written = source(PAPER)
    for words in ("TÀI LIỆU TRÌNH DIỄN / DEMONSTRATION", "04/03/2026", '"1.234"', '"Người \\"A\\""', "12/BC-SKHCN"):
        assert words in written


@pytest.mark.once
def test_the_same_document_has_the_same_bytes_and_another_has_others():
    first = paper_pdf(PAPER)
    assert first[:5] == b"%PDF-"
    assert first == paper_pdf(PAPER)
    assert first != paper_pdf(replace(PAPER, rows=(replace(ROW, text="1.235"),)))


@pytest.mark.once
def test_forty_documents_are_shared_out():
    codes = [f"{number:02}" for number in range(1, 35)]
    assert sum(have(codes, {"01", "24", "33"}, 11).values()) == 40
