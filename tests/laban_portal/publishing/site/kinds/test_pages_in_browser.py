# SPDX-License-Identifier: Apache-2.0
"""Pages of units, items and pairs in a real browser: nobody is shut out, nothing runs over, scripts keep the view."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from laban_portal.publishing.site.render import page as file_at
from tests.browser.axe import violations
from tests.laban_portal.publishing.site.reading_pages import asian, library, tails_of

pytestmark = pytest.mark.browser

SITE = ("style.css", "compass.svg", "tables.js", "compare.js", "explore.js")


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Write the pages as they lie on a stick."""
    root: Path = tmp_path_factory.mktemp("site")
    tails = ["units", "units/08", "units/08/sources", "vn-63/units/02", "items", "items/2.2", "items/2.2.4", "compare"]
    tails += ["explore", "method", "audit", "revisions", tails_of(library(), "comparing")[1]]
    wanted = [(library(), f"vi/2025-2/{tail}.html") for tail in tails] + [(library(), f"site/{name}") for name in SITE]
    code = asian().latest.main.result.units.members[0].code
    wanted += [
        (asian(), f"en/2018/{tail}.html") for tail in (f"units/{code}", f"units/{code}/sources", "items/LPI", "compare")
    ]
    for of, path in wanted:
        found = file_at(of, path)
        assert found is not None, path
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(found.content)
    return root


@pytest.mark.parametrize(("width", "scheme", "turn"), [(360, "dark", 0), (1440, "light", 1)])
def test_nobody_is_shut_out_and_nothing_runs_over_the_edge(browser, folder, width, scheme, turn) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    faults: list[object] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for at, file in enumerate(sorted(folder.rglob("*.html"))):
        page.goto(file.as_uri())
        faults += [(file.name, each) for each in violations(page)] if at % 2 == turn else []
        if page.evaluate("document.documentElement.scrollWidth") != width:
            faults.append((file.name, "runs over"))
    context.close()
    assert faults == []


def test_units_chosen_stand_side_by_side_with_the_figures_of_the_edition(browser, folder) -> None:
    page = browser.new_page()
    page.goto(f"{(folder / 'vi/2025-2/compare.html').as_uri()}?u=01,nobody,48")
    assert page.locator("#compare thead th").all_inner_texts() == ["Mục", "Hà Nội", "Đà Nẵng"]
    page.locator("#compare select").nth(2).select_option("08")
    assert page.locator("#compare thead th").all_inner_texts() == ["Mục", "Hà Nội", "Đà Nẵng", "Tuyên Quang"]
    row = page.locator("#compare tbody tr").nth(1).inner_text()
    page.goto((folder / "vi/2025-2/units/08.html").as_uri())
    assert page.locator(".standing .big").nth(1).inner_text() in row
    page.close()


def test_a_pair_of_items_is_drawn_with_its_r_and_every_unit(browser, folder) -> None:
    page = browser.new_page()
    page.goto(f"{(folder / 'vi/2025-2/explore.html').as_uri()}?x=2.2&y=6.1")
    said = page.locator("#explore [role=status]").inner_text()
    assert said.startswith("Nghiên cứu và phát triển và Sáng tạo tri thức: r = ")
    assert "n = 34." in said
    assert page.locator("#explore circle").count() == 34
    page.locator("#explore select").first.select_option("1.1")
    assert page.locator("#explore [role=status]").inner_text().startswith("Môi trường chính sách và")
    page.close()


def test_without_script_every_page_can_be_read(browser, folder) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for tail, said in (("compare", "Các trang so sánh có sẵn"), ("explore", "Các bảng và biểu đồ dưới đây không cần")):
        page.goto((folder / f"vi/2025-2/{tail}.html").as_uri())
        assert said in page.locator("main").inner_text()
    context.close()
