# SPDX-License-Identifier: Apache-2.0
"""What waits: a cut network, refused cells, a closed duty, a log-out; in a real browser."""

from __future__ import annotations

import json
import re

import pytest
from django.conf import settings

from laban_portal.collection.models import Duty, Revision
from tests.journeys.conftest import until, watched
from tests.journeys.entry_page import cell, cut, mend, paste, ready, state, stored

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_network_is_cut_and_nothing_is_lost_even_by_a_reload(portal, duty, language):
    context = portal.context("officer-an", language=language)
    page = watched(context)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(duty)
    ready(page)
    until(page, "Boolean(navigator.serviceWorker.controller)")
    page.reload()
    ready(page)
    until(page, "caches.open('laban-pages-1').then(each => each.keys()).then(keys => keys.length === 1)")
    cut(context)
    cell(page, "people").fill("12000")
    cell(page, "people").press("Enter")
    state(page, "people", "waiting")
    assert (
        page.locator("#entry-queue-word")
        .inner_text()
        .startswith({"vi": "1 ô chưa gửi", "en": "Not sent yet"}[language])
    )
    with page.expect_download() as download:
        page.locator("#queue-json").click()
    kept = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert [(each["element"], each["text"]) for each in kept["cells"]] == [("people", "12000")]
    page.reload()
    ready(page)
    assert cell(page, "people").input_value() == "12000"
    assert stored() == {}
    mend(context)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    state(page, "people", "saved")
    until(page, "!localStorage.length")
    assert (stored(), Revision.objects.get().source) == ({("people", ""): ("value", "12000")}, "offline")


@pytest.mark.parametrize(("language", "told"), [("vi", "dài quá 60 ký tự"), ("en", "Longer than 60 letters")])
def test_a_cell_that_is_far_too_long_holds_back_no_other_and_is_saved_once_it_is_corrected(
    portal, duty, language, told
):
    page = ready(portal.visit("officer-an", duty, language=language))
    page.on("dialog", lambda dialog: dialog.accept())
    cell(page, "people").focus()
    page.evaluate("document.execCommand('insertText', false, '9'.repeat(3000000))")
    page.keyboard.press("Enter")
    state(page, "people", "refused")
    assert told in page.locator('[data-element="people"] .said').inner_text()
    cell(page, "spending").fill("15,5")
    cell(page, "spending").press("Enter")
    state(page, "spending", "saved")
    assert len(cell(page, "people").input_value()) == 3_000_000
    with page.expect_download() as download:
        page.locator("#queue-json").click()
    kept = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert [(each["element"], len(each["text"])) for each in kept["cells"]] == [("people", 3_000_000)]
    cell(page, "people").fill("8" * 3000)
    cell(page, "people").press("Enter")
    until(page, "localStorage.length === 1")
    page.reload()
    ready(page)
    state(page, "people", "refused")
    assert (cell(page, "people").input_value(), told in page.locator('[data-element="people"] .said').inner_text()) == (
        "8" * 3000,
        True,
    )
    cell(page, "people").fill("12000")
    cell(page, "people").press("Enter")
    state(page, "people", "saved")
    until(page, "!localStorage.length")
    page.reload()
    ready(page)
    assert stored() == {("people", ""): ("value", "12000"), ("spending", ""): ("value", "15.5")}
    assert (cell(page, "spending").input_value(), page.locator("#entry-queue").is_visible()) == ("15,5", False)
    assert page.faults == []


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_sending_that_is_refused_as_a_whole_goes_cell_by_cell_and_only_the_bad_one_waits(portal, duty, status):
    page = ready(portal.visit("officer-an", duty, language="en"))
    tries = []

    def door(route):
        elements = [each["element"] for each in route.request.post_data_json["cells"]]
        tries.append(elements)
        if any(each["text"] == "13" for each in route.request.post_data_json["cells"]):
            route.fulfill(status=status, content_type="text/html", body="<h1>No</h1>")
        else:
            route.continue_()

    page.route("**/save", door)
    cell(page, "people").focus()
    paste(page, "12000\n13\n5\n")
    page.locator("#paste .button", has_text=re.compile("^Paste$")).click()
    state(page, "people", "saved")
    state(page, "share", "saved")
    state(page, "spending", "refused")
    assert "The server does not take this entry" in page.locator('[data-element="spending"] .said').inner_text()
    assert "log-in" not in page.locator("#entry").inner_text().replace("\n", " ").split("About this form")[0]
    cell(page, "patents").fill("120")
    cell(page, "patents").press("Enter")
    state(page, "patents", "saved")
    assert tries == [["people"], ["spending", "share"], ["spending"], ["share"], ["patents"]]
    cell(page, "spending").fill("14")
    cell(page, "spending").press("Enter")
    state(page, "spending", "saved")
    until(page, "!localStorage.length")
    assert {key: text for key, (_, text) in stored().items()} == {
        ("people", ""): "12000", ("spending", ""): "14", ("share", ""): "5", ("patents", ""): "120",
    }  # fmt: skip


