# SPDX-License-Identifier: Apache-2.0
"""Accept an invitation: the one page where a person who has no account yet makes it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from laban_portal.people.actions.invitations import accept_invitation
from laban_portal.people.forms import AcceptForm
from laban_portal.people.queries.accounts import invitation_of
from laban_portal.people.views.answers import done, tried


def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Show what one is invited to, and make the account with its password; the person then logs in with it."""
    found = invitation_of(secret)
    form = AcceptForm(
        request.POST if request.method == "POST" else None, email=found.email, initial={"name": found.name}
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        language = request.LANGUAGE_CODE
        made = tried(
            form,
            lambda: accept_invitation(secret=secret, name=data["name"], password=data["password"], language=language),
        )
        if made:
            return done(request, "people.accepted", "account_login", email=made.email)
    return render(request, "people/invitation.html", {"form": form, "invitation": found})
