# SPDX-License-Identifier: Apache-2.0
"""The list of documents, one document with its viewer, registering, changing and withdrawing it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from laban_portal.clock.now import today
from laban_portal.evidence.actions.documents import change, register, withdraw
from laban_portal.evidence.actions.proving import register_and_cite
from laban_portal.evidence.forms import DocumentForm, ReasonForm
from laban_portal.evidence.queries.document import document_page, document_to_change, document_to_replace
from laban_portal.evidence.queries.listed import STATES, Search, documents, own_unit_names, units_with_documents
from laban_portal.evidence.queries.to_cite import CellToProve
from laban_portal.evidence.rules.wanted import KINDS
from laban_portal.evidence.views.addresses import cell_address, document_address
from laban_portal.evidence.views.reading import asked_cell, most_megabytes, number, sent_file, word
from laban_portal.evidence.views.viewer import viewer
from laban_portal.people.middleware import who
from laban_portal.ui.errors import NotAllowed, Refused
from laban_portal.ui.words import say


@login_required
@require_GET
def evidence(request: HttpRequest) -> HttpResponse:
    """Show the documents that the person may see, narrowed by words, kind, province and state."""
    actor, given = who(request), request.GET
    kind, state = given.get("kind", ""), given.get("state", "")
    search = Search(
        words=word(given.get("words", "")), kind=kind if kind in KINDS else "", unit=word(given.get("unit", "")),
        state=state if state in STATES else "",
    )  # fmt: skip
    page, rows = documents(actor, search, today(), number(given.get("page", "")) or 1)
    context = {
        "page": page, "rows": rows, "search": search, "kinds": KINDS, "states": STATES,
        "units": units_with_documents(actor), "may_register": bool(own_unit_names(actor)),
        "filtered": any(asdict(search).values()),
    }  # fmt: skip
    return render(request, "evidence/list.html", context)


@login_required
@require_GET
def document(request: HttpRequest, key: str) -> HttpResponse:
    """Show a document: its facts, the values that it proves, and its pages."""
    found = document_page(who(request), key, today(), request.LANGUAGE_CODE)
    return render(request, "evidence/document.html", {"page": found, "viewer": viewer(found, request.GET)})


@login_required
@require_http_methods(["GET", "POST"])
def document_new(request: HttpRequest) -> HttpResponse:
    """Register a document, for itself or for a value beside which the person stood; faults are all shown on the form."""
    cell = asked_cell(request)
    units = own_unit_names(who(request))
    if not units:
        raise NotAllowed("evidence.not_yours")
    given = request.POST if request.method == "POST" else request.GET
    replaces = "" if cell else word(given.get("replaces", ""))
    before = document_to_replace(who(request), replaces) if replaces else None
    options: dict[str, Any] = {
        "units": units, "language": request.LANGUAGE_CODE, "cell": bool(cell), "edited": False,
        "most": most_megabytes(), "fixed": before is not None,
    }  # fmt: skip
    context: dict[str, Any] = {"cell": cell, "before": before, "again": False}
    if request.method == "GET":
        first = {"kind": before.kind, "issuer": before.issuer, "title": before.title} if before else {}
        return render(request, "evidence/new.html", {**context, "form": DocumentForm(initial=first, **options)})
    form = DocumentForm(request.POST, request.FILES, **options)
    try:
        key = _registered(request, form, cell, before.key if before else "", before.unit_id if before else units[0][0])
    except Refused as refusal:
        form.take(refusal.problems)
        context |= {"form": form, "again": bool(request.FILES)}
        return render(request, "evidence/new.html", context, status=422)
    messages.success(request, say("evidence_page.registered_cited" if cell else "evidence_page.registered"))
    return HttpResponseRedirect(cell_address(cell.duty, cell.element, cell.slice) if cell else document_address(key))


def _registered(request: HttpRequest, form: DocumentForm, cell: CellToProve | None, replaces: str, unit: str) -> str:
    """Register what the form says; returns the key."""
    unread, upload = form.unread(), sent_file(request)
    got = form.cleaned_data
    if cell is None:
        return register(
            actor=who(request), unit=got.get("unit") or unit, wanted=form.wanted(), upload=upload, replaces=replaces,
            problems=unread,
        )  # fmt: skip
    return register_and_cite(
        actor=who(request), wanted=form.wanted(), upload=upload, duty=cell.duty, cell=(cell.element, cell.slice),
        page=got.get("page"), place=got.get("place") or "", problems=unread,
    )  # fmt: skip


@login_required
@require_http_methods(["GET", "POST"])
def document_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change what is said of a document."""
    found = document_to_change(who(request), key, today(), request.LANGUAGE_CODE)
    if request.method == "GET":
        form = DocumentForm(initial=asdict(found.facts), edited=True)
        return render(request, "evidence/edit.html", {"page": found, "form": form})
    form = DocumentForm(request.POST, edited=True)
    try:
        unread = form.unread()
        change(actor=who(request), key=key, wanted=form.wanted(), problems=unread)
    except Refused as refusal:
        form.take(refusal.problems)
        return render(request, "evidence/edit.html", {"page": found, "form": form}, status=422)
    messages.success(request, say("evidence_page.changed"))
    return HttpResponseRedirect(document_address(key))


@login_required
@require_http_methods(["GET", "POST"])
def document_withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once more, then withdraw a document with its reason."""
    found = document_to_change(who(request), key, today(), request.LANGUAGE_CODE)
    if request.method == "GET":
        return render(request, "evidence/withdraw.html", {"page": found, "form": ReasonForm()})
    try:
        withdraw(actor=who(request), key=key, reason=request.POST.get("reason", ""))
    except Refused as refusal:
        form = ReasonForm(request.POST)
        form.take(refusal.problems)
        return render(request, "evidence/withdraw.html", {"page": found, "form": form}, status=422)
    messages.success(request, say("evidence_page.withdrawn"))
    return HttpResponseRedirect(document_address(key))
