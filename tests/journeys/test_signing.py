# SPDX-License-Identifier: Apache-2.0
"""A stranger follows the address under a report's QR code and checks its file, before and after it was signed digitally."""

from __future__ import annotations

import dataclasses
import re
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from laban_portal.review.models import Report
from laban_portal.ui.words import say
from tests.journeys.conftest import follow, looked_at
from tests.journeys.standing import handed_in
from tests.laban_portal.review.paper import authority
from tests.laban_portal.review.signing import let_make, pdf_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_stranger_verifies_a_report_by_its_address_and_by_its_file(portal, settings, tmp_path, language):
    (tmp_path / "root.pem").write_bytes(authority.root().pem)
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, site_url=portal.url, signers=str(tmp_path))
    handed_in(portal.world, proves=True, people="987654", spending="4321.5")
    report = let_make(portal.world)
    code, content = report.code, pdf_of(report)

    stranger = portal.visit("", _address_in(content), language=language, bypass_csp=True)
    expect(stranger.locator(".verdict h2")).to_have_text(say("verification.genuine", language))
    expect(stranger.locator("main")).to_contain_text(code)
    expect(stranger.locator("main")).to_contain_text(say("verification.signed_not", language))
    assert [
        each for each in ("987654", "987.654", "4.321,5", "4321.5") if each in stranger.locator("main").inner_text()
    ] == []
    looked_at(stranger, f"verified-{language}")
    _checked(stranger, content, "genuine_file", language)

    signed = _signed(content)
    leader = portal.visit("leader-an", f"/reports/{code}/", language=language, bypass_csp=True)
    _sent(leader, _signed(_tampered(content)))
    expect(leader.locator(".error-summary li").first).to_be_visible()
    assert Report.objects.get().state == "made"
    _sent(leader, signed)
    expect(leader.locator(".signatures .who")).to_contain_text("Nguyễn Thị Hoài Thương")
    looked_at(leader, f"report-signed-digitally-{language}")
    assert list(Report.objects.values_list("state", "signed_kind")) == [("signed", "digital")]

    stranger.goto(f"/verify/{code}/")
    expect(stranger.locator(".signatures .who")).to_contain_text("Nguyễn Thị Hoài Thương")
    looked_at(stranger, f"verified-signed-{language}")
    _checked(stranger, signed, "genuine_signed", language)
    expect(stranger.locator(".signatures")).to_contain_text(say("reports.signature_intact", language))
    _checked(stranger, _tampered(signed), "not_genuine", language)
    looked_at(stranger, f"verified-tampered-{language}")
    _asked(stranger, code, language)
    assert [stranger.faults, leader.faults] == [[], []]


def _signed(content: bytes) -> bytes:
    """Sign a file in a thread of its own: Playwright's event loop runs in this one."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(authority.signed, content, authority.leader()).result()


def _address_in(content: bytes) -> str:
    """Return the address that stands on the report, where its QR code leads too."""
    with pypdfium2.PdfDocument(content) as document:
        words = "".join(document[at].get_textpage().get_text_bounded() for at in range(len(document)))
    found = re.search(r"http://localhost:\d+/verify/LB-[A-Z0-9-]+/", re.sub(r"\s", "", words))
    assert found
    return found[0]


def _tampered(content: bytes) -> bytes:
    """Change one letter in the midst of a file, in a stream of its drawing."""
    at = content.index(b"stream", len(content) // 3) + 40
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def _checked(page: Page, content: bytes, verdict: str, language: str) -> None:
    """Bring a file as anybody can, and read what is said of it."""
    page.goto("/verify/")
    page.set_input_files("#file", {"name": "bao-cao.pdf", "mimeType": "application/pdf", "buffer": content})
    follow(page, page.locator("form[method=post][enctype] button"))
    code = Report.objects.get().code
    told = {say(f"verification.{verdict}", language)}
    if verdict == "not_genuine":
        told.add(say("verification.not_genuine_report", language, report=code))
    assert page.locator(".verdict h2").inner_text() in told


def _sent(page: Page, content: bytes) -> None:
    page.set_input_files("#file", {"name": "da-ky.pdf", "mimeType": "application/pdf", "buffer": content})
    follow(page, page.locator("form[action$='/take-back'] button"))


def _asked(page: Page, code: str, language: str) -> None:
    """Ask by a code that there is not, then by the code in small letters."""
    page.goto("/verify/")
    page.fill("#code", "LB-2222-2222-2222")
    follow(page, page.locator("form[method=get] button").last)
    expect(page.locator(".error-summary")).to_contain_text(say("verification.unknown", language))
    looked_at(page, f"verify-{language}")
    page.fill("#code", code.lower())
    follow(page, page.locator("form[method=get] button").last)
    expect(page.locator(".verdict h2")).to_have_text(say("verification.genuine", language))
