# SPDX-License-Identifier: Apache-2.0
"""What the doors of editions, of previews and of the public site answer to each asker; one edition, 2025, is in preview."""

from __future__ import annotations

from tests.laban_portal.door_shape import Row, one

NOT_THIS_WAY = one("lm mmm mmm mfmmmmm ll", code="2025", item="news-1", letter=1, link=1, path="vi/2025/index.html")

# fmt: off
EDITION_ROWS: dict[str, Row] = {
    "GET editions/": one("ly yyy yyy yfyyyyy ll"),
    "POST editions/": NOT_THIS_WAY,
    "GET editions/new/": one("ln nnn nnn nfnyynn ll"),
    "POST editions/new/": one("ln nnn nnn nfnyynn ll"),
    "GET editions/take/": NOT_THIS_WAY,
    "POST editions/take/": one("ln nnn nnn nfnyynn ll"),
    "GET editions/news/": one("ln nnn nnn nfnyyny ll"),
    "POST editions/news/": one("ln nnn nnn nfnyynn ll"),
    "GET editions/news/<slug:item>/withdraw": NOT_THIS_WAY,
    "POST editions/news/<slug:item>/withdraw": one("ln nnn nnn nfnn0nn ll", item="news-1"),
    "GET editions/<slug:code>/": one("l0 yyy yyy yfyyy0y ll", code="2025"),
    "POST editions/<slug:code>/": NOT_THIS_WAY,
    "GET editions/<slug:code>/words/": one("l0 nnn nnn nfnyy0n ll", code="2025"),
    "POST editions/<slug:code>/words/": one("l0 nnn nnn nfnyy0n ll", code="2025"),
    "GET editions/<slug:code>/compute/": one("l0 nnn nnn nfnyy0n ll", code="2025"),
    "POST editions/<slug:code>/compute/": one("l0 nnn nnn nfnyy0n ll", code="2025"),
    "GET editions/<slug:code>/bundle.zip": one("l0 nnn nnn nfnyy0y ll", code="2025"),
    "POST editions/<slug:code>/bundle.zip": NOT_THIS_WAY,
    "GET editions/<slug:code>/letters/": NOT_THIS_WAY,
    "POST editions/<slug:code>/letters/": one("l0 nnn nnn nfnyy0n ll", code="2025"),
    "GET editions/<slug:code>/letters/<int:letter>/": one("l0 nnn nnn nfn0000 ll", code="2025", letter=1),
    "POST editions/<slug:code>/letters/<int:letter>/": NOT_THIS_WAY,
    "GET editions/<slug:code>/letters/<int:letter>/remove": NOT_THIS_WAY,
    "POST editions/<slug:code>/letters/<int:letter>/remove": one("l0 nnn nnn nfn000n ll", code="2025", letter=1),
    "GET editions/<slug:code>/links/": NOT_THIS_WAY,
    "POST editions/<slug:code>/links/": one("l0 nnn nnn nfnny0n ll", code="2025"),
    "GET editions/<slug:code>/links/<int:link>/revoke": NOT_THIS_WAY,
    "POST editions/<slug:code>/links/<int:link>/revoke": one("l0 nnn nnn nfnn00n ll", code="2025", link=1),
    "GET editions/(?P<code>[-a-zA-Z0-9_]{1,20})/(?P<event>show|withdraw|sign|publish|recall|discard)": one(
        "lm mmm mmm mfmmmmm ll", code="2025", event="show",
    ),
    "POST editions/(?P<code>[-a-zA-Z0-9_]{1,20})/(?P<event>show|withdraw|sign|publish|recall|discard)": one(
        "l0 nnn nnn nfnyy0n ll", code="2025", event="show",
    ),
    "GET editions/<slug:code>/preview/": one("l0 yyy yyy yfyyy0y ll", code="2025"),
    "POST editions/<slug:code>/preview/": NOT_THIS_WAY,
    "GET editions/<slug:code>/preview/<path:path>": one(
        "l0 000 000 yfyyy0y ll", code="2025", path="vi/2025/ranking.csv",
    ),
    "POST editions/<slug:code>/preview/<path:path>": NOT_THIS_WAY,
    "GET site/": one("00 000 000 0000000 00"),
    "POST site/": one("mm mmm mmm mmmmmmm mm"),
    "GET site/<path:path>": one("00 000 000 0000000 00", path="vi/2025/ranking.html"),
    "POST site/<path:path>": one("mm mmm mmm mmmmmmm mm", path="vi/2025/ranking.html"),
    "GET embargo/<str:secret>/": one("00 000 000 0f00000 00"),
    "POST embargo/<str:secret>/": one("mm mmm mmm mfmmmmm mm"),
    "GET embargo/<str:secret>/<path:path>": one("00 000 000 0f00000 00", path="vi/2025/ranking.html"),
    "POST embargo/<str:secret>/<path:path>": one("mm mmm mmm mfmmmmm mm", path="vi/2025/ranking.html"),
}
