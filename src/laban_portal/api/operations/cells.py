# SPDX-License-Identifier: Apache-2.0
"""Values: the cells of a duty, read and sent."""

from __future__ import annotations

import json
from typing import Annotated

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from laban_portal.api.body import read_json
from laban_portal.api.identity import actor_in
from laban_portal.api.problem import fault, language_of
from laban_portal.api.shapes import DutyWhole, Ident, SavedShape
from laban_portal.api.typed import CELLS_SCHEMA, cells_from, saved_as
from laban_portal.clock.now import now
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.queries.entry import EntryPage, entry_page
from laban_portal.collection.queries.rows import Row
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.typed import Saved, Typed
from laban_portal.people.rules import Actor
from laban_portal.ui.words import say

router = Router(tags=["values"])
CELLS_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": CELLS_SCHEMA}}}}


@router.get("/duties/{int:duty}", response=DutyWhole, operation_id="duty", summary="A duty with its cells")
def duty(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Return a duty whose values may be read: each cell with what is asked, what stands there and what was known before."""
    language = language_of(request)
    actor = actor_in(request)
    return _duty_as(entry_page(actor, duty, language), readable_duty(actor, duty).period, language)


@router.put(
    "/duties/{int:duty}/cells",
    response=SavedShape,
    operation_id="save_cells",
    url_name="save_cells",
    summary="Send values",
    openapi_extra=CELLS_BODY,
)
def save(request: HttpRequest, duty: Annotated[Ident, Path()], *, dry_run: bool = False) -> HttpResponse:
    """Save cells as the entry grid does: each cell has its own outcome, all in one transaction.

    `saved` stands for ever in the unit's chain. `conflict` shows what another wrote since the revision you saw; nothing is
    overwritten. `ask` wants a `style`. With `dry_run=true` the answer is the same and nothing is written.
    """
    actor, language = actor_in(request), language_of(request)
    typed = cells_from(read_json(request))
    saved = _tried(actor, duty, typed) if dry_run else _saved(actor, duty, typed)
    answer = json.dumps(saved_as(saved, language, dry_run=dry_run), ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(answer.encode(), content_type="application/json; charset=utf-8")


def _saved(actor: Actor, duty: int, typed: tuple[Typed, ...]) -> Saved:
    return save_cells(actor=actor, duty=duty, typed=typed, source="api", at=now())


def _tried(actor: Actor, duty: int, typed: tuple[Typed, ...]) -> Saved:
    """Do it and undo it: what would happen is told by what happens."""
    with transaction.atomic():
        saved = _saved(actor, duty, typed)
        transaction.set_rollback(True)
    return saved


def _duty_as(page: EntryPage, period: str, language: str) -> dict[str, object]:
    return {
        "duty": page.duty, "round": page.round, "unit": page.unit, "unit_name": _into(page.unit_name, language),
        "form": page.form, "form_code": page.form_code, "form_name": page.form_name, "period": period,
        "organisation": _into(page.organisation, language), "person": page.person, "state": page.state, "reason": page.reason,
        "on_time_until": page.on_time_until, "closes_on": page.closes_on, "required": page.required, "filled": page.filled,
        "faulty": page.faulty, "locked": page.locked, "locked_because": say(page.locked, language) if page.locked else "",
        "assumed": page.assumed, "demonstration": page.demonstration,
        "cells": [_cell_as(row, language) for row in page.rows],
    }  # fmt: skip


def _cell_as(row: Row, language: str) -> dict[str, object]:
    now_ = row.now
    return {
        "element": row.element, "slice": row.slice, "name": row.name, "label": row.label, "unit": row.unit, "field": row.kind,
        "required": row.required, "applies": row.applies, "when": row.when,
        "options": [{"code": code, "name": name} for code, name in row.options],
        "number": now_.number, "kind": now_.kind, "text": now_.text, "shown": now_.shown, "state": now_.state,
        "reason": now_.reason, "note": now_.note, "flag": now_.flag, "answer": now_.answer, "by_name": now_.by_name,
        "at": now_.at, "readings": [{"style": style, "shown": shown} for style, shown in now_.readings],
        "problems": [fault(each, language) for each in now_.problems],
        "earlier": [
            {"period": each.period, "shown": each.shown, "value": each.value, "source": each.source, "rebuilt": each.rebuilt}
            for each in row.last
        ],
        "offered": {"text": row.offered.text, "source": row.offered.source} if row.offered else None, "marked": row.marked,
        "review": row.review,
    }  # fmt: skip


def _into(names: object, language: str) -> str:
    """Return a name in a language, else in whatever there is."""
    known = dict(names) if isinstance(names, dict) else {}
    return str(known.get(language) or known.get("vi") or known.get("en") or "")
