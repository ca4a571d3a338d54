# SPDX-License-Identifier: Apache-2.0
"""My duties, my notices, and the audit trail."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from laban_portal.audit.queries import Search, actions, exported, search
from laban_portal.clock.now import now, today
from laban_portal.collection.export import csv_text
from laban_portal.collection.queries.running import running
from laban_portal.home.queries import my_duties
from laban_portal.notices.actions import mark_read
from laban_portal.notices.queries import inbox
from laban_portal.people.middleware import who
from laban_portal.people.rules import may_see_audit
from laban_portal.ui.errors import NotAllowed
from laban_portal.ui.words import say


@login_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show what waits for the person."""
    actor, language = who(request), request.LANGUAGE_CODE
    context = {
        "mine": my_duties(actor, today(), language),
        "running": running(actor, today(), language),
        "day": today(),
    }
    return render(request, "home/my_duties.html", context)


@login_required
@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    """Show the person's own notices."""
    only_unread = request.GET.get("new") == "1"
    page = inbox(who(request).account, request.LANGUAGE_CODE, only_unread=only_unread, page=_number(request))
    return render(request, "home/notices.html", {"inbox": page, "only_unread": only_unread})


@login_required
@require_POST
def notices_read(request: HttpRequest) -> HttpResponse:
    """Mark the person's own notices as read: those named, or all."""
    chosen = [int(each) for each in request.POST.getlist("notice") if each.isdecimal() and len(each) < 16]
    count = mark_read(account=who(request).account, notices=chosen or None)
    messages.success(request, say("inbox.marked", count=count))
    return HttpResponseRedirect(reverse("notices"))


@login_required
@require_GET
def audit(request: HttpRequest) -> HttpResponse:
    """Search who did what; auditors and administrators may."""
    wanted = _searched(request)
    page, lines = search(wanted, request.LANGUAGE_CODE, _number(request))
    context = {
        "page": page, "lines": lines, "wanted": wanted, "actions": actions(), "query": urlencode(request.GET.dict()),
        "bad_day": any(request.GET.get(name) and not getattr(wanted, name) for name in ("first", "last")),
    }  # fmt: skip
    return render(request, "home/audit.html", context)


@login_required
@require_GET
def audit_csv(request: HttpRequest) -> HttpResponse:
    """Give the lines found as a file."""
    wanted, language, actor = _searched(request), request.LANGUAGE_CODE, who(request)
    header = [say(f"trail.{name}", language) for name in ("at", "who", "what", "action", "about", "unit", "from_where")]
    rows = [
        (each.at.isoformat(), each.by_name or say("trail.by_system", language), each.sentence, each.action, each.about, each.unit,  # noqa: E501  one row of a table laid out by hand
         f"{each.came_by} {each.address}".strip())
        for each in exported(wanted, language)
    ]  # fmt: skip
    text = csv_text(say("trail.title", language), header, rows, by=actor.name, at=now(), language=language)
    name = f"audit-{today().isoformat()}.csv"
    return HttpResponse(
        text, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _searched(request: HttpRequest) -> Search:
    if not may_see_audit(who(request)):
        raise NotAllowed("refusal.not_allowed")
    got = {
        name: request.GET.get(name, "").replace("\0", "")[:200].strip() for name in ("words", "action", "unit", "about")
    }
    return Search(**got, first=_day(request, "first"), last=_day(request, "last"))


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


def _number(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isdecimal() and len(text) < 8 else 1
