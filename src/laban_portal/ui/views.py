# SPDX-License-Identifier: Apache-2.0
"""The frame's own pages: the choice of a language, errors, a form sent without its token."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from laban_portal.ui.context import APPEARANCE_COOKIE, APPEARANCES
from laban_portal.ui.errors import NotAllowed, NotFound
from laban_portal.ui.pages import refusal_page


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language on this device and go back to the page."""
    response = HttpResponseRedirect(_back(request))
    language = request.POST.get("language", "")
    if language in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, language, max_age=365 * 86400, httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
    return response


@require_POST
def choose_appearance(request: HttpRequest) -> HttpResponse:
    """Keep light, dark or high contrast on this device, or forget the choice, and go back to the page."""
    response = HttpResponseRedirect(_back(request))
    chosen = request.POST.get("appearance", "")
    if chosen in APPEARANCES:
        response.set_cookie(
            APPEARANCE_COOKIE,
            chosen,
            max_age=365 * 86400,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    else:
        response.delete_cookie(APPEARANCE_COOKIE, samesite="Lax")
    return response


def _back(request: HttpRequest) -> str:
    """Return the page a small choice was made on, never one of another site."""
    back = request.POST.get("next", "/")
    own = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return back if own else "/"


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django's own signature
    """Refuse a form that does not come from our own page, or is older than the log-in."""
    return refusal_page(request, NotAllowed("refusal.csrf"))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer for an address that leads nowhere."""
    return refusal_page(request, NotFound("refusal.no_page"))
