# SPDX-License-Identifier: Apache-2.0
"""Who a program is: a token in the Authorization header, else the session of a logged-in person.

A token wins over a session in the same request, starts none and sets no cookie. A change within a session needs the
site's own CSRF token. Whose role sleeps for want of a second factor is told so instead of being shown empty lists.
"""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.utils import translation

from laban_portal.api.limits import count
from laban_portal.api.problem import language_of
from laban_portal.api.refusals import Unknown
from laban_portal.clock.now import today
from laban_portal.people.actions.tokens import note_token_use
from laban_portal.people.queries import token_actor
from laban_portal.people.rules import Actor, may_write, needs_second_factor
from laban_portal.ui.errors import NotAllowed

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
LONGEST_SECRET = 200


def identify(request: HttpRequest) -> Actor:
    """Return who asks; raise if nobody can be told, or if they may not change what they try to change."""
    header = request.headers.get("Authorization")
    actor = _of_session(request) if header is None else _of_token(request, header)
    translation.activate(language_of(request))
    if needs_second_factor(actor):
        raise NotAllowed("api.second_factor")
    if request.method not in SAFE and not may_write(actor):
        raise NotAllowed("api.read_only")
    return actor


def _of_token(request: HttpRequest, header: str) -> Actor:
    scheme, _, secret = header.partition(" ")
    secret = secret.strip()
    if scheme.lower() != "bearer" or not secret:
        raise Unknown("api.no_bearer")
    fit = len(secret) <= LONGEST_SECRET and secret.isascii() and secret.isprintable()
    actor = token_actor(secret=secret, address=address_of(request), on=today()) if fit else None
    if actor is None or not actor.account:
        raise Unknown("api.token_unknown")
    request.actor = actor  # type: ignore[attr-defined]  # takes the session's place for the whole request
    request.user = AnonymousUser()
    if count(secret):
        note_token_use(secret=secret, on=today())
    return actor


def _of_session(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]  # set by the people's middleware
    if not actor.account:
        raise Unknown("api.who")
    if request.method not in SAFE and not _is_own_page(request):
        raise NotAllowed("api.csrf")
    return actor


def _is_own_page(request: HttpRequest) -> bool:
    """Tell whether the CSRF token of the site came along; Django's own middleware looks, without ninja's exemption."""
    guard = CsrfViewMiddleware(lambda _: HttpResponse())
    request.csrf_processing_done = False  # type: ignore[attr-defined]  # the view is exempt, this operation is not
    guard.process_request(request)
    return guard.process_view(request, _guarded, (), {}) is None


def _guarded(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  a view that is not exempt, for the guard to look at
    return HttpResponse()


def actor_in(request: HttpRequest) -> Actor:
    """Return who was identified for the operation."""
    actor: Actor = request.auth  # type: ignore[attr-defined]  # ninja keeps there what `identify` returned
    return actor


def address_of(request: HttpRequest) -> str:
    """Return where the request comes from, behind as many proxies as the site trusts; nothing where that cannot be told."""
    try:
        return get_adapter().get_client_ip(request) or ""
    except (
        PermissionDenied
    ):  # a socket without address, or a proxy that says none: a token bound to networks does not hold
        return ""
