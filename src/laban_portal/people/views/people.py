# SPDX-License-Identifier: Apache-2.0
"""Accounts: the list for the review, its copy as a table, one account with its roles."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from laban_portal.clock.now import now, today
from laban_portal.people.actions.accounts import end_sessions_of, switch_account
from laban_portal.people.actions.exports import note_export
from laban_portal.people.actions.grants import end_role, give_role
from laban_portal.people.actions.tokens import revoke_token_of
from laban_portal.people.forms import RoleForm
from laban_portal.people.middleware import who
from laban_portal.people.queries.accounts import people_list, person_page, rows_for_review
from laban_portal.people.queries.organisations import domains
from laban_portal.people.queries.tokens import holding_tokens
from laban_portal.people.rules import LOCAL_ROLES, Role, may_administer, may_end_grant, may_invite
from laban_portal.people.table import as_csv
from laban_portal.people.views.answers import done, tried
from laban_portal.ui.words import say

PICKS = ("never", "long_ago", "off", "no_factor", "no_role")
COLUMNS = (
    "name", "email", "active", "use", "last_login", "second_factor", "role", "organisation", "domains",
    "from", "to", "lent_by",
)  # fmt: skip
PAGE = 50


def _asked(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET.get(name, "")[:100] for name in ("search", "only")}


@login_required
def people(request: HttpRequest) -> HttpResponse:
    """Show the accounts the person keeps, with what a review looks for."""
    asked = _asked(request)
    lines = people_list(who(request), on=today(), **asked)
    page = Paginator(lines, PAGE).get_page(request.GET.get("page"))
    return render(request, "people/people.html", {"page": page, "asked": asked, "picks": PICKS, "count": len(lines)})


@login_required
def people_export(request: HttpRequest) -> HttpResponse:
    """Give the same list as a table; its first line says who took it and when."""
    actor = who(request)
    rows = rows_for_review(people_list(actor, on=today(), **_asked(request)))
    note_export(actor=actor, rows=len(rows))
    when = timezone.localtime(now())
    mark = say("people.export_mark", who=f"{actor.name} <{actor.email}>", when=when.strftime("%Y-%m-%d %H:%M %z"))
    response = HttpResponse(as_csv(COLUMNS, rows, mark=mark), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="accounts-{when:%Y-%m-%d}.csv"'
    return response


@login_required
def person(request: HttpRequest, account: int) -> HttpResponse:
    """Show one account and give it a role."""
    actor = who(request)
    line, places = person_page(actor, account, on=today())
    roles = [role for role in Role if may_administer(actor) or role in LOCAL_ROLES]
    language = request.LANGUAGE_CODE
    choices = [(each.code, f"{each.names.get(language) or each.names.get('vi', '')} ({each.code})") for each in places]
    data = request.POST if request.method == "POST" else None
    names = dict(domains(language))
    form = RoleForm(
        data, organisations=choices, domains=list(names.items()), roles=roles, initial={"from_day": today()}
    )
    if request.method == "POST" and form.is_valid():
        values = {**form.cleaned_data, "role": Role(form.cleaned_data["role"])}
        made = tried(form, lambda: give_role(actor=actor, account=account, **values))
        if made:
            return done(request, "people.role_given", "person", account, person=line.account)
    context = {
        "line": line, "form": form, "may_switch": may_administer(actor) and line.account.pk != actor.account,
        "tokens": holding_tokens(account) if may_administer(actor) else (),
        "may_give": line.account.pk != actor.account and any(may_invite(actor, each.pk, Role.OFFICER) for each in places),
        "grants": [
            (each, may_end_grant(actor, each.organisation_id, Role(each.role)), [names.get(key, key) for key in each.domains])
            for each in line.grants
        ],
    }  # fmt: skip
    return render(request, "people/person.html", context)


@login_required
@require_POST
def person_switch(request: HttpRequest, account: int) -> HttpResponse:
    """Switch an account off or on."""
    on = request.POST.get("on") == "yes"
    found = switch_account(actor=who(request), account=account, on=on, reason=request.POST.get("reason", "")[:300])
    return done(request, "people.switched_on" if on else "people.switched_off", "person", account, person=found)


@login_required
@require_POST
def person_end_sessions(request: HttpRequest, account: int) -> HttpResponse:
    """End all log-ins of an account."""
    ended = end_sessions_of(actor=who(request), account=account)
    return done(request, "people.sessions_ended", "person", account, count=ended)


@login_required
@require_POST
def person_token_revoke(request: HttpRequest, account: int, token: int) -> HttpResponse:
    """Take back a key of an account."""
    ended = revoke_token_of(actor=who(request), account=account, token=token)
    return done(request, "people.token_revoked", "person", account, name=ended.name)


@login_required
@require_POST
def grant_end(request: HttpRequest, grant: int) -> HttpResponse:
    """Take a role away, or take back one that was lent."""
    actor = who(request)
    ended = end_role(actor=actor, grant=grant)
    lent_by_me = ended.delegated_from is not None and ended.delegated_from.account_id == actor.account
    if lent_by_me:
        return done(request, "people.delegation_ended", "me", person=ended.account)
    return done(request, "people.role_ended", "person", ended.account_id, person=ended.account)
