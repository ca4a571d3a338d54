# SPDX-License-Identifier: Apache-2.0
"""Anyone checks a report, without logging in: by its code, or by a file that is looked at and not kept. No value is shown."""

from __future__ import annotations

from typing import BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from laban.errors import problem
from laban_portal.files.judged import MEGABYTE
from laban_portal.people.middleware import who
from laban_portal.review.paper.content import read_code
from laban_portal.review.queries.reports import may_open_report, sentences
from laban_portal.review.queries.verifying import MOST, Looked, PublicReport, looked_at, public_report
from laban_portal.review.views.often import SECONDS_BETWEEN, a_file_at_a_time, too_often
from laban_portal.ui.words import say

LONGEST_CODE = 80
CHANGED = frozenset(
    f"paper.{name}"
    for name in (
        "rewritten", "other_data", "not_this", "does_not_fit", "covers_part", "changed_after", "changed_before", "changed",
    )
)  # fmt: skip
"""What is wrong with a file that is not the report as it was made or signed."""

FOR_STRANGERS = {
    **dict.fromkeys(CHANGED, "verification.not_original"), "paper.broken": "verification.unreadable",
    "paper.encrypted": "verification.unreadable", "paper.signature_unread": "verification.signature_unread",
}  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for a code or a file; say what a file is."""
    typed = (request.POST if request.method == "POST" else request.GET).get("code", "").strip()[:LONGEST_CODE]
    sent = request.FILES.get("file") if request.method == "POST" else None
    if typed and not sent:
        code = read_code(typed)
        if code:
            return HttpResponseRedirect(reverse("verified", args=[code]))
        return _form(request, typed, [("code", say("verification.code_wrong"))], 422)
    if request.method != "POST":
        return _form(request, typed, [], 200)
    if wait := too_often(request):
        return _wait(request, wait)
    if sent is None:
        return _form(request, typed, [("code", say("verification.nothing"))], 422)
    return _looked(request, sent)


def _looked(request: HttpRequest, sent: UploadedFile[bytes]) -> HttpResponse:
    """Say what a file is, once no other one is looked into."""
    with a_file_at_a_time() as mine:
        if not mine:
            return _wait(request, SECONDS_BETWEEN, "verification.busy")
        found = looked_at(cast("BinaryIO", sent), sent.name or "", request.LANGUAGE_CODE)
    context = {
        "looked": found, "report": found.report, "faults": _faults(found, request.LANGUAGE_CODE),
        "file_name": (sent.name or "")[:120], "opens": _opens(request, found.report),
    }  # fmt: skip
    return render(request, "review/verification/file.html", context, status=200 if found.good else 422)


@require_safe
def verified(request: HttpRequest, report: str) -> HttpResponse:
    """Say what is public of a report; where the QR code of a report leads."""
    if wait := too_often(request):
        return _wait(request, wait)
    found = public_report(report[:LONGEST_CODE], request.LANGUAGE_CODE)
    if found is None:
        return _form(request, report[:LONGEST_CODE], [("code", say("verification.unknown"))], 404)
    context = {"report": found, "opens": _opens(request, found)}
    return render(request, "review/verification/report.html", context)


def _faults(found: Looked, language: str) -> list[tuple[str, str]]:
    """Say what is wrong to who only received the file: how to sign it again is told to those who sign."""
    code = found.report.code if found.report else ""
    told = (
        problem(FOR_STRANGERS[each.code], report=code)
        if each.code in FOR_STRANGERS and (code or each.code not in CHANGED)
        else each
        for each in found.problems
    )
    return sentences(dict.fromkeys(told), language)


def _opens(request: HttpRequest, report: PublicReport | None) -> bool:
    """Tell whether the reader may open the report itself."""
    actor = who(request)
    return report is not None and actor.account > 0 and may_open_report(actor, report.code)


def _form(request: HttpRequest, typed: str, faults: list[tuple[str, str]], status: int) -> HttpResponse:
    context = {"typed": typed, "faults": faults, "most": MOST // MEGABYTE}
    return render(request, "review/verification/ask.html", context, status=status)


def _wait(request: HttpRequest, seconds: int, why: str = "verification.too_often") -> HttpResponse:
    answer = _form(request, "", [("", say(why, wait=seconds))], 429)
    answer.headers["Retry-After"] = str(seconds)
    return answer
