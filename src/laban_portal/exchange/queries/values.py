# SPDX-License-Identifier: Apache-2.0
"""The values of a unit in a round as rows of a table, in the columns in which they are taken back. Three queries.

Every cell of every form stands there, the empty ones too, so that a table can be filled in and sent back. What could not be
read is left out: it counts for nothing, and would be refused.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from laban.model.form import COUNTED
from laban_portal.catalog.queries import form_contents
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.exchange.tables.escaping import escaped
from laban_portal.exchange.tables.rows import NAMES
from laban_portal.exchange.workbook.duty_page import number_of
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """A cell as a row; the names are the columns. `counted`: its value is a number, in its one form (1234.5)."""

    unit: str
    form: str
    period: str
    element: str
    slice: str
    value: str
    kind: str
    reason: str
    flag: str
    note: str
    seen: int
    counted: bool


def unit_values(actor: Actor, round_code: str, unit: str) -> tuple[ValueRow, ...]:
    """Return the cells of a unit that a person may read; where there is none, there is no such thing."""
    duties = list(
        Duty.objects.filter(readable_duties(actor), Q(unit=unit), round__code=round_code)
        .select_related("form")
        .defer("form__content")
        .order_by("form__code", "period", "pk")
    )
    if not duties:
        raise NotFound("exchange.no_values")
    contents = form_contents({each.form_id for each in duties})
    cells = {(each.duty_id, each.element, each.slice): each for each in Cell.objects.filter(duty__in=duties)}
    found: list[ValueRow] = []
    for duty in duties:
        content = contents[duty.form_id]
        kinds = {field.element: field.kind for field in content.form.fields}
        for element, part in content.cells:
            cell = cells.get((duty.pk, element, part))
            if cell is None or cell.kind != "unread":
                found.append(_row(duty, element, part, cell, counted=kinds[element] in COUNTED))
    return tuple(found)


def _row(duty: Duty, element: str, part: str, cell: Cell | None, *, counted: bool) -> ValueRow:
    value = cell.text if cell and cell.kind == "value" else ""
    return ValueRow(
        unit=duty.unit_id, form=duty.form.code, period=duty.period, element=element, slice=part, value=value,
        kind=cell.kind if cell else "empty", reason=cell.reason if cell else "", flag=cell.flag if cell else "",
        note=cell.note if cell else "", seen=cell.number if cell else 0, counted=counted and bool(value),
    )  # fmt: skip


def as_csv(rows: Iterable[ValueRow]) -> str:
    """Write rows as CSV: numbers as they are kept (style=point), texts so that no spreadsheet takes one for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(NAMES)
    for each in rows:
        texts = [getattr(each, name) for name in NAMES]
        writer.writerow(
            text if not isinstance(text, str) or (name == "value" and each.counted) else escaped(text)
            for name, text in zip(NAMES, texts, strict=True)
        )
    return "\ufeff" + out.getvalue()


def as_members(rows: Iterable[ValueRow]) -> Iterator[dict[str, object]]:
    """Yield rows as objects: a number as a number, where its digits survive that; else as the text of its digits."""
    for each in rows:
        found = {name: getattr(each, name) for name in NAMES}
        number = number_of(each.value) if each.counted else None
        if number is not None:
            found["value"] = int(number) if number.is_integer() and abs(number) < 2**53 else number
        yield found
