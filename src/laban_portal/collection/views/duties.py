# SPDX-License-Identifier: Apache-2.0
"""What happens to a duty as a whole, its receipt, and a unit's duties in a round: given to offices and people, excepted."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET, require_http_methods

from laban_portal.clock.now import today
from laban_portal.collection.actions.duties import assign, happen
from laban_portal.collection.actions.rounds import extend
from laban_portal.collection.queries.duties import duty_lines
from laban_portal.collection.queries.entry import entry_page
from laban_portal.collection.queries.office import duty_of, offices, receipt
from laban_portal.collection.queries.rounds import exceptions, round_duties, round_head
from laban_portal.collection.rules.handing import NEEDS_REASON
from laban_portal.collection.states import Event
from laban_portal.collection.views.round_form import ExtendForm
from laban_portal.people.middleware import who
from laban_portal.people.rules import may_assign, may_see_values
from laban_portal.ui.errors import NotFound, Refused, WrongState
from laban_portal.ui.words import say


@login_required
@require_http_methods(["GET", "POST"])
def duty_event(request: HttpRequest, duty: int, event: str) -> HttpResponse:
    """Ask once more, then hand in, take back, return, accept or reopen; faults are all shown on the same page."""
    actor, language = who(request), request.LANGUAGE_CODE
    wanted, problems, status = Event(event), [], 200
    reason = request.POST.get("reason", "") if request.method == "POST" else request.GET.get("reason", "")[:500]
    line, events = duty_of(actor, duty, today(), language)
    seen = request.POST.get("seen", "") if request.method == "POST" else request.GET.get("seen", "") or line.handed_in
    if request.method == "POST":
        try:
            happen(actor=actor, duty=duty, event=wanted, reason=reason[:2000], seen=seen)
        except Refused as refusal:
            status = refusal.status
            problems = [(each.where.item, say(each.code, **dict(each.facts))) for each in refusal.problems]
        else:
            messages.success(request, say(f"handing.done_{event}"))
            receipt_next = wanted is Event.SUBMIT
            return HttpResponseRedirect(reverse("receipt" if receipt_next else "duty", args=[duty]))
    elif wanted not in events:
        raise WrongState(f"handing.not_{event}", state=line.state)
    context = {
        "line": line,
        "event": event,
        "problems": problems,
        "reason": reason,
        "seen": seen[:40],
        "wants_reason": wanted in NEEDS_REASON,
    }
    return render(request, "collection/rounds/duty_event.html", context, status=status)


@login_required
@require_GET
def duty_receipt(request: HttpRequest, duty: int) -> HttpResponse:
    """Show what was handed in, by whom and when, with the hashes that prove it; made to be printed."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = receipt(actor, duty, today(), language)
    _, events = duty_of(actor, duty, today(), language)
    context = {
        "receipt": found,
        "line": found.line,
        "page": entry_page(actor, duty, language),
        "may_withdraw": Event.WITHDRAW in events,
        "in_time": localdate(found.at) <= found.line.on_time_until,
    }
    return render(request, "collection/rounds/receipt.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def round_unit(request: HttpRequest, code: str, unit: str) -> HttpResponse:
    """Show a unit's duties in a round; give them to offices and people; grant a lock exception."""
    actor, language, day = who(request), request.LANGUAGE_CODE, today()
    head = round_head(actor, code, day)
    lines = duty_lines(round_duties(actor, head, unit), day, language)
    if not lines:
        raise NotFound("refusal.no_page")
    extension = ExtendForm(request.POST if request.POST.get("do") == "extend" else None)
    status = 200
    if request.method == "POST":
        if request.POST.get("do") == "extend":
            done = extension.is_valid() and _extended(request, code, unit, extension)
        else:
            done = _assigned(request)
        if done:
            return HttpResponseRedirect(reverse("round_unit", args=[code, unit]))
        status = 422
    context = {
        "head": head, "unit": unit, "unit_name": lines[0].unit_name, "lines": lines, "offices": offices(unit, day),
        "gives": any(may_assign(actor, unit, line.organisation) for line in lines), "extension": extension,
        "exceptions": exceptions(actor, head, day, unit), "reads_values": may_see_values(actor, unit),
    }  # fmt: skip
    return render(request, "collection/rounds/unit.html", context, status=status)


def _extended(request: HttpRequest, code: str, unit: str, form: ExtendForm) -> bool:
    got = form.cleaned_data
    chosen = request.POST.get("duty", "")
    try:
        extend(
            actor=who(request), code=code, unit=unit, duty=int(chosen) if chosen.isdecimal() else None,
            closes_on=got["closes_on"], on_time_until=got["on_time_until"], reason=got["reason"],
        )  # fmt: skip
    except Refused as refusal:
        for each in refusal.problems:
            form.add_error(
                each.where.column if each.where.column in form.fields else None, say(each.code, **dict(each.facts))
            )
        return False
    messages.success(request, say("rounds.done_exception"))
    return True


def _assigned(request: HttpRequest) -> bool:
    """Give the ticked duties; `to` is "office" or "office:person"."""
    office, _, person = request.POST.get("to", "").partition(":")
    duties = [int(each) for each in request.POST.getlist("duties") if each.isdecimal()]
    try:
        count = assign(
            actor=who(request), duties=duties, organisation=int(office) if office.isdecimal() else 0,
            person=int(person) if person.isdecimal() else None,
        )  # fmt: skip
    except Refused as refusal:
        for each in refusal.problems:
            messages.error(request, say(each.code, **dict(each.facts)))
        return False
    messages.success(request, say("handing.done_assign", count=count))
    return True
