# SPDX-License-Identifier: Apache-2.0
"""The report in a real browser: with and without script, on small and large screens, light and dark, and on paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import sync_playwright

from laban.model.text import Text
from laban.model.units import Units
from laban.report.page import report
from tests.browser.axe import violations

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def address(small_pack, small_result, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(report(replace(small_pack, demonstration=True), small_result), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def visit(browser, address):
    """Open a place of the report; what the page tried to load and what went wrong in it comes back as `faults`."""
    contexts = []

    def opened(place="", **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.faults = []
        page.on("console", lambda message: page.faults.append(message.text))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("request", lambda asked: asked.url.startswith(("file:", "data:")) or page.faults.append(asked.url))
        page.goto(f"{address}{place}")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("vi", 360, "dark"), ("en", 1440, "light")],
)
def test_nobody_is_shut_out(visit, language, width, scheme):
    page = visit(f"#{language}", viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert violations(page) == []


@pytest.mark.parametrize("script", [True, False])
def test_one_language_shows_at_a_time_and_the_address_says_which(visit, script):
    page = visit(java_script_enabled=script)
    assert (page.is_visible("#vi h1"), page.is_visible("#en h1")) == (True, False)
    page.click("#vi .languages >> text=English")
    assert (page.is_visible("#vi h1"), page.is_visible("#en h1")) == (False, True)
    page.go_back()
    assert (page.is_visible("#vi h1"), page.is_visible("#en h1")) == (True, False)


@pytest.mark.parametrize("script", [True, False])
def test_a_link_to_a_profile_brings_its_language_and_shows_it(visit, script):
    page = visit("#en-unit-03", java_script_enabled=script, viewport={"width": 1000, "height": 700})
    place = page.locator("#en-unit-03").bounding_box()
    banner = page.locator("#en .top").bounding_box()
    assert banner["y"] + banner["height"] <= place["y"] < 700
    assert not page.is_visible("#vi")


def test_the_browser_is_told_the_language_and_the_other_version_of_the_same_place(visit):
    page = visit("#en-unit-03")
    assert page.evaluate("[document.documentElement.lang, document.title]") == ["en", "Small index · 2025"]
    page.click("#en .languages >> text=Tiếng Việt")
    assert page.evaluate("[document.documentElement.lang, location.hash]") == ["vi", "#vi-unit-03"]


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_page_never_scrolls_sideways(visit, width):
    for language in ("vi", "en"):
        page = visit(f"#{language}", viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_names_without_a_blank_do_not_widen_the_page(browser, small_pack, small_result, tmp_path):
    long = Text.of({"vi": "W" * 300, "en": "W" * 300})
    members = tuple(replace(each, names=long, groups=(("region", "G" * 200),)) for each in small_result.units.members)
    renamed = replace(small_result, units=Units(members))
    (tmp_path / "report.html").write_text(report(small_pack, renamed), encoding="utf-8")
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto((tmp_path / "report.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.close()


def test_nothing_is_loaded_and_nothing_goes_wrong(visit):
    assert visit("#vi").faults == []


def test_the_font_of_the_headings_is_in_the_file(visit):
    page = visit("#vi")
    assert page.evaluate(
        "document.fonts.ready.then(() => document.fonts.check('600 20px \"Be Vietnam Pro\"', 'Chỉ số'))"
    )


def test_a_table_is_sorted_by_a_key_and_again_the_other_way(visit):
    page = visit("#en")

    def names():
        return page.locator("#en-ranking tbody th").all_inner_texts()

    before = names()
    page.focus("#en-ranking thead >> text=Score")
    page.keyboard.press("Enter")
    assert names() == before
    page.keyboard.press("Enter")
    assert names() == before[::-1]
    assert page.get_attribute("#en-ranking thead th:nth-child(3)", "aria-sort") == "ascending"


def test_a_unit_is_found_without_its_marks(visit):
    page = visit("#vi")
    page.fill("#vi-find-0", "da nang")
    assert page.locator("#vi-ranking tbody th:visible").all_inner_texts() == ["Đà Nẵng"]


def test_units_are_listed_by_the_alphabet_of_the_reader(visit):
    names = visit("#vi").locator("#vi-profiles .index li").all_inner_texts()
    assert names == ["An Giang", "Cần Thơ", "Đà Nẵng", "Hà Nội", "Huế", "Lào Cai"]


def test_the_keyboard_comes_first_to_the_content(visit):
    page = visit("#vi")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#vi-main"
    assert page.is_visible("#vi-main")


def test_the_banner_stays_on_the_screen_and_the_mark_on_every_printed_page(visit):
    page = visit("#vi", viewport={"width": 360, "height": 700})
    page.evaluate("window.scrollTo(0, 4000)")
    banner = page.locator("#vi .demonstration").bounding_box()
    assert 0 <= banner["y"] < 100
    page.emulate_media(media="print")
    mark = page.evaluate(
        "(each => [each.display, each.position])(getComputedStyle(document.querySelector('#vi .watermark')))"
    )
    assert mark == ["block", "fixed"]
    assert not page.is_visible("#en .watermark")


def test_paper_shows_what_the_screen_keeps_folded(visit):
    page = visit("#en")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.is_visible("#en-quality table >> nth=0")
    paper = page.pdf(prefer_css_page_size=True)
    assert paper.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", paper)) >= 4
