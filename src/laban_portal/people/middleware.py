# SPDX-License-Identifier: Apache-2.0
"""Each request has its actor; a role that needs a second factor sends its person to set one up."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from laban_portal.clock.now import today
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import NOBODY, needs_second_factor

Handler = Callable[[HttpRequest], HttpResponse]

FREE = ("/accounts/", "/static/", "/language/", "/appearance/", "/theme.css", "/invitation/", "/healthz", "/verify/")
"""Where a person without their second factor may still go: to set it up, to log out, to change the language."""


def with_actor(handler: Handler) -> Handler:
    """Give the request its `actor`: the logged-in person with today's powers, or nobody."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user
        request.actor = (  # type: ignore[attr-defined]
            actor_of(user, on=today(), strong=used_second_factor(request)) if user.is_authenticated else NOBODY
        )
        return handler(request)

    return middleware


def used_second_factor(request: HttpRequest) -> bool:
    """Tell whether this session was opened with a one-time code, a passkey or a recovery code."""
    methods = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    return any(each.get("method") == "mfa" or each.get("passwordless") for each in methods)


def second_factor(handler: Handler) -> Handler:
    """Send a person whose role needs a second factor to the page where it is set up or asked for."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if needs_second_factor(request.actor) and not request.path.startswith((*FREE, "/api/")):  # type: ignore[attr-defined]
            return HttpResponseRedirect(reverse("second_factor"))
        return handler(request)

    return middleware
