# SPDX-License-Identifier: Apache-2.0
"""What stands beside an edition: letters, press links, and the news of the public site."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laban_portal.editions.actions.letters import MOST, add_letter, remove_letter
from laban_portal.editions.actions.links import invite_reader, revoke_link
from laban_portal.editions.actions.news import post_news, withdraw_news
from laban_portal.editions.queries.files import letter_file
from laban_portal.editions.queries.news import news_page
from laban_portal.editions.views.asked import faults_of, moment_of
from laban_portal.files.responses import download
from laban_portal.people.middleware import who
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import LANGUAGES, say


@login_required
@require_POST
def edition_letters(request: HttpRequest, code: str) -> HttpResponse:
    """Add a letter."""
    sent = request.FILES.get("file")
    add_letter(
        actor=who(request), code=code, kind=request.POST.get("kind", "")[:20], content=sent.read(MOST + 1) if sent else b"",
        name=(sent.name or "") if sent else "",
        names={each: request.POST.get(f"title_{each}", "")[:500] for each in LANGUAGES},
    )  # fmt: skip
    messages.success(request, say("edition_desk.letter_added", request.LANGUAGE_CODE))
    return HttpResponseRedirect(reverse("edition", args=[code]) + "#letters")


@login_required
@require_POST
def edition_letter_remove(request: HttpRequest, code: str, letter: int) -> HttpResponse:
    """Take a letter out."""
    remove_letter(actor=who(request), code=code, letter=letter)
    messages.success(request, say("edition_desk.letter_removed", request.LANGUAGE_CODE))
    return HttpResponseRedirect(reverse("edition", args=[code]) + "#letters")


@login_required
@require_GET
def edition_letter(request: HttpRequest, code: str, letter: int) -> HttpResponse:
    """Give a letter as a file."""
    stored, name = letter_file(who(request), code, letter)
    return download(stored, name)  # type: ignore[return-value]  # a streamed answer is an answer


@login_required
@require_POST
def edition_links(request: HttpRequest, code: str) -> HttpResponse:
    """Make a secret address for an invited reader, and show it this once."""
    reader = request.POST.get("reader", "")[:500]
    secret = invite_reader(actor=who(request), code=code, reader=reader, expires_at=moment_of(request, "expires_at"))
    address = str(settings.ENVIRONMENT.site_url).rstrip("/") + reverse("embargo", args=[secret])
    return render(request, "editions/link.html", {"code": code, "address": address, "reader": reader.strip()})


@login_required
@require_POST
def edition_link_revoke(request: HttpRequest, code: str, link: int) -> HttpResponse:
    """End a secret address."""
    revoke_link(actor=who(request), code=code, link=link)
    messages.success(request, say("edition_desk.link_revoked", request.LANGUAGE_CODE))
    return HttpResponseRedirect(reverse("edition", args=[code]) + "#links")


@login_required
@require_http_methods(["GET", "POST"])
def news(request: HttpRequest) -> HttpResponse:
    """List the public site's news; analysts and managers write another."""
    actor, language = who(request), request.LANGUAGE_CODE
    found = news_page(actor)
    faults, status = [], 200
    if request.method == "POST":
        said = {
            name: {each: request.POST.get(f"{name}_{each}", "")[:5000] for each in LANGUAGES}
            for name in ("title", "words")
        }
        try:
            post_news(actor=actor, names=said["title"], words=said["words"])
        except Refused as refusal:
            faults, status = faults_of(refusal, language), refusal.status
        else:
            messages.success(request, say("edition_desk.news_posted", language))
            return HttpResponseRedirect(reverse("edition_news"))
    context = {"news": found, "faults": faults, "at": {name for name, _ in faults}, "asked": request.POST}
    return render(request, "editions/news.html", context, status=status)


@login_required
@require_POST
def news_withdraw(request: HttpRequest, item: str) -> HttpResponse:
    """Take an item of news off the public site."""
    withdraw_news(actor=who(request), code=item)
    messages.success(request, say("edition_desk.news_withdrawn", request.LANGUAGE_CODE))
    return HttpResponseRedirect(reverse("edition_news"))
