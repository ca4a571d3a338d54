# SPDX-License-Identifier: Apache-2.0
"""Typing values in a real browser: by keyboard, by paste, by two at once, without script, without a network, by thumb."""

from __future__ import annotations

import re

import pytest

from laban_portal.collection.models import Cell, Revision
from tests.browser.axe import violations
from tests.journeys.conftest import until
from tests.journeys.entry_page import PHONE, cell, paste, ready, state, stored
from tests.laban_portal.conftest import AN

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "saved"), [("vi", "Đã lưu"), ("en", "Saved")])
def test_a_form_is_filled_in_by_the_keyboard_alone(portal, duty, language, saved):
    page = ready(portal.visit("officer-an", duty, language=language))
    cell(page, "people").focus()
    keyboard = page.keyboard
    keyboard.type("12.000")
    keyboard.press("Enter")
    keyboard.type("15,5")
    keyboard.press("Tab")
    keyboard.type("abc")
    keyboard.press("ArrowDown")
    state(page, "people", "saved")
    state(page, "spending", "saved")
    state(page, "share", "unread")
    assert page.locator('[data-element="people"] .cell-state').inner_text().strip() == saved
    keyboard.press("Shift+Enter")
    keyboard.type("5")
    keyboard.press("Escape")
    assert cell(page, "share").input_value() == "abc"
    keyboard.type("7")
    keyboard.press("Enter")
    state(page, "share", "saved")
    keyboard.press("Control+Enter")
    page.locator("#entry-panel h3").first.wait_for()
    assert page.locator("#entry-panel h2").inner_text() == {"vi": "Bằng sáng chế", "en": "Patents"}[language]
    keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('tr').dataset.element") == "patents"
    assert stored() == {
        ("people", ""): ("value", "12000"),
        ("spending", ""): ("value", "15.5"),
        ("share", ""): ("value", "7"),
    }
    assert page.faults == []


def test_an_unclear_number_is_asked_about_and_the_answer_stands(portal, duty):
    page = ready(portal.visit("officer-an", duty))
    cell(page, "spending").fill("1.234")
    cell(page, "spending").press("Enter")
    state(page, "spending", "ask")
    assert stored() == {("spending", ""): ("unread", "1.234")}
    page.reload()
    ready(page)
    page.locator('[data-element="spending"] .asks button').nth(1).click()
    state(page, "spending", "saved")
    assert (stored(), cell(page, "spending").input_value()) == ({("spending", ""): ("value", "1.234")}, "1,234")


def test_a_block_is_pasted_with_a_preview_and_undone_as_one(portal, duty):
    page = ready(portal.visit("officer-an", duty))
    cell(page, "spending").fill("3")
    cell(page, "spending").press("Enter")
    state(page, "spending", "saved")
    cell(page, "people").focus()
    paste(page, 'Số người\t11.000\r\nChi\t"12,5"\r\nKhông có\t9\r\n')
    page.locator("#paste[open]").wait_for()
    assert page.locator("#paste .is-left-out").count() == 1
    assert page.locator("#paste-way option").first.inner_text() == "Cột 2, theo tên chỉ tiêu"
    page.locator("#paste .button", has_text=re.compile("^Dán$")).click()
    state(page, "people", "saved")
    until(page, "!localStorage.length")
    assert stored() == {("people", ""): ("value", "11000"), ("spending", ""): ("value", "12.5")}
    assert {each.source for each in Revision.objects.all()} == {"typed", "pasted"}
    page.keyboard.press("Control+z")
    state(page, "people", "needed")
    until(page, "!localStorage.length")
    assert stored() == {("people", ""): ("empty", ""), ("spending", ""): ("value", "3")}
    cell(page, "staff", "sex=m").focus()
    paste(page, "4\t5\n")
    page.locator("#paste .button", has_text=re.compile("^Dán$")).click()
    state(page, "staff", "saved", "sex=f")
    assert (stored()["staff", "sex=m"], stored()["staff", "sex=f"]) == (("value", "4"), ("value", "5"))
    assert page.faults == []


