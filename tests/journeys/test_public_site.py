# SPDX-License-Identifier: Apache-2.0
"""Who reads the public site: a citizen on a phone, from a stick and live; a journalist who takes figures away."""

from __future__ import annotations

import csv
import io
import re

import openpyxl
import pytest
from playwright.sync_api import expect

from laban_portal.editions.states import EditionState
from tests.browser.axe import violations
from tests.journeys.conftest import follow, watched
from tests.journeys.site_story import downloaded, rows, shelved
from tests.laban_portal.editions.standing import standing
from tests.laban_portal.publishing.site.reading_pages import library

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def fits(page):
    """Look at a page as it stands: nothing that axe finds, nothing wider than the screen, no faults of scripts."""
    assert (page.evaluate("document.documentElement.scrollWidth - innerWidth"), page.faults) == (0, [])
    assert violations(page) == []


def test_a_citizen_finds_her_province_on_a_phone_and_reads_where_its_score_comes_from(portal, tmp_path):
    page = watched(portal.context(language="", bypass_csp=True, **PHONE))
    page.goto(shelved(page.context, tmp_path, library()))
    follow(page, page.locator("a[hreflang=vi]"))
    assert page.url.endswith("/vi/2025-2/index.html")
    expect(page.locator("aside.demonstration")).to_be_visible()
    expect(page.locator("#figure-map svg")).to_be_visible()
    assert page.locator("#figure-map desc").text_content()
    fits(page)
    follow(page, page.locator(".navigation a[href='search.html']"))
    page.locator("#search-box").press_sequentially("ha noi")
    page.locator("#search-found a", has_text=re.compile("^Hà Nội$")).first.wait_for()
    page.locator("#search-box").fill("da nang")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vi/2025-2/units/48.html")
    expect(page.locator("main .lead")).to_have_text("Đà Nẵng đứng thứ 1 trong 34 đơn vị năm 2025, đạt 60,18 điểm.")
    expect(page.locator("main")).to_contain_text("1–3")
    fits(page)
    follow(page, page.locator("main a[href^='48/sources.html#'][aria-label]").first)
    anchor = page.url.rpartition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    follow(page, page.locator(f"main a[href$='/items/{anchor}.html']").first)
    assert page.url.endswith(f"/items/{anchor}.html")
    page.go_back()
    follow(page, page.locator(".languages a[hreflang=en]"))
    assert page.url.endswith("/en/2025-2/units/48/sources.html")
    fits(page)

    plain = watched(portal.context(language="", java_script_enabled=False, **PHONE))
    plain.goto(shelved(plain.context, tmp_path, library()).replace("index.html", "vi/2025-2/search.html"))
    expect(plain.locator("#search-form")).to_be_hidden()
    follow(plain, plain.get_by_role("link", name="Đà Nẵng", exact=True).first)
    expect(plain.locator("main .lead")).to_contain_text("đứng thứ 1 trong 34")


def test_live_the_same_site_is_read_without_a_log_in_and_leaves_nothing_behind(portal):
    standing(portal.world, EditionState.PUBLISHED)
    page = watched(portal.browser.new_context(base_url=portal.url, **PHONE))
    portal.contexts.append(page.context)
    page.goto("/")
    assert page.url == f"{portal.url}/site/"
    follow(page, page.locator("a[hreflang=vi]"))
    follow(page, page.locator(".navigation a[href='search.html']"))
    page.locator("#search-box").fill("Đà Nẵng")
    page.keyboard.press("Enter")
    page.wait_for_url("**/site/vi/2025/units/48.html")
    expect(page.locator("main .lead")).to_contain_text("đứng thứ 1 trong 34 đơn vị")
    assert (page.context.cookies(), page.evaluate("localStorage.length"), page.faults) == ([], 0, [])  # type: ignore[attr-defined]  # set at run time


def test_a_journalist_takes_a_regions_ranking_away_as_figures_and_picture(portal):
    standing(portal.world, EditionState.PUBLISHED)
    page = portal.visit("", "/site/vi/latest/ranking.html", bypass_csp=True, accept_downloads=True)
    page.wait_for_url("**/site/vi/2025/ranking.html")
    region = page.locator(".chooser details", has_text="Vùng")
    region.locator("summary").click()
    follow(page, region.get_by_role("link", name="Đông Nam Bộ"))
    fits(page)
    shown = rows(page)
    name, content = downloaded(page, page.locator(".away a", has_text="CSV").first)
    assert content.startswith(b"\xef\xbb\xbf")
    figures = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {each["group_region"] for each in figures} == {"Đông Nam Bộ"}
    of_csv = [(each["rank"], each["unit_name"], f"{float(each['score']):.2f}".replace(".", ",")) for each in figures]
    assert sorted(of_csv) == sorted((row[0], row[2], row[3]) for row in shown)
    address = page.url.removesuffix(".html")
    assert name == f"{address.partition('/site/')[2].replace('/', '-')}.csv"
    _, book = downloaded(page, page.locator(".away a", has_text="Excel").last)
    sheets = openpyxl.load_workbook(io.BytesIO(book), read_only=True)
    assert any(figures[0]["unit_name"] in row for sheet in sheets for row in sheet.iter_rows(values_only=True))
    assert page.request.get(f"{address}.csv").body() == content
    picture = page.request.get(f"{address}.svg")
    assert (picture.headers["content-type"], b"<svg" in picture.body()) == ("image/svg+xml", True)
    page.locator("figure summary").last.click()
    code = page.locator("figure pre code").last.inner_text()
    lasting = f"https?://[^ ]+/site/{re.escape(page.url.partition('/site/')[2])}"
    assert (bool(re.search(f'href="{lasting}"', code)), "<script" in code) == (True, False)
    expect(page.locator(".away")).to_contain_text(re.compile(lasting))
