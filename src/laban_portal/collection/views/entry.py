# SPDX-License-Identifier: Apache-2.0
"""The page of a duty: shown, saved as a plain form, saved cell by cell by its script; the panel beside a cell."""

from __future__ import annotations

import json
from dataclasses import replace
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laban_portal.clock.now import now, today
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.forms import in_order, typed_in_json, typed_on_page
from laban_portal.collection.queries.entry import EntryPage, SectionRows, entry_page
from laban_portal.collection.queries.office import duty_of
from laban_portal.collection.queries.panel import cell_panel
from laban_portal.collection.views.cells import Display, as_json, displays, refusal_json
from laban_portal.collection.views.row_html import row_html
from laban_portal.collection.views.words import script_words
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, PortalError
from laban_portal.ui.words import say

SETTLED = frozenset({"saved", "unchanged"})
"""Cells in these states need nothing more from the person."""


@login_required
@require_http_methods(["GET", "POST"])
def duty(request: HttpRequest, duty: int) -> HttpResponse:
    """Show a duty to whoever may read its values; take what was typed on the plain page and tell every cell's outcome."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # set by the people's middleware
    language: str = request.LANGUAGE_CODE
    page = entry_page(actor, duty, language)
    if request.method == "GET":
        return _shown(request, page, displays(page, language))
    typed = typed_on_page(request.POST, page, actor.number_style)
    if not typed:
        messages.info(request, say("entry.nothing_changed"))
        return HttpResponseRedirect(reverse("duty", args=[duty]))
    saved = save_cells(actor=actor, duty=duty, typed=typed, source="form", at=now())
    done = sum(each.state == "saved" for each in saved.outcomes)
    if done:
        messages.success(request, say("entry.saved_count", count=done))
    left = sum(each.state not in SETTLED for each in saved.outcomes)
    if not left:
        return HttpResponseRedirect(reverse("duty", args=[duty]))
    messages.warning(request, say("entry.open_count", count=left))
    outcomes = {(each.element, each.slice): each for each in saved.outcomes}
    sent = {(each.element, each.slice): each for each in typed}
    page = entry_page(actor, duty, language)
    return _shown(request, page, displays(page, language, outcomes, sent), status=422)


def _shown(
    request: HttpRequest, page: EntryPage, sections: list[tuple[SectionRows, list[Display]]], status: int = 200
) -> HttpResponse:
    """Show the page with its rows as `displays` made them."""
    context = {
        "page": page,
        "sections": [
            (section, [row_html(each, request.LANGUAGE_CODE, locked=bool(page.locked)) for each in rows])
            for section, rows in sections
        ],
        "today": today(),
        "operation": str(uuid4()),
        "events": duty_of(request.actor, page.duty, today(), request.LANGUAGE_CODE)[1],  # type: ignore[attr-defined]  # set by the people's middleware
        "words": json.dumps(script_words(), ensure_ascii=False),
        "locked": page.locked.replace("save.", "entry.locked_"),
    }
    return render(request, "collection/entry/page.html", context, status=status)


@require_POST
def save(request: HttpRequest, duty: int) -> HttpResponse:
    """Save cells for the page's script; every answer is JSON, refusals too, in the reader's words."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # set by the people's middleware
    language: str = request.LANGUAGE_CODE
    if not actor.account:
        return refusal_json(NotAllowed("cell_states.log_in_again"), language, status=401)
    # A page that was opened by one person never saves under the name of another who logged in since.
    if request.headers.get("X-Account", str(actor.account)) != str(actor.account):
        return refusal_json(NotAllowed("cell_states.other_account"), language, status=401)
    try:
        arrived = typed_in_json(request.body)
        saved = save_cells(actor=actor, duty=duty, typed=arrived.typed, source=arrived.source, at=now())
    except PortalError as refusal:
        return refusal_json(refusal, language)
    return JsonResponse(as_json(replace(saved, outcomes=in_order(arrived, saved.outcomes)), language))


@login_required
@require_GET
def cell(request: HttpRequest, duty: int, element: str) -> HttpResponse:
    """Show what stands beside a cell: as a part of the page for its script, as a page of its own without."""
    panel = cell_panel(
        request.actor,  # type: ignore[attr-defined]  # set by the people's middleware
        duty,
        element,
        request.GET.get("slice", ""),
        request.LANGUAGE_CODE,
    )
    part = request.headers.get("X-Part") == "panel"
    return render(request, "collection/entry/panel.html" if part else "collection/entry/cell.html", {"panel": panel})
