# SPDX-License-Identifier: Apache-2.0
"""What the cells of a duty ask for, with what the unit last reported in each: for reading what is typed into them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from laban.model.form import COUNTED
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent
from laban_portal.collection.queries.known import Figure, known_figures, reported_figures
from laban_portal.collection.rules.reading import Asked
from laban_portal.collection.typed import Typed


def asked_cells(unit: str, period: str, content: FormContent, typed: Sequence[Typed]) -> dict[tuple[str, str], Asked]:
    """Return what the cells of a sending ask for; a cell that is not in the form is not there.

    Two queries, and none where no number is typed and no figure confirmed.
    """
    wanted = {(each.element, each.slice) for each in typed} & set(content.cells)
    return asked(unit, period, content, wanted)


def asked(
    unit: str, period: str, content: FormContent, cells: Collection[tuple[str, str]]
) -> dict[tuple[str, str], Asked]:
    """Return what some cells of a form ask for."""
    fields = {field.element: field for field in content.form.fields}
    counted = {element for element, _ in cells if fields[element].kind in COUNTED}
    elements = {code: content.elements[code] for code in counted if code in content.elements}
    before = Period(period).previous
    last = str(before) if before else ""
    held = known_figures(unit, elements, [each for each in (period, last) if each]) if elements else {}
    past = {**held, **reported_figures(unit, elements.keys(), [last])} if elements and last else held
    return {
        (element, part): Asked(
            field=fields[element], slice=part, element=content.elements.get(element),
            options=content.code_lists.get(fields[element].choices),
            last=_value(past.get((element, part, last))), last_period=last, known=(element, part, period) in held,
        )
        for element, part in cells
    }  # fmt: skip


def _value(figure: Figure | None) -> float | None:
    return figure.value if figure else None
