# SPDX-License-Identifier: Apache-2.0
"""What every page of the public site has: title, description, one heading, links that lead somewhere, little weight."""

from __future__ import annotations

import gzip
import posixpath
import re
from functools import cache

import pytest

from laban_portal.publishing.site import fixed
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.render import page
from tests.laban_portal.publishing.site.reading_pages import asian, library, scene

A_KIND = 4
"""So many pages of a kind are looked at, the first and the last among them."""

HEAVIEST = 60_000
LIBRARIES = {"vietnam": library, "asem": asian}


@cache
def looked_at(name: str) -> dict[str, str]:
    """Return some pages of each kind in both languages, by their addresses."""
    found: dict[str, str] = {}
    for language in ("vi", "en"):
        here = scene(LIBRARIES[name](), language)
        by_kind: dict[str, list[str]] = {}
        for tail, kind in pages(here).items():
            by_kind.setdefault(kind, []).append(tail)
        for tails in by_kind.values():
            for tail in dict.fromkeys((*tails[: A_KIND - 1], tails[-1])):
                made = page(here.library, here.address(tail))
                assert made is not None
                found[here.address(tail)] = made.content.decode()
    return found


@pytest.mark.parametrize("name", LIBRARIES)
def test_every_page_says_its_language_title_description_and_one_heading(name):
    for path, html in looked_at(name).items():
        said = [
            re.findall(pattern, html)
            for pattern in ('<html lang="(..)">', "<title>[^<]+ · ", '<meta name="description" content="([^"]+)">', "<h1[ >]")
        ]  # fmt: skip
        assert (path, [len(each) for each in said], said[0]) == (path, [1, 1, 1, 1], [path[:2]])


@pytest.mark.parametrize("name", LIBRARIES)
def test_no_page_has_a_style_or_a_script_of_its_own(name):
    for path, html in looked_at(name).items():
        plain = re.sub(r'<script type="application/(ld\+)?json"[^>]*>[^<]*</script>', "", html)
        assert (path, re.findall(r'<style|style="|<script(?! src=)| on[a-z]+="|javascript:', plain)) == (path, [])


@pytest.mark.parametrize("name", LIBRARIES)
def test_ids_are_unique_on_every_page(name):
    for path, html in looked_at(name).items():
        idents = re.findall(r' id="([^"]+)"', html)
        assert (path, sorted({each for each in idents if idents.count(each) > 1})) == (path, [])


@pytest.mark.parametrize("name", LIBRARIES)
def test_every_link_leads_to_a_file_of_the_site(name):
    of, seen, dead = LIBRARIES[name](), {}, []
    for path, html in looked_at(name).items():
        plain = re.sub(r"<pre.*?</pre>", "", html, flags=re.DOTALL)
        for link in re.findall(r'(?:href|src)="([^"#?]+)', plain):
            if link.startswith(("http", "mailto", "data:")) or path == link:
                continue
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
            if there not in seen:
                seen[there] = leads(of, there)
            if not seen[there]:
                dead.append((path, link))
    assert dead == []


def leads(of, there):
    """Tell whether an address is one of the site; a page and its data are known by their tail, only others are made."""
    language, _, rest = there.partition("/")
    edition, _, rest = rest.partition("/")
    if edition in of.by_code and language in of.languages:
        known = pages(scene(of, language, edition))
        if rest.removesuffix(".html") in known or any(
            rest.removesuffix(end) in known for end in (".csv", ".json", ".xlsx", ".svg", ".png", ".zip", ".geojson")
        ):
            return True
    return page(of, there) is not None


@pytest.mark.parametrize("name", LIBRARIES)
def test_every_page_with_its_charts_is_light(name):
    heavy = {
        path: weight
        for path, html in looked_at(name).items()
        if (weight := len(gzip.compress(html.encode(), 9))) > HEAVIEST - 8_000
    }
    assert heavy == {}


def test_style_and_scripts_are_small():
    style = gzip.compress(fixed.style().encode(), 9)
    scripts = sum(len(fixed.asset(each)) for each in fixed.SCRIPTS)
    assert (len(style) < 12_000, scripts < 30_000) == (True, True)


def test_demonstration_data_says_so_on_every_page_and_in_every_picture_and_real_data_does_not():
    for path, html in looked_at("vietnam").items():
        assert (path, html.count('class="demonstration"')) == (path, 1)
    assert [path for path, html in looked_at("asem").items() if 'class="demonstration"' in html] == []
    picture = page(library(), "vi/2025-2/ranking.svg")
    assert picture is not None
    assert "Số liệu giả lập" in picture.content.decode()


def test_an_edition_that_was_corrected_leads_to_the_one_that_corrects_it():
    made = page(library(), "en/2025/ranking.html")
    assert made is not None
    html = made.content.decode()
    told = re.search(r'<aside class="superseded".*?</aside>', html, re.DOTALL)
    assert told is not None
    assert " ".join(re.sub(r"<[^>]+>", "", told[0]).split()) == (
        "Edition 2025 was corrected by edition 2025-2. One figure was wrong See this page in edition 2025-2"
    )
    assert re.findall(r'<a href="([^"]+)"', told[0]) == ["../2025-2/ranking.html"]
