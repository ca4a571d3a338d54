# SPDX-License-Identifier: Apache-2.0
"""How allauth is bent to this house.

Nobody signs up by themselves; an outside log-in opens only an account that exists, found by the address the provider has
verified; accounts that are switched off, and demonstration accounts outside demonstrations, open nothing; every log-in and
every failed one leaves an audit line.
"""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from laban_portal.people.actions.accounts import note_failed_log_in, note_log_in
from laban_portal.people.models import Account
from laban_portal.people.queries import may_come_in
from laban_portal.ui.errors import NotAllowed
from laban_portal.ui.faults import ACCOUNT_ERRORS, FACTOR_ERRORS, SOCIAL_ERRORS
from laban_portal.ui.pages import refusal_page
from laban_portal.ui.words import say

OWN_WORDS = {
    "too_many_login_attempts": "people_login.locked",
    "email_password_mismatch": "people_login.mismatch",
    "incorrect_code": "people_login.wrong_code",
    "incorrect_password": "people_login.wrong_password",
    "account_inactive": "people_login.inactive",
}
"""Faults of a log-in that are said in our own words."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by invitation alone."""

    error_messages = DefaultAccountAdapter.error_messages | ACCOUNT_ERRORS

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  allauth's own signature
        """Refuse sign-up."""
        return False

    def validation_error(self, code: str, *args: object) -> ValidationError:
        """Say a fault in our own words where we have some."""
        if code in OWN_WORDS:
            return ValidationError(say(OWN_WORDS[code]), code=code)
        return super().validation_error(code, *args)  # type: ignore[no-any-return]  # allauth has no types

    def format_email_subject(self, subject: str) -> str:
        """Put the site's name before the subject, in place of its address."""
        return f"{say('frame.site_name')}: {subject.rstrip('.')}"

    def pre_login(self, request: HttpRequest, user: Account, **kwargs: object) -> HttpResponse | None:
        """Refuse accounts that open nothing, whichever way they come: password, passkey, outside log-in."""
        if not may_come_in(user):
            return self.respond_user_inactive(request, user)  # type: ignore[no-any-return]  # allauth has no types
        return super().pre_login(request, user, **kwargs)  # type: ignore[no-any-return]  # allauth has no types

    def post_login(self, request: HttpRequest, user: Account, **kwargs: object) -> HttpResponse:
        """Note the log-in."""
        methods = dict.fromkeys(str(each.get("method", "")) for each in get_authentication_records(request, user))
        note_log_in(account=user, address=self.get_client_ip(request) or "", methods=" + ".join(methods))
        return super().post_login(request, user, **kwargs)  # type: ignore[no-any-return]  # allauth has no types

    def authentication_failed(self, request: HttpRequest, **credentials: object) -> None:
        """Note a failed attempt."""
        note_failed_log_in(email=str(credentials.get("email", "")), address=self.get_client_ip(request) or "")


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """OpenID Connect opens accounts that exist; it makes none."""

    error_messages = DefaultSocialAccountAdapter.error_messages | SOCIAL_ERRORS

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002  allauth's own signature
        """Refuse sign-up."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Connect to the active account whose address the provider has verified; refuse anyone else.

        Nobody connects an outside log-in to another account by hand: then a stranger's log-in could be hung on it.
        """
        if sociallogin.state.get("process") == "connect":
            raise ImmediateHttpResponse(refusal_page(request, NotAllowed("people_login.no_connecting")))
        if sociallogin.is_existing:
            return
        verified = [each.email for each in sociallogin.email_addresses if each.verified is True and each.email]
        account = Account.objects.filter(email__iexact=verified[0]).first() if len(verified) == 1 else None
        if account is None or not may_come_in(account):
            raise ImmediateHttpResponse(refusal_page(request, NotAllowed("people_login.no_account")))
        sociallogin.connect(request, account)


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Second factors. What a person's removal of one means is in `people.signals`."""

    error_messages = DefaultMFAAdapter.error_messages | FACTOR_ERRORS

    def validation_error(self, code: str, *args: object) -> ValidationError:
        """Say a fault in our own words where we have some."""
        if code in OWN_WORDS:
            return ValidationError(say(OWN_WORDS[code]), code=code)
        return super().validation_error(code, *args)  # type: ignore[no-any-return]  # allauth has no types

    def generate_authenticator_name(self, user: Account, type: Authenticator.Type) -> str:  # noqa: A002  its own name
        """Propose a name for a key."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return say("entrance.key_number", number=count + 1)
