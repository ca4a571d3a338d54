# SPDX-License-Identifier: Apache-2.0
"""What a workbook brings of documents, when these changed between reading it and confirming it."""

from __future__ import annotations

import pytest

from laban_portal.evidence.actions.documents import withdraw
from laban_portal.evidence.models import Citation, Document
from laban_portal.exchange.actions.deciding import apply_import
from laban_portal.exchange.queries.comparison import comparison
from laban_portal.ui.errors import Refused
from tests.laban_portal.evidence.papers import add
from tests.laban_portal.exchange.sent_back import DOCUMENT, filled, rows_in, sent, standing, taken

pytestmark = pytest.mark.django_db


def with_paper(content: bytes) -> bytes:
    """Bring a new document and cite it for the people."""
    rows = rows_in(content)

    def papers(book):
        page = book["Minh chứng"]
        row = next(row for row in range(5, 80) if page.cell(row, 2).value and not page.cell(row, 1).value)
        page.cell(row, 4).value, page.cell(row, 7).value, page.cell(row, 5).value = "Sở KHCN", "Báo cáo", "7/BC"
        book["F1"][f"{DOCUMENT}{rows['people']}"] = str(page.cell(row, 2).value)

    return filled(content, change=papers, people=120)


def confirm(world, key: str) -> int:
    page = comparison(world.actor("officer-an"), key, "en")
    cells = [cell for each in page.duties for cell in each.cells]
    numbers = {cell.at: cell.number for cell in cells}
    return apply_import(actor=world.actor("officer-an"), key=key, take=set(numbers), leave=set(), seen=numbers)


def test_a_document_that_was_registered_meanwhile_is_that_document(world):
    key = sent(world, with_paper(taken(world)))
    there = add(world, issuer="Sở KHCN", number="7/BC", title="Báo cáo", issued_on=None)
    assert confirm(world, key) == 1
    assert list(Document.objects.values_list("key", flat=True)) == [there]
    assert list(Citation.objects.values_list("element", "document__key")) == [("people", there)]


def test_a_document_that_was_withdrawn_meanwhile_proves_nothing_and_nothing_is_saved(world):
    known = add(world)
    content = taken(world)
    rows = rows_in(content)

    def cited(book):
        book["F1"][f"{DOCUMENT}{rows['people']}"] = "12/QĐ-UBND"

    key = sent(world, filled(content, change=cited, people=120))
    withdraw(actor=world.actor("officer-an"), key=known, reason="Văn bản đã bị thay thế.")
    with pytest.raises(Refused) as refusal:
        confirm(world, key)
    assert [(each.where.sheet, bool(each.where.cell)) for each in refusal.value.problems] == [("F1", True)]
    assert (standing(world), Citation.objects.count()) == ({}, 0)