@pytest.mark.parametrize("decision", ["mine", "keep"])
def test_two_editors_on_one_cell_the_second_decides(portal, duty, decision):
    first, second = ready(portal.visit("officer-an", duty)), ready(portal.visit("leader-an", duty))
    cell(first, "people").fill("100")
    cell(first, "people").press("Enter")
    state(first, "people", "odd")
    cell(second, "people").fill("20000")
    cell(second, "people").press("Enter")
    state(second, "people", "conflict")
    told = second.locator('[data-element="people"] .asks').inner_text()
    assert ("100" in told, "20000" in told, "Officer-An" in told) == (True, True, True)
    assert stored() == {("people", ""): ("value", "100")}
    second.locator(f'[data-element="people"] .asks button[name="{decision}"]').click()
    state(second, "people", {"mine": "saved", "keep": "saved"}[decision])
    until(second, "!localStorage.length")
    wanted = {"mine": ("20000", "20.000"), "keep": ("100", "100")}[decision]
    assert (stored()["people", ""][1], cell(second, "people").input_value()) == wanted


def test_without_script_the_same_page_is_a_plain_form(portal, duty):
    page = portal.visit("officer-an", duty, language="en", java_script_enabled=False)
    cell(page, "people").fill("12,000")
    cell(page, "spending").fill("1.234")
    page.locator('button[name="save"]').last.click()
    assert page.locator('[data-element="people"] .cell-state').inner_text().strip() == "Saved"
    page.locator('[data-element="spending"] .asks button').first.click()
    page.locator('[data-element="patents"] button[name="confirm"]').click()
    page.locator('[data-element="share"] summary').click()
    page.locator('[data-element="share"] select[name^="reason"]').select_option("not_collected")
    page.locator('button[name="save"]').first.click()
    assert {key: value[0] for key, value in stored().items()} == {
        ("people", ""): "value", ("spending", ""): "value", ("patents", ""): "value", ("share", ""): "none",
    }  # fmt: skip
    page.locator('[data-element="people"] summary').click()
    page.locator('[data-element="people"] .to-panel').click()
    assert page.locator("h1").inner_text() == "People"


def test_a_field_that_is_not_asked_is_grey_until_it_is(portal, duty):
    page = ready(portal.visit("officer-an", duty))
    assert cell(page, "money").get_attribute("readonly") is not None
    assert "“Có quỹ” = 1" in page.locator('[data-element="money"] .said').inner_text()
    cell(page, "fund").select_option("yes")
    state(page, "fund", "saved")
    cell(page, "money").fill("5")
    cell(page, "money").press("Enter")
    state(page, "money", "saved")
    assert stored()["money", ""] == ("value", "5")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_phone_has_cards_for_the_thumb_and_never_scrolls_sideways(portal, duty, language):
    page = ready(portal.visit("officer-an", duty, language=language, **PHONE))
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    box = cell(page, "people").bounding_box()
    assert (cell(page, "people").get_attribute("inputmode"), box["height"] >= 44) == ("decimal", True)
    cell(page, "people").tap()
    page.keyboard.type("12000")
    page.locator('[data-element="patents"] button[name="confirm"]').tap()
    state(page, "people", "saved")
    state(page, "patents", "saved")
    assert Cell.objects.get(element="patents").answer == "confirmed"


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("vi", 360, "dark"), ("vi", 1440, "light"), ("en", 768, "light"), ("en", 1440, "dark")],
)
def test_nobody_is_shut_out(portal, duty, language, width, scheme):
    first = ready(portal.visit("leader-an", duty))
    page = ready(
        portal.visit(
            "officer-an",
            duty,
            language=language,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            bypass_csp=True,
        )
    )
    cell(first, "people").fill("90")
    cell(first, "people").press("Enter")
    state(first, "people", "odd")
    for element, text in (("people", "12000"), ("spending", "1.234"), ("share", "x"), ("staff", "4")):
        cell(page, element).fill(text)
        cell(page, element).press("Enter")
    state(page, "people", "conflict")
    state(page, "spending", "ask")
    state(page, "share", "unread")
    state(page, "staff", "saved")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    page.locator('[data-element="staff"] summary').first.click()
    assert violations(page) == []
    page.locator('[data-element="staff"] .to-panel').first.click()
    page.locator("#entry-panel h3").first.wait_for()
    assert violations(page) == []
    for address in ("/history/", "/follow-ups/", f"/indicators/test-2026/{AN}/", f"{duty}cells/people/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert (address, violations(page)) == (address, [])
