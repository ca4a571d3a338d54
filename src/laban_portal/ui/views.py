# SPDX-License-Identifier: Apache-2.0
"""The frame's own pages: the choice of a language and a look, the site's style, errors, a form sent without its token."""

from __future__ import annotations

import logging
import secrets

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from laban_portal.ui.context import APPEARANCE_COOKIE, APPEARANCES, site_theme
from laban_portal.ui.errors import NotAllowed, NotFound, TooMuch
from laban_portal.ui.middleware import LANGUAGE_KEY
from laban_portal.ui.numbers import written
from laban_portal.ui.pages import refusal_page
from laban_portal.ui.words import say

LOG = logging.getLogger(__name__)

TOO_MUCH: dict[type[Exception], str] = {
    RequestDataTooBig: "refusal.too_many_bytes",
    TooManyFieldsSent: "refusal.too_many_fields",
    TooManyFilesSent: "refusal.too_many_files",
}
"""What is said where more is sent than is read."""


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language on this device and for this log-in, and go back to the page."""
    response = HttpResponseRedirect(_back(request))
    language = request.POST.get("language", "")
    if language in dict(settings.LANGUAGES):
        if own := getattr(request.user, "language", ""):
            request.session[LANGUAGE_KEY] = [language, own]
        _keep(response, settings.LANGUAGE_COOKIE_NAME, language)
    return response


@require_POST
def choose_appearance(request: HttpRequest) -> HttpResponse:
    """Keep light, dark or high contrast on this device, or forget the choice, and go back to the page."""
    response = HttpResponseRedirect(_back(request))
    chosen = request.POST.get("appearance", "")
    if chosen in APPEARANCES:
        _keep(response, APPEARANCE_COOKIE, chosen)
    else:
        response.delete_cookie(APPEARANCE_COOKIE, samesite="Lax")
    return response


@require_safe
def theme_style(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's own signature
    """Answer with the site's own colours; the address changes with them, so that they may be kept for long."""
    response = HttpResponse(site_theme().style, content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django's own signature
    """Refuse a form that does not come from our own page, or is older than the log-in."""
    return refusal_page(request, NotAllowed("refusal.csrf"))


def wrong_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for a request that the site cannot read, or will not because there is too much of it."""
    if code := next((code for kind, code in TOO_MUCH.items() if isinstance(exception, kind)), ""):
        return _too_much(request, code)
    return _bare("refusal.title_400", "refusal.unreadable", 400)


def _too_much(request: HttpRequest, code: str) -> HttpResponse:
    """Say how much may be sent: as a problem to who sent JSON to a page's door, as a page else."""
    style = getattr(getattr(request, "actor", None), "number_style", "comma")
    error = TooMuch(
        code, megabytes=written(settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024**2, style),
        fields=written(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS, style),
        files=written(settings.DATA_UPLOAD_MAX_NUMBER_FILES, style),
    )  # fmt: skip
    if request.content_type != "application/json" or request.path.startswith("/api/"):
        return refusal_page(request, error)
    content = {
        "type": "about:blank", "title": say(f"refusal.title_{error.status}"), "status": error.status, "code": code,
        "detail": say(code, **error.facts), "problems": [],
    }  # fmt: skip
    return JsonResponse(content, status=error.status, content_type="application/problem+json")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  the signature of the caller
    """Answer for something Django itself does not allow."""
    return refusal_page(request, NotAllowed("refusal.not_allowed"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  the signature of the caller
    """Answer for an address that leads nowhere."""
    return refusal_page(request, NotFound("refusal.no_page"))


def too_often(request: HttpRequest) -> HttpResponse:
    """Answer for what was tried too many times in a short while."""
    error = TooMuch("refusal.too_often")
    error.status = 429
    return refusal_page(request, error)


def fault(request: HttpRequest) -> HttpResponse:
    """Answer for a fault of ours, with a number that stands in the log too. It asks no database: that may be the fault."""
    number = secrets.token_hex(4)
    LOG.error("fault %s at %s", number, request.path)
    return _bare("refusal.title_500", "refusal.fault", 500, number)


def _bare(title: str, sentence: str, status: int, number: str = "") -> HttpResponse:
    """Return a page that needs neither a session nor a database."""
    try:
        styles = [static(f"ui/{name}.css") for name in ("tokens", "text", "frame", "forms", "parts")]
    except ValueError:
        styles = []  # the files were not collected; the words are still worth showing
    return HttpResponse(
        render_to_string("ui/bare.html", {"title": title, "sentence": sentence, "number": number, "styles": styles}),
        status=status,
    )


def _keep(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(
        name, value, max_age=365 * 86400, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )


def _back(request: HttpRequest) -> str:
    """Return the page a small choice was made on, never one of another site."""
    back = request.POST.get("next", "/")
    own = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return back if own else "/"