def test_what_was_typed_since_stands_for_a_refused_text_and_a_jammed_line_of_before_runs_free(portal, duty):
    page = ready(portal.visit("officer-an", duty, language="en"))
    page.on("dialog", lambda dialog: dialog.accept())

    def door(route):
        if route.request.post_data_json["cells"][0]["text"] == "13":
            cell(page, "spending").fill("14")
            cell(page, "spending").dispatch_event("change")
            route.fulfill(status=413, body="")
        else:
            route.continue_()

    page.route("**/save", door)
    cell(page, "spending").fill("13")
    cell(page, "spending").press("Enter")
    state(page, "spending", "saved")
    until(page, "!localStorage.length")
    page.evaluate("""() => { const root = document.getElementById('entry').dataset, cell = (element, text) => ({
        element, slice: '', text, kind: 'value', reason: '', note: '', flag: '', answer: '', style: '', seen: 0,
        operation: crypto.randomUUID(), source: 'typed', tried: true, at: ''});
        const line = `laban-queue:${root.account}:${root.duty}`;
        localStorage.setItem(line, JSON.stringify([cell('people', '9'.repeat(3000)), cell('share', '5')])); }""")
    page.reload()
    ready(page)
    state(page, "people", "refused")
    state(page, "share", "saved")
    assert stored() == {("spending", ""): ("value", "14"), ("share", ""): ("value", "5")}


def test_a_text_that_was_refused_leaves_with_escape_and_only_an_ended_log_in_says_so(portal, duty):
    context = portal.context("officer-an", language="en")
    page = watched(context)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(duty)
    ready(page)
    cell(page, "people").fill("9" * 61)
    cell(page, "people").press("Tab")
    state(page, "people", "refused")
    cell(page, "people").press("Escape")
    state(page, "people", "needed")
    until(page, "!localStorage.length")
    assert page.locator('[data-element="people"] .said').inner_text() == ""
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    cell(page, "people").fill("12000")
    cell(page, "people").press("Enter")
    page.locator("#entry-queue-refusals li").wait_for()
    assert "Your log-in has ended" in page.locator("#entry-queue-refusals").inner_text()
    assert (page.evaluate("localStorage.length"), stored()) == (1, {})


def test_what_waits_for_a_duty_that_was_closed_meanwhile_is_refused_and_stays(portal, duty):
    context = portal.context("officer-an")
    page = watched(context)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(duty)
    ready(page)
    cut(context)
    cell(page, "people").fill("12000")
    cell(page, "people").press("Enter")
    state(page, "people", "waiting")
    Duty.objects.update(state="submitted")
    mend(context)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.locator("#entry-queue-refusals li").wait_for()
    assert "đã nộp" in page.locator("#entry-queue-refusals").inner_text()
    assert (page.evaluate("localStorage.length"), stored()) == (1, {})
    with page.expect_download() as download:
        page.locator("#queue-csv").click()
    assert '"people","","value","12000"' in download.value.path().read_text(encoding="utf-8")


def test_logging_out_throws_the_kept_pages_away_but_not_what_was_not_sent(portal, duty):
    context = portal.context("officer-an")
    page = watched(context)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(duty)
    ready(page)
    kept = "caches.open('laban-pages-1').then(each => each.keys()).then(keys => keys.length)"
    until(page, f"{kept}.then(count => count === 1)")
    cut(context)
    cell(page, "people").fill("12000")
    cell(page, "people").press("Enter")
    state(page, "people", "waiting")
    context.set_offline(False)  # the page of the log-out comes; what waits still finds no way
    page.goto("/accounts/logout/")
    until(page, f"{kept}.then(count => count === 0)")
    assert (page.evaluate("localStorage.length"), stored()) == (1, {})
