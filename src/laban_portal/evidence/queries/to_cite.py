# SPDX-License-Identifier: Apache-2.0
"""What a document can be cited for: the person's duties that take values, and the cells of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q

from laban.model.form import Field
from laban.model.period import Period
from laban_portal.catalog.queries import form_content
from laban_portal.clock.now import today
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.entry import locked_because
from laban_portal.collection.queries.rows import Reader
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.rules.reading import for_people
from laban_portal.collection.states import TYPING_STATES, RoundState
from laban_portal.evidence.models import Citation
from laban_portal.evidence.queries.beside import asks
from laban_portal.evidence.queries.cited import cell_names
from laban_portal.evidence.queries.visible import LIVE
from laban_portal.evidence.rules.seeing import citable_units
from laban_portal.people.rules import Actor, may_type_for, own_units
from laban_portal.ui.errors import NotAllowed, NotFound, WrongState


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyToCite:
    """A duty in which a document may be cited."""

    duty: int
    form_name: str
    period: str
    round_name: Mapping[str, str]
    unit_name: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellToCite:
    """A cell that the document may prove. `chosen` is how it is sent; `cited`: the document proves it already."""

    chosen: str
    name: str
    label: str
    shown: str
    cited: bool
    asks: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CellToProve:
    """The cell beside which a person stood when they went to register a document."""

    duty: int
    element: str
    slice: str
    words: str


def cell_to_prove(actor: Actor, duty: int, element: str, part: str, language: str) -> CellToProve:
    """Return a cell for which a new document will be cited; refused where the person cannot type there now."""
    found = readable_duty(actor, duty)
    content = form_content(found.form_id)
    if (element, part) not in content.cells:
        raise NotFound("refusal.no_page")
    _typing(actor, found)
    name, label = cell_names(content, element, part, language)
    return CellToProve(duty=duty, element=element, slice=part, words=f"{name} ({label})" if label else name)


def duties_to_cite(actor: Actor, unit: str, language: str) -> tuple[DutyToCite, ...]:
    """Return the person's duties that take values and may cite documents of a unit. Two queries."""
    units = [each for each in own_units(actor) if unit in citable_units(actor, each)]
    rows = Duty.objects.filter(Q(unit__in=units), state__in=TYPING_STATES).exclude(
        round__state__in=(RoundState.PLANNED, RoundState.FROZEN)
    )
    rows = rows.select_related("round", "unit", "form").defer("form__content").order_by("on_time_until", "pk")
    return tuple(
        DutyToCite(
            duty=each.pk, form_name=_into(each.form.names, language), period=Period(each.period).names(language),
            round_name=each.round.names, unit_name=each.unit.names,
        )
        for each in rows
        if may_type_for(actor, each.unit_id, each.organisation_id)
    )  # fmt: skip


def cells_to_cite(
    actor: Actor, unit: str, key: str, duty: int, language: str
) -> tuple[DutyToCite, tuple[CellToCite, ...]]:
    """Return a duty with every cell that a unit's document may prove; refused where the person cannot type there now."""
    found = readable_duty(actor, duty)
    if unit not in citable_units(actor, found.unit_id):
        raise NotFound("evidence.no_document")
    _typing(actor, found)
    content, reader = form_content(found.form_id), Reader.of(actor, language)
    cells = {(each.element, each.slice): each for each in Cell.objects.filter(duty=found)}
    cited = set(Citation.objects.filter(LIVE, document__key=key, duty=found).values_list("element", "slice"))
    lines = []
    for element, part in content.cells:
        field = content.form.field(element) or Field(element=element)
        cell = cells.get((element, part))
        name, label = cell_names(content, element, part, language)
        lines.append(
            CellToCite(
                chosen=f"{element}|{part}", name=name, label=label, cited=(element, part) in cited, asks=asks(field),
                shown=for_people(cell.kind, field.kind, cell.text, reader.style) if cell else "",
            )
        )  # fmt: skip
    head = DutyToCite(
        duty=duty, form_name=content.form.names.into(language), period=Period(found.period).names(language),
        round_name=found.round.names, unit_name=found.unit.names,
    )  # fmt: skip
    return head, tuple(lines)


def _typing(actor: Actor, duty: Duty) -> None:
    locked, day = locked_because(actor, duty, today())
    if locked == "save.not_yours":
        raise NotAllowed(locked)
    if locked:
        raise WrongState(locked, **({"day": day.isoformat()} if day else {}))


def _into(names: Mapping[str, str], language: str) -> str:
    return names.get(language) or names.get("vi") or ""
