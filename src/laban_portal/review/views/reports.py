# SPDX-License-Identifier: Apache-2.0
"""Official reports of a unit: what the next one would hold, making it, one report with its files, taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laban_portal.clock.now import today
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.files.responses import download
from laban_portal.people.middleware import who
from laban_portal.review.actions.reports import make_report, take_back
from laban_portal.review.queries.report_files import report_data, report_paper, report_stored
from laban_portal.review.queries.reports import report_page, report_plan, sentences
from laban_portal.review.rules.reports import LONGEST, Agreed, ReportWanted
from laban_portal.ui.errors import Refused, Stale
from laban_portal.ui.words import say

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FIELDS = (*(name for name in LONGEST if name != "reason"), "dated", "reason")


@login_required
@require_http_methods(["GET", "POST"])
def report_plan_page(request: HttpRequest, code: str, unit: str) -> HttpResponse:
    """Show what a unit's next report would hold and those before it; a leader makes it here."""
    actor, language = who(request), request.LANGUAGE_CODE
    faults: list[tuple[str, str]] = []
    status = 200
    if request.method == "POST":
        try:
            made = make_report(actor=actor, round=code, unit=unit, wanted=_wanted(request), agreed=_agreed(request))
        except Stale as refusal:
            faults, status = [("", say(refusal.code, language, **refusal.facts))], refusal.status
        except Refused as refusal:
            faults, status = sentences(refusal.problems, language), refusal.status
        else:
            messages.success(request, say("reports.made", language, report=made))
            return HttpResponseRedirect(reverse("report", args=[made]))
    plan = report_plan(actor, code, unit, today(), language)
    typed = {name: request.POST.get(name, "")[:1000] for name in FIELDS}
    typed["signer_name"] = typed["signer_name"] or (actor.name if request.method == "GET" else "")
    context = {
        "plan": plan, "faults": faults, "at": {place: sentence for place, sentence in faults if place}, "typed": typed,
        "ticked": bool(request.POST.get("missing")), "longest": LONGEST,
    }  # fmt: skip
    return render(request, "review/reports/plan.html", context, status=status)


def _wanted(request: HttpRequest) -> ReportWanted:
    """Read what was typed; a day that is none is told with all other faults."""
    typed = {name: request.POST.get(name, "").replace("\r\n", "\n") for name in LONGEST if name != "reason"}
    text = request.POST.get("dated", "").strip()
    try:
        dated = parse_date(text)
    except ValueError:
        dated = None
    return ReportWanted(**typed, dated=dated, dated_unread=bool(text) and dated is None)


def _agreed(request: HttpRequest) -> Agreed:
    given = request.POST
    reason = given.get("reason", "").replace("\r\n", "\n")
    return Agreed(seen=given.get("seen", "")[:64], missing=bool(given.get("missing")), reason=reason)


@login_required
@require_GET
def report_one(request: HttpRequest, report: str) -> HttpResponse:
    """Show one report: its state, its files, and where its signed copy is sent back."""
    page = report_page(who(request), report, request.LANGUAGE_CODE)
    return render(request, "review/reports/one.html", {"page": page, "report": page.line})


@login_required
@require_POST
def report_take_back(request: HttpRequest, report: str) -> HttpResponse:
    """Take the signed copy of a report; everything that is wrong with it is told at once, and nothing of it is kept then."""
    actor, language = who(request), request.LANGUAGE_CODE
    sent = request.FILES.get("file")
    upload = Upload(content=sent, name=sent.name or "") if sent else None
    try:
        kind = take_back(actor=actor, code=report, upload=upload)
    except Refused as refusal:
        page = report_page(actor, report, language)
        context = {"page": page, "report": page.line, "faults": sentences(refusal.problems, language)}
        return render(request, "review/reports/one.html", context, status=refusal.status)
    messages.success(request, say(f"reports.taken_{kind}", language))
    return HttpResponseRedirect(reverse("report", args=[report]))


@login_required
@require_GET
def report_file(request: HttpRequest, report: str, kind: str) -> HttpResponseBase:
    """Hand out a report: the PDF as it was made, the signed copy, the Word file, or the very bytes that are hashed."""
    actor = who(request)
    if kind in {"pdf", "signed"}:
        return download(*report_stored(actor, report, kind))
    name, content = report_data(actor, report) if kind == "json" else report_paper(actor, report)
    media = "application/json" if kind == "json" else DOCX
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=media, headers=headers)
