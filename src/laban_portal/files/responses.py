# SPDX-License-Identifier: Apache-2.0
"""How stored bytes leave: as an attachment in a sandbox, or as a picture that the server drew. Never inline as they came.

The headers stand on the answer itself; `ui.middleware.security_headers` only fills in what an answer does not have.
"""

from __future__ import annotations

from typing import TypeVar

from django.http import FileResponse, HttpResponse, HttpResponseBase

from laban_portal.files.names import clean_name
from laban_portal.files.queries import facts_of, path_of
from laban_portal.files.sniff import DOCX, JPEG, PDF, PNG, TIFF, UNKNOWN, XLSX

NAMED = frozenset({PDF, PNG, JPEG, TIFF, XLSX, DOCX})
"""Types that are told to the browser; all others leave as bytes without a meaning."""
SANDBOX = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


Answer = TypeVar("Answer", bound=HttpResponseBase)


def download(stored: int, name: str) -> FileResponse:
    """Hand a stored file out under a name; the caller has made sure that its reader may have it."""
    facts = facts_of(stored)
    media = facts.media if facts.media in NAMED else UNKNOWN
    answer = FileResponse(
        path_of(facts).open("rb"), as_attachment=True, filename=clean_name(name), content_type=media
    )  # fmt: skip
    return _sandboxed(answer)


def picture(content: bytes) -> HttpResponse:
    """Show a picture that the server drew."""
    return _sandboxed(HttpResponse(content, content_type="image/png"))


def _sandboxed(answer: Answer) -> Answer:
    for header, value in SANDBOX.items():
        answer.headers[header] = value
    return answer
