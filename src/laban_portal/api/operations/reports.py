# SPDX-License-Identifier: Apache-2.0
"""Official reports: what one would hold, making it, its files; and the public verification, for which nobody logs in."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.dateparse import parse_date
from ninja import Path, Router

from laban_portal.api.body import read_json
from laban_portal.api.identity import actor_in
from laban_portal.api.problem import language_of
from laban_portal.api.refusals import TooOften
from laban_portal.api.report_shapes import (
    MAKE_FIELDS,
    MAKE_SCHEMA,
    Code,
    FileKind,
    MadeShape,
    PlanShape,
    ReportRows,
    ReportWhole,
    VerifiedShape,
)
from laban_portal.api.review_read import texts_from
from laban_portal.api.shapes import Words
from laban_portal.clock.now import today
from laban_portal.files.responses import download
from laban_portal.files.sniff import DOCX, JSON
from laban_portal.review.actions.reports import make_report
from laban_portal.review.queries.report_files import report_data, report_paper, report_stored
from laban_portal.review.queries.reports import PlanLine, ReportLine, report_page, report_plan, unit_reports
from laban_portal.review.queries.verifying import PublicReport, public_report
from laban_portal.review.rules.reports import LONGEST, Agreed, ReportWanted
from laban_portal.review.views.often import too_often
from laban_portal.ui.errors import NotFound

router = Router(tags=["reports"])
MAKE_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": MAKE_SCHEMA}}}}
Text = Annotated[Words, Path()]
COUNTS = ("handed_in", "values", "without_data", "missing", "explained", "open_findings", "proved", "unproved")


@router.get(
    "/rounds/{code}/units/{path:unit}/report-plan", response=PlanShape, operation_id="report_plan", url_name="report_plan",
    summary="What a report would hold",
)  # fmt: skip
def plan(request: HttpRequest, code: Text, unit: Text) -> dict[str, object]:
    """Return what an official report of a unit, made now, would hold; for those who may see all its values."""
    found = report_plan(actor_in(request), code, unit, today(), language_of(request))
    return {
        "round": found.round, "unit": found.unit, "seen": found.seen, "sequence": found.sequence,
        "documents": found.documents, "may_make": found.may_make, "current": found.current.code if found.current else "",
        "items": [_planned(each) for each in found.lines],
    }  # fmt: skip


@router.get(
    "/rounds/{code}/units/{path:unit}/reports", response=ReportRows, operation_id="reports", summary="Reports of a unit"
)
def reports(request: HttpRequest, code: Text, unit: Text) -> dict[str, object]:
    """Return the official reports of a unit in a round, the newest first."""
    return {"items": [_told(each) for each in unit_reports(actor_in(request), code, unit, language_of(request))]}


@router.post(
    "/rounds/{code}/units/{path:unit}/reports", response=MadeShape, operation_id="make_report", url_name="make_report",
    summary="Make the official report", openapi_extra=MAKE_BODY,
)  # fmt: skip
def make(request: HttpRequest, code: Text, unit: Text) -> dict[str, object]:
    """Make the official report of a unit, as its focal office's leader; it takes the place of the one before."""
    sent = texts_from(read_json(request), MAKE_FIELDS, "seen", "signer_name", "signer_title")
    try:
        dated = parse_date(sent["dated"])
    except ValueError:
        dated = None
    typed = {name: sent[name] for name in LONGEST if name != "reason"}
    wanted = ReportWanted(**typed, dated=dated, dated_unread=bool(sent["dated"]) and dated is None)
    agreed = Agreed(seen=sent["seen"], missing=bool(sent["reason"].strip()), reason=sent["reason"])
    return {"code": make_report(actor=actor_in(request), round=code, unit=unit, wanted=wanted, agreed=agreed)}


@router.get("/reports/{report}", response=ReportWhole, operation_id="report", url_name="report", summary="One report")
def one(request: HttpRequest, report: Annotated[Code, Path()]) -> dict[str, object]:
    """Return a report: its state, its hash, its signatures, how much stands in it."""
    page = report_page(actor_in(request), report, language_of(request))
    return {**_told(page.line), "signer": page.signer, "sequence": page.sequence, "totals": dict(page.totals)}


@router.get(
    "/reports/{report}/files/{kind}", operation_id="report_file", url_name="report_file", summary="A file of a report",
    openapi_extra={"responses": {200: {"description": "The file.", "content": {"application/octet-stream": {}}}}},
)  # fmt: skip
def file(request: HttpRequest, report: Annotated[Code, Path()], kind: Annotated[FileKind, Path()]) -> HttpResponseBase:
    """Hand out a report: the PDF as it was made, the signed copy, a Word file, or the very bytes that are hashed (json)."""
    actor = actor_in(request)
    if kind in {"pdf", "signed"}:
        return download(*report_stored(actor, report, kind))
    name, content = report_data(actor, report) if kind == "json" else report_paper(actor, report)
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=JSON if kind == "json" else DOCX, headers=headers)


@router.get(
    "/verify/{report}", response=VerifiedShape, operation_id="verify", summary="Is a report genuine", auth=None,
)  # fmt: skip
def verify(request: HttpRequest, report: Annotated[Code, Path()]) -> dict[str, object]:
    """Say what anyone may know of a report by its code, thirty times a minute; no token is wanted, no value is shown."""
    translation.activate(language_of(request))
    if wait := too_often(request):
        raise TooOften("verification.too_often", wait=wait)
    found = public_report(report, language_of(request))
    if found is None:
        raise NotFound("verification.unknown")
    return {**_told(found), "replaced_by": found.replaced_by}


def _planned(each: PlanLine) -> dict[str, object]:
    counts = {name: getattr(each, name) for name in COUNTS}
    line = each.line
    return {"duty": line.duty, "form": line.form_code, "period": line.period, "state": line.state, **counts}


def _told(found: ReportLine | PublicReport) -> dict[str, object]:
    """Return a report by the names of its shape; what a shape does not have is left out."""
    return {
        **asdict(found), "unit_names": dict(found.unit_names), "round_names": dict(found.round_names),
        "signatures": [asdict(each) for each in found.signatures],
    }  # fmt: skip
