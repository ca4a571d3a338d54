# SPDX-License-Identifier: Apache-2.0
"""A manager closes and freezes a round; a province asks to correct a frozen value with proof; the next snapshot takes it."""

from __future__ import annotations

import io
import re

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from laban_portal.collection.models import Revision, Round
from laban_portal.evidence.models import Document
from laban_portal.review.models import Correction, Snapshot
from laban_portal.review.snapshot.archive import prove
from laban_portal.ui.words import say
from tests.journeys.conftest import follow, looked_at
from tests.journeys.standing import accepted
from tests.laban_portal.conftest import AN, BINH

pytestmark = pytest.mark.browser
SNAPSHOTS = "/rounds/test-2026/snapshots/"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_round_is_frozen_and_a_correction_with_proof_goes_into_the_next_snapshot(portal, tmp_path, language):
    world = portal.world
    accepted(world, AN, BINH)
    paper = Document.objects.get().key
    manager = portal.visit("manager", "/rounds/test-2026/", language=language, bypass_csp=True)
    _frozen(manager, language)

    duty = world.duties[AN].pk
    officer = portal.visit("officer-an", f"/duties/{duty}/cells/people/", language=language, bypass_csp=True)
    _asked(officer, paper, language)

    reviewer = portal.visit("reviewer", "/", language=language, bypass_csp=True)
    _granted(reviewer, language)

    manager.goto("/")
    follow(manager, manager.locator(f"main a[href='{SNAPSHOTS}']").first)
    manager.fill("#reason", "Đính chính theo báo cáo số 12.")
    follow(manager, manager.locator("main form.form button"))
    expect(manager).to_have_url(f"{portal.url}{SNAPSHOTS}2/")
    assert list(Correction.objects.values_list("state", flat=True)) == ["taken"]
    assert [each.text for each in Revision.objects.filter(duty=duty, element="people").order_by("number")] == [
        "1200", "1250",
    ]  # fmt: skip

    analyst = portal.visit("analyst", f"{SNAPSHOTS}2/", language=language, bypass_csp=True)
    _compared(analyst, language)
    _proved(analyst, tmp_path)
    officer.goto(f"{SNAPSHOTS}2/units/{AN}/")
    expect(officer.locator("main")).to_contain_text("1.250")
    assert [manager.faults, officer.faults, reviewer.faults, analyst.faults] == [[], [], [], []]


def _frozen(page: Page, language: str) -> None:
    """Close the round, see what freezing takes, tick what is left out, and freeze."""
    follow(page, page.locator("a[href$='/close']"))
    follow(page, page.locator("main form.form button"))
    assert Round.objects.get().state == "closed"
    follow(page, page.locator("a[href='/rounds/test-2026/freeze/']").first)
    looked_at(page, f"freeze-{language}")
    follow(page, page.locator("main form.form button"))
    expect(page.locator(".error-summary li")).to_have_count(2)
    page.check("#unsigned")
    page.fill("#reason", "Đã đủ số liệu.")
    follow(page, page.locator("main form.form button"))
    expect(page).to_have_url(re.compile(f"{SNAPSHOTS}$"))
    expect(page.locator("tbody tr")).to_have_count(1)
    looked_at(page, f"snapshots-{language}")
    assert Round.objects.get().state == "frozen"


def _asked(page: Page, paper: str, language: str) -> None:
    follow(page, page.locator("a[href*='/correction']"))
    looked_at(page, f"correction-ask-{language}")
    page.fill("#text", "1250")
    follow(page, page.locator("main form.form button"))
    expect(page.locator(".error-summary li")).to_have_count(2)
    assert page.input_value("#text") == "1250"
    page.fill("#reason", "Đếm thiếu một xã.")
    page.select_option("#document", paper)
    page.fill("#page", "2")
    follow(page, page.locator("main form.form button"))
    expect(page.get_by_text(say("corrections.done_asked", language))).to_be_visible()


def _granted(page: Page, language: str) -> None:
    follow(page, page.locator("main a[href^='/corrections/']").first)
    expect(page.locator("main")).to_contain_text("Đếm thiếu một xã.")
    looked_at(page, f"correction-{language}")
    page.fill("#words", "Báo cáo số 12 ghi 1.250.")
    follow(page, page.locator("button[value=grant]"))
    expect(page.get_by_text(say("corrections.done_grant", language))).to_be_visible()


def _compared(page: Page, language: str) -> None:
    """See on the page of the new snapshot what moved since the first, why, and who decided."""
    looked_at(page, f"snapshot-{language}")
    follow(page, page.locator(f"a[href='{SNAPSHOTS}2/compare/1/']"))
    expect(page.locator("tbody tr")).to_have_count(1)
    for words in ("1.200", "1.250", "Đếm thiếu một xã.", "Báo cáo số 12 ghi 1.250."):
        expect(page.locator("tbody tr")).to_contain_text(words)
    looked_at(page, f"snapshots-compared-{language}")


def _proved(page: Page, folder) -> None:
    """Download both snapshots, and prove each by the hash that its page shows; one under the other's hash does not hold."""
    hashes = {}
    for number in (1, 2):
        page.goto(f"{SNAPSHOTS}{number}/")
        hashes[number] = page.locator(".snapshot-hash code").first.inner_text()
        with page.expect_download() as download:
            page.locator("a[href$='/snapshot.zip']").click()
        file = folder / download.value.suggested_filename
        download.value.save_as(file)
        call_command("verify_snapshot", str(file), "--hash", hashes[number], stdout=io.StringIO())
        assert prove(file.read_bytes(), hashes[number]).holds
    assert hashes == dict(Snapshot.objects.values_list("number", "hash"))
    assert not prove(file.read_bytes(), hashes[1]).holds
