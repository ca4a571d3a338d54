# SPDX-License-Identifier: Apache-2.0
"""Tables of values: taken as CSV or JSON, and sent back, whole or not at all."""

from __future__ import annotations

import json
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.utils.text import slugify
from ninja import Path, Router

from laban_portal.api.exchange_shapes import CSV_SCHEMA, TABLE_SCHEMA, ImportedShape, Style, ValueRow
from laban_portal.api.identity import actor_in
from laban_portal.api.problem import language_of
from laban_portal.api.refusals import Malformed, WrongType
from laban_portal.api.shapes import Words
from laban_portal.exchange.actions.tables import DutyRows, Imported, import_rows
from laban_portal.exchange.queries.comparison import ComparedCell, Side
from laban_portal.exchange.queries.values import as_csv, as_members, unit_values
from laban_portal.exchange.rules import MEGABYTE, MOST_TABLE
from laban_portal.ui.errors import TooMuch

router = Router(tags=["tables"])
TAKEN = ("text/csv", "text/tab-separated-values", "application/json")
TABLE_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": TABLE_SCHEMA}, "text/csv": {"schema": CSV_SCHEMA}},
    }
}
CSV_ANSWER: dict[str, Any] = {
    "responses": {"200": {"description": "The values as CSV.", "content": {"text/csv": {"schema": {"type": "string"}}}}}
}


@router.post(
    "/rounds/{code}/import", response=ImportedShape, operation_id="import_table", url_name="import_table",
    summary="Send a table of values", openapi_extra=TABLE_BODY,
)  # fmt: skip
def import_table(
    request: HttpRequest, code: Annotated[Words, Path()], *, dry_run: bool = True, style: Style | None = None
) -> dict[str, object]:
    """Send values of many duties as CSV or JSON. Nothing is saved unless `dry_run=false`, and then all of it or nothing.

    A refusal holds every fault, each with its line and column. A row whose `seen` is not the revision that stands is a
    conflict, and a fault; without `seen` only empty cells are filled. `style` tells how texts write numbers (comma: 1.234,5;
    point: 1,234.5) where the file itself does not.
    """
    media = request.content_type or "—"
    if media not in TAKEN:
        raise WrongType("import_rows.media_unknown", media=media[:80], known=", ".join(TAKEN))
    found = import_rows(
        actor=actor_in(request), round=code, content=_streamed(request), media=media, style=style or "", dry_run=dry_run,
        language=language_of(request),
    )  # fmt: skip
    return _imported(found)


@router.get(
    "/rounds/{code}/units/{path:unit}/values", response=list[ValueRow], operation_id="values",
    summary="The values of a unit as a table",
)  # fmt: skip
def values(request: HttpRequest, code: Annotated[Words, Path()], unit: Annotated[Words, Path()]) -> HttpResponse:
    """Return every cell of a unit's duties in a round that you may read, empty ones too, in the columns of an import."""
    rows = list(as_members(unit_values(actor_in(request), code, unit)))
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text.encode(), content_type="application/json; charset=utf-8")


@router.get(
    "/rounds/{code}/units/{path:unit}/values.csv", operation_id="values_csv", summary="The values of a unit as CSV",
    openapi_extra=CSV_ANSWER,
)  # fmt: skip
def values_csv(request: HttpRequest, code: Annotated[Words, Path()], unit: Annotated[Words, Path()]) -> HttpResponse:
    """Return the same as CSV; numbers have a decimal point (send it back with `style=point`)."""
    text = as_csv(unit_values(actor_in(request), code, unit))
    answer = HttpResponse(text.encode(), content_type="text/csv; charset=utf-8")
    name = f"{slugify(code) or 'round'}-{slugify(unit.replace('/', '-')) or 'unit'}-values.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _streamed(request: HttpRequest) -> bytes:
    """Read the body piece by piece, and no further than is taken."""
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length[:15]) > MOST_TABLE:
        raise TooMuch("exchange.too_large", limit=MOST_TABLE // MEGABYTE)
    found = bytearray()
    try:
        while piece := request.read(MEGABYTE):
            found += piece
            if len(found) > MOST_TABLE:
                raise TooMuch("exchange.too_large", limit=MOST_TABLE // MEGABYTE)
    except UnreadablePostError:
        raise Malformed("api.malformed") from None
    return bytes(found)


def _imported(found: Imported) -> dict[str, object]:
    return {
        "dry_run": found.dry_run, "style": found.style, "rows": sum(found.states.values()), "outcomes": dict(found.states),
        "duties": [_duty(each) for each in found.duties], "first": [_first(each) for each in found.first],
        "sha256": found.sha256,
    }  # fmt: skip


def _duty(each: DutyRows) -> dict[str, object]:
    counts = each.counts
    return {
        "duty": each.duty, "unit": each.unit, "form": each.form, "period": each.period, "rows": each.rows,
        "required": counts.required, "filled": counts.filled, "faulty": counts.faulty,
    }  # fmt: skip


def _first(each: ComparedCell) -> dict[str, object]:
    return {
        "line": each.place, "element": each.element, "slice": each.slice,
        "name": f"{each.name} · {each.label}" if each.label else each.name, "now": _side(each.now), "new": _side(each.new),
    }  # fmt: skip


def _side(side: Side) -> dict[str, object]:
    return {"kind": side.kind, "shown": side.shown, "note": side.note}
