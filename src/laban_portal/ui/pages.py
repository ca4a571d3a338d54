# SPDX-License-Identifier: Apache-2.0
"""Pages that belong to no app: refusals."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from laban_portal.ui.errors import PortalError, Refused
from laban_portal.ui.words import say


def refusal_page(request: HttpRequest, error: PortalError) -> HttpResponse:
    """Say what cannot be done, why, and what to do next."""
    problems = error.problems if isinstance(error, Refused) else ()
    context = {
        "title": say(f"refusal.title_{error.status}"),
        "sentence": say(error.code, **error.facts),
        "problems": [(str(each.where), say(each.code, **dict(each.facts))) for each in problems],
        "code": error.code,
    }
    return render(request, "ui/refusal.html", context, status=error.status)
