# SPDX-License-Identifier: Apache-2.0
"""The pages of a document: one picture at a time, its neighbours and widths as links, its words on a page of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from laban_portal.evidence.queries.document import DocumentPage
from laban_portal.evidence.views.reading import number
from laban_portal.files.draw import WIDTHS
from laban_portal.ui.words import say

USUAL = 960


@dataclass(frozen=True, slots=True, kw_only=True)
class Width:
    """A width in which a page can be drawn."""

    points: int
    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """One page of a document. `before` and `after` are the addresses of its neighbours, empty at the ends."""

    page: int
    pages: int
    width: int
    picture: str
    words: str
    before: str
    after: str
    widths: tuple[Width, ...]


def viewer(found: DocumentPage, given: Mapping[str, str]) -> Viewer | None:
    """Return the page that the address asks for; one beyond the last is the last. Nothing where no page can be drawn."""
    if found.file is None or not found.file.pages:
        return None
    pages = found.file.pages
    page = min(max(number(given.get("page", "")), 1), pages)
    asked = number(given.get("width", ""))
    width = asked if asked in WIDTHS else USUAL
    query = urlencode([("width", width), ("v", found.file.sha256[:12])])
    return Viewer(
        page=page, pages=pages, width=width,
        picture=f"{reverse('document_picture', args=[found.key, page])}?{query}",
        words=reverse("document_words", args=[found.key, page]), before=_at(page - 1, width) if page > 1 else "",
        after=_at(page + 1, width) if page < pages else "",
        widths=tuple(
            Width(points=each, name=say(f"evidence_page.viewer_zoom_{each}"), address=_at(page, each)) for each in WIDTHS
        ),
    )  # fmt: skip


def _at(page: int, width: int) -> str:
    query: dict[str, int] = {"page": page, "width": width} if width != USUAL else {"page": page}
    return f"?{urlencode(query)}#viewer"
