# SPDX-License-Identifier: Apache-2.0
"""Snapshots of rounds, a unit's part, and corrections of frozen values."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Router

from laban_portal.api.body import read_json
from laban_portal.api.identity import actor_in
from laban_portal.api.paging import number_of, page_of
from laban_portal.api.problem import language_of
from laban_portal.api.review_read import texts_from, whole_from
from laban_portal.api.review_shapes import schema_of
from laban_portal.api.shapes import Cursor, Ident, Limit, Words
from laban_portal.api.snapshot_shapes import (
    ASK_FIELDS,
    DECIDE_CORRECTION,
    CorrectionRows,
    CorrectionShape,
    CorrectionStates,
    PartWhole,
    SnapshotRows,
    SnapshotWhole,
)
from laban_portal.clock.now import today
from laban_portal.collection.states import CorrectionEvent
from laban_portal.review.actions.corrections import Wanted, ask_correction, decide_correction
from laban_portal.review.queries.corrections import (
    CorrectionLine,
    correction_lines,
    corrections_after,
    one_correction,
)
from laban_portal.review.queries.snapshots import SnapshotLine, part_page, shelf, snapshot_page

router = Router(tags=["snapshots"])


@router.get("/rounds/{code}/snapshots", response=SnapshotRows, operation_id="snapshots", summary="Snapshots of a round")
def snapshots(request: HttpRequest, code: Annotated[Words, Path()]) -> dict[str, object]:
    """Return the snapshots of a round you may see, the newest first."""
    return {"items": [_line(each) for each in shelf(actor_in(request), code, today()).lines]}


@router.get(
    "/rounds/{code}/snapshots/{int:number}", response=SnapshotWhole, operation_id="snapshot", summary="A snapshot"
)
def snapshot(
    request: HttpRequest, code: Annotated[Words, Path()], number: Annotated[Ident, Path()]
) -> dict[str, object]:
    """Return what a snapshot's hash covers: parts with their hashes, versions, the snapshot before."""
    page = snapshot_page(actor_in(request), code, number, today())
    return {
        **_line(page.line), "round": page.manifest.round, "year": page.manifest.year,
        "acknowledged": list(page.manifest.acknowledged), "units": [asdict(each.part) for each in page.units],
        "versions": [asdict(each) for each in page.manifest.versions],
    }  # fmt: skip


@router.get(
    "/rounds/{code}/snapshots/{int:number}/units/{path:unit}", response=PartWhole, operation_id="snapshot_part",
    url_name="snapshot_part",
    summary="A unit's part of a snapshot",
)  # fmt: skip
def part(
    request: HttpRequest, code: Annotated[Words, Path()], number: Annotated[Ident, Path()],
    unit: Annotated[Words, Path()],
) -> dict[str, object]:  # fmt: skip
    """Return the values of a unit in a snapshot, to the unit and to who sees all values."""
    _, line, values, _ = part_page(actor_in(request), code, number, unit, today())
    return {**asdict(line.part), "items": [asdict(each) for each in values]}


@router.get("/corrections", response=CorrectionRows, operation_id="corrections", summary="Corrections of frozen values")
def corrections(
    request: HttpRequest, *, state: CorrectionStates | None = None, limit: Limit = 100, cursor: Cursor = ""
) -> dict[str, object]:
    """Return the requests about values that you may read, by number."""
    actor = actor_in(request)
    found = corrections_after(actor, state or "", number_of(cursor), limit + 1)
    lines = correction_lines(actor, language_of(request), found)
    rows, after = page_of(lines, limit, lambda line: line.pk)
    return {"items": [_correction(line) for line in rows], "next": after}


@router.post(
    "/duties/{int:duty}/corrections", response=CorrectionShape, operation_id="ask_correction", url_name="ask_correction",
    summary="Ask for a correction", openapi_extra=schema_of(ASK_FIELDS, "element", "reason", "document", "seen"),
)  # fmt: skip
def ask(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Ask to correct a frozen value of your unit, with the document that proves it; every fault is told at once."""
    actor, body = actor_in(request), read_json(request)
    sent = texts_from(body, ASK_FIELDS, "element", "reason", "document", "seen")
    wanted = Wanted(**sent, page=whole_from(body, "page") or None, seen=whole_from(body, "seen"))
    return _correction(
        one_correction(actor, language_of(request), ask_correction(actor=actor, duty=duty, wanted=wanted))
    )


@router.post(
    "/corrections/{int:correction}/decide", response=CorrectionShape, operation_id="decide_correction",
    url_name="decide_correction", summary="Decide on a correction", openapi_extra=schema_of(DECIDE_CORRECTION, "event"),
)  # fmt: skip
def decide(request: HttpRequest, correction: Annotated[Ident, Path()]) -> dict[str, object]:
    """Grant or refuse a request, with words, as a reviewer of its domain; or withdraw your unit's own."""
    actor = actor_in(request)
    sent = texts_from(read_json(request), DECIDE_CORRECTION, "event")
    decide_correction(
        actor=actor, correction=correction, event=CorrectionEvent(sent["event"]), words=sent["words"]
    )  # fmt: skip
    return _correction(one_correction(actor, language_of(request), correction))


def _line(each: SnapshotLine) -> dict[str, object]:
    return asdict(each)


def _correction(line: CorrectionLine) -> dict[str, object]:
    return {
        "correction": line.pk, "state": line.state, "duty": line.duty, "round": line.round, "unit": line.unit,
        "form": line.form, "period": line.period, "element": line.element, "slice": line.slice, "before": line.before,
        "after": line.after, "reason": line.reason, "document": line.document_key, "page": line.page,
        "by_name": line.by_name, "made_at": line.made_at, "answer": line.answer, "decided_by": line.decided_by,
        "decided_at": line.decided_at, "snapshot": line.snapshot, "events": [each.value for each in line.events],
    }  # fmt: skip
