# SPDX-License-Identifier: Apache-2.0
"""The web server's configuration for a site of files says what the live site says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from laban_portal.publishing.site.frame import POLICY
from laban_portal.publishing.views import DAY, MINUTES, OPEN

CONF = (Path(__file__).resolve().parents[3] / "deploy" / "public-site.conf").read_text(encoding="utf-8")
HEADERS = dict(re.findall(r'add_header (\S+) "?(.*?)"? always;', CONF))


def test_its_headers_are_those_of_the_live_site():
    assert HEADERS == {**OPEN, "Content-Security-Policy": POLICY, "Cache-Control": "$laban_cache"}


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/vi/2025/ranking.html", MINUTES), ("/vi/latest/ranking.csv", MINUTES), ("/vi/feed.xml", MINUTES),
        ("/index.html", MINUTES), ("/vi/2025-2/search-index.js", MINUTES), ("/site/style.css", DAY),
        ("/vi/2025/units/01.csv", "public, max-age=604800"),
        ("/en/2025-2/map.svg", "public, max-age=604800"),
    ],
)  # fmt: skip
def test_caches_keep_each_kind_as_long_as_it_holds(address, kept):
    block = CONF.partition("map $uri $laban_kept {")[2].partition("\n}")[0]
    rules = re.findall(r'^ +(?:"~([^"]+)"|(default)) +"([^"]+)";$', block, re.MULTILINE)
    assert len(rules) == 3
    found = [said for pattern, _, said in rules if pattern and re.search(pattern, address)]
    assert (found or [said for _, default, said in rules if default])[0] == kept


@pytest.mark.parametrize(
    "rule",
    [
        "try_files $uri $uri.html $uri/ =404;", "error_page 404 /404.html;", "gzip_static on;", "gzip_vary on;",
        "index index.html;", "absolute_redirect off;", '404     "no-store";',
    ],
)  # fmt: skip
def test_it_names_every_needed_rule(rule):
    assert CONF.count(rule) == 1
