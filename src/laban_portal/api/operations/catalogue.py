# SPDX-License-Identifier: Apache-2.0
"""The catalogue: frameworks and forms with their content, units with their past. Every answer has its ETag."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from laban_portal.api.catalogue_shapes import CatalogueShape, UnitListShape, UnitWhole, VersionWhole
from laban_portal.api.identity import actor_in
from laban_portal.api.shapes import Ident, Words
from laban_portal.api.tagged import tagged
from laban_portal.catalog.queries.home import catalogue_home
from laban_portal.catalog.queries.shelf import Card
from laban_portal.catalog.queries.units import UnitRow, unit_list, unit_page
from laban_portal.catalog.queries.versions import content_of, versions_of
from laban_portal.catalog.states import Kind
from laban_portal.clock.now import today

router = Router(tags=["catalogue"])


@router.get("/catalogue", response=CatalogueShape, operation_id="catalogue", summary="What stands in the catalogue")
def catalogue(request: HttpRequest) -> HttpResponse:
    """Return each framework, form, code list and calendar in its newest version; drafts if you may edit them."""
    home = catalogue_home(actor_in(request))
    forms = [card for shelf in home.shelves for card in shelf.forms]
    cards = (*home.frameworks, *forms, *home.lists, *home.calendars, *home.drafts)
    return tagged(request, {"items": [_card(card) for card in cards]})


@router.get(
    "/catalogue/{int:version}", response=VersionWhole, operation_id="version", summary="A version with its content"
)
def version(request: HttpRequest, version: Annotated[Ident, Path()]) -> HttpResponse:
    """Return a version whole. What is no draft never changes; `hash` is the SHA-256 of the content as it is kept."""
    actor = actor_in(request)
    card, content = content_of(actor, version, *Kind)
    others = [
        {"version": each.version, "number": each.number, "state": each.state} for each in versions_of(actor, card)
    ]
    return tagged(request, {**_card(card), "versions": others, "content": json.loads(content)})


@router.get("/units", response=UnitListShape, operation_id="units", summary="Units")
def units(request: HttpRequest, *, search: Words = "", region: Words = "", past: bool = False) -> HttpResponse:
    """Return the units that stand today, sorted as Vietnamese; with `past=true` also those that are no more."""
    found = unit_list(actor_in(request), on=today(), query=search, region=region, past=past)
    return tagged(request, {"items": [_unit(row) for row in found.rows]})


@router.get("/units/{path:key}", response=UnitWhole, operation_id="unit", summary="A unit with its past")
def unit(request: HttpRequest, key: Annotated[Words, Path()]) -> HttpResponse:
    """Return one unit by its key with those it took the place of and those that took its."""
    page = unit_page(actor_in(request), key, on=today())
    content = {
        **_unit(page.unit), "latitude": page.latitude, "longitude": page.longitude,
        "predecessors": [each.key for each in page.predecessors], "successors": [each.key for each in page.successors],
    }  # fmt: skip
    return tagged(request, content)


def _card(card: Card) -> dict[str, object]:
    return {
        "version": card.version, "kind": card.kind, "pack": card.pack, "code": card.code, "number": card.number,
        "names": dict(card.names), "domain": card.domain, "state": card.state, "hash": card.hash, "note": card.note,
        "valid_from": card.valid_from and card.valid_from.isoformat(),
        "valid_to": card.valid_to and card.valid_to.isoformat(),
    }  # fmt: skip


def _unit(row: UnitRow) -> dict[str, object]:
    found = asdict(row)
    return {
        **found, "names": dict(row.names), "region": dict(row.region),
        "valid_from": row.valid_from and row.valid_from.isoformat(), "valid_to": row.valid_to and row.valid_to.isoformat(),
    }  # fmt: skip
