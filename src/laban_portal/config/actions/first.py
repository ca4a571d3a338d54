# SPDX-License-Identifier: Apache-2.0
"""The first administrator: whoever can run commands on the machine invites them; everyone else is invited in the portal."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse

from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.config.guard import is_demonstration
from laban_portal.people.actions.invitations import LASTS
from laban_portal.people.models import Account, Invitation, Organisation
from laban_portal.people.queries.tokens import hash_of
from laban_portal.people.rules import Role
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import LANGUAGES, say
from viettext import fold, sort_key_text


@transaction.atomic
def invite_first_administrator(*, email: str, name: str, language: str) -> str:
    """Make the lead agency if there is none, invite its administrator, and return the address that takes the invitation.

    Only while nobody has an account: later invitations have an inviter who is known by name.
    """
    try:
        validate_email(email)
    except ValidationError as error:
        raise WrongState("command.email_wrong", email=email) from error
    if is_demonstration():
        raise WrongState("command.administrator_demonstration")
    if Account.objects.exists():
        raise WrongState("command.administrator_exists")
    secret = secrets.token_urlsafe(32)
    place = Organisation.objects.filter(kind="ministry").order_by("pk").first() or _ministry()
    made = Invitation.objects.create(
        email=email.strip().lower(), name=name.strip(), language=language, organisation=place, role=Role.ADMINISTRATOR,
        secret_hash=hash_of(secret), invited_at=now(), expires_at=now() + LASTS,
    )  # fmt: skip
    note(
        "audit_people.invited", account=None, by_name="laban-portal", came_by="command", about=f"invitation:{made.pk}",
        email=made.email, role=Role.ADMINISTRATOR, organisation=place.code,
    )  # fmt: skip
    return f"{settings.ENVIRONMENT.site_url.rstrip('/')}{reverse('invitation', args=[secret])}"


def _ministry() -> Organisation:
    names = {language: say("command.ministry", language) for language in LANGUAGES}
    return Organisation.objects.create(
        code="ministry", names=names, kind="ministry", sort_key=sort_key_text(names["vi"]),
        search_key=fold(" ".join(names.values())),
    )  # fmt: skip
