# SPDX-License-Identifier: Apache-2.0
"""The work list of marked cells; marking one, and saying that it is done."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_GET, require_POST

from laban_portal.clock.now import now
from laban_portal.collection.actions.follow_ups import finish, mark
from laban_portal.collection.queries.follow_ups import open_follow_ups
from laban_portal.ui.words import say


@login_required
@require_GET
def follow_ups(request: HttpRequest) -> HttpResponse:
    """Show the marks that wait on cells the person may read."""
    found = open_follow_ups(request.actor, request.LANGUAGE_CODE)  # type: ignore[attr-defined]  # set by the people's middleware
    return render(request, "collection/entry/follow_ups.html", {"marks": found})


@login_required
@require_POST
def follow_up(request: HttpRequest, duty: int, element: str) -> HttpResponse:
    """Mark a cell, and go back to it."""
    slice_ = request.POST.get("slice", "")
    mark(
        actor=request.actor,  # type: ignore[attr-defined]  # set by the people's middleware
        duty=duty,
        element=element,
        slice_=slice_,
        why=request.POST.get("why", ""),
        at=now(),
    )
    messages.success(request, say("follow_ups.is_marked"))
    query = f"?{urlencode({'slice': slice_})}" if slice_ else ""
    return HttpResponseRedirect(reverse("cell", args=[duty, element]) + query)


@login_required
@require_POST
def follow_up_done(request: HttpRequest, follow_up: int) -> HttpResponse:
    """Say that a mark is done, and go back to where it was said."""
    finish(actor=request.actor, follow_up=follow_up, at=now())  # type: ignore[attr-defined]  # set by the people's middleware
    messages.success(request, say("follow_ups.is_done"))
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return HttpResponseRedirect(back if safe and back.startswith("/") else reverse("follow_ups"))
