# SPDX-License-Identifier: Apache-2.0
"""Cite a document for values: beside a cell, or for several cells of a form at once; end a citation."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from laban_portal.clock.now import today
from laban_portal.evidence.actions.citations import cite, end
from laban_portal.evidence.forms import CiteForm
from laban_portal.evidence.queries.document import document_page
from laban_portal.evidence.queries.to_cite import cells_to_cite, duties_to_cite
from laban_portal.evidence.views.addresses import cell_address, document_address
from laban_portal.evidence.views.reading import number, word
from laban_portal.people.middleware import who
from laban_portal.ui.errors import Refused, WrongState
from laban_portal.ui.words import say


@login_required
@require_http_methods(["GET", "POST"])
def cite_cells(request: HttpRequest, key: str) -> HttpResponse:
    """Choose a form, then tick the cells that the document proves; several at once."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = document_page(actor, key, today(), language)
    if found.withdrawn:
        raise WrongState("evidence.is_withdrawn")
    given = request.POST if request.method == "POST" else request.GET
    duty = number(given.get("duty", ""))
    if not duty:
        context = {"page": found, "duties": duties_to_cite(actor, found.unit, language)}
        return render(request, "evidence/cite.html", context)
    ticked = request.POST.getlist("cells")
    form = CiteForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        try:
            _cited(request, form, key, duty, tuple(_cell(each) for each in ticked))
        except Refused as refusal:
            form.take(refusal.problems)
            status = 422
        else:
            return HttpResponseRedirect(document_address(key))
    head, cells = cells_to_cite(actor, found.unit, key, duty, language)
    context = {"page": found, "head": head, "cells": cells, "form": form, "ticked": ticked}
    return render(request, "evidence/cite.html", context, status=status)


@login_required
@require_POST
def cite_cell(request: HttpRequest, duty: int, element: str) -> HttpResponse:
    """Cite a registered document for one cell, and go back to it."""
    part = request.POST.get("slice", "")
    form = CiteForm(request.POST)
    try:
        _cited(request, form, word(request.POST.get("document", "")), duty, ((element, part),))
    except Refused as refusal:
        for each in refusal.problems:
            messages.error(request, say(each.code, **dict(each.facts)))
    return HttpResponseRedirect(cell_address(duty, element, part))


@login_required
@require_POST
def citation_end(request: HttpRequest, citation: int) -> HttpResponse:
    """End a citation, and go back to the document or the cell."""
    duty, element, part, key = end(actor=who(request), citation=citation)
    messages.success(request, say("evidence_page.ended"))
    at_document = request.POST.get("back") == "document"
    return HttpResponseRedirect(document_address(key) if at_document else cell_address(duty, element, part))


def _cited(request: HttpRequest, form: CiteForm, key: str, duty: int, cells: tuple[tuple[str, str], ...]) -> None:
    unread = form.unread()
    got = form.cleaned_data
    count = cite(
        actor=who(request), key=key, duty=duty, cells=cells, page=got.get("page"), place=got.get("place") or "",
        problems=unread,
    )  # fmt: skip
    done = say("evidence_page.cited_done", count=count) if count else say("evidence_page.cited_same")
    messages.success(request, done)


def _cell(chosen: str) -> tuple[str, str]:
    element, _, part = chosen.partition("|")
    return element, part
