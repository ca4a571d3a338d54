# SPDX-License-Identifier: Apache-2.0
"""The audit report in a real browser: small and large screens, light and dark, without script, and on paper."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from playwright.sync_api import sync_playwright

from laban.analysis.audit.run import audit
from laban.model.audit.thresholds import Plan
from laban.report.audit.view import AuditView
from laban.report.audit_page import audit_page
from tests.browser.axe import violations

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def address(small_pack, small_result, small_design, small_uncertainty, small_sensitivity, tmp_path):
    pack = replace(small_pack, demonstration=True)
    found = audit(
        pack.framework, small_result, rng=np.random.default_rng(1), year=2024, plan=Plan(resamples=5),
        uncertainty=small_uncertainty,
    )  # fmt: skip
    views = [
        AuditView(pack, small_result, each, found, small_design, small_uncertainty, small_sensitivity)
        for each in ("vi", "en")
    ]
    file = tmp_path / "audit.html"
    file.write_text(audit_page(views), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def visit(browser, address):
    """Open a place of the page; what it tried to load and what went wrong in it comes back as `faults`."""
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


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_page_never_scrolls_sideways(visit, width):
    for language in ("vi", "en"):
        page = visit(f"#{language}", viewport={"width": width, "height": 800})
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_loaded_and_nothing_goes_wrong(visit):
    assert visit("#vi").faults == []


@pytest.mark.parametrize("script", [True, False])
def test_a_conclusion_leads_to_the_part_that_explains_it(visit, script):
    page = visit("#en", java_script_enabled=script, viewport={"width": 1000, "height": 700})
    page.click("#en-summary .problem >> nth=0 >> text=b Correlations")
    place = page.locator("#en-correlation").bounding_box()
    banner = page.locator("#en .top").bounding_box()
    assert banner["y"] + banner["height"] <= place["y"] < 700
    assert not page.is_visible("#vi")


def test_a_table_is_sorted_by_its_figures(visit):
    page = visit("#en")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.click("#en-coverage .audit >> nth=0 >> thead >> text=Observed")
    values = page.locator("#en-coverage .audit >> nth=0").locator("tbody td:nth-child(4)").all_inner_texts()
    assert values == sorted(values, key=lambda each: -int(each[:-1]))


def test_the_mark_of_generated_figures_is_on_screen_and_paper(visit):
    page = visit("#vi", viewport={"width": 360, "height": 700})
    page.evaluate("window.scrollTo(0, 4000)")
    assert 0 <= page.locator("#vi .demonstration").bounding_box()["y"] < 100
    page.emulate_media(media="print")
    assert page.is_visible("#vi .watermark")


def test_a_wide_picture_scrolls_inside_its_frame_on_a_small_screen(visit):
    page = visit("#en", viewport={"width": 360, "height": 800})
    frame = page.locator("#en-correlation .broad").first
    assert frame.evaluate("each => each.scrollWidth > each.clientWidth")
    frame.focus()
    assert page.evaluate("document.activeElement.className") == "broad"
