# SPDX-License-Identifier: Apache-2.0
"""One function gives every file of the public site, and nothing for addresses of nothing."""

from __future__ import annotations

import json
import re
import struct
from dataclasses import replace

import pytest

from laban.model.text import Text
from laban_portal.publishing.site import listed
from laban_portal.publishing.site.library import News
from laban_portal.publishing.site.render import edition_paths, page, page_paths, paths
from tests.laban_portal.publishing.site.reading_pages import asian, library, scene
from tests.xml_read import parsed as xml_root


def content(of, path):
    made = page(of, path)
    assert made is not None, path
    return made.content


@pytest.mark.parametrize(
    "path",
    [
        "vi/2031/index.html", "fr/2025/index.html", "vi/2025/nothing.html", "vi/2025/../2025/index.html", "../secret", "vi",
        "vi/2025", "site/../fixed.py", "site/fonts/OFL.txt", "editions/2025.zip", "editions/2025/../x", "keys/x.pem",
        "vi/2025/ranking.exe", "vi/2025/ranking.nothing.svg", "vi/2025/news.csv", "sitemap.xml", "vi/latest/nothing.html",
        "vi/2025/ranking.scores.svg",
    ],
)  # fmt: skip
def test_an_address_of_nothing_gives_nothing(path):
    assert page(library(), path) is None


def test_the_first_page_leads_to_every_language_the_packs_own_first():
    assert re.findall(r'<a href="([^"]+)"', content(library(), "").decode()) == [
        "vi/2025-2/index.html",
        "en/2025-2/index.html",
    ]
    assert re.findall(r'<a href="([^"]+)"', content(asian(), "index.html").decode()) == [
        "en/2018/index.html",
        "vi/2018/index.html",
    ]


def test_an_address_without_ending_is_the_page():
    assert content(library(), "vi/2025-2/ranking") == content(library(), "vi/2025-2/ranking.html")


def test_latest_leads_on_without_script_and_its_data_are_the_newest():
    html = content(library(), "vi/latest/map/2024.html").decode()
    assert re.findall(r'http-equiv="refresh" content="([^"]+)"', html) == ["0; url=../../2025-2/map/2024.html"]
    assert content(library(), "vi/latest/ranking.csv") == content(library(), "vi/2025-2/ranking.csv")


def test_a_figure_alone_holds_the_outline_it_uses():
    svg = content(library(), "vi/2025-2/map.svg").decode()
    uses, there = set(re.findall(r'href="#([^"]+)"', svg)), set(re.findall(r' id="([^"]+)"', svg))
    assert (uses - there, xml_root(svg).tag) == (set(), "{http://www.w3.org/2000/svg}svg")


def test_the_feed_and_the_sitemap_are_well_formed_and_lead_to_the_sites_address():
    news = News(
        code="n1", day="2026-01-02", names=Text.of({"vi": "Tin & <b>", "en": "News"}), words=Text.of({"vi": "A\n\nB"})
    )
    of = replace(library(), base="https://pii.example/", news=(news,), kept={})
    feed = xml_root(content(of, "vi/feed.xml"))
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert [each.text for each in feed.findall("a:entry/a:title", names)] == [
        "Tin & <b>", "Kỳ 2025-2 đính chính kỳ 2025", "Công bố kỳ 2025", "Công bố kỳ 2024",
    ]  # fmt: skip
    links = [each.get("href") for each in feed.findall("a:entry/a:link", names)]
    assert links[:2] == ["https://pii.example/vi/2025-2/news.html#n1", "https://pii.example/vi/2025-2/index.html"]
    channel = xml_root(content(of, "vi/feed.rss.xml"))[0]
    items = channel.findall("item")
    assert [each.findtext("title") for each in items] == [each.text for each in feed.findall("a:entry/a:title", names)]
    assert [[each.findtext(name) for each in items] for name in ("link", "guid")] == [
        links, [each.text for each in feed.findall("a:entry/a:id", names)],
    ]  # fmt: skip
    assert (channel.findtext("language"), items[0].findtext("pubDate"), items[0].findtext("description")) == (
        "vi", "Fri, 02 Jan 2026 00:00:00 GMT", "A\n\nB",
    )  # fmt: skip
    sitemap = xml_root(content(of, "sitemap.xml"))
    found = [each[0].text for each in sitemap]
    assert (found[0], len(found) == len(set(found))) == ("https://pii.example/vi/2025-2/index.html", True)


def test_every_public_address_is_told_once_and_gives_a_file():
    of = asian()
    found = list(paths(of, ("html", "csv")))
    assert len(found) == len(set(found))
    assert [each for each in found[::7] if page(of, each) is None] == []
    assert {each.rsplit(".", 1)[1] for each in edition_paths(of, "2018", "en", ("html",))} == {"html", "js"}


def test_other_sites_show_a_card_of_a_page_where_pictures_are_given_away():
    for tail in ("index", "ranking", "units/48"):
        path = f"vi/2025-2/{tail}.card.png"
        told = re.findall(
            '<meta property="og:image" content="([^"]+)">', content(library(), f"vi/2025-2/{tail}.html").decode()
        )
        assert [each.rpartition("/")[2] for each in told] == [path.rpartition("/")[2]]
        assert path in set(page_paths(scene(library()), tail, ("png",)))
        made = content(library(), path)
        assert (made[:4], struct.unpack(">II", made[16:24])) == (b"\x89PNG", (1200, 630))
    light = replace(library(), formats=("html", "svg"), kept={})
    assert "og:image" not in content(light, "vi/2025-2/units/48.html").decode()


def test_the_index_of_the_search_leads_from_its_page():
    told = content(library(), "vi/2025-2/search-index.js").decode()
    rows = json.loads(told.removeprefix("window.labanIndex=").removesuffix(";\n"))
    assert next(each for each in rows if each[0] == "Đà Nẵng" and each[2].startswith("units/")) == [
        "Đà Nẵng", "vn-34", "units/48.html", "48 Da Nang",
    ]  # fmt: skip


def test_bundles_documents_and_keys_are_given_away_as_they_are():
    newest = replace(library().latest, documents={"documents/letter.html": b"<script>", "documents/audit.pdf": b"%PDF"})
    of = replace(
        library(), books=(newest, *library().books[1:]), bundles={"2025-2": b"PK"}, keys={"SHA256:a/b": "PEM"}, kept={}
    )
    told = {
        each: (made.content, made.type)
        for each in listed.paths(of)
        if each.startswith(("editions/", "keys/")) and (made := page(of, each))
    }
    assert told == {
        "keys/SHA256-a-b.pem": (b"PEM", "application/x-pem-file"), "editions/2025-2.zip": (b"PK", "application/zip"),
        "editions/2025-2/documents/audit.pdf": (b"%PDF", "application/pdf"),
        "editions/2025-2/documents/letter.html": (b"<script>", "text/plain; charset=utf-8"),
    }  # fmt: skip
