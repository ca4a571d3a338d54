# SPDX-License-Identifier: Apache-2.0
"""An edition's desk, what a province sees in its place, and what happens to an edition."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laban_portal.editions.actions import making, stages
from laban_portal.editions.queries.desk import desk
from laban_portal.editions.queries.files import bundle_file
from laban_portal.editions.queries.making import choices
from laban_portal.editions.queries.own import own_pages
from laban_portal.editions.rules import may_see_desk
from laban_portal.editions.views.asked import faults_of, moment_of, reckoning_of, sentences, told, words_of
from laban_portal.files.responses import download
from laban_portal.people.middleware import who
from laban_portal.ui.errors import NotAllowed, PortalError, Refused
from laban_portal.ui.words import say


@login_required
@require_GET
def edition(request: HttpRequest, code: str) -> HttpResponse:
    """Show the desk to who sees all values, and to others what of the edition is theirs."""
    return _shown(request, code, [], 200)


def _shown(request: HttpRequest, code: str, faults: list[tuple[str, str]], status: int) -> HttpResponse:
    actor, language = who(request), request.LANGUAGE_CODE
    if not may_see_desk(actor):
        return render(request, "editions/own.html", {"own": own_pages(actor, code)})
    found = desk(actor, code, language)
    context = {
        "desk": found, "line": found.line, "faults": faults, "at": {name for name, _ in faults}, "asked": request.POST,
        "hindrances": sentences(found.hindrances, language), "remarks": sentences(found.remarks, language),
        "work_faults": sentences(found.faults, language), "events": {str(each) for each in found.events},
    }  # fmt: skip
    return render(request, "editions/desk.html", context, status=status)


def _event(request: HttpRequest, code: str, event: str) -> None:
    actor, reason = who(request), request.POST.get("reason", "")[:5000]
    deeds: dict[str, Callable[[], object]] = {
        "show": lambda: stages.show_preview(actor=actor, code=code),
        "withdraw": lambda: stages.withdraw_preview(actor=actor, code=code, reason=reason),
        "sign": lambda: stages.sign(
            actor=actor, code=code, release_at=moment_of(request, "release_at"), seen=request.POST.get("seen", "")[:64]
        ),
        "publish": lambda: stages.publish(actor=actor, code=code),
        "recall": lambda: stages.recall(actor=actor, code=code, reason=reason),
        "discard": lambda: making.discard(actor=actor, code=code, reason=reason),
    }
    deeds[event]()


@login_required
@require_POST
def edition_event(request: HttpRequest, code: str, event: str) -> HttpResponse:
    """Let something happen to an edition; what is refused is said on the desk."""
    language = request.LANGUAGE_CODE
    try:
        _event(request, code, event)
    except Refused as refusal:
        return _shown(request, code, faults_of(refusal, language), refusal.status)
    except PortalError as refusal:
        if refusal.status != 409:
            raise
        return _shown(
            request, code, [("", say(refusal.code, language, **told(refusal.facts, language)))], refusal.status
        )
    messages.success(request, say(f"edition_desk.done_{event}", language, code=code))
    gone = event in {"discard", "recall"}
    return HttpResponseRedirect(reverse("editions") if gone else reverse("edition", args=[code]))


@login_required
@require_http_methods(["GET", "POST"])
def edition_words(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said of a draft."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = desk(actor, code, language)
    if not found.makes:
        raise NotAllowed("editions.not_yours")
    faults, status = [], 200
    if request.method == "POST":
        try:
            making.describe(actor=actor, code=code, words=words_of(request))
        except Refused as refusal:
            faults, status = faults_of(refusal, language), refusal.status
        else:
            messages.success(request, say("edition_desk.done_describe", language, code=code))
            return HttpResponseRedirect(reverse("edition", args=[code]))
    asked = request.POST if request.method == "POST" else _standing(found)
    context = {"desk": found, "line": found.line, "faults": faults, "at": {name for name, _ in faults}, "asked": asked}
    return render(request, "editions/words.html", context, status=status)


def _standing(found: object) -> dict[str, str]:
    names = ("names", "summary", "reason", "publisher")
    line = getattr(found, "line", None)
    said = {
        f"{name}_{language}": words
        for name in names
        for language, words in dict(getattr(line if name == "names" else found, name)).items()
    }
    return {**said, "contact": str(getattr(found, "contact", ""))}


@login_required
@require_http_methods(["GET", "POST"])
def edition_compute(request: HttpRequest, code: str) -> HttpResponse:
    """Have a draft computed again, as asked for."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = desk(actor, code, language)
    offered = choices(actor)
    faults: list[tuple[str, str]] = []
    status = 200
    if request.method == "POST":
        try:
            making.recompute(actor=actor, code=code, reckoning=reckoning_of(request))
        except Refused as refusal:
            faults, status = faults_of(refusal, language), refusal.status
        else:
            messages.success(request, say("edition_desk.done_recompute", language, code=code))
            return HttpResponseRedirect(reverse("edition", args=[code]))
    methods = {each: names for kit in reversed(offered.kits) for each, names in kit.methods.items()}
    recipe = dict(found.recipe)
    asked = request.POST if request.method == "POST" else {**recipe, "previous": found.previous}
    context = {
        "desk": found, "line": found.line, "choices": offered, "faults": faults, "at": {name for name, _ in faults},
        "asked": asked, "methods": methods, "designs": sorted({each for kit in offered.kits for each in kit.designs}),
        "also": request.POST.getlist("also") if request.method == "POST" else recipe.get("also", []),
    }  # fmt: skip
    return render(request, "editions/compute.html", context, status=status)


@login_required
@require_GET
def edition_bundle(request: HttpRequest, code: str) -> HttpResponse:
    """Give the bundle as a file: the signed one, else the draft."""
    stored, name = bundle_file(who(request), code)
    return download(stored, name)  # type: ignore[return-value]  # a streamed answer is an answer
