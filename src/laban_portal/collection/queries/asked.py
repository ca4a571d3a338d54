# SPDX-License-Identifier: Apache-2.0
"""What the cells of a duty ask for, with what the unit last reported in each: for reading what is typed into them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from laban.model.form import COUNTED, Field
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent
from laban_portal.collection.queries.known import Figure, Place, known_figures, reported_values
from laban_portal.collection.rules.reading import Asked
from laban_portal.collection.typed import Typed


def asked_cells(unit: str, period: str, content: FormContent, typed: Sequence[Typed]) -> dict[tuple[str, str], Asked]:
    """Return what the cells of a sending ask for; a cell that is not in the form is not there.

    Two queries, and none where no number is typed and no figure confirmed.
    """
    wanted = {(each.element, each.slice) for each in typed} & set(content.cells)
    return asked(unit, period, content, wanted)


@dataclass(frozen=True, slots=True)
class Past:
    """What is known before a cell is typed.

    `held` are the figures that the ministry holds of the period and the `last` one before, by place; `values` the numbers of
    the last one, by element and slice: what the unit itself typed before what the ministry holds.
    """

    period: str
    last: str
    held: Mapping[Place, Figure]
    values: Mapping[tuple[str, str], float]


def past_of(unit: str, period: str, content: FormContent, cells: Collection[tuple[str, str]]) -> Past:
    """Return what is known of some cells of a form."""
    fields = {field.element: field for field in content.form.fields}
    counted = {element for element, _ in cells if fields[element].kind in COUNTED}
    elements = {code: content.elements[code] for code in counted if code in content.elements}
    before = Period(period).previous
    last = str(before) if before else ""
    held = known_figures(unit, elements, [each for each in (period, last) if each]) if elements else {}
    values = {(element, part): each.value for (element, part, when), each in held.items() if last and when == last}
    typed = reported_values(unit, elements.keys(), last) if elements and last else {}
    return Past(period, last, held, {**values, **typed})


def asked_cell(content: FormContent, field: Field, part: str, past: Past) -> Asked:
    """Return what one cell of a form asks for."""
    return Asked(
        field=field, slice=part, element=content.elements.get(field.element), options=content.code_lists.get(field.choices),
        last=past.values.get((field.element, part)), last_period=past.last,
        known=(field.element, part, past.period) in past.held,
    )  # fmt: skip


def asked(
    unit: str, period: str, content: FormContent, cells: Collection[tuple[str, str]]
) -> dict[tuple[str, str], Asked]:
    """Return what some cells of a form ask for."""
    fields = {field.element: field for field in content.form.fields}
    past = past_of(unit, period, content, cells)
    return {(element, part): asked_cell(content, fields[element], part, past) for element, part in cells}
