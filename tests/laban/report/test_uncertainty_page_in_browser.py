# SPDX-License-Identifier: Apache-2.0
"""The page of uncertainty in a real browser: nobody is shut out, nothing runs over, the script finds its way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import sync_playwright

from laban.report.uncertainty_page import uncertainty_page
from tests.browser.axe import violations

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def address(small_pack, small_result, small_uncertainty, tmp_path):
    file = tmp_path / "uncertainty.html"
    made = uncertainty_page(replace(small_pack, demonstration=True), small_result, small_uncertainty, 2024)
    file.write_text(made, encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("vi", 360, "dark"), ("en", 1440, "light")],
)
def test_nobody_is_shut_out_and_nothing_runs_over_the_edge(browser, address, language, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{address}#{language}")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    for wide in (360, 1440, width):
        page.set_viewport_size({"width": wide, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == wide
    found = violations(page)
    context.close()
    assert (found, faults) == ([], [])


def test_tables_sort_by_their_figures(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}#en")
    page.click("#en-ranks th >> text=Expected score")
    first = page.inner_text("#en-ranks tbody tr:first-child th")
    page.click("#en-ranks th >> text=Expected score")
    assert (first, page.inner_text("#en-ranks tbody tr:first-child th")) == ("Unit 0", "Unit 5")
    context.close()
