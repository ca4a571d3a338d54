# SPDX-License-Identifier: Apache-2.0
"""A reviewer decides by keyboard, returns, and accepts what comes back; the same by plain forms, without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from laban_portal.collection.models import Cell, Duty
from laban_portal.review.models import Decision
from laban_portal.ui.words import say
from tests.journeys.conftest import follow, looked_at
from tests.journeys.keyboard import decides, entered, tabbed_to
from tests.journeys.standing import EXPLANATION, handed_in, ruled

pytestmark = pytest.mark.browser
NAMES = {
    "vi": {"people": "Số người", "spending": "Chi", "share": "Tỷ lệ"},
    "en": {"people": "People", "spending": "Spending", "share": "Share"},
}


def states(duty: int) -> dict[str, str]:
    return dict(Cell.objects.filter(duty=duty).values_list("element", "state"))


def verdicts() -> list[tuple[str, str, str]]:
    return list(Decision.objects.order_by("pk").values_list("element", "verdict", "code"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_reviewer_returns_and_accepts_by_keyboard_and_the_province_answers(portal, language):
    world, names = portal.world, NAMES[language]
    ruled(world)
    duty = handed_in(world, proves=True)
    desk = portal.visit("reviewer", "/desk/", language=language, bypass_csp=True)
    looked_at(desk, f"desk-queue-{language}")
    entered(desk, f"a[href^='/desk/{duty}/']")
    _decided(desk, names, language)
    assert states(duty) == {"people": "accepted", "spending": "returned", "share": "submitted"}
    assert verdicts() == [("people", "accept", ""), ("spending", "return", "wrong_unit")]
    _sent_back(desk)
    assert Duty.objects.get(pk=duty).state == "returned"

    _answered(portal, duty, language)
    assert states(duty) == {"people": "accepted", "spending": "submitted", "share": "submitted"}

    desk.goto(f"/desk/{duty}/")
    expect(desk.locator(".messages .is-unit")).to_contain_text("Tính bằng tỷ đồng")
    decides(desk, "a", names["share"])
    assert states(duty)["spending"] == "accepted"
    _accepted_whole(desk)
    assert (Duty.objects.get(pk=duty).state, set(states(duty).values())) == ("accepted", {"accepted"})
    assert desk.faults == []


def _decided(desk: Page, names: dict[str, str], language: str) -> None:
    """Go through the values by keys alone: look, accept one, ask about the next, return it."""
    expect(desk.locator("#desk-value")).to_have_text(names["people"])
    expect(desk.locator(".desk-findings")).to_contain_text(EXPLANATION)
    expect(desk.locator(".desk-page")).to_have_attribute("src", re.compile(r"/pages/2\.png"))
    looked_at(desk, f"desk-{language}")
    desk.keyboard.press("?")
    expect(desk.locator("#desk-keys")).to_be_visible()
    looked_at(desk, f"desk-keys-{language}")
    desk.keyboard.press("Escape")
    expect(desk.locator("#desk-keys")).to_be_hidden()
    decides(desk, "j", names["spending"])
    decides(desk, "k", names["people"])
    decides(desk, "j", names["spending"])
    decides(desk, "e", names["people"])
    decides(desk, "a", names["spending"])
    expect(desk.locator(".message, .messages").first).to_contain_text(names["people"])
    desk.keyboard.press("c")
    expect(desk.locator("#discussion-words")).to_be_focused()
    desk.keyboard.type("Tỷ đồng hay triệu đồng?")
    tabbed_to(desk, "#discussion button")
    decides(desk, "Enter", names["spending"])
    expect(desk.locator(".messages .is-ministry")).to_contain_text("Tỷ đồng hay triệu đồng?")
    desk.keyboard.press("r")
    expect(desk.locator("#return-code")).to_be_focused()
    for _ in range(4):
        desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Tab")
    desk.keyboard.type("Sai đơn vị tính, a j k n r")
    tabbed_to(desk, ".desk-reason[open] button")
    decides(desk, "Enter", names["share"])
    decides(desk, "k", names["spending"])
    decides(desk, "n", names["share"])


def _sent_back(desk: Page) -> None:
    """Return the whole form by keyboard; what was returned one by one is the reason."""
    tabbed_to(desk, ".desk-whole summary")
    desk.keyboard.press("Enter")
    entered(desk, ".desk-whole a[href*='/return']")
    assert "Sai đơn vị tính" in desk.locator("#reason").input_value() or "unit" in desk.locator("#reason").input_value()
    entered(desk, "main form.form button")


def _accepted_whole(desk: Page) -> None:
    tabbed_to(desk, ".desk-whole summary")
    desk.keyboard.press("Enter")
    entered(desk, ".desk-whole a[href*='/accept']")
    entered(desk, "main form.form button")


def _answered(portal, duty: int, language: str) -> None:
    """Let the province find what came back on its first page, see why, answer, change the value and hand in again."""
    page = portal.visit("officer-an", "/", language=language, bypass_csp=True)
    follow(page, page.locator(f"main a[href^='/duties/{duty}/']").first)
    expect(page.locator("main p.message.is-warning")).to_contain_text(say("deciding.code_wrong_unit", language))
    expect(page.locator('[data-element="spending"] .badge.is-returned')).to_be_visible()
    looked_at(page, f"returned-{language}")
    page.goto(f"/duties/{duty}/cells/spending/")
    expect(page.locator(".decisions q")).to_have_text("Sai đơn vị tính, a j k n r")
    expect(page.locator(".messages .is-ministry")).to_contain_text("Tỷ đồng hay triệu đồng?")
    looked_at(page, f"returned-value-{language}")
    page.fill("#discussion-words", "Tính bằng tỷ đồng, đã sửa.")
    follow(page, page.locator("#discussion form[action$='/say'] button"))
    page.goto(f"/duties/{duty}/")
    page.locator('#entry[data-ready="1"]').wait_for(state="attached")
    field = page.locator('[data-element="spending"] .cell')
    field.fill("35")
    field.press("Enter")
    page.locator('[data-element="spending"] .cell-state[data-state="saved"]').wait_for()
    follow(page, page.locator("#hand-in-form button"))
    follow(page, page.locator("main form.form button"))
    expect(page).to_have_url(re.compile(rf"/duties/{duty}/receipt/$"))
    assert page.faults == []


def test_without_script_the_desk_decides_by_plain_forms(portal):
    world = portal.world
    ruled(world)
    duty = handed_in(world, proves=True)
    desk = portal.visit("reviewer", "/desk/", java_script_enabled=False)
    follow(desk, desk.locator(f"a[href^='/desk/{duty}/']").first)
    expect(desk.locator("#desk-value")).to_have_text("Số người")
    follow(desk, desk.locator("[data-key=a]"))
    expect(desk.locator("#desk-value")).to_have_text("Chi")
    desk.locator("summary[data-key=r]").click()
    desk.select_option("#return-code", "other")
    follow(desk, desk.locator(".desk-reason[open] button"))
    expect(desk.locator(".error-summary")).to_contain_text("hãy viết rõ là gì")
    assert desk.input_value("#return-code") == "other"
    desk.fill("#return-words", "Thiếu chi của cấp xã")
    follow(desk, desk.locator(".desk-reason[open] button"))
    desk.fill("#discussion-words", "Đã có số của quý bốn chưa?")
    follow(desk, desk.locator("#discussion form[action$='/say'] button"))
    expect(desk.locator(".messages .is-ministry")).to_contain_text("quý bốn")
    desk.locator(".desk-whole summary").click()
    follow(desk, desk.locator(".desk-whole a[href*='/return']"))
    follow(desk, desk.locator("main form.form button"))
    assert states(duty) == {"people": "accepted", "spending": "returned", "share": "draft"}

    page = portal.visit("officer-an", f"/duties/{duty}/", java_script_enabled=False)
    expect(page.locator("main p.message.is-warning")).to_contain_text("Thiếu chi của cấp xã")
    follow(page, page.locator("#hand-in-form button"))
    follow(page, page.locator("main form.form button"))
    expect(page.locator(".error-summary")).to_contain_text("“Chi” đã bị trả lại")
    page.goto(f"/duties/{duty}/cells/spending/")
    page.fill("#discussion-words", "Chi của cấp xã đã gồm trong đó.")
    follow(page, page.locator("#discussion form[action$='/say'] button"))
    page.goto(f"/duties/{duty}/submit")
    follow(page, page.locator("main form.form button"))
    expect(page).to_have_url(re.compile(rf"/duties/{duty}/receipt/$"))

    desk.goto(f"/desk/{duty}/?at=spending%3B")
    expect(desk.locator(".messages .is-unit")).to_contain_text("đã gồm trong đó")
    follow(desk, desk.locator("[data-key=a]"))
    follow(desk, desk.locator("button[name=do][value=clear]"))
    desk.locator(".desk-whole summary").click()
    follow(desk, desk.locator(".desk-whole a[href*='/accept']"))
    follow(desk, desk.locator("main form.form button"))
    assert (Duty.objects.get(pk=duty).state, set(states(duty).values())) == ("accepted", {"accepted"})
