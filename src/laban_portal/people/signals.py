# SPDX-License-Identifier: Apache-2.0
"""What follows when allauth changes a person's security: set up at the app's start."""

from __future__ import annotations

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.signals import password_changed, password_reset
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.dispatch import receiver
from django.http import HttpRequest

from laban_portal.audit.actions import note
from laban_portal.people.actions.accounts import end_all_sessions
from laban_portal.people.actions.tokens import revoke_all_tokens
from laban_portal.people.models import Account
from laban_portal.people.rules import Actor


@receiver(authenticator_removed, dispatch_uid="people.factor_removed")
def factor_removed(request: HttpRequest, user: Account, authenticator: object, **kwargs: object) -> None:  # noqa: ARG001  the signature of the caller
    """Forget that the session used a second factor; end the person's other sessions and keys: they may rest on it."""
    methods = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [each for each in methods if each.get("method") != "mfa"]
    _end_the_rest(request, user)
    _noted("factor_removed", user, kind=getattr(authenticator, "type", ""))


@receiver(authenticator_added, dispatch_uid="people.factor_added")
def factor_added(request: HttpRequest, user: Account, authenticator: object, **kwargs: object) -> None:  # noqa: ARG001  the signature of the caller
    """Note it. The session counts as strong only after the factor was used."""
    _noted("factor_added", user, kind=getattr(authenticator, "type", ""))


@receiver(password_changed, dispatch_uid="people.password_changed")
@receiver(password_reset, dispatch_uid="people.password_reset")
def new_password(request: HttpRequest, user: Account, **kwargs: object) -> None:  # noqa: ARG001  the signature of the caller
    """End the person's other sessions and their keys: whoever knew the old password is out."""
    _end_the_rest(request, user)
    _noted("password_changed", user)


def _end_the_rest(request: HttpRequest, user: Account) -> None:
    end_all_sessions(user.pk, but=request.session.session_key)
    revoke_all_tokens(actor=Actor(account=user.pk, name=str(user), came_by=""), account=user)


def _noted(action: str, user: Account, **facts: object) -> None:
    note(
        f"audit_people.{action}",
        account=user.pk,
        by_name=str(user),
        address="",
        came_by="",
        unit="",
        about=f"account:{user.pk}",
        **facts,
    )
