# SPDX-License-Identifier: Apache-2.0
"""An import: compared, decided on, confirmed, dropped, undone; and a table of values sent by a page."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from laban_portal.exchange.actions.deciding import apply_import, drop_import
from laban_portal.exchange.actions.tables import most_table, take_table
from laban_portal.exchange.actions.taking import Sent
from laban_portal.exchange.actions.undoing import undo_import
from laban_portal.exchange.forms import STYLES, Decided, TableForm, decided
from laban_portal.exchange.queries.comparison import Comparison, comparison
from laban_portal.exchange.queries.rounds import rounds_to_fill
from laban_portal.exchange.rules import KEPT_DAYS, MEGABYTE
from laban_portal.exchange.views.told import faults_of, sent_bytes
from laban_portal.people.middleware import who
from laban_portal.people.rules import own_units
from laban_portal.ui.errors import NotAllowed, Refused, Stale
from laban_portal.ui.words import say

TITLES = {"checked": "import_title", "applied": "applied_title", "dropped": "dropped_title", "undone": "undone_title"}
TALLY = ("conflict", "changed", "new", "cited", "same")
NOTHING = Decided(take=frozenset(), leave=frozenset(), seen={})


@login_required
@require_http_methods(["GET", "POST"])
def import_page(request: HttpRequest, key: str) -> HttpResponse:
    """Compare an import with what stands, and save what was chosen."""
    actor, language = who(request), request.LANGUAGE_CODE
    if request.method == "GET":
        return _shown(request, comparison(actor, key, language))
    choice = decided(request.POST)
    try:
        saved = apply_import(actor=actor, key=key, take=choice.take, leave=choice.leave, seen=choice.seen)
    except Stale as stale:
        told = say(stale.code, language, **stale.facts)
        return _shown(request, comparison(actor, key, language), choice=choice, stale=told, status=409)
    except Refused as refusal:
        page = comparison(actor, key, language)
        return _shown(request, page, choice=choice, refusal=refusal, status=422)
    messages.success(request, say("workbooks.saved", language, count=saved))
    return HttpResponseRedirect(reverse("import", args=[key]))


def _shown(
    request: HttpRequest, page: Comparison, *, choice: Decided | None = None, stale: str = "",
    refusal: Refused | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    language = request.LANGUAGE_CODE
    undecided = (
        {each.where.item for each in refusal.problems if each.code == "exchange.undecided"} if refusal else set()
    )
    context = {
        "page": page, "title": TITLES[page.state], "stale": stale,
        "tally": [(name, page.counts.get(name, 0)) for name in TALLY],
        "decided": choice or NOTHING, "again": choice is not None, "days": KEPT_DAYS,
        "faults": faults_of(refusal.problems, language) if refusal else None, "undecided": {int(each) for each in undecided},
        "why": _why(page, undecided),
    }  # fmt: skip
    return render(request, "exchange/import.html", context, status=status)


def _why(page: Comparison, undecided: set[str]) -> str:
    """Return the end of the sentences that tell a refusal: conflicts to decide, values to leave, or no way back."""
    if page.state != "checked":
        return "_undo"
    return "_undecided" if undecided else "_here"


@login_required
@require_POST
def import_drop(request: HttpRequest, key: str) -> HttpResponse:
    """Drop an import."""
    drop_import(actor=who(request), key=key)
    messages.success(request, say("workbooks.dropped"))
    return HttpResponseRedirect(reverse("workbooks"))


@login_required
@require_POST
def import_undo(request: HttpRequest, key: str) -> HttpResponse:
    """Undo an import that was applied, or tell which values moved on."""
    actor, language = who(request), request.LANGUAGE_CODE
    try:
        count = undo_import(actor=actor, key=key)
    except Refused as refusal:
        return _shown(request, comparison(actor, key, language), refusal=refusal, status=422)
    messages.success(request, say("workbooks.undone", language, count=count))
    return HttpResponseRedirect(reverse("import", args=[key]))


@login_required
@require_http_methods(["GET", "POST"])
def import_new(request: HttpRequest) -> HttpResponse:
    """Take a table of values, CSV or JSON; every fault is told at once, and nothing of it is kept then."""
    actor, language = who(request), request.LANGUAGE_CODE
    if not own_units(actor):
        raise NotAllowed("exchange.not_yours")
    rounds = rounds_to_fill(actor)
    most = most_table() // MEGABYTE
    if request.method == "GET":
        return render(
            request,
            "exchange/table.html",
            {"form": TableForm(rounds=rounds, language=language, most=most), "days": KEPT_DAYS},
        )
    name, content = sent_bytes(request, most_table())
    style = request.POST.get("style", "")
    try:
        key = take_table(
            actor=actor, round=request.POST.get("round", "")[:60], sent=Sent(name=name, content=content), language=language,
            style=style if style in STYLES else "",
        )  # fmt: skip
    except Refused as refusal:
        context = {
            "form": TableForm(request.POST, request.FILES, rounds=rounds, language=language, most=most),
            "name": Sent(name=name, content=b"").shown,
            "faults": faults_of(refusal.problems, language), "days": KEPT_DAYS,
        }  # fmt: skip
        return render(request, "exchange/table.html", context, status=422)
    return HttpResponseRedirect(reverse("import", args=[key]))
