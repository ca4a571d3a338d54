# SPDX-License-Identifier: Apache-2.0
"""Pages of units: the list with regions and search, and one unit with its mergers."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from laban_portal.catalog.queries.units import unit_list, unit_page
from laban_portal.catalog.views.who import actor_of
from laban_portal.clock.now import today


@login_required
@require_safe
def units(request: HttpRequest) -> HttpResponse:
    """Show the units of a region or of a search."""
    query, region, past = (
        request.GET.get("q", "")[:200],
        request.GET.get("region", "")[:200],
        bool(request.GET.get("past")),
    )
    found = unit_list(actor_of(request), on=today(), query=query, region=region, past=past)
    return render(request, "catalog/units.html", {"units": found, "query": query, "region": region, "past": past})


@login_required
@require_safe
def unit(request: HttpRequest, key: str) -> HttpResponse:
    """Show one unit."""
    return render(request, "catalog/unit.html", {"page": unit_page(actor_of(request), key, on=today())})
