# SPDX-License-Identifier: Apache-2.0
"""The public site in a real browser, from a folder as from a stick: nothing breaks the policy, axe finds nothing, it fits."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import sync_playwright

from laban_portal.publishing.site import fixed, listed
from laban_portal.publishing.site.registry import KINDS, pages
from laban_portal.publishing.site.render import SEARCH_INDEX, page, page_paths
from tests.laban_portal.publishing.site.reading_pages import asian, library, scene

AXE = Path(__file__).parents[3] / "browser" / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(chromium):
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


def put(of, folder, path):
    made = page(of, path)
    assert made is not None, path
    target = folder / PurePosixPath(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made.content)


def firsts(of, language):
    """Return the most general page of each kind."""
    found: dict[str, str] = {}
    for tail, kind in pages(scene(of, language)).items():
        found.setdefault(kind, tail)
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Write one page of each kind of two indexes, and what stands around them."""
    folder = tmp_path_factory.mktemp("stick")
    for name, of in (("full", library()), ("bare", asian())):
        for path in (*fixed.paths(of), *listed.paths(of)):
            put(of, folder / name, path)
        for language in of.languages:
            here = scene(of, language)
            put(of, folder / name, here.address(SEARCH_INDEX, ""))
            for tail in (*firsts(of, language).values(), "units/48"):
                for path in page_paths(here, tail, ("html", "svg", "csv")) if tail in pages(here) else ():
                    put(of, folder / name, path)
    return folder


@pytest.fixture
def visit(browser, built):
    """Open a page; what it tried to load beyond the folder and what went wrong in it comes back as `faults`."""
    contexts = []

    def opened(path, base="", media=None, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        shown = context.new_page()
        shown.faults = []
        shown.on("console", lambda message: shown.faults.append(message.text))
        shown.on("pageerror", lambda error: shown.faults.append(str(error)))
        if media:
            shown.emulate_media(**media)
        shown.goto(base + path if base else (built / path).as_uri())
        return shown

    yield opened
    for context in contexts:
        context.close()


def audited(shown):
    """Return what axe finds; its script is evaluated, because the policy lets no other in."""
    shown.evaluate(AXE.read_text(encoding="utf-8"))
    found = shown.evaluate("rules => axe.run({runOnly: rules, preload: false}).then(done => done.violations)", RULES)
    return [(each["id"], each["nodes"][0]["html"][:160]) for each in found]


def overflowing(shown):
    return shown.evaluate("document.documentElement.scrollWidth - innerWidth") > 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "language", "width", "scheme"),
    [
        ("full", "vi", 360, "light"),
        ("full", "en", 1440, "dark"),
        ("bare", "en", 360, "dark"),
        ("bare", "vi", 1440, "light"),
    ],
)
def test_each_kind_of_page_is_clean_and_fits(visit, kind, name, language, width, scheme):
    of = library() if name == "full" else asian()
    tail = firsts(of, language).get(kind)
    if tail is None:
        return
    shown = visit(
        f"{name}/{scene(of, language).address(tail)}", viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    assert (shown.faults, overflowing(shown), audited(shown)) == ([], False, [])


@pytest.mark.parametrize("path", ["index.html", "404.html"])
def test_the_pages_around_are_clean(visit, path):
    shown = visit(f"full/{path}", viewport={"width": 360, "height": 700})
    assert (overflowing(shown), audited(shown)) == (False, [])


@pytest.mark.parametrize("kind", ["start", "ranking", "maps", "search"])
def test_with_forced_colours_at_double_size_and_on_paper_it_holds(visit, kind):
    path = f"full/{scene(library(), 'vi').address(firsts(library(), 'vi')[kind])}"
    forced = visit(path, forced_colors="active", viewport={"width": 1440, "height": 900})
    large = visit(path, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    paper = visit(path, media={"media": "print"})
    assert (audited(forced), overflowing(large), paper.is_visible("h1"), paper.is_visible(".navigation")) == (
        [],
        False,
        True,
        False,
    )


@pytest.mark.parametrize("asked", ["da nang", "Đà Nẵng", "da nag", "DA NANG"])
def test_the_search_finds_a_unit_without_marks_and_with_a_typo(visit, asked):
    shown = visit("full/vi/2025-2/search.html")
    shown.fill("#search-box", asked)
    assert (shown.inner_text("#search-found li:first-child a"), shown.faults) == ("Đà Nẵng", [])
    shown.keyboard.press("Enter")
    shown.wait_for_url("**/units/48.html")


def test_the_ranking_is_sorted_by_its_heads_with_the_keyboard(visit):
    shown = visit("full/vi/2025-2/ranking.html")
    names = "[...document.querySelectorAll('.table tbody th')].map(each => each.textContent)"
    before = shown.evaluate(names)
    shown.focus("th:nth-child(2) button")
    shown.keyboard.press("Enter")
    after = shown.evaluate(names)
    assert (sorted(before) == sorted(after), after[:3], after == before) == (
        True,
        ["An Giang", "Bắc Ninh", "Cà Mau"],
        False,
    )


def test_without_script_ranking_and_search_can_be_read(visit):
    shown = visit("full/vi/2025-2/search.html", java_script_enabled=False)
    assert (shown.is_visible("#search-form"), shown.is_visible("text=Đà Nẵng >> nth=0")) == (False, True)


def test_the_policy_holds_over_the_web_too(visit, built):
    handler = partial(SimpleHTTPRequestHandler, directory=str(built / "full"))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]  # keep quiet
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        shown = visit("vi/2025-2/ranking.html", base=f"http://127.0.0.1:{server.server_port}/")
        style = shown.evaluate("getComputedStyle(document.querySelector('.masthead')).backgroundColor")
        assert (shown.faults, style, shown.locator(".sort").count() > 0) == ([], "rgb(11, 63, 75)", True)
        shown.goto(f"http://127.0.0.1:{server.server_port}/vi/index.html")
        shown.wait_for_url("**/vi/2025-2/index.html")
    finally:
        server.shutdown()
        server.server_close()
