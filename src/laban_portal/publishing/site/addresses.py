# SPDX-License-Identifier: Apache-2.0
"""Addresses of the public site: read, written, and led to from another page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from viettext.fold import fold

LATEST = "latest"
"""The edition whose pages lead on to the newest one."""

HOME = "index"
"""The tail of an edition's first page."""


@dataclass(frozen=True, slots=True)
class Place:
    """A parted address: `vi/2025/units/01.html` is vi, 2025, units/01 and .html; `rest` is tail and ending together."""

    language: str
    edition: str
    rest: str


def parted(path: str) -> Place | None:
    """Part an address into language, edition and the rest; nothing where it has not all three.

    >>> parted("vi/2025/units/01.html")
    Place(language='vi', edition='2025', rest='units/01.html')
    """
    language, _, below = path.partition("/")
    edition, _, rest = below.partition("/")
    return Place(language, edition, rest) if language and edition and rest else None


@lru_cache(maxsize=65_536)
def leading(page: str, to: str) -> str:
    """Return the address of `to`, relative to `page` (both from the root), as it stands in a link.

    >>> leading("vi/2025/units/01.html", "vi/2025/ranking.html"), leading("index.html", "vi/2025/index.html")
    ('../ranking.html', 'vi/2025/index.html')
    """
    here, there = page.split("/")[:-1], to.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + quote("/".join(there[same:]), safe="/#?=&-._~:")


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """Write a name of a group as a part of an address.

    >>> slug("Đồng bằng sông Hồng"), slug("Thu nhập cao (giả lập)")
    ('dong-bang-song-hong', 'thu-nhap-cao-gia-lap')
    """
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in fold(name))
    return "-".join(part for part in plain.split("-") if part) or "-"
