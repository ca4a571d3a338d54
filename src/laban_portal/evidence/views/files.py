# SPDX-License-Identifier: Apache-2.0
"""The file of a document: uploaded, handed out as a sandboxed attachment, its pages as pictures that the server drew."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from laban_portal.clock.now import today
from laban_portal.evidence.actions.documents import put_file
from laban_portal.evidence.forms import FileForm
from laban_portal.evidence.queries.document import document_page, document_to_change, document_with_file
from laban_portal.evidence.views.addresses import document_address
from laban_portal.evidence.views.reading import most_megabytes, number, sent_file
from laban_portal.files.draw import page_picture, page_words
from laban_portal.files.responses import download, picture
from laban_portal.people.middleware import who
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import say

KEPT = "private, max-age=300"
"""Pictures are kept by the reader's own browser while they turn pages; their address names the bytes they are drawn from."""


@login_required
@require_http_methods(["GET", "POST"])
def document_file(request: HttpRequest, key: str) -> HttpResponse:
    """Take the file of a document; what is wrong with it is told at once, and nothing of it is kept then."""
    found = document_to_change(who(request), key, today(), request.LANGUAGE_CODE)
    if request.method == "GET":
        return render(request, "evidence/file.html", {"page": found, "form": FileForm(most=most_megabytes())})
    form = FileForm(request.POST, request.FILES, most=most_megabytes())
    try:
        put_file(actor=who(request), key=key, upload=sent_file(request))
    except Refused as refusal:
        form.take(refusal.problems)
        return render(request, "evidence/file.html", {"page": found, "form": form}, status=422)
    messages.success(request, say("evidence_page.file_put"))
    return HttpResponseRedirect(document_address(key))


@login_required
@require_GET
def document_download(request: HttpRequest, key: str) -> HttpResponseBase:
    """Hand out the file as it came, as an attachment in a sandbox."""
    stored, name = document_with_file(who(request), key)
    return download(stored, name)


@login_required
@require_GET
def document_picture(request: HttpRequest, key: str, page: int) -> HttpResponse:
    """Show the picture of a page."""
    stored, _ = document_with_file(who(request), key)
    answer = picture(page_picture(stored, page, number(request.GET.get("width", "960"))))
    answer.headers["Cache-Control"] = KEPT
    return answer


@login_required
@require_GET
def document_words(request: HttpRequest, key: str, page: int) -> HttpResponse:
    """Show the words of a page, for those who cannot see its picture."""
    stored, _ = document_with_file(who(request), key)
    found = document_page(who(request), key, today(), request.LANGUAGE_CODE)
    context = {"page": found, "number": page, "words": page_words(stored, page).strip()}
    return render(request, "evidence/words.html", context)
