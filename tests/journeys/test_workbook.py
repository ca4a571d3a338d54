# SPDX-License-Identifier: Apache-2.0
"""A province works in Excel: takes the workbook, fills it in while a colleague types, sends it back, compares, decides."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from laban_portal.collection.models import Cell, Revision
from laban_portal.exchange.models import Import
from laban_portal.ui.words import say
from tests.journeys.conftest import follow, looked_at
from tests.journeys.entry_page import ready
from tests.journeys.standing import typed
from tests.laban_portal.conftest import AN
from tests.laban_portal.exchange.sent_back import PAGE, REASON, VALUE, XLSX, filled, rows_in

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_workbook_goes_out_and_comes_back_and_what_somebody_else_changed_is_decided(portal, language):
    duty = typed(portal.world, people="1200", spending="34")
    page = portal.visit("officer-an", "/workbooks/", language=language, bypass_csp=True)
    looked_at(page, f"workbooks-{language}")
    content = _taken(page)
    _typed_meanwhile(portal, duty, language)
    _sent_back(page, filled(content, people=1250, spending=35.5, share=12))
    assert _values(duty) == {"people": "1300", "spending": "34"}

    assert _tally(page) == {"conflict": "1", "changed": "1", "new": "1"}
    conflict = page.locator("tr.is-conflict")
    for words in ("1.200", "1.300", "1.250", "Leader-An"):
        expect(conflict).to_contain_text(words)
    looked_at(page, f"import-{language}")
    page.locator("tr.is-new input[name=take]").uncheck()
    follow(page, page.locator(".confirm button"))
    expect(page.locator(".error-summary li")).to_have_count(1)
    expect(page.locator("tr.is-conflict.is-undecided")).to_have_count(1)
    expect(page.locator("tr.is-new input[name=take]")).not_to_be_checked()
    looked_at(page, f"import-undecided-{language}")
    page.locator("tr.is-conflict input[value=theirs]").check()
    follow(page, page.locator(".confirm button"))
    expect(page.get_by_text(say("workbooks.saved", language, count=2))).to_be_visible()
    looked_at(page, f"import-saved-{language}")
    assert _values(duty) == {"people": "1250", "spending": "35.5"}
    sources = Revision.objects.filter(duty=duty, element="people").order_by("number").values_list("text", "by_name")
    assert list(sources) == [("1200", "Officer-An"), ("1300", "Leader-An"), ("1250", "Officer-An")]
    assert list(Import.objects.values_list("state", flat=True)) == ["applied"]
    page.goto(f"/duties/{duty}/")
    assert page.locator('[data-element="people"] .cell').input_value() == "1.250"
    assert page.faults == []


def _taken(page: Page) -> bytes:
    with page.expect_download() as download:
        page.locator(f"form:has(input[value='{AN}']) button").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    return download.value.path().read_bytes()


def _typed_meanwhile(portal, duty: int, language: str) -> None:
    """Let the leader change a value in the portal after the workbook was made."""
    other = ready(portal.visit("leader-an", f"/duties/{duty}/", language=language))
    field = other.locator('[data-element="people"] .cell')
    field.fill("1300")
    field.press("Enter")
    other.locator('[data-element="people"] .cell-state[data-state="saved"]').wait_for()
    expect(other.locator('[data-element="people"] .who')).to_contain_text("Leader-An")


def _sent_back(page: Page, content: bytes, name: str = "an.xlsx") -> None:
    page.goto("/workbooks/return/")
    page.set_input_files("[name=file]", {"name": name, "mimeType": XLSX, "buffer": content})
    follow(page, page.locator("main form.form .button"))


def _tally(page: Page) -> dict[str, str]:
    """Return how many cells stand in each group; those in which there is nothing are left out."""
    found = {}
    for each in page.locator(".tally li").all():
        count = each.locator("strong").inner_text()
        if count != "0":
            found[(each.get_attribute("class") or "").removeprefix("is-")] = count
    return found


def _values(duty: int) -> dict[str, str]:
    return dict(Cell.objects.filter(duty=duty).exclude(kind="empty").values_list("element", "text"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_fault_of_a_workbook_is_told_with_sheet_and_cell_and_nothing_is_kept(portal, language):
    duty = typed(portal.world, people="1200", spending="34")
    page = portal.visit("officer-an", "/workbooks/", language=language, bypass_csp=True)
    content = _taken(page)
    rows = rows_in(content)
    wrong = filled(
        content, people="=SUM(1,2)", spending="@34", share=[(VALUE, 12), (REASON, "xyz"), (PAGE, "hai")],
        change=lambda book: book.create_sheet("Sheet9"),
    )  # fmt: skip
    _sent_back(page, wrong, "../an.xlsx")
    told = page.locator(".error-summary")
    expect(told).to_contain_text(say("workbooks.sheet", language, name="F1"))
    expect(told).to_contain_text(say("workbooks.sheet", language, name="Sheet9"))
    places = [each.inner_text() for each in told.locator(".place").all()]
    at = {name: rows[name] for name in ("people", "spending", "share")}
    assert sorted(places) == sorted(
        [f"{VALUE}{at['people']}", f"{VALUE}{at['spending']}", f"{REASON}{at['share']}", f"{PAGE}{at['share']}"]
    )
    assert page.evaluate("document.activeElement.classList.contains('error-summary')")
    looked_at(page, f"workbook-refused-{language}")
    assert (Import.objects.count(), _values(duty)) == (0, {"people": "1200", "spending": "34"})

    _sent_back(page, b"PK\x03\x04 not a workbook at all")
    expect(told).to_have_count(1)
    page.goto("/imports/new/")
    page.set_input_files("[name=file]", {"name": "an.csv", "mimeType": "text/csv", "buffer": b"unit,form\n1,2\n"})
    follow(page, page.locator("main form.form .button"))
    expect(told.locator("li").first).to_be_visible()
    looked_at(page, f"table-refused-{language}")
    assert (Import.objects.count(), _values(duty)) == (0, {"people": "1200", "spending": "34"})
    page.goto("/workbooks/")
    expect(page.locator("#came")).to_have_count(0)
    expect(page).to_have_url(re.compile("/workbooks/$"))
    assert page.faults == []
