# SPDX-License-Identifier: Apache-2.0
"""What the rules of a round find in values, and how it is explained."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Path, Router, Schema

from laban_portal.api.body import read_json
from laban_portal.api.identity import actor_in
from laban_portal.api.problem import language_of
from laban_portal.api.review_read import texts_from
from laban_portal.api.review_shapes import schema_of
from laban_portal.api.shapes import Ident
from laban_portal.api.typed import LETTERS, VISIBLE
from laban_portal.collection.actions.explanations import LONGEST, SHORTEST, explain
from laban_portal.collection.queries.findings import ShownFinding, reader_findings
from laban_portal.collection.queries.visible import readable_duty

router = Router(tags=["values"])
EXPLAIN_FIELDS = {
    "element": {"type": "string", "minLength": 1, "maxLength": 60, "pattern": LETTERS},
    "slice": {"type": "string", "maxLength": 160, "default": "", "pattern": LETTERS},
    "rule": {"type": "string", "minLength": 1, "maxLength": 60, "pattern": LETTERS},
    "words": {"type": "string", "minLength": SHORTEST, "maxLength": LONGEST, "pattern": VISIBLE},
}


class FindingShape(Schema):
    """What one rule finds in one value. `open`: it hinders the duty from being handed in."""

    element: str
    slice: str
    rule: str
    kind: str
    severity: Literal["error", "explain", "warning", "note"]
    open: bool
    sentence: str
    remedy: str
    explained: str
    explained_by: str
    explained_at: datetime | None


class FindingRows(Schema):
    """What the rules find in the values of a duty, cell by cell, the gravest first."""

    items: list[FindingShape]


class ExplainedShape(Schema):
    """The number of the explanation that was kept."""

    explanation: int


@router.get("/duties/{int:duty}/findings", response=FindingRows, operation_id="findings", summary="What the rules find")
def findings(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Return what the round's rules find in the values of a duty as they stand, with the explanations given."""
    actor = actor_in(request)
    readable_duty(actor, duty)
    found = reader_findings(actor, duty, language_of(request))
    return {"items": [_shape(each) for rows in found.values() for each in rows]}


@router.post(
    "/duties/{int:duty}/explanations", response=ExplainedShape, operation_id="explain", url_name="explain",
    summary="Explain a finding", openapi_extra=schema_of(EXPLAIN_FIELDS, "element", "rule", "words"),
)  # fmt: skip
def explain_one(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Say why values are right as they stand; it counts until one of them changes."""
    actor = actor_in(request)
    given = texts_from(read_json(request), EXPLAIN_FIELDS, "element", "rule", "words")
    made = explain(
        actor=actor,
        duty=duty,
        element=given["element"],
        slice_=given["slice"],
        rule=given["rule"],
        words=given["words"],
    )
    return {"explanation": made}


def _shape(each: ShownFinding) -> dict[str, object]:
    return {
        "element": each.element, "slice": each.slice, "rule": each.rule, "kind": each.kind, "severity": each.severity,
        "open": each.open, "sentence": each.sentence, "remedy": each.remedy, "explained": each.explained,
        "explained_by": each.explained_by, "explained_at": each.explained_at,
    }  # fmt: skip
