# SPDX-License-Identifier: Apache-2.0
"""Requests to correct frozen values: the list, asking for one, and one of them with its decision."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from laban_portal.collection.states import CorrectionEvent, CorrectionState
from laban_portal.people.middleware import who
from laban_portal.review.actions.corrections import Wanted, ask_correction, decide_correction
from laban_portal.review.queries.corrections import asking, correction_lines, correction_rows, one_correction
from laban_portal.ui.errors import NotFound, Refused, Stale
from laban_portal.ui.words import say

PER_PAGE = 50
STATES = tuple(state.value for state in CorrectionState)
EVENTS = {event.value: event for event in CorrectionEvent if event is not CorrectionEvent.TAKE}


@login_required
@require_GET
def corrections(request: HttpRequest) -> HttpResponse:
    """List the requests about values that the person may read."""
    actor = who(request)
    state = request.GET.get("state", "")
    page = Paginator(correction_rows(actor, state if state in STATES else ""), PER_PAGE).get_page(
        request.GET.get("page")
    )
    lines = correction_lines(actor, request.LANGUAGE_CODE, list(page.object_list))
    context = {"lines": lines, "page": page, "states": STATES, "state": state if state in STATES else ""}
    return render(request, "review/corrections/list.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, duty: int, element: str) -> HttpResponse:
    """Ask for the correction of a frozen value; every fault is shown at once, with all that was typed."""
    actor, language = who(request), request.LANGUAGE_CODE
    part = (request.POST if request.method == "POST" else request.GET).get("slice", "")
    faults, status = [], 200
    if request.method == "POST":
        try:
            made = ask_correction(actor=actor, duty=duty, wanted=_wanted(request.POST, element, part))
        except Stale as refusal:
            faults, status = [("", say(refusal.code, language, **refusal.facts))], refusal.status
        except Refused as refusal:
            faults = [(each.where.column, say(each.code, language, **dict(each.facts))) for each in refusal.problems]
            status = refusal.status
        else:
            messages.success(request, say("corrections.done_asked", language))
            return HttpResponseRedirect(reverse("correction", args=[made]))
    page = asking(actor, duty, element, part, language)
    sent = request.POST if request.method == "POST" else {"kind": "value"}
    context = {"asking": page, "faults": faults, "at": dict(reversed(faults)), "sent": sent}
    return render(request, "review/corrections/ask.html", context, status=status)


def _wanted(sent: QueryDict, element: str, part: str) -> Wanted:
    page, seen = sent.get("page", "").strip(), sent.get("seen", "")
    return Wanted(
        element=element, slice=part, kind=sent.get("kind", "value"), text=sent.get("text", "")[:2100],
        no_data=sent.get("no_data", "")[:40], reason=sent.get("reason", "")[:4200], document=sent.get("document", "")[:40],
        page=(int(page) if page.isascii() and page.isdecimal() and len(page) < 7 else 0) if page else None,
        seen=int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 10 else 0, style=sent.get("style", ""),
    )  # fmt: skip


@login_required
@require_http_methods(["GET", "POST"])
def correction(request: HttpRequest, correction: int) -> HttpResponse:
    """Show one request; grant, refuse or withdraw it."""
    actor, language = who(request), request.LANGUAGE_CODE
    line = one_correction(actor, language, correction)
    faults, status = [], 200
    if request.method == "POST":
        event = EVENTS.get(request.POST.get("do", ""))
        if event is None:
            raise NotFound("refusal.no_page")
        try:
            decide_correction(
                actor=actor, correction=correction, event=event, words=request.POST.get("words", "")[:2200]
            )
        except Refused as refusal:
            faults = [say(each.code, language, **dict(each.facts)) for each in refusal.problems]
            status = refusal.status
        else:
            messages.success(request, say(f"corrections.done_{event.value}", language))
            return HttpResponseRedirect(reverse("correction", args=[correction]))
    context = {"line": line, "faults": faults, "words": request.POST.get("words", "")}
    return render(request, "review/corrections/one.html", context, status=status)
