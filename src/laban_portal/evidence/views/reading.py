# SPDX-License-Identifier: Apache-2.0
"""Read what the addresses and forms of evidence bring: words, pages, cells, files."""

from __future__ import annotations

from django.http import HttpRequest

from laban_portal.evidence.actions.uploads import Upload
from laban_portal.evidence.queries.to_cite import CellToProve, cell_to_prove
from laban_portal.files.judged import MEGABYTE, most_bytes
from laban_portal.people.middleware import who

LONGEST = 160
"""A longer word is not looked for."""


def word(text: str) -> str:
    """Return a word that is looked for."""
    return text.strip()[:LONGEST].replace("\0", "")


def number(text: str) -> int:
    """Return a whole number from 1, else 0.

    >>> number("12"), number("-3"), number("²"), number("")
    (12, 0, 0, 0)
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def sent_file(request: HttpRequest) -> Upload | None:
    """Return the file that was sent, if there is one."""
    sent = request.FILES.get("file")
    return Upload(content=sent, name=sent.name or "") if sent else None


def most_megabytes() -> int:
    """Return how large a file may be."""
    return most_bytes() // MEGABYTE


def asked_cell(request: HttpRequest) -> CellToProve | None:
    """Return the cell for which a document is registered, where the address or the form names one."""
    given = request.POST if request.method == "POST" else request.GET
    duty = number(given.get("duty", ""))
    if not duty:
        return None
    return cell_to_prove(who(request), duty, given.get("element", ""), given.get("slice", ""), request.LANGUAGE_CODE)
