# SPDX-License-Identifier: Apache-2.0
"""The public site stands before everything that knows people: no session, no account, no cookie is read or set for it."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

Handler = Callable[[HttpRequest], HttpResponse]
SITE = "/site/"


def public_first(handler: Handler) -> Handler:
    """Answer public addresses at once; lead a reader without a log-in from the first page to the public site."""
    from laban_portal.editions.queries.public import anything_public  # noqa: PLC0415  models need a set-up Django
    from laban_portal.publishing.views import site_page  # noqa: PLC0415  models need a set-up Django

    def middleware(request: HttpRequest) -> HttpResponse:
        path = request.path_info
        if path.startswith(SITE):
            return site_page(request, path.removeprefix(SITE))
        stranger = settings.SESSION_COOKIE_NAME not in request.COOKIES
        if path == "/" and stranger and request.method in {"GET", "HEAD"} and anything_public():
            return HttpResponseRedirect(reverse("site"))
        return handler(request)

    return middleware
