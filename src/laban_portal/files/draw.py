# SPDX-License-Identifier: Apache-2.0
"""Pictures of pages, drawn by the server in a process of its own and kept; the second look costs one read of a file."""

from __future__ import annotations

from laban.errors import problem
from laban_portal.files.confined import ChildFailed, run_confined
from laban_portal.files.disk import drawn_path, keep_drawn
from laban_portal.files.queries import facts_of, path_of
from laban_portal.ui.errors import NotFound, Refused

WIDTHS = (480, 960, 1440)
"""How wide, in points, pages are drawn."""
SECONDS, MOST = 12, 40 << 20


def page_picture(stored: int, page: int, width: int) -> bytes:
    """Return a page (from 1) of a stored PDF or picture as PNG, in one of the widths.

    A page or width that there is not is not found; one that cannot be drawn is refused.
    """
    if width not in WIDTHS:
        raise NotFound("files.no_width", widths=", ".join(map(str, WIDTHS)))
    return _drawn(stored, page, width)


def page_words(stored: int, page: int) -> str:
    """Return the words of a page of a PDF, for those who cannot see its picture; a scanned page has none."""
    return _drawn(stored, page, 0).decode("utf-8", "replace")


def _drawn(stored: int, page: int, width: int) -> bytes:
    facts = facts_of(stored)
    if not 1 <= page <= facts.pages:
        raise NotFound("files.no_page", page=page, pages=facts.pages)
    kept = drawn_path(facts.sha256, page, width)
    try:
        return kept.read_bytes()
    except FileNotFoundError:
        pass
    arguments = (str(path_of(facts)), facts.media, str(page), str(width))
    try:
        content = run_confined("laban_portal.files.drawing", *arguments, seconds=SECONDS, most=MOST)
    except ChildFailed as error:
        raise Refused([problem("files.undrawable", page=page)]) from error
    keep_drawn(content, kept)
    return content
