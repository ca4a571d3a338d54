# SPDX-License-Identifier: Apache-2.0
"""Rounds, and how far they are, counted from their values."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Router

from laban_portal.api.identity import actor_in
from laban_portal.api.problem import language_of
from laban_portal.api.round_shapes import CompletenessShape, IndicatorsShape, RoundListShape, RoundWhole
from laban_portal.api.shapes import Words
from laban_portal.clock.now import today
from laban_portal.collection.queries.indicators import Part, unit_indicators
from laban_portal.collection.queries.progress import Piece, Share, round_progress
from laban_portal.collection.queries.rounds import RoundCard, RoundHead, round_cards, round_head

router = Router(tags=["rounds"])


@router.get("/rounds", response=RoundListShape, operation_id="rounds", summary="Rounds")
def rounds(request: HttpRequest) -> dict[str, object]:
    """Return the rounds you may see with how far your part of them is; open ones first, then the newest."""
    return {"items": [_card(card) for card in round_cards(actor_in(request), today())]}


@router.get("/rounds/{code}", response=RoundWhole, operation_id="round", url_name="round", summary="A round")
def round_(request: HttpRequest, code: Annotated[Words, Path()]) -> dict[str, object]:
    """Return a round with its dates and its framework."""
    return _head(round_head(actor_in(request), code, today()))


@router.get(
    "/rounds/{code}/completeness", response=CompletenessShape, operation_id="completeness", summary="How far a round is"
)
def completeness(request: HttpRequest, code: Annotated[Words, Path()]) -> dict[str, object]:
    """Return completeness and timeliness of your part of a round: in all, by unit, by domain, by day, and by duty."""
    actor, on = actor_in(request), today()
    progress = round_progress(actor, round_head(actor, code, on), on, language_of(request))
    return {
        "total": _share(progress.total), "units": [_share(row.share) for row in progress.rows],
        "domains": [_share(each) for each in progress.domains],
        "days": [{"day": day, "filled": filled} for day, filled in progress.curve],
        "duties": [_piece(each) for each in progress.pieces],
    }  # fmt: skip


@router.get(
    "/rounds/{code}/units/{path:unit}/indicators", response=IndicatorsShape, operation_id="indicators",
    summary="Indicators of a unit",
)  # fmt: skip
def indicators(
    request: HttpRequest, code: Annotated[Words, Path()], unit: Annotated[Words, Path()]
) -> dict[str, object]:
    """Return a unit's indicators as they come out of the values typed so far, each with its parts and what is missing."""
    found = unit_indicators(actor_in(request), code, unit, language_of(request))
    items = [
        {"code": each.code, "name": each.name, "group": each.group, "unit": each.unit, "shown": each.shown,
         "formula": each.formula, "parts": [_part(part) for part in each.parts],
         "missing": [part.element for part in each.missing]}
        for each in found.indicators
    ]  # fmt: skip
    return {"round": found.round, "unit": found.unit, "framework": found.framework, "items": items}


def _part(part: Part) -> dict[str, object]:
    return {"element": part.element, "name": part.name, "shown": part.shown, "unit": part.unit, "duty": part.duty}


def _card(card: RoundCard) -> dict[str, object]:
    return {
        "code": card.code, "names": dict(card.names), "kind": card.kind, "state": card.state, "year": card.year,
        "opens_on": card.opens_on, "on_time_until": card.on_time_until, "closes_on": card.closes_on,
        "demonstration": card.demonstration, "units": card.units, "duties": card.duties, "handed_in": card.handed_in,
        "late": card.late, "required": card.required, "filled": card.filled,
    }  # fmt: skip


def _head(head: RoundHead) -> dict[str, object]:
    return {
        "code": head.code, "names": dict(head.names), "kind": head.kind, "state": head.state, "year": head.year,
        "opens_on": head.opens_on, "on_time_until": head.on_time_until, "closes_on": head.closes_on,
        "demonstration": head.demonstration, "framework": head.framework, "framework_names": dict(head.framework_names),
        "days_left": head.days_left, "note": head.note,
    }  # fmt: skip


def _share(each: Share) -> dict[str, object]:
    return {
        "key": each.key, "name": each.name, "duties": each.duties, "handed_in": each.handed_in, "late": each.late,
        "required": each.required, "filled": each.filled, "in_time": each.in_time,
    }  # fmt: skip


def _piece(each: Piece) -> dict[str, object]:
    line = each.line
    return {
        "duty": line.duty, "unit": line.unit, "form_code": line.form_code, "period": line.period, "state": line.state,
        "required": line.required, "filled": min(line.filled, line.required), "in_time": each.in_time,
        "outlook": each.forecast.outlook.value,
    }  # fmt: skip
