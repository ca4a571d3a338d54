# SPDX-License-Identifier: Apache-2.0
"""A province proves a value with a page of a document, explains what the checks find, hands in, and its leader signs off."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from playwright.sync_api import FilePayload, Page, expect

from laban_portal.collection.models import Duty, Explanation
from laban_portal.evidence.models import Citation, Document
from laban_portal.review.models import Report
from laban_portal.ui.words import say
from tests.journeys.conftest import follow, looked_at
from tests.journeys.entry_page import ready
from tests.journeys.standing import EXPLANATION, pdf, ruled, scan
from tests.laban_portal.conftest import AN

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_province_proves_explains_hands_in_and_its_leader_signs_off(portal, language):
    ruled(portal.world)
    duty = portal.world.duties[AN].pk
    page = portal.visit("officer-an", f"/duties/{duty}/", language=language, bypass_csp=True)
    _typed(page, language)
    _proved(page, duty, language)
    _explained(page, duty)
    page.goto(f"/duties/{duty}/")
    follow(page, page.locator("#hand-in-form button"))
    follow(page, page.locator("main form.form button"))
    expect(page).to_have_url(re.compile(rf"/duties/{duty}/receipt/$"))
    assert Duty.objects.get(pk=duty).state == "submitted"

    leader = portal.visit("leader-an", f"/rounds/test-2026/units/{AN}/", language=language, bypass_csp=True)
    follow(leader, leader.locator("a[href$='/report/']").first)
    _made(leader, language)
    _taken_back(leader, language)
    assert [page.faults, leader.faults] == [[], []]


def _typed(page: Page, language: str) -> None:
    """Type two values; the jump of one is told a moment later, with a way to explain it."""
    ready(page)
    for element, text in (("people", "1200"), ("spending", "34")):
        field = page.locator(f'[data-element="{element}"] .cell')
        field.fill(text)
        field.press("Enter")
    expect(page.locator('[data-element="people"] .found')).to_contain_text(say("findings.explain", language))
    expect(page.locator('[data-element="people"] .found a.to-panel')).to_be_visible()
    page.reload()
    ready(page)
    follow(page, page.locator("#hand-in-form button"))
    follow(page, page.locator("main form.form button"))
    expect(page.locator(".error-summary li")).to_have_count(1)
    looked_at(page, f"hand-in-refused-{language}")


def _proved(page: Page, duty: int, language: str) -> None:
    """Register a document for the value with a file of three pages, cite the second, and see it beside the value."""
    page.goto(f"/duties/{duty}/")
    ready(page)
    page.locator('[data-element="people"] .cell').focus()
    page.keyboard.press("Control+Enter")
    follow(page, page.locator("#entry-panel a[href^='/evidence/new/']"))
    page.select_option("[name=kind]", "report")
    page.fill("[name=issuer]", "Sở KHCN An")
    page.fill("[name=number]", "12/BC-SKHCN")
    page.fill("[name=issued_on]", "2026-01-05")
    page.fill("[name=title]", "Báo cáo kết quả năm 2025")
    page.fill("[name=page]", "4")
    content = pdf("Trang mot", "So nguoi: 1200", "Trang ba")
    given = FilePayload(name="bao-cao.pdf", mimeType="application/pdf", buffer=content)
    page.set_input_files("[name=file]", given)
    follow(page, page.locator("main form.form .button").first)
    expect(page.locator("#id_page[aria-invalid=true], [name=page][aria-invalid=true]")).to_be_visible()
    looked_at(page, f"document-new-{language}")
    page.fill("[name=page]", "2")
    page.set_input_files("[name=file]", given)
    follow(page, page.locator("main form.form .button").first)
    expect(page).to_have_url(re.compile(rf"/duties/{duty}/cells/people/"))
    assert list(Citation.objects.values_list("element", "page", "number")) == [("people", 2, 1)]
    looked_at(page, f"cell-proved-{language}")
    follow(page, page.locator(".proofs .what a"))
    picture = page.locator(".viewer .sheet img")
    expect(picture).to_have_attribute("src", re.compile(rf"/evidence/{Document.objects.get().key}/pages/2\.png"))
    assert page.evaluate("document.querySelector('.viewer .sheet img').decode().then(() => true)")
    expect(page.locator(".proved")).to_contain_text({"vi": "Số người", "en": "People"}[language])
    looked_at(page, f"document-{language}")
    page.keyboard.press("ArrowRight")
    expect(picture).to_have_attribute("src", re.compile(r"/pages/3\.png"))
    follow(page, page.locator(".viewer a[href*='/words/']"))
    expect(page.locator("main")).to_contain_text("Trang ba")


def _explained(page: Page, duty: int) -> None:
    page.goto(f"/duties/{duty}/cells/people/")
    page.fill("#explain-1", EXPLANATION)
    follow(page, page.locator("form[action$='/explain'] button"))
    expect(page.locator(".finding blockquote")).to_have_text(EXPLANATION)
    assert list(Explanation.objects.values_list("rule", "words")) == [("jump", EXPLANATION)]


def _made(page: Page, language: str) -> None:
    """See what the report would hold, make it, and download the very file that was made."""
    expect(page.locator(".message.is-good")).to_have_text(say("reports.whole", language))
    looked_at(page, f"report-plan-{language}")
    page.fill("#signer_title", "Giám đốc")
    follow(page, page.locator("main form.form button"))
    made = Report.objects.get()
    expect(page).to_have_url(re.compile(rf"/reports/{made.code}/$"))
    looked_at(page, f"report-{language}")
    with page.expect_download() as download:
        page.locator("a[href$='/pdf']").first.click()
    content = download.value.path().read_bytes()
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert len(opened.pages) >= 1
    assert download.value.suggested_filename.endswith(".pdf")
    with page.expect_download() as download:
        page.locator("a[href$='/docx']").first.click()
    assert download.value.path().read_bytes().startswith(b"PK")


def _taken_back(page: Page, language: str) -> None:
    """Send something that is no scan, and then the picture of the stamped page."""
    page.set_input_files("#file", {"name": "ban-quet.jpg", "mimeType": "image/jpeg", "buffer": b"<html></html>"})
    follow(page, page.locator("form[action$='/take-back'] button"))
    expect(page.locator(".error-summary li")).to_have_count(1)
    looked_at(page, f"report-refused-{language}")
    assert Report.objects.get().state == "made"
    page.set_input_files("#file", {"name": "ban-quet.jpg", "mimeType": "image/jpeg", "buffer": scan()})
    follow(page, page.locator("form[action$='/take-back'] button"))
    expect(page.locator("main")).to_contain_text(say("reports.state_signed_scan", language))
    assert list(Report.objects.values_list("state", "signed_kind")) == [("signed", "scan")]
    looked_at(page, f"report-signed-{language}")
