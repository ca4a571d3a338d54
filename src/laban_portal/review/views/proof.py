# SPDX-License-Identifier: Apache-2.0
"""The page of the proof that stands beside a value: the cited page first, its neighbours and the other documents as links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from laban_portal.review.queries.cited import Cited
from laban_portal.review.queries.desk import Desk

WIDTH = 960


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """One document of a value's proof, open at a page. Addresses are empty at the ends."""

    cited: Cited
    at: int
    count: int
    page: int
    picture: str
    words: str
    document: str
    before: str
    after: str
    previous: str
    next: str


def viewer(found: Desk, given: Mapping[str, str]) -> Viewer | None:
    """Return the document and the page that the address asks for, else the first one at its cited page."""
    cited = found.cited
    if not cited:
        return None
    at = min(_number(given.get("doc", ""), 0), len(cited) - 1)
    each = cited[at]
    page = min(max(_number(given.get("page", ""), each.page or 1), 1), max(each.pages, 1))
    picture = ""
    if each.pages:
        query = urlencode({"width": str(WIDTH), "v": each.mark})
        picture = f"{reverse('document_picture', args=[each.document, page])}?{query}"
    return Viewer(
        cited=each, at=at + 1, count=len(cited), page=page, picture=picture,
        words=reverse("document_words", args=[each.document, page]) if each.pages else "",
        document=reverse("document", args=[each.document]), before=_at(found, at, page - 1) if page > 1 else "",
        after=_at(found, at, page + 1) if page < each.pages else "", previous=_at(found, at - 1, 0) if at else "",
        next=_at(found, at + 1, 0) if at + 1 < len(cited) else "",
    )  # fmt: skip


def _at(found: Desk, document: int, page: int) -> str:
    query = {"at": found.value.place, "doc": str(document)}
    if page:
        query["page"] = str(page)
    return f"{reverse('desk', args=[found.line.duty])}?{urlencode(query)}"


def _number(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else default
