# SPDX-License-Identifier: Apache-2.0
"""The reviewer's desk: what waits there, one duty on one screen, and the decisions taken at it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from laban_portal.clock.days import day_in_words
from laban_portal.clock.now import now
from laban_portal.people.middleware import who
from laban_portal.review.actions.deciding import Seen, Verdict, accept_many, decide
from laban_portal.review.queries.desk import Desk, desk, without_findings
from laban_portal.review.queries.queue import Wanted, queue
from laban_portal.review.rules.deciding import CODES, VERDICTS
from laban_portal.review.rules.places import key_at
from laban_portal.review.views.proof import viewer
from laban_portal.review.views.told import told
from laban_portal.ui.errors import PortalError, Refused
from laban_portal.ui.words import say

LONGEST_PLACE = 240


@login_required
@require_GET
def desk_queue(request: HttpRequest) -> HttpResponse:
    """Show what waits at the desk, what waits longest first."""
    given = {name: request.GET.get(name, "")[:80] for name in ("round", "form", "unit", "has")}
    page = request.GET.get("page", "1")
    paged, rows, choices = queue(
        who(request), Wanted(**given), int(page) if page.isdecimal() and len(page) < 7 else 1, request.LANGUAGE_CODE
    )
    context = {"page": paged, "rows": rows, "choices": choices, "wanted": given, "filtered": any(given.values())}
    return render(request, "review/desk/queue.html", context)


@login_required
@require_GET
def desk_page(request: HttpRequest, duty: int) -> HttpResponse:
    """Show one duty's values at the desk, with one of them open."""
    place = request.GET.get("at", "")[:LONGEST_PLACE]
    found = desk(who(request), duty, key_at(place) if place else None, request.LANGUAGE_CODE)
    return _shown(request, found)


@login_required
@require_POST
def desk_decide(request: HttpRequest, duty: int) -> HttpResponse:
    """Decide on a value and open the next one; what is refused is told beside the value, with all that was typed."""
    actor, post = who(request), request.POST
    place = post.get("at", "")[:LONGEST_PLACE]
    verdict = post.get("verdict", "")
    seen = _seen(post.get("seen", "") + ":" + place)
    if verdict not in VERDICTS or seen is None:
        desk(actor, duty, None, request.LANGUAGE_CODE)  # whoever may not see it is told so, whatever they send
        return HttpResponseRedirect(_address(duty, place))
    wanted = Verdict(
        verdict=verdict, code=post.get("code", "")[:20], words=post.get("words", "")[:4000], text=post.get("text", "")[:8000],
        kind="none" if post.get("kind") == "none" else "value", style=_style(post.get("style", "")),
    )  # fmt: skip
    try:
        decided = decide(actor=actor, duty=duty, seen=seen, verdict=wanted, at=now())
    except PortalError as refusal:
        if refusal.status in {403, 404}:
            raise
        found = desk(actor, duty, seen.key, request.LANGUAGE_CODE)
        return _shown(request, found, refusal=refusal)
    found = desk(actor, duty, seen.key, request.LANGUAGE_CODE)
    day = day_in_words(decided.appeal_until, request.LANGUAGE_CODE) if decided.appeal_until else ""
    messages.success(request, say(f"deciding.done_{verdict}", name=found.value.row.name, day=day))
    return HttpResponseRedirect(_address(duty, found.ways.undecided or place))


@login_required
@require_POST
def desk_accept(request: HttpRequest, duty: int) -> HttpResponse:
    """Accept the chosen values, or all in which nothing was found; what was not accepted is told one by one."""
    actor, language, post = who(request), request.LANGUAGE_CODE, request.POST
    clear = post.get("do") == "clear"
    found = desk(actor, duty, None, language)
    given = [seen for each in post.getlist("shown" if clear else "chosen") if (seen := _seen(each))]
    if clear:
        fit = without_findings(found)
        given = [each for each in given if each.key in fit]
    place = post.get("at", "")[:LONGEST_PLACE]
    try:
        done = accept_many(actor=actor, duty=duty, seen=given, at=now())
    except Refused as refusal:
        messages.error(request, say(refusal.problems[0].code, **dict(refusal.problems[0].facts)))
        return HttpResponseRedirect(_address(duty, place))
    if done.done:
        messages.success(request, say("deciding.done_many", count=len(done.done)))
    if done.left:
        names = {each.key: each.row.name for section in found.sections for each in section.values}
        lines = [
            f"{names.get((each.element, each.slice), each.element)}: {told(each.code, each.facts, request.LANGUAGE_CODE)}"
            for each in done.left
        ]
        messages.warning(request, " ".join((say("deciding.left_many", count=len(done.left)), *lines)))
    return HttpResponseRedirect(_address(duty, "" if done.done else place))


def _shown(request: HttpRequest, found: Desk, refusal: PortalError | None = None) -> HttpResponse:
    """Show the desk; after a refusal with what it says and what was typed."""
    faults = refusal.problems if isinstance(refusal, Refused) else ()
    sentences = [say(each.code, **dict(each.facts)) for each in faults]
    if refusal is not None and not faults:
        sentences = [told(refusal.code, refusal.facts, request.LANGUAGE_CODE)]
    given = request.POST if refusal else {}
    context = {
        "desk": found, "value": found.value, "beside": found.beside, "line": found.line, "codes": CODES,
        "viewer": viewer(found, request.GET), "back": f"{_address(found.line.duty, found.value.place)}#discussion",
        "faults": sentences, "given": given,
        "opened": given.get("verdict", "") if refusal else "", "stale": refusal is not None and refusal.status == 409,
        "reads": any(each.code.startswith("entry_number.") for each in faults),
    }  # fmt: skip
    return render(request, "review/desk/page.html", context, status=refusal.status if refusal else 200)


def _seen(text: str) -> Seen | None:
    """Read what was seen of a value: `revision:decision:element;slice`."""
    number, _, rest = text.partition(":")
    decision, _, place = rest.partition(":")
    fits = all(each.isascii() and each.isdecimal() and len(each) < 10 for each in (number, decision))
    if not fits or not place or len(place) > LONGEST_PLACE:
        return None
    element, part = key_at(place)
    return Seen(element=element, slice=part, number=int(number), decision=int(decision))


def _style(text: str) -> str:
    return text if text in {"comma", "point"} else ""


def _address(duty: int, place: str) -> str:
    """Return the address of the desk, open at a value."""
    return reverse("desk", args=[duty]) + (f"?{urlencode({'at': place})}" if place else "")
