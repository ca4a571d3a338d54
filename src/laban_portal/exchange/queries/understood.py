# SPDX-License-Identifier: Apache-2.0
"""What the cells of a file mean where they are to stand: read as saving reads them, held against what stands there now.

A fixed number of queries for each duty, whatever the number of cells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from laban.errors import Problem, is_error, problem
from laban.model.number_entry import Style
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.asked import asked
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.rules.reading import Asked, Read, cleaned, read_cell
from laban_portal.exchange.changes import Change
from laban_portal.exchange.rules import Group, group_of
from laban_portal.people.rules import Actor

Key = tuple[int, str, str]
"""Duty, element, slice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A cell of a file: what was read, what stands there now (nothing: never touched), what it would do."""

    change: Change
    duty: Duty
    content: FormContent
    asked: Asked
    read: Read
    cell: Cell | None
    group: Group

    @property
    def number(self) -> int:
        """Return the revision that stands there."""
        return self.cell.number if self.cell else 0

    @property
    def answer(self) -> str:
        """Return the unit's answer to a held figure, which stays where the value does."""
        cell = self.cell
        return cell.answer if cell and (cell.kind, cell.text) == (self.read.kind, self.read.text) else ""


def style_of(actor: Actor) -> Style:
    """Return how a person writes numbers."""
    return "point" if actor.number_style == "point" else "comma"


def duties_of(actor: Actor, duties: Iterable[int]) -> dict[int, Duty]:
    """Return duties whose values a person may read, with their rounds, forms and units. One query."""
    rows = Duty.objects.filter(readable_duties(actor), pk__in=set(duties)).select_related("round", "form", "unit")
    return {each.pk: each for each in rows.defer("form__content", "round__note")}


def understand(
    actor: Actor,
    changes: Sequence[Change],
    duties: Mapping[int, Duty],
    cited: frozenset[tuple[Key, str, str]] = frozenset(),
) -> list[Understood]:
    """Return the cells in their order, without those that no form knows; `cited` are cells with documents and pages."""
    by_duty: dict[int, list[Change]] = defaultdict(list)
    for each in changes:
        by_duty[each.duty].append(each)
    cells = {
        (cell.duty_id, cell.element, cell.slice): cell
        for cell in Cell.objects.filter(duty__in=[*by_duty.keys() & duties])
    }
    found: list[Understood] = []
    for pk, here in by_duty.items():
        duty = duties.get(pk)
        if duty is None:
            continue
        content = form_content(duty.form_id, duty.form.hash)
        wanted = {(each.element, each.slice) for each in here} & set(content.cells)
        asks = asked(duty.unit_id, duty.period, content, wanted)
        found += [
            _understood(
                actor,
                each,
                (duty, content, asks[each.element, each.slice]),
                cells.get((pk, each.element, each.slice)),
                cited,
            )
            for each in here
            if (each.element, each.slice) in asks
        ]
    return sorted(found, key=lambda each: each.change.at)


def _understood(
    actor: Actor, change: Change, about: tuple[Duty, FormContent, Asked], cell: Cell | None,
    cited: frozenset[tuple[Key, str, str]],
) -> Understood:  # fmt: skip
    place, (duty, content, asks) = (change.duty, change.element, change.slice), about
    read = read_cell(change.typed(seen=0), asks, style_of(actor))
    known = bool(change.document) and (place, change.document, change.page or "*") in cited
    cites = bool(change.paper) or (bool(change.document) and not known)
    group = group_of(
        valued=change.valued, same=cell_same(cell, read, change), cites=cites, seen=change.seen,
        number=cell.number if cell else 0, stands=cell is not None and cell.kind != "empty",
    )  # fmt: skip
    return Understood(change=change, duty=duty, content=content, asked=asks, read=read, cell=cell, group=group)


def cell_same(cell: Cell | None, read: Read, change: Change) -> bool:
    """Tell whether what was read stands in a cell; a cell never touched is an empty one."""
    flag = change.flag if read.kind == "value" else ""
    reason = change.reason if read.kind == "none" else ""
    wanted = (read.kind, read.text, flag, reason, cleaned(change.note))
    stands = (cell.kind, cell.text, cell.flag, cell.reason, cell.note) if cell else ("empty", "", "", "", "")
    return wanted == stands


def value_faults(found: Iterable[Understood], changes: Sequence[Change]) -> list[Problem]:
    """Tell which values cannot be kept, cannot be read, or have two readings, and which cells no form asks for."""
    known = list(found)
    faults: list[Problem] = []
    for each in known:
        if each.read.fate != "kept" and each.change.valued:
            told = [one for one in each.read.problems if is_error(one)] or list(each.read.problems)
            faults += [replace(one, where=each.change.place) for one in told]
    there = {each.change.at for each in known}
    faults += [problem("save.unknown_cell", each.place) for each in changes if each.at not in there]
    return faults
