# SPDX-License-Identifier: Apache-2.0
"""What every answer of the site carries, and how refusals become pages."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from laban_portal.ui.errors import PortalError
from laban_portal.ui.pages import refusal_page

Handler = Callable[[HttpRequest], HttpResponse]

LANGUAGE_KEY = "language"
"""Where a log-in keeps its chosen language, and the account's own when it was chosen."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action {forms}; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'"
)
"""No script and no style but our own files; nothing from elsewhere."""


def policy() -> str:
    """Return the content policy; a form may lead to the outside log-in's own address, where there is one."""
    issuer = urlsplit(settings.ENVIRONMENT.oidc_issuer)
    outside = f" {issuer.scheme}://{issuer.netloc}" if issuer.netloc else ""
    return POLICY.format(forms=f"'self'{outside}")


def security_headers(handler: Handler) -> Handler:
    """Put the content policy on every answer that has none of its own, and let nothing signed-in be kept by caches."""
    allowed = policy()

    def middleware(request: HttpRequest) -> HttpResponse:
        response = handler(request)
        response.headers.setdefault("Content-Security-Policy", allowed)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return middleware


def in_their_language(handler: Handler) -> Handler:
    """Answer in the language chosen for this log-in, else the account's, else the one of this device, else the site's."""

    def middleware(request: HttpRequest) -> HttpResponse:
        language = _language(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = handler(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware


def _language(request: HttpRequest) -> str:
    """Return the reader's language. A choice made for a log-in ends when the account's own language is changed."""
    own = getattr(request.user, "language", "")
    chosen, when_own = request.session.get(LANGUAGE_KEY, ("", "")) if own else ("", "")
    wanted = (chosen if when_own == own else own) or request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return wanted if wanted in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


class refusals:  # noqa: N801  named as the other middlewares are
    """Turn an anticipated refusal that a view did not answer itself into its page."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.handler(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer with the refusal's own status and words."""
        return refusal_page(request, exception) if isinstance(exception, PortalError) else None
