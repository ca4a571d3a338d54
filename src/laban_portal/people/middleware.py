# SPDX-License-Identifier: Apache-2.0
"""Each request has its actor; a role that needs a second factor sends its person to set one up."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.internal.flows.login import get_authentication_records
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from laban_portal.clock.now import today
from laban_portal.people.queries import actor_of, may_come_in
from laban_portal.people.rules import NOBODY, Actor, needs_second_factor
from laban_portal.ui.errors import NotFound
from laban_portal.ui.pages import refusal_page

Handler = Callable[[HttpRequest], HttpResponse]

FREE = (
    "/accounts/", "/static/", "/language/", "/appearance/", "/theme.css", "/invitation/", "/me/second-factor/", "/healthz",
    "/verify/",
)  # fmt: skip
"""Where a person without their second factor may still go: to set it up, to log out, to change the language and the look."""

CLOSED = (
    "/accounts/email/",
    "/accounts/confirm-email/",
    "/accounts/signup/",
    "/accounts/password/set/",
    "/accounts/3rdparty/",
)
"""Doors of allauth that this house does not have: a person's address is who they are here, so they do not change it, and
nobody signs up or connects outside log-ins by hand. /accounts/3rdparty/login/ stays: it says what failed."""


def with_actor(handler: Handler) -> Handler:
    """Give the request its `actor`: the logged-in person with today's powers, or nobody.

    An account that opens nothing (switched off, or made for demonstrations) is not logged in, whatever its session says.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated and not may_come_in(user):
            request.user = AnonymousUser()
        request.actor = (  # type: ignore[attr-defined]  # set by the people's middleware
            actor_of(user, on=today(), strong=used_second_factor(request)) if request.user.is_authenticated else NOBODY  # type: ignore[arg-type]  # checked or converted above
        )
        return handler(request)

    return middleware


def who(request: HttpRequest) -> Actor:
    """Return the request's actor."""
    return request.actor  # type: ignore[attr-defined, no-any-return]  # set by the people's middleware


def used_second_factor(request: HttpRequest) -> bool:
    """Tell whether this session's own person used a one-time code, a passkey or a recovery code in it.

    allauth writes the record when the code has been checked, so setting one up is not yet using it; a record left by
    another person in the same session does not count.
    """
    records = get_authentication_records(request, request.user)
    return any(each.get("method") == "mfa" for each in records)


def second_factor(handler: Handler) -> Handler:
    """Send a person whose role needs a second factor to the page where it is set up or asked for; keep closed doors shut."""

    def middleware(request: HttpRequest) -> HttpResponse:
        path = request.path
        if path.startswith(CLOSED) and not path.startswith("/accounts/3rdparty/login/"):
            return refusal_page(request, NotFound("refusal.no_page"))
        if needs_second_factor(who(request)) and not path.startswith((*FREE, "/api/")):
            return HttpResponseRedirect(reverse("second_factor"))
        return handler(request)

    return middleware
