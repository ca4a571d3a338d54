# SPDX-License-Identifier: Apache-2.0
"""The same figure of the other units of the round: what they handed in or what is held of them, for one period.

Only for those who may see every unit's values of the domain. Drafts are left out: nobody stands by them yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from laban.model.period import Period
from laban_portal.collection.models import Cell, Chain, Duty, Known
from laban_portal.collection.queries.last import in_style
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.rules.counting import Key
from laban_portal.people.rules import Actor
from laban_portal.review.rules.peers import Place, place_among

ENOUGH = 5
"""So many units of the same period are enough to look at; with fewer, the period before is taken if more are known of it."""

Figures = dict[str, tuple[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """Another unit's figure."""

    unit_name: Mapping[str, str]
    shown: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Peers:
    """The figures of the others, the largest first. `same`: they are of the value's own period."""

    period: str
    period_name: str
    same: bool
    rows: tuple[Peer, ...]
    place: Place | None
    middle: str
    low: str
    high: str


def peers_of(actor: Actor, duty: Duty, key: Key, own: float | None, language: str) -> Peers | None:
    """Return the figures of the other units beside one's own; nothing where none is known. Three queries."""
    names: dict[str, Mapping[str, str]] = {
        str(unit): given
        for unit, given in Chain.objects.filter(round=duty.round_id, unit__national=False)
        .exclude(unit__key=duty.unit_id)
        .values_list("unit_id", "unit__names")
    }
    before = Period(duty.period).previous
    periods = [duty.period, *([str(before)] if before else [])]
    found = _figures(actor, names, key, periods)
    period = _period(found, periods)
    figures = found.get(period, {})
    if not figures:
        return None
    rows = sorted(figures.items(), key=lambda each: (-each[1][1], each[0]))
    place = place_among(own, [value for _, (_, value) in rows]) if own is not None else None
    style = actor.number_style
    return Peers(
        period=period, period_name=Period(period).names(language), same=period == duty.period, place=place,
        rows=tuple(Peer(unit_name=names[unit], shown=in_style(text, style), value=value) for unit, (text, value) in rows),
        middle=in_style(f"{place.middle:.12g}", style) if place else "", low=in_style(rows[-1][1][0], style),
        high=in_style(rows[0][1][0], style),
    )  # fmt: skip


def _figures(actor: Actor, units: Iterable[str], key: Key, periods: list[str]) -> dict[str, Figures]:
    """Return the figures by period and unit: what was handed in before what is held."""
    found: dict[str, Figures] = {}
    wanted = {"element": key[0], "slice": key[1]}
    held = Known.objects.filter(unit__in=list(units), period__in=periods, **wanted).order_by("pk")
    for unit, period, text, value in held.values_list("unit_id", "period", "text", "value"):
        found.setdefault(period, {})[str(unit)] = (text, value)
    typed = (
        Cell.objects.filter(
            readable_duties(actor, "duty__"), duty__unit__in=list(units), duty__period__in=periods, kind="value",
            value__isnull=False, **wanted,
        )
        .exclude(state="draft")
        .order_by("changed_at", "pk")
    )  # fmt: skip
    for unit, period, text, number in typed.values_list("duty__unit_id", "duty__period", "text", "value"):
        found.setdefault(period, {})[str(unit)] = (text, number or 0.0)
    return found


def _period(found: Mapping[str, Figures], periods: list[str]) -> str:
    """Choose the period: the same one if enough is known of it, else the one of which more is known."""
    counts = [len(found.get(each, {})) for each in periods]
    return periods[0] if counts[0] >= min(ENOUGH, max(counts)) else periods[counts.index(max(counts))]
