# SPDX-License-Identifier: Apache-2.0
"""The list of editions, making one of a snapshot, taking one that was made elsewhere."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laban_portal.editions.actions.making import make_edition
from laban_portal.editions.actions.taking import MOST, take_bundle
from laban_portal.editions.queries.making import choices
from laban_portal.editions.queries.shelf import shelf
from laban_portal.editions.rules import may_make_editions
from laban_portal.editions.views.asked import faults_of, reckoning_of, told, words_of
from laban_portal.editions.wanted import Wanted
from laban_portal.people.middleware import who
from laban_portal.ui.errors import NotAllowed, NotFound, PortalError, Refused
from laban_portal.ui.words import say


@login_required
@require_GET
def editions(request: HttpRequest) -> HttpResponse:
    """List the editions that the person may know of."""
    return render(request, "editions/list.html", {"shelf": shelf(who(request))})


@login_required
@require_http_methods(["GET", "POST"])
def edition_new(request: HttpRequest) -> HttpResponse:
    """Ask what to make an edition from and how; make it, or show every fault."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = choices(actor)
    faults: list[tuple[str, str]] = []
    status = 200
    if request.method == "POST":
        round_, _, number = request.POST.get("snapshot", "").rpartition("/")
        try:
            if not number.isdecimal() or len(number) > 6:
                raise NotFound("editions.choose_snapshot")
            wanted = Wanted(
                round=round_[:60], number=int(number), reckoning=reckoning_of(request), words=words_of(request)
            )
            code = make_edition(actor=actor, wanted=wanted)
        except Refused as refusal:
            faults, status = faults_of(refusal, language), refusal.status
        except PortalError as refusal:
            faults, status = [("snapshot", say(refusal.code, language, **told(refusal.facts, language)))], 409
        else:
            messages.success(request, say("editions.made", language, code=code))
            return HttpResponseRedirect(reverse("edition", args=[code]))
    methods = {code: names for kit in reversed(found.kits) for code, names in kit.methods.items()}
    designs = sorted({each for kit in found.kits for each in kit.designs})
    context = {
        "choices": found, "faults": faults, "at": {name for name, _ in faults}, "asked": request.POST, "methods": methods,
        "designs": designs, "also": request.POST.getlist("also"),
    }  # fmt: skip
    return render(request, "editions/new.html", context, status=status)


@login_required
@require_POST
def edition_take(request: HttpRequest) -> HttpResponse:
    """Take a bundle that was made elsewhere."""
    actor, language = who(request), request.LANGUAGE_CODE
    sent = request.FILES.get("bundle")
    if not may_make_editions(actor):
        raise NotAllowed("editions.not_yours")
    if sent is None:
        messages.error(request, say("editions.no_file", language))
        return HttpResponseRedirect(reverse("edition_new"))
    code = take_bundle(actor=actor, content=sent.read(MOST + 1), name=sent.name or "")
    messages.success(request, say("editions.taken", language, code=code))
    return HttpResponseRedirect(reverse("edition", args=[code]))
