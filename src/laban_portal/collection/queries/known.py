# SPDX-License-Identifier: Apache-2.0
"""What a unit reported before, and what the ministry already holds of it: three queries, whatever the number of cells.

A unit that took others over whole has their past: their figures are put together as each element says (added, or a mean
weighted by another element), and flagged as rebuilt. Where one part is missing, the whole is missing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.apps import apps
from django.db.models import Count, OuterRef, Q, Subquery

from laban.model.framework import Element
from laban.model.number_entry import canonical
from laban_portal.collection.models import Cell, Known
from laban_portal.prepared import names, prepared

Place = tuple[str, str, str]
"""Element, slice and period."""

MARK = re.compile(r" \([^()\s]+\)\Z")
"""The code of the pack that brought a figure, which stands behind its source for loading it again and is not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of the past, or one the ministry holds. `rebuilt`: put together from units that were taken over."""

    element: str
    slice: str
    period: str
    text: str
    value: float
    flag: str = ""
    source: str = ""
    rebuilt: bool = False
    demonstration: bool = False


@dataclass(frozen=True, slots=True)
class _Held:
    """A row of what the ministry holds."""

    unit_id: str
    element: str
    period: str
    slice: str
    text: str
    value: float
    flag: str
    source: str
    demonstration: bool
    parts: int | None


def known_figures(unit: str, elements: Mapping[str, Element], periods: Collection[str]) -> dict[Place, Figure]:
    """Return the figures that the ministry holds of a unit, its own before rebuilt ones. One query."""
    weights = {each.merge_weight for each in elements.values() if each.merge == "mean" and each.merge_weight}
    rows = [
        _Held(*row) for row in _held(unit=unit, periods=tuple(periods), elements=tuple(sorted({*elements, *weights})))
    ]
    own: dict[Place, Figure] = {}
    parts: dict[Place, list[_Held]] = defaultdict(list)
    needed = 0
    for row in rows:
        needed = row.parts or 0
        if row.unit_id == unit:
            own[row.element, row.slice, row.period] = _figure(row)
        else:
            parts[row.element, row.slice, row.period].append(row)
    rebuilt = _rebuilt(elements, parts, needed)
    return {place: figure for place, figure in {**rebuilt, **own}.items() if place[0] in elements}


def reported_figures(unit: str, elements: Collection[str], periods: Collection[str]) -> dict[Place, Figure]:
    """Return the values that a unit itself typed for some periods, in whatever round; the latest one stands. One query."""
    rows = _reported(unit=unit, periods=tuple(periods), elements=tuple(elements))
    return {
        (element, part, period): Figure(
            element=element, slice=part, period=period, text=text, value=value or 0.0, flag=flag,
            source=code, demonstration=demo
        )
        for element, part, period, text, value, flag, code, demo in rows
    }  # fmt: skip


def reported_values(unit: str, elements: Collection[str], period: str) -> dict[tuple[str, str], float]:
    """Return the numbers alone that a unit itself typed for a period, by element and slice. One query."""
    rows = _reported_values(unit=unit, period=period, elements=tuple(elements))
    return {(element, part): value for element, part, value in rows}


def past_figures(unit: str, elements: Mapping[str, Element], periods: Collection[str]) -> dict[Place, Figure]:
    """Return what is known of earlier periods: what the unit typed itself before what the ministry holds. Two queries."""
    return {**known_figures(unit, elements, periods), **reported_figures(unit, elements.keys(), periods)}


@prepared
def _held(unit: str, periods: Collection[str], elements: Collection[str]) -> object:
    """Return the figures of a unit and of those it took over whole, each with how many it took over in all."""
    return (
        Known.objects.annotate(parts=_parts(unit))
        .filter(Q(unit=unit) | Q(unit__in=_whole(unit)), period__in=periods, element__in=elements)
        .order_by("id")
        .values_list(*names(_Held))
    )


@prepared
def _reported(unit: str, periods: Collection[str], elements: Collection[str]) -> object:
    """Return the values typed for a unit, the latest last."""
    return (
        Cell.objects.filter(
            duty__unit_id=unit, duty__period__in=periods, element__in=elements, kind="value", value__isnull=False
        )
        .order_by("changed_at", "id")
        .values_list(
            "element", "slice", "duty__period", "text", "value", "flag", "duty__round__code", "duty__round__demonstration"
        )
    )  # fmt: skip


@prepared
def _reported_values(unit: str, period: str, elements: Collection[str]) -> object:
    """Return the numbers typed for a unit, the latest last."""
    return (
        Cell.objects.filter(
            duty__unit_id=unit, duty__period=period, element__in=elements, kind="value", value__isnull=False
        )
        .order_by("changed_at", "id")
        .values_list("element", "slice", "value")
    )


def _whole(unit: str) -> Subquery:
    """Find the units whose only successor is this one."""
    lineage = apps.get_model("catalog", "Lineage").objects
    alone = (
        lineage.filter(predecessor=OuterRef("predecessor"))
        .order_by()
        .values("predecessor")
        .annotate(n=Count("id"))
        .values("n")
    )
    return Subquery(
        lineage.annotate(successors=Subquery(alone)).filter(successor__key=unit, successors=1).values("predecessor")
    )


def _parts(unit: str) -> Subquery:
    """Count the units that this one took over, whole or in part: a past can be rebuilt only out of all of them."""
    lineage = apps.get_model("catalog", "Lineage").objects
    return Subquery(
        lineage.filter(successor__key=unit).order_by().values("successor").annotate(n=Count("id")).values("n")
    )


def _figure(row: _Held) -> Figure:
    return Figure(
        element=row.element, slice=row.slice, period=row.period, text=row.text, value=row.value, flag=row.flag,
        source=_shown_source(row.source), demonstration=row.demonstration,
    )  # fmt: skip


def _shown_source(source: str) -> str:
    return MARK.sub("", source)


def _rebuilt(elements: Mapping[str, Element], parts: Mapping[Place, list[_Held]], needed: int) -> dict[Place, Figure]:
    """Put the figures of units taken over together."""
    found = {}
    for (code, part, period), rows in parts.items():
        element = elements.get(code)
        if element is None or len(rows) != needed:
            continue
        weights = {row.unit_id: Decimal(str(row.value)) for row in parts.get((element.merge_weight, "", period), [])}
        value = merged(element.merge, [(Decimal(row.text), weights.get(row.unit_id)) for row in rows])
        if value is not None:
            found[code, part, period] = Figure(
                element=code, slice=part, period=period, text=canonical(value), value=float(value), rebuilt=True,
                source="; ".join(sorted({_shown_source(row.source) for row in rows})),
                demonstration=any(row.demonstration for row in rows),
            )  # fmt: skip
    return found


def merged(how: str, parts: Iterable[tuple[Decimal, Decimal | None]]) -> Decimal | None:
    """Put values with their weights together: `add`, `mean` (weighted; to twelve digits), or nothing.

    >>> merged("add", [(Decimal(2), None), (Decimal(3), None)]), merged("none", [(Decimal(2), None)])
    (Decimal('5'), None)
    """
    pairs = list(parts)
    if how == "add":
        return sum((value for value, _ in pairs), Decimal(0))
    weights = [weight for _, weight in pairs if weight is not None]
    if how != "mean" or len(weights) != len(pairs) or sum(weights) <= 0:
        return None
    total = sum((value * weight for value, weight in pairs if weight is not None), Decimal(0))
    return Decimal(f"{total / sum(weights):.12g}")
