# SPDX-License-Identifier: Apache-2.0
"""Units with their regions and their past: who took whose place, and codes that changed their name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from laban_portal.catalog.models import Lineage, Unit
from laban_portal.catalog.queries.home import answers
from laban_portal.catalog.queries.shelf import words_now
from laban_portal.catalog.rules import may_browse
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound

REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One unit of a list."""

    key: str
    code: str
    system: str
    pack: str
    names: Mapping[str, str]
    region: Mapping[str, str]
    valid_from: date | None
    valid_to: date | None
    national: bool
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A code that stands for units of different names: the earlier one and the later one."""

    code: str
    before: UnitRow
    after: UnitRow


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitList:
    """The units that answer, and what there is to choose from."""

    rows: tuple[UnitRow, ...]
    regions: tuple[tuple[str, Mapping[str, str]], ...]
    renamed: tuple[Renamed, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPage:
    """One unit: its groups, and its kin. `shared` took part of others or went to several."""

    unit: UnitRow
    groups: tuple[tuple[str, Mapping[str, str], Mapping[str, str]], ...]
    predecessors: tuple[UnitRow, ...]
    successors: tuple[UnitRow, ...]
    namesakes: tuple[UnitRow, ...]
    latitude: float | None
    longitude: float | None


def unit_list(actor: Actor, *, on: date, query: str = "", region: str = "", past: bool = False) -> UnitList:
    """Return the units sorted as Vietnamese; without `past` those that stand on the day. Two queries."""
    _browsing(actor)
    words = words_now()
    rows = [(_row(unit, words, on), unit.search_key, unit.groups.get(REGION, "")) for unit in Unit.objects.all()]
    regions = sorted({group for row, _, group in rows if group and (past or row.current)})
    kept = tuple(
        row
        for row, search_key, group in rows
        if (past or row.current) and (not region or group == region) and answers(query, search_key)
    )
    return UnitList(
        rows=kept, regions=tuple((each, _named(words, REGION, each)) for each in regions),
        renamed=tuple(_renamed(row for row, _, _ in rows)), total=sum(row.current or past for row, _, _ in rows),
    )  # fmt: skip


def unit_page(actor: Actor, key: str, *, on: date) -> UnitPage:
    """Return one unit with its kin. Five queries."""
    _browsing(actor)
    unit = Unit.objects.filter(key=key).first()
    if unit is None:
        raise NotFound("units.no_unit")
    words = words_now()
    before = [
        link.predecessor
        for link in Lineage.objects.filter(successor=unit)
        .select_related("predecessor")
        .order_by("predecessor__sort_key")
    ]
    after = [
        link.successor
        for link in Lineage.objects.filter(predecessor=unit).select_related("successor").order_by("successor__sort_key")
    ]
    same_code = Unit.objects.filter(code=unit.code, pack=unit.pack).exclude(key=key)
    namesakes = [each for each in same_code if each.names != unit.names]
    groups = tuple(
        (name, _said(words, f"grouping.{name}", name), _named(words, name, group))
        for name, group in unit.groups.items()
    )
    return UnitPage(
        unit=_row(unit, words, on), groups=groups, latitude=unit.latitude, longitude=unit.longitude,
        predecessors=tuple(_row(each, words, on) for each in before),
        successors=tuple(_row(each, words, on) for each in after),
        namesakes=tuple(_row(each, words, on) for each in namesakes),
    )  # fmt: skip


def _browsing(actor: Actor) -> None:
    if not may_browse(actor):
        raise NotFound("catalogue.no_version")


def _row(unit: Unit, words: Mapping[str, object], on: date) -> UnitRow:
    current = (unit.valid_from is None or unit.valid_from <= on) and (unit.valid_to is None or on <= unit.valid_to)
    return UnitRow(
        key=unit.key, code=unit.code, system=unit.system, pack=unit.pack, names=unit.names, valid_from=unit.valid_from,
        valid_to=unit.valid_to, national=unit.national, current=current,
        region=_named(words, REGION, unit.groups.get(REGION, "")),
    )  # fmt: skip


def _named(words: Mapping[str, object], grouping: str, group: str) -> Mapping[str, str]:
    """Return the words of a group in every language; a pack's own word where it says no more."""
    return _said(words, f"group.{grouping}.{group}", group) if group else {}


def _said(words: Mapping[str, object], code: str, otherwise: str) -> Mapping[str, str]:
    text = words.get(code)
    return dict(getattr(text, "versions", ())) or {"vi": otherwise, "en": otherwise}


def _renamed(rows: Iterable[UnitRow]) -> Iterable[Renamed]:
    """Yield codes under which another unit stood before than stands now."""
    by_code: dict[tuple[str, str], list[UnitRow]] = defaultdict(list)
    for row in rows:
        if row.valid_from is not None:
            by_code[row.pack, row.code].append(row)
    for (_, code), same in sorted(by_code.items()):
        ordered = sorted(same, key=lambda row: row.valid_from or date.min)
        for before, after in pairwise(ordered):
            if (
                before.names != after.names
                and before.valid_to
                and after.valid_from
                and before.valid_to < after.valid_from
            ):
                yield Renamed(code=code, before=before, after=after)
