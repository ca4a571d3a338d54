# SPDX-License-Identifier: Apache-2.0
"""What the rules find in a duty, for the page's script; and an explanation given in a cell's panel."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from laban_portal.collection.actions.explanations import explain
from laban_portal.collection.queries.entry import EntryPage, entry_page
from laban_portal.collection.queries.findings import ShownFinding
from laban_portal.people.middleware import who
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import say


@login_required
@require_GET
def duty_found(request: HttpRequest, duty: int) -> JsonResponse:
    """Return what the rules find in each cell of a duty, the gravest first."""
    actor, language = who(request), request.LANGUAGE_CODE
    page = entry_page(actor, duty, language)
    explains = not page.locked
    return JsonResponse(
        {
            "ruled": page.ruled,
            **_hand_in(page, language),
            "cells": [
                {
                    "element": row.element,
                    "slice": row.slice,
                    "findings": [_finding(each, language, explains=explains) for each in row.findings],
                }
                for row in page.rows
                if row.findings
            ],
        }
    )


def _hand_in(page: EntryPage, language: str) -> dict[str, object]:
    """Say what still keeps the duty from being handed in, as its page does."""
    counted = page.found
    clear = not any(counted[name] for name in ("error", "explain", "warning"))
    return {
        "summary": say("findings.summary_clear", language)
        if clear
        else say(
            "findings.summary",
            language,
            errors=counted["error"],
            explain=counted["explain"],
            warnings=counted["warning"],
        ),
        "ready": say("entry.cells_ready" if page.hindered else "entry.ready", language),
        "title": say("entry.hindered", language, count=len(page.hindered)) if page.hindered else "",
        "hindered": [{"sentence": each.sentence, "at": each.at} for each in page.hindered],
    }


def _finding(each: ShownFinding, language: str, *, explains: bool) -> dict[str, object]:
    return {
        "severity": each.severity,
        "word": say(f"findings.{each.severity}", language),
        "sentence": each.sentence,
        "open": each.open,
        "explained": each.explained,
        "explain": say("entry.explain", language) if explains and each.severity == "explain" and each.open else "",
    }


@login_required
@require_POST
def explain_finding(request: HttpRequest, duty: int, element: str) -> HttpResponse:
    """Keep an explanation, and go back to the cell."""
    slice_ = request.POST.get("slice", "")
    try:
        explain(
            actor=who(request), duty=duty, element=element, slice_=slice_, rule=request.POST.get("rule", ""),
            words=request.POST.get("words", "")[:4000],
        )  # fmt: skip
    except Refused as refusal:
        for each in refusal.problems:
            messages.error(request, say(each.code, **dict(each.facts)))
    else:
        messages.success(request, say("findings.saved"))
    query = f"?{urlencode({'slice': slice_})}" if slice_ else ""
    return HttpResponseRedirect(reverse("cell", args=[duty, element]) + query)
