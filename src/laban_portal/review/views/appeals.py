# SPDX-License-Identifier: Apache-2.0
"""Appeals: the list, one appeal with its answer, and making one."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from laban_portal.clock.days import day_in_words
from laban_portal.clock.now import now
from laban_portal.collection.states import AppealEvent
from laban_portal.people.middleware import who
from laban_portal.people.rules import own_units
from laban_portal.review.actions.appeals import answer_appeal
from laban_portal.review.actions.appeals import appeal as make_appeal
from laban_portal.review.queries.appeals import appeal_of, appealable, appeals
from laban_portal.review.rules.desk import may_see_desk
from laban_portal.ui.errors import NotAllowed, Refused, WrongState
from laban_portal.ui.words import say

MOST = 4000


@login_required
@require_GET
def appeal_list(request: HttpRequest) -> HttpResponse:
    """Show the appeals that the person may see: those that wait for an answer, or all."""
    every, page = request.GET.get("show") == "all", request.GET.get("page", "1")
    paged, rows = appeals(
        who(request), every=every, page=int(page) if page.isdecimal() and len(page) < 7 else 1,
        language=request.LANGUAGE_CODE,
    )  # fmt: skip
    unit = bool(own_units(who(request))) and not may_see_desk(who(request))
    return render(request, "review/appeals/list.html", {"page": paged, "rows": rows, "every": every, "unit": unit})


@login_required
@require_http_methods(["GET", "POST"])
def appeal_page(request: HttpRequest, appeal: int) -> HttpResponse:
    """Show an appeal; take its answer from who may give it, or let the unit take it back."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = appeal_of(actor, appeal, language)
    faults: list[str] = []
    words = request.POST.get("words", "")[:MOST]
    if request.method == "POST":
        try:
            event = AppealEvent(request.POST.get("event", ""))
        except ValueError:
            return HttpResponseRedirect(reverse("appeal", args=[appeal]))
        try:
            answer_appeal(actor=actor, appeal=appeal, event=event, words=words, at=now())
        except Refused as refusal:
            faults = [say(each.code, **dict(each.facts)) for each in refusal.problems]
        else:
            messages.success(request, say(f"appeals.done_{event}"))
            return HttpResponseRedirect(reverse("appeal", args=[appeal]))
    events = [each.value for each in found.events]
    context = {
        "appeal": found, "faults": faults, "words": words, "withdraws": "withdraw" in events,
        "answers": "uphold" in events or "dismiss" in events, "at_desk": may_see_desk(actor),
        "own": found.state == "open" and found.decision.by == actor.account,
    }  # fmt: skip
    return render(request, "review/appeals/one.html", context, status=422 if faults else 200)


@login_required
@require_http_methods(["GET", "POST"])
def appeal_make(request: HttpRequest, decision: int) -> HttpResponse:
    """Ask why the unit's value is right, and make the appeal."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = appealable(actor, decision, language)
    if found.refusal:
        refused = NotAllowed if found.refusal == "appeals.not_yours" else WrongState
        raise refused(
            found.refusal, **({"day": day_in_words(found.refusal_day, language)} if found.refusal_day else {})
        )
    faults: list[str] = []
    words = request.POST.get("words", "")[:MOST]
    if request.method == "POST":
        try:
            made = make_appeal(actor=actor, decision=decision, words=words, at=now())
        except Refused as refusal:
            faults = [say(each.code, **dict(each.facts)) for each in refusal.problems]
        else:
            due = day_in_words(appeal_of(actor, made, language).answer_due, language)
            messages.success(request, say("appeals.done_made", day=due))
            return HttpResponseRedirect(reverse("appeal", args=[made]))
    key = found.decision.key
    query = f"?{urlencode({'slice': key[1]})}" if key[1] else ""
    context = {
        "found": found, "faults": faults, "words": words, "back": f"{reverse('cell', args=[found.duty, key[0]])}{query}",
    }  # fmt: skip
    return render(request, "review/appeals/make.html", context, status=422 if faults else 200)
