# SPDX-License-Identifier: Apache-2.0
"""The page of workbooks: taken in one click, and sent back."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laban_portal.exchange.actions.giving import give_workbook
from laban_portal.exchange.actions.taking import Sent, most_workbook, take_back
from laban_portal.exchange.forms import WorkbookForm
from laban_portal.exchange.queries.listed import shelf
from laban_portal.exchange.rules import KEPT_DAYS, MEGABYTE
from laban_portal.exchange.views.told import faults_of, sent_bytes
from laban_portal.people.middleware import who
from laban_portal.people.rules import own_units
from laban_portal.ui.errors import NotAllowed, Refused

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@login_required
@require_GET
def workbooks(request: HttpRequest) -> HttpResponse:
    """Show the workbooks that can be taken, those that were given out, and what came back."""
    unit = request.GET.get("unit", "")[:80].replace("\0", "")
    found = shelf(who(request), unit, request.LANGUAGE_CODE)
    units = {each.unit for each in found.offered}
    context = {"shelf": found, "unit": unit, "several": len(units) > 1, "days": KEPT_DAYS}
    return render(request, "exchange/workbooks.html", context)


@login_required
@require_POST
def workbook_give(request: HttpRequest) -> HttpResponse:
    """Make a workbook and hand it out as an attachment."""
    given = {name: request.POST.get(name, "")[:80].replace("\0", "") for name in ("round", "unit", "domain")}
    name, content, _ = give_workbook(actor=who(request), language=request.LANGUAGE_CODE, **given)
    answer = HttpResponse(content, content_type=XLSX)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


@login_required
@require_http_methods(["GET", "POST"])
def workbook_return(request: HttpRequest) -> HttpResponse:
    """Take a workbook back; every fault is told at once, and nothing of it is kept then."""
    actor, language = who(request), request.LANGUAGE_CODE
    if not own_units(actor):
        raise NotAllowed("exchange.not_yours")
    most = most_workbook()
    form = WorkbookForm(most=most // MEGABYTE)
    if request.method == "GET":
        return render(request, "exchange/return.html", {"form": form, "days": KEPT_DAYS})
    name, content = sent_bytes(request, most)
    try:
        key = take_back(actor=actor, sent=Sent(name=name, content=content), language=language)
    except Refused as refusal:
        context = {
            "form": form,
            "faults": faults_of(refusal.problems, language),
            "name": Sent(name=name, content=b"").shown,
        }
        return render(request, "exchange/return.html", {**context, "days": KEPT_DAYS}, status=422)
    return HttpResponseRedirect(reverse("import", args=[key]))
