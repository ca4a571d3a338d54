# SPDX-License-Identifier: Apache-2.0
"""What of an edition is a person's who sees no desk: the pages of their units in a preview, all of it for reviewers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.apps import apps

from laban_portal.editions.queries.books import book_of
from laban_portal.editions.queries.shelf import EditionLine, edition_row, line_of
from laban_portal.editions.rules import Sight, seen_units
from laban_portal.people.rules import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    """A unit's page: its names, and its address after the language and the edition."""

    names: Mapping[str, str]
    tail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a person may open. `whole`: all of the preview."""

    line: EditionLine
    whole: bool
    pages: tuple[OwnPage, ...]


def own_pages(actor: Actor, code: str) -> Own:
    """Return what a person may open of an edition.

    Raises:
        NotFound: they may not know that there is one.

    """
    row = edition_row(actor, code)
    line = line_of(actor, row)
    if line.public or line.sight is Sight.WHOLE:
        return Own(line=line, whole=not line.public, pages=())
    book = book_of(row)
    if book is None:
        return Own(line=line, whole=False, pages=())
    units = apps.get_model("catalog", "Unit").objects.filter(key__in=seen_units(actor)).order_by("sort_key")
    pages = []
    for system, unit, names in units.values_list("system", "code", "names"):
        territory = book.by_system(system)
        if territory is not None and unit in territory.unit_place:
            tail = f"units/{unit}" if territory.main else f"{system}/units/{unit}"
            pages.append(OwnPage(names=names, tail=tail))
    return Own(line=line, whole=False, pages=tuple(pages))
