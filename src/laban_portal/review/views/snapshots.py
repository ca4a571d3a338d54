# SPDX-License-Identifier: Apache-2.0
"""Snapshots: the list with the next one, one of them, a unit's part, the zips, the pack, and what moved between two."""

from __future__ import annotations

from datetime import UTC

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from laban.errors import FormatError
from laban_portal.clock.now import today
from laban_portal.people.middleware import who
from laban_portal.review.actions.freezing import make_snapshot
from laban_portal.review.queries.exporting import ingredients
from laban_portal.review.queries.moves import comparison
from laban_portal.review.queries.shown import shown_values
from laban_portal.review.queries.snapshots import part_archive, part_page, shelf, snapshot_archive, snapshot_page
from laban_portal.review.snapshot.archive import zipped
from laban_portal.review.snapshot.pack import export_files
from laban_portal.ui.errors import NotAllowed, Refused, Stale
from laban_portal.ui.words import say


@login_required
@require_http_methods(["GET", "POST"])
def snapshots(request: HttpRequest, code: str) -> HttpResponse:
    """List a round's snapshots; a round manager makes the next one out of what was granted."""
    actor, language = who(request), request.LANGUAGE_CODE
    faults, status = [], 200
    reason = request.POST.get("reason", "")
    found = shelf(actor, code, today())
    if request.method == "POST":
        try:
            number = make_snapshot(actor=actor, code=code, reason=reason[:2000], seen=request.POST.get("seen", ""))
        except Stale as refusal:
            faults, status = [say(refusal.code, language, **refusal.facts)], refusal.status
        except Refused as refusal:
            faults = [say(each.code, language, **dict(each.facts)) for each in refusal.problems]
            status = refusal.status
        else:
            messages.success(request, say("snapshots.made", language, number=number))
            return HttpResponseRedirect(reverse("snapshot", args=[code, number]))
        found = shelf(actor, code, today())
    context = {"shelf": found, "head": found.head, "faults": faults, "reason": reason}
    return render(request, "review/snapshots/list.html", context, status=status)


@login_required
@require_GET
def snapshot(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Show one snapshot: what its hash covers, and what there is to take along."""
    page = snapshot_page(who(request), code, number, today())
    return render(request, "review/snapshots/one.html", {"page": page, "head": page.head})


@login_required
@require_GET
def snapshot_part(request: HttpRequest, code: str, number: int, unit: str) -> HttpResponse:
    """Show a unit's values in a snapshot."""
    actor, language = who(request), request.LANGUAGE_CODE
    head, line, values, found = part_page(actor, code, number, unit, today())
    context = {"head": head, "line": line, "snapshot": found, "values": shown_values(actor, values, language)}
    return render(request, "review/snapshots/part.html", context)


@login_required
@require_GET
def snapshot_zip(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Give a whole snapshot as a file that anyone can prove."""
    content = snapshot_archive(who(request), code, number, today())
    return _file(content, f"laban-snapshot-{code}-{number}.zip")


@login_required
@require_GET
def part_zip(request: HttpRequest, code: str, number: int, unit: str) -> HttpResponse:
    """Give a unit's own part as a file that anyone can prove."""
    content = part_archive(who(request), code, number, unit, today())
    plain = "".join(each if each.isalnum() and each.isascii() else "-" for each in unit)
    return _file(content, f"laban-snapshot-{code}-{number}-{plain}.zip")


@login_required
@require_GET
def pack_zip(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Give a snapshot as a pack that the engine computes from."""
    page = snapshot_page(who(request), code, number, today())
    if not page.whole:
        raise NotAllowed("snapshots.not_whole")
    try:
        files = export_files(ingredients(code, number))
    except FormatError as error:
        raise Refused(error.problems, "snapshots.no_pack") from error
    folder = f"{code}-{number}"
    content = zipped(
        {f"{folder}/{name}": text.encode() for name, text in files.items()}, page.line.made_at.astimezone(UTC)
    )
    return _file(content, f"laban-pack-{folder}.zip")


@login_required
@require_GET
def compared(request: HttpRequest, code: str, number: int, other: int) -> HttpResponse:
    """Show what moved between two snapshots, and why."""
    found = comparison(who(request), code, number, other, request.LANGUAGE_CODE, today())
    return render(request, "review/snapshots/compare.html", {"found": found, "head": found.head})


def _file(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type="application/zip", headers=headers)
