# SPDX-License-Identifier: Apache-2.0
"""The public site live, previews for signed-in people, and what invited readers see under embargo.

All three call the same function as the static site. The public one knows no person: no log-in, no session, no cookie. The
others are kept by no cache and no search engine, and lie at no public address.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import http_date, parse_etags
from django.views.decorators.http import require_safe

from laban_portal.editions.actions.links import note_use
from laban_portal.editions.actions.looks import note_look
from laban_portal.editions.queries.links import open_link, published_by
from laban_portal.people.middleware import who
from laban_portal.publishing.allowed import is_read, opened_unit
from laban_portal.publishing.queries import live, preview, under_embargo
from laban_portal.publishing.site.fixed import missing
from laban_portal.publishing.site.frame import POLICY
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.render import Page, page
from laban_portal.ui.errors import NotFound
from laban_portal.ui.words import say

HTML = "text/html; charset=utf-8"
MINUTES, DAY = "public, max-age=300", "public, max-age=86400"
"""How long caches may keep a page (a correction leaves a word on it) and the site's own style, fonts and scripts."""

PACKED = (
    "text/", "image/svg+xml", "application/json", "application/ld+json", "application/geo+json", "application/atom+xml",
)  # fmt: skip
"""What is worth packing on its way; public pages repeat nothing that a reader sent, so that packing gives nothing away."""

LEAST, LEVEL = 1024, 4
"""Bytes from which on, and how hard: 4 packs 53 kB in 0.24 ms of a processor, 6 in 0.38 and 4 % smaller (an AMD EPYC)."""

HIDDEN = {
    "Cache-Control": "private, no-store, max-age=0", "X-Robots-Tag": "noindex, nofollow, noarchive, nosnippet",
    "Referrer-Policy": "no-referrer", "Pragma": "no-cache", "Cross-Origin-Resource-Policy": "same-origin",
}  # fmt: skip
"""What keeps an unpublished page out of caches, search engines, and the addresses that other sites are told."""

OPEN = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin-when-cross-origin",
    "Access-Control-Allow-Origin": "*", "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}  # fmt: skip
"""Public answers may be read by other sites' scripts: they hold nothing of the reader."""


@require_safe
def site_page(request: HttpRequest, path: str = "") -> HttpResponse:
    """Serve a public file; an address of nothing, and of anything unpublished, is the same page of 404."""
    found = live()
    if found is None:
        words = "\n".join(say("site_live.nothing_yet", language) for language in ("vi", "en"))
        answer = HttpResponse(words, status=404, content_type="text/plain; charset=utf-8")
        answer.headers["Cache-Control"] = "no-store"
        return answer
    made = page(found.library, _inside(path))
    if made is None:
        answer = HttpResponse(missing(found.library), status=404, content_type=HTML)
        _say(answer, {**OPEN, "Cache-Control": "no-store", "Content-Security-Policy": POLICY})
        return answer
    return _public(request, made, found.changed_at, lasting=path.startswith("site/"))


def _inside(path: str) -> str:
    """Return an address as the site's function has it: a folder is its first page."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def _public(request: HttpRequest, made: Page, changed_at: datetime, *, lasting: bool) -> HttpResponse:
    """Answer with a file and what caches need; a reader who has it already gets none."""
    packed = _is_packed(request, made)
    tag = f'"{hashlib.sha256(made.content).hexdigest()[:32]}{"-gzip" if packed else ""}"'
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if "*" in known or tag in {each.removeprefix("W/") for each in known}:
        answer = HttpResponse(status=304)
        del answer.headers["Content-Type"]
    else:
        answer = _answer(made)
        if packed:
            answer.content = gzip.compress(made.content, LEVEL, mtime=0)
            answer.headers["Content-Encoding"] = "gzip"
        answer.headers["Content-Length"] = str(len(answer.content))
    _say(
        answer,
        {
            **OPEN,
            "ETag": tag,
            "Last-Modified": http_date(changed_at.timestamp()),
            "Cache-Control": DAY if lasting else MINUTES,
            "Vary": "Accept-Encoding",
        },
    )
    return answer


def _is_packed(request: HttpRequest, made: Page) -> bool:
    """Tell whether a file is packed for this reader."""
    said = request.headers.get("Accept-Encoding", "").replace(" ", "").lower().split(",")
    takes = any(
        name == "gzip" and weight.rstrip("0.") != "q=" for name, _, weight in (each.partition(";") for each in said)
    )
    return takes and made.type.startswith(PACKED) and len(made.content) >= LEAST


def _answer(made: Page) -> HttpResponse:
    answer = HttpResponse(made.content, content_type=made.type)
    answer.headers["Content-Security-Policy"] = POLICY
    if not made.type.startswith(("text/html", "text/css", "text/javascript", "image/", "font/")):
        answer.headers["Content-Disposition"] = f'attachment; filename="{_plain(made.name)}"'
    return answer


def _plain(name: str) -> str:
    return "".join(each if each.isascii() and (each.isalnum() or each in "-._") else "-" for each in name)


@login_required
@require_safe
def edition_preview(request: HttpRequest, code: str, path: str = "") -> HttpResponse:
    """Show the public page of an edition that is not public, to who may see it: a province its own pages alone."""
    actor = who(request)
    found = preview(actor, code)
    if not path or path.endswith("/"):
        return _to_first(request, found.library, code, narrow=found.own is not None)
    if not is_read(path, code, found.library, found.own):
        raise NotFound("refusal.no_page")
    made = page(found.library, path)
    if made is None:
        raise NotFound("refusal.no_page")
    unit = opened_unit(path, code, found.library, found.own or {})
    if unit and made.type == HTML:
        note_look(actor=actor, edition=found.edition, unit=unit)
    return _hidden(_answer(made))


def _to_first(request: HttpRequest, library: Library, code: str, *, narrow: bool) -> HttpResponse:
    if narrow:
        return HttpResponseRedirect(f"/editions/{code}/")
    language = request.LANGUAGE_CODE if request.LANGUAGE_CODE in library.languages else library.languages[0]
    return _hidden(HttpResponseRedirect(f"/editions/{code}/preview/{language}/{code}/index.html"))


@require_safe
def embargo_page(request: HttpRequest, secret: str, path: str = "") -> HttpResponse:
    """Show an edition under embargo to an invited reader; a secret that opens nothing is told like any wrong address."""
    link = open_link(secret)
    if link is None:
        return _gone(secret, path)
    library = under_embargo(link.hash)
    if not path or path.endswith("/"):
        return _hidden(HttpResponseRedirect(f"/embargo/{secret}/{library.languages[0]}/{link.code}/index.html"))
    made = page(library, path)
    if made is None:
        raise NotFound("refusal.no_page")
    if not path.startswith("site/"):
        note_use(link=link.pk, path=path, address=request.META.get("REMOTE_ADDR", ""))
    return _hidden(_answer(made))


def _gone(secret: str, path: str) -> HttpResponse:
    code = published_by(secret)
    if not code:
        raise NotFound("refusal.no_page")
    return _hidden(HttpResponseRedirect(f"/site/{path}" if path else "/site/"))


def _say(answer: HttpResponse, headers: Mapping[str, str]) -> None:
    for name, value in headers.items():
        answer.headers[name] = value


def _hidden(answer: HttpResponse) -> HttpResponse:
    _say(answer, HIDDEN)
    return answer
