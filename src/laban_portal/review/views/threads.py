# SPDX-License-Identifier: Apache-2.0
"""The discussions of values: the list of the open ones, saying something, resolving."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_GET, require_POST

from laban_portal.clock.now import now
from laban_portal.collection.rules.counting import Key
from laban_portal.people.middleware import who
from laban_portal.review.actions.discussion import resolve_discussion, say_about_value
from laban_portal.review.queries.discussion import questions
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import say


@login_required
@require_GET
def discussions(request: HttpRequest) -> HttpResponse:
    """Show the open discussions of the person's units and domains, the latest first."""
    page = request.GET.get("page", "1")
    paged, rows = questions(who(request), int(page) if page.isdecimal() and len(page) < 7 else 1, request.LANGUAGE_CODE)
    return render(request, "review/discussions.html", {"page": paged, "rows": rows})


@login_required
@require_POST
def discussion_say(request: HttpRequest, duty: int, element: str) -> HttpResponse:
    """Say something about a value, and go back to where it was said."""
    part = request.POST.get("slice", "")
    try:
        say_about_value(
            actor=who(request), duty=duty, element=element, slice=part, words=request.POST.get("words", ""), at=now()
        )
    except Refused as refusal:
        messages.error(request, say(refusal.problems[0].code, **dict(refusal.problems[0].facts)))
    else:
        messages.success(request, say("discussion.said"))
    return HttpResponseRedirect(_back(request, duty, (element, part)))


@login_required
@require_POST
def discussion_resolve(request: HttpRequest, thread: int) -> HttpResponse:
    """Resolve a discussion, and go back to where it was said."""
    duty, key = resolve_discussion(actor=who(request), thread=thread, at=now())
    messages.success(request, say("discussion.is_resolved"))
    return HttpResponseRedirect(_back(request, duty, key))


def _back(request: HttpRequest, duty: int, key: Key) -> str:
    """Return where the form stood, else the value's own page."""
    back = request.POST.get("back", "")
    if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return back
    query = f"?{urlencode({'slice': key[1]})}" if key[1] else ""
    return f"{reverse('cell', args=[duty, key[0]])}{query}#discussion"
