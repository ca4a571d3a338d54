# SPDX-License-Identifier: Apache-2.0
"""Rounds: the list, the page with its progress, a new one, its exceptions, and what happens to it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laban_portal.clock.now import now, today
from laban_portal.collection.actions import rounds as act
from laban_portal.collection.export import csv_text
from laban_portal.collection.queries.plan import default_dates, preview
from laban_portal.collection.queries.progress import STATES, Filters, round_progress
from laban_portal.collection.queries.rounds import (
    Choices,
    exceptions,
    newest_forms,
    round_cards,
    round_choices,
    round_head,
)
from laban_portal.collection.views.progress import csv_rows, late_rows, pictures
from laban_portal.collection.views.round_form import ExtendForm, ReasonForm, RoundForm
from laban_portal.people.middleware import who
from laban_portal.people.rules import may_manage_rounds
from laban_portal.ui.errors import NotAllowed, Refused
from laban_portal.ui.words import say


@login_required
@require_GET
def rounds(request: HttpRequest) -> HttpResponse:
    """List the rounds that the person may see."""
    cards = round_cards(who(request), today())
    return render(request, "collection/rounds/list.html", {"cards": cards, "manages": may_manage_rounds(who(request))})


@login_required
@require_http_methods(["GET", "POST"])
def round_new(request: HttpRequest) -> HttpResponse:
    """Make a round: first shown what it would make, then made."""
    actor, language = who(request), request.LANGUAGE_CODE
    if not may_manage_rounds(actor):
        raise NotAllowed("refusal.not_allowed")
    choices = round_choices(language)
    if request.method == "GET":
        form = RoundForm(choices, initial=_first_values(choices))
        return render(request, "collection/rounds/new.html", {"form": form})
    form = RoundForm(choices, request.POST)
    form.is_valid()
    wanted = form.wanted()
    plan = preview(wanted)
    warnings = form.take(plan.problems)
    if form.errors:
        return render(request, "collection/rounds/new.html", {"form": form, "warnings": warnings}, status=422)
    if request.POST.get("step") == "make":
        code = act.make_round(actor=actor, wanted=wanted)
        messages.success(request, say("rounds.made", count=plan.duties))
        return HttpResponseRedirect(reverse("round", args=[code]))
    return render(request, "collection/rounds/new.html", {"form": form, "plan": plan, "warnings": warnings})


def _first_values(choices: Choices) -> dict[str, object]:
    """Fill in what is usual: last year's figures, the newest forms, the first calendar and framework."""
    day = today()
    calendar = choices.calendars[0][0] if choices.calendars else None
    until, closes = default_dates(day, calendar)
    return {
        "calendar": calendar, "framework": choices.frameworks[0][0] if len(choices.frameworks) == 1 else None, "kind": "yearly", "year": day.year - 1, "opens_on": day, "on_time_until": until, "closes_on": closes,  # noqa: E501  one row of a table laid out by hand
        "units_on": day, "forms_": newest_forms(), "proof_wanted": True, "appeal_days": 5, "answer_days": 10,
    }  # fmt: skip


@login_required
@require_GET
def round_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show how far a round is, who is late and who will be."""
    actor, language, day = who(request), request.LANGUAGE_CODE, today()
    head = round_head(actor, code, day)
    wanted = _filters(request)
    progress = round_progress(actor, head, day, language, wanted)
    context = {
        "head": head, "progress": progress, "wanted": wanted, "states": STATES, "today": day,
        "filtered": any((wanted.region, wanted.domain, wanted.state, wanted.period)),
        "late": late_rows(progress, language), "query": request.GET.urlencode(),
        **pictures(head, progress, language),
    }  # fmt: skip
    return render(request, "collection/rounds/round.html", context)


@login_required
@require_GET
def round_csv(request: HttpRequest, code: str) -> HttpResponse:
    """Give the reader's part of a round's progress as a file."""
    actor, language, day = who(request), request.LANGUAGE_CODE, today()
    head = round_head(actor, code, day)
    progress = round_progress(actor, head, day, language, _filters(request))
    header, rows = csv_rows(progress, language)
    title = f"{head.names.get(language) or head.code} ({head.code})"
    text = csv_text(title, header, rows, by=actor.name, at=now(), language=language)
    name = f"{head.code}-{day.isoformat()}.csv"
    return HttpResponse(
        text, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _filters(request: HttpRequest) -> Filters:
    return Filters(**{name: request.GET.get(name, "")[:100] for name in ("region", "domain", "state", "period")})


@login_required
@require_http_methods(["GET", "POST"])
def round_event(request: HttpRequest, code: str, event: str) -> HttpResponse:
    """Ask once more, then open, close or reopen a round, or move its dates; moving and reopening want a reason."""
    actor, language, day = who(request), request.LANGUAGE_CODE, today()
    head = round_head(actor, code, day)
    if not head.manages:
        raise NotAllowed("refusal.not_allowed")
    kind = {"reopen": ReasonForm, "dates": ExtendForm}.get(event)
    first = {"on_time_until": head.on_time_until, "closes_on": head.closes_on}
    form = kind(request.POST or None, initial=first) if kind else None
    if request.method == "POST" and (form is None or form.is_valid()):
        got = form.cleaned_data if form else {}
        try:
            _happen(request, code, event, got)
        except Refused as refusal:
            if form is None:
                raise
            for each in refusal.problems:
                form.add_error(
                    each.where.column if each.where.column in form.fields else None, say(each.code, **dict(each.facts))
                )
        else:
            messages.success(request, say(f"rounds.done_{event}", language))
            return HttpResponseRedirect(reverse("round", args=[code]))
    context = {"head": head, "event": event, "form": form}
    return render(request, "collection/rounds/event.html", context, status=422 if request.method == "POST" else 200)


def _happen(request: HttpRequest, code: str, event: str, got: dict[str, Any]) -> None:
    actor = who(request)
    if event == "open":
        act.open_round(actor=actor, code=code)
    elif event == "close":
        act.close_round(actor=actor, code=code)
    elif event == "reopen":
        act.reopen_round(actor=actor, code=code, reason=str(got["reason"]))
    else:
        act.extend_round(
            actor=actor, code=code, on_time_until=got["on_time_until"], closes_on=got["closes_on"], reason=got["reason"],
        )  # fmt: skip


@login_required
@require_GET
def round_exceptions(request: HttpRequest, code: str) -> HttpResponse:
    """List the lock exceptions of a round."""
    head = round_head(who(request), code, today())
    found = exceptions(who(request), head, today())
    return render(request, "collection/rounds/exceptions.html", {"head": head, "exceptions": found})


@login_required
@require_POST
def exception_end(request: HttpRequest, code: str, exception: int) -> HttpResponse:
    """End a lock exception, with a reason."""
    try:
        act.end_extension(actor=who(request), extension=exception, reason=request.POST.get("reason", ""))
    except Refused as refusal:
        for each in refusal.problems:
            messages.error(request, say(each.code, **dict(each.facts)))
    else:
        messages.success(request, say("rounds.done_exception_end"))
    return HttpResponseRedirect(reverse("round_exceptions", args=[code]))
