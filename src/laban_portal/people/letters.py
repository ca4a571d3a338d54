# SPDX-License-Identifier: Apache-2.0
"""The letter that invites a person. It alone holds the secret, so it is sent at once and never put in a queue."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse

from laban_portal.clock.days import moment_in_words
from laban_portal.people.models import Invitation
from laban_portal.ui.words import say

log = logging.getLogger(__name__)


def send_invitation(invitation: Invitation, secret: str) -> bool:
    """Send the letter in the person's language; tell whether it left."""
    language = invitation.language
    names = invitation.organisation.names
    site = say("frame.site_name", language)
    body = say(
        "people_letter.invitation", language, name=invitation.name, site=site,
        by=str(invitation.invited_by) if invitation.invited_by else site,
        organisation=names.get(language) or names.get("vi") or invitation.organisation.code,
        role=say(f"people_role.{invitation.role}", language),
        address=settings.ENVIRONMENT.site_url.rstrip("/") + reverse("invitation", args=[secret]),
        until=moment_in_words(invitation.expires_at, language),
    )  # fmt: skip
    try:
        sent = send_mail(say("people_letter.invitation_subject", language, site=site), body, None, [invitation.email])
    except (OSError, SMTPException):
        log.exception("An invitation could not be sent.")
        return False
    return bool(sent)
