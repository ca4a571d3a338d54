# SPDX-License-Identifier: Apache-2.0
"""One's own account: profile, log-ins, second factor, keys, roles lent and borrowed."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from laban_portal.clock.now import today
from laban_portal.people.actions.accounts import change_profile, end_own_sessions
from laban_portal.people.actions.grants import delegate
from laban_portal.people.actions.tokens import make_token, revoke_token
from laban_portal.people.forms import DelegationForm, ProfileForm, TokenForm
from laban_portal.people.middleware import who
from laban_portal.people.queries.accounts import borrowers, factors_of, own_account, powers_of, sessions_of
from laban_portal.people.queries.tokens import holds, tokens_of
from laban_portal.people.rules import Role, may_delegate, needs_second_factor
from laban_portal.people.views.answers import done, tried
from laban_portal.ui.errors import NotFound

PROFILE = ("name", "title", "phone", "language", "number_style", "digest")


@login_required
def me(request: HttpRequest) -> HttpResponse:
    """Show one's own account and change its profile."""
    actor = who(request)
    account = own_account(actor.account)
    own, borrowed, lent = powers_of(actor.account, on=today())
    form = ProfileForm(
        request.POST if request.method == "POST" else None, initial={name: getattr(account, name) for name in PROFILE}
    )
    if request.method == "POST" and form.is_valid():
        changed = tried(form, lambda: change_profile(actor=actor, **form.cleaned_data))
        if changed:
            return done(request, "people.profile_changed", "me")
    context = {
        "account": account, "form": form, "borrowed": borrowed, "lent": lent, "factors": factors_of(actor.account),
        "own": [(each, may_delegate(actor, Role(each.role), each.organisation_id)) for each in own],
        "log_ins": sessions_of(actor.account, request.session.session_key), "strong": actor.strong,
    }  # fmt: skip
    return render(request, "people/me.html", context)


@login_required
@require_POST
def sessions_end(request: HttpRequest) -> HttpResponse:
    """End one of one's own log-ins, or all others."""
    one = request.POST.get("session", "")
    ended = end_own_sessions(
        actor=who(request), but=request.session.session_key, session=int(one) if one.isdecimal() else None
    )
    return done(request, "people.sessions_ended", "me", count=ended)


@login_required
def delegation(request: HttpRequest, grant: int) -> HttpResponse:
    """Lend a role to a colleague."""
    actor = who(request)
    own, _, _ = powers_of(actor.account, on=today())
    origin = next((each for each in own if each.pk == grant), None)
    if origin is None or not may_delegate(actor, Role(origin.role), origin.organisation_id):
        raise NotFound("people_refusal.no_grant")
    receivers = [(str(each.pk), f"{each.name} ({each.email})") for each in borrowers(actor, origin, on=today())]
    form = DelegationForm(
        request.POST if request.method == "POST" else None, receivers=receivers, initial={"from_day": today()}
    )
    if request.method == "POST" and form.is_valid():
        made = tried(form, lambda: delegate(actor=actor, grant=grant, **form.cleaned_data))
        if made:
            return done(request, "people.delegated", "me", person=made.account)
    return render(request, "people/delegation.html", {"form": form, "origin": origin, "anyone": bool(receivers)})


@login_required
def tokens(request: HttpRequest) -> HttpResponse:
    """Show one's keys for programs, and make one: its secret is on the answer to that, and nowhere else."""
    actor = who(request)
    form = TokenForm(request.POST if request.method == "POST" else None)
    made = None
    if request.method == "POST" and form.is_valid():
        made = tried(form, lambda: make_token(actor=actor, **form.values()))  # type: ignore[arg-type]  # checked or converted above
        form = TokenForm() if made else form
    context = {"form": form, "made": made, "tokens": [(each, holds(each)) for each in tokens_of(actor.account)]}
    return render(request, "people/tokens.html", context)


@login_required
@require_POST
def token_revoke(request: HttpRequest, token: int) -> HttpResponse:
    """Take back one of one's keys."""
    ended = revoke_token(actor=who(request), token=token)
    return done(request, "people.token_revoked", "tokens", name=ended.name)


@login_required
def second_factor(request: HttpRequest) -> HttpResponse:
    """Explain the second factor, and lead to setting one up or to using the one that is there."""
    actor = who(request)
    factors = factors_of(actor.account)
    armed = bool(factors["totp"] or factors["webauthn"])
    context = {"factors": factors, "armed": armed, "strong": actor.strong, "asleep": needs_second_factor(actor)}
    return render(request, "people/second_factor.html", context)
