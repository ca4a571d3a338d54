# SPDX-License-Identifier: Apache-2.0
"""Keep the figures that a pack brings: earlier years as history beside a cell, the newest year as what is already held.

Of the newest year only what somebody else than the unit already holds is kept (a field with `prefill`, or an element that
no form asks for): what the province itself must type is not typed for it. Each unit has its own figures only; what a
merged unit inherits is put together where it is read (`collection.queries.known`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import isnan

from django.db import transaction

from laban.model.framework import Element
from laban.model.number_entry import canonical
from laban.model.pack import Pack
from laban.model.panel import Flag
from laban_portal.audit.actions import note
from laban_portal.collection.models import Known
from laban_portal.people.rules import Actor

BATCH = 2000
LETTERS = ((Flag.ESTIMATED, "e"), (Flag.PROVISIONAL, "p"), (Flag.BREAK, "b"))


@dataclass(frozen=True, slots=True)
class _Figure:
    """One figure of the panel, and where it stands."""

    unit: int
    item: str
    year: int
    value: float
    flag: int


def store_known(*, pack: Pack, by: Actor | None) -> int:
    """Keep the figures of a loaded pack and return how many; what the pack no longer says is taken away again.

    Loading the same figures twice changes nothing. Units must be in the catalogue already.
    """
    elements = {element.code: element for element in (*pack.framework.elements, *pack.form_elements)}
    mark = f" ({pack.code})"
    keys = [str(unit.key) for unit in pack.units.members]
    rows = [_row(pack, elements.get(each.item), keys[each.unit], each, mark) for each in _figures(pack)]
    with transaction.atomic():
        wanted = {(row.unit_id, row.element, row.period) for row in rows}
        stands = Known.objects.filter(source__endswith=mark, slice="")
        gone = [pk for pk, *key in stands.values_list("pk", "unit_id", "element", "period") if tuple(key) not in wanted]
        for start in range(0, len(gone), BATCH):
            Known.objects.filter(pk__in=gone[start : start + BATCH]).delete()
        Known.objects.bulk_create(
            rows, batch_size=BATCH, update_conflicts=True, unique_fields=["unit", "element", "period", "slice"],
            update_fields=["text", "value", "flag", "source", "demonstration"],
        )  # fmt: skip
        note(
            "catalogue.did_load_figures", account=by.account if by else None, by_name=by.name if by else "",
            came_by=by.came_by if by else "command", about=f"pack:{pack.code}", pack=pack.code, figures=len(rows),
        )  # fmt: skip
    return len(rows)


def held_elements(pack: Pack) -> frozenset[str]:
    """Return the elements whose newest figures somebody else than the unit holds.

    An element that only forms of an earlier validity let the unit type is judged by the forms that still hold.
    """
    newest = date(max(pack.panel.years, default=1), 12, 31)
    forms = [form for form in pack.forms if form.valid_on(newest)] or list(pack.forms)
    typed = {field.element for form in forms for field in form.fields if not field.prefill}
    return frozenset(pack.panel.items) - typed


def _row(pack: Pack, element: Element | None, unit: str, each: _Figure, mark: str) -> Known:
    source = (element.source if element else "") or pack.source
    flag = next((letter for bit, letter in LETTERS if each.flag & bit), "")
    return Known(
        unit_id=unit, element=each.item, period=str(each.year), text=canonical(Decimal(f"{each.value:.15g}")),
        value=each.value, flag=flag,
        source=source[: 300 - len(mark)] + mark, demonstration=pack.demonstration or bool(each.flag & Flag.GENERATED),
    )  # fmt: skip


def _figures(pack: Pack) -> Iterator[_Figure]:
    """Yield the figures to keep: history of all years but the newest, of this one what is already held."""
    panel = pack.panel
    held = held_elements(pack)
    newest = max(panel.years, default=0)
    for at, year in enumerate(panel.years):
        items = [code for code in panel.items if year != newest or code in held]
        for code in items:
            row = panel.item_place[code]
            values, flags = panel.values[at, row].tolist(), panel.flags[at, row].tolist()
            for unit, value in enumerate(values):
                if not isnan(value):
                    yield _Figure(unit, code, year, value, flags[unit])
