# SPDX-License-Identifier: Apache-2.0
"""Typing values in a real browser: by keyboard, by paste, by two at once, without script, without a network, by thumb."""

from __future__ import annotations

import json
import re

import pytest
from django.conf import settings

from laban_portal.catalog.models import Version
from laban_portal.collection.models import Cell, Duty, Known, Revision
from tests.journeys.conftest import until, violations, watched
from tests.laban_portal.conftest import AN, FRAMEWORK_ELEMENTS, canonical

pytestmark = pytest.mark.browser

NAMES = [
    ("patents", "Bằng sáng chế", "Patents"),
    ("staff", "Nhân lực", "Staff"),
    ("fund", "Có quỹ", "Has a fund"),
    ("money", "Tiền quỹ", "Money in the fund"),
]
FORM = {
    "code": "F1", "names": {"vi": "Biểu nhập", "en": "Entry form"}, "domain": "money", "frequency": "year",
    "status": "assumed",
    "sections": [
        {"code": "s1", "names": {"vi": "Chung", "en": "General"}, "fields": [
            {"element": "people", "kind": "integer", "help": {"vi": "Đếm vào ngày 31/12.", "en": "Counted on 31 December."}},
            {"element": "spending", "kind": "number", "evidence": {"vi": "Báo cáo quyết toán", "en": "Final accounts"}},
            {"element": "share", "kind": "share", "required": False},
        ]},
        {"code": "s2", "names": {"vi": "Chi tiết", "en": "Details"}, "fields": [
            {"element": "patents", "kind": "integer"},
            {"element": "staff", "kind": "integer", "by": ["sex"]},
            {"element": "fund", "kind": "yes_no"},
            {"element": "money", "kind": "number", "when": "fund = 1"},
        ]},
    ],
}  # fmt: skip
SEX = {
    "code": "sex",
    "names": {"vi": "Giới", "en": "Sex"},
    "options": [
        {"code": "m", "names": {"vi": "Nam", "en": "Men"}},
        {"code": "f", "names": {"vi": "Nữ", "en": "Women"}},
    ],
}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def duty(portal):
    """Give An a form with all kinds of fields, figures of earlier years and one that the ministry holds."""
    elements = [
        *FRAMEWORK_ELEMENTS,
        *({"code": code, "names": {"vi": vi, "en": en}, "merge": "add"} for code, vi, en in NAMES),
    ]
    text, digest = canonical({"form": FORM, "code_lists": [SEX], "elements": elements})
    form = Version.objects.create(
        kind="form", pack="t", code="F1x", number=1, content=text, hash=digest, state="ready", names=FORM["names"]
    )
    found = portal.world.duties[AN]
    Duty.objects.filter(pk=found.pk).update(form=form, required=8)
    for period, value in (("2022", 100), ("2023", 120), ("2024", 115), ("2025", 118)):
        Known.objects.create(
            unit_id=AN, element="patents", period=period, text=str(value), value=value, source="Cục SHTT"
        )
        if period != "2025":
            Known.objects.create(
                unit_id=AN, element="people", period=period, text=str(value * 100), value=value * 100, source="NGTK"
            )
    return f"/duties/{found.pk}/"


def cell(page, element, part=""):
    return page.locator(f'.entry-row[data-element="{element}"][data-slice="{part}"] .cell')


def state(page, element, wanted, part=""):
    page.locator(
        f'.entry-row[data-element="{element}"][data-slice="{part}"] .cell-state[data-state="{wanted}"]'
    ).wait_for()


def stored():
    return {(each.element, each.slice): (each.kind, each.text) for each in Cell.objects.all()}


def ready(page):
    page.locator('#entry[data-ready="1"]').wait_for(state="attached")
    return page


SAVING = "**/duties/*/save"
"""The address to which the script sends what was typed."""


def cut(context):
    """Cut the network. Chromium's own emulation begins anew with each page, and lets the first requests of one slip by."""
    context.route(SAVING, lambda route: route.abort("internetdisconnected"))
    context.set_offline(True)


def mend(context):
    context.unroute(SAVING)
    context.set_offline(False)


def paste(page, text):
    page.evaluate(
        """text => { const data = new DataTransfer(); data.setData('text/plain', text);
        const event = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
        document.activeElement.dispatchEvent(event); }""",
        text,
    )


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
