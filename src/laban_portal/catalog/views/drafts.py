# SPDX-License-Identifier: Apache-2.0
"""Begin, release, retire and discard versions of forms."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from laban.model.text import Text
from laban_portal.catalog.actions import drafts
from laban_portal.catalog.forms import NewForm
from laban_portal.catalog.queries.builder import packs_now
from laban_portal.catalog.queries.shelf import domains_now
from laban_portal.catalog.views.who import actor_of, language_of
from laban_portal.people.rules import may_edit_catalogue
from laban_portal.ui.errors import NotAllowed, Refused
from laban_portal.ui.words import say


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_form(request: HttpRequest) -> HttpResponse:
    """Begin a form that nobody has yet."""
    if not may_edit_catalogue(actor_of(request)):
        raise NotAllowed("refusal.not_allowed")
    language = language_of(request)
    sent = request.POST if request.method == "POST" else None
    form = NewForm(sent, domains=domains_now(), packs=packs_now(actor_of(request)) or ("local",), language=language)
    if form.is_valid():
        said = form.cleaned_data
        names = Text.of({"vi": said["name_vi"], "en": said["name_en"]})
        try:
            made = drafts.new_form(
                pack=said["pack"], code=said["code"], names=names, domain=said["domain"], by=actor_of(request)
            )
            return HttpResponseRedirect(reverse("edit_form", args=[made]))
        except Refused as refused:
            for each in refused.problems:
                form.add_error("code", each.text(language))
    return render(request, "catalog/new_form.html", {"form": form}, status=422 if form.is_bound else 200)


@login_required
@require_POST
def new_version(request: HttpRequest, version: int) -> HttpResponse:
    """Make a draft of a version that stands, and go there to edit it."""
    made = drafts.new_version(version=version, by=actor_of(request), note=request.POST.get("note", ""))
    return HttpResponseRedirect(reverse("edit_form", args=[made]))


@login_required
@require_POST
def ready(request: HttpRequest, version: int) -> HttpResponse:
    """Release a draft."""
    drafts.make_ready(version=version, seen=request.POST.get("seen", ""), by=actor_of(request))
    messages.success(request, say("builder.released"))
    return HttpResponseRedirect(reverse("form_version", args=[version]))


@login_required
@require_POST
def set_state(request: HttpRequest, version: int) -> HttpResponse:
    """Retire a version or restore it."""
    drafts.set_state(version=version, event=request.POST.get("event", ""), by=actor_of(request))
    messages.success(request, say("catalogue.state_kept"))
    return HttpResponseRedirect(reverse("form_version", args=[version]))


@login_required
@require_POST
def discard(request: HttpRequest, version: int) -> HttpResponse:
    """Throw a draft away."""
    drafts.discard_draft(version=version, seen=request.POST.get("seen", ""), by=actor_of(request))
    messages.success(request, say("builder.discarded"))
    return HttpResponseRedirect(reverse("catalogue"))
