# SPDX-License-Identifier: Apache-2.0
"""Organisations: the tree, one of them, making and changing one, inviting to one."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from laban_portal.clock.now import today
from laban_portal.people.actions.invitations import invite, resend_invitation, revoke_invitation
from laban_portal.people.actions.organisations import change_organisation, make_organisation
from laban_portal.people.forms import InviteForm, OrganisationForm
from laban_portal.people.middleware import who
from laban_portal.people.queries.organisations import (
    domains,
    groups_of,
    organisation_page,
    organisation_tree,
    parents_to_choose,
    unit_names,
)
from laban_portal.people.rules import Role, may_administer
from laban_portal.people.views.answers import done, tried, warned
from laban_portal.ui.errors import NotAllowed

KINDS = ("ministry", "unit", "province", "department")


@login_required
def organisations(request: HttpRequest) -> HttpResponse:
    """Show the tree of organisations, or what of it answers a search."""
    actor, asked = who(request), {name: request.GET.get(name, "")[:100] for name in ("search", "kind", "group")}
    context = {
        "leaves": organisation_tree(actor, on=today(), **asked),
        "asked": asked, "groups": groups_of(actor), "kinds": KINDS, "may_make": may_administer(actor),
    }  # fmt: skip
    return render(request, "people/organisations.html", context)


@login_required
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """Show one organisation: its people, who was invited, what is below it."""
    page = organisation_page(who(request), code, on=today())
    names = dict(domains(request.LANGUAGE_CODE))
    members = [(each, [names.get(code, code) for code in each.domains]) for each in page.members]
    return render(request, "people/organisation.html", {"page": page, "members": members})


def _form(request: HttpRequest, *, old: bool = False, initial: dict[str, object] | None = None) -> OrganisationForm:
    language = request.LANGUAGE_CODE
    data = request.POST if request.method == "POST" else None
    return OrganisationForm(
        data, parents=parents_to_choose(who(request)), units=unit_names(), language=language, old=old, initial=initial
    )


@login_required
def new_organisation(request: HttpRequest) -> HttpResponse:
    """Make an organisation."""
    actor = who(request)
    if not may_administer(actor):
        raise NotAllowed("refusal.not_allowed")
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        made = tried(form, lambda: make_organisation(actor=actor, **form.values()))  # type: ignore[arg-type]  # checked or converted above
        if made:
            return done(request, "people.organisation_made", "organisation", made.code)
    return render(request, "people/organisation_form.html", {"form": form, "page": None})


@login_required
def organisation_change(request: HttpRequest, code: str) -> HttpResponse:
    """Change an organisation."""
    actor = who(request)
    page = organisation_page(actor, code, on=today())
    if not page.may_change:
        raise NotAllowed("refusal.not_allowed")
    old = page.organisation
    form = _form(request, old=True, initial={
        "name_vi": old.names.get("vi", ""), "name_en": old.names.get("en", ""),
        "parent": old.parent.code if old.parent else "",
        "unit": old.unit, "focal": old.focal, "groups": "\n".join(f"{name}={value}" for name, value in old.groups.items()),
        "valid_from": old.valid_from, "valid_to": old.valid_to,
    })  # fmt: skip
    if request.method == "POST" and form.is_valid():
        changed = tried(form, lambda: change_organisation(actor=actor, code=code, **form.values()))  # type: ignore[arg-type]  # checked or converted above
        if changed:
            return done(request, "people.organisation_changed", "organisation", code)
    return render(request, "people/organisation_form.html", {"form": form, "page": page})


@login_required
def organisation_invite(request: HttpRequest, code: str) -> HttpResponse:
    """Invite a person to an organisation."""
    actor = who(request)
    page = organisation_page(actor, code, on=today())
    if not page.roles_to_invite:
        raise NotAllowed("people_refusal.may_not_invite")
    data = request.POST if request.method == "POST" else None
    form = InviteForm(
        data, roles=page.roles_to_invite, domains=domains(request.LANGUAGE_CODE), initial={"language": "vi"}
    )
    if request.method == "POST" and form.is_valid():
        values = {**form.cleaned_data, "role": Role(form.cleaned_data["role"])}
        made = tried(form, lambda: invite(actor=actor, organisation=code, **values))
        if made:
            answer = done if made.sent else warned
            return answer(
                request,
                "people.invited" if made.sent else "people.not_sent",
                "organisation",
                code,
                email=made.invitation.email,
            )
    return render(request, "people/invite.html", {"form": form, "page": page})


@login_required
@require_POST
def invitation_resend(request: HttpRequest, invitation: int) -> HttpResponse:
    """Send an invitation's letter again."""
    made = resend_invitation(actor=who(request), invitation=invitation)
    code = made.invitation.organisation.code
    answer = done if made.sent else warned
    return answer(
        request, "people.invited" if made.sent else "people.not_sent", "organisation", code, email=made.invitation.email
    )


@login_required
@require_POST
def invitation_revoke(request: HttpRequest, invitation: int) -> HttpResponse:
    """Take an invitation back."""
    ended = revoke_invitation(actor=who(request), invitation=invitation)
    return done(request, "people.invitation_revoked", "organisation", ended.organisation.code, email=ended.email)
