# SPDX-License-Identifier: Apache-2.0
"""What the page of a draft needs: the draft with its faults in their places, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from laban.model.form import CodeList, Domain, Field, Section
from laban.model.framework import Element
from laban_portal.catalog.drafting import place_of, write_place
from laban_portal.catalog.queries.home import answers
from laban_portal.catalog.queries.shelf import (
    Card,
    code_lists_now,
    domains_now,
    elements_now,
    form_card,
    form_cards,
    newest,
)
from laban_portal.catalog.rules import may_change_version
from laban_portal.catalog.states import VersionState
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, WrongState
from viettext import collate_key

MOST_OFFERED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that keeps the draft from being used: where it is to be mended, the key, and its sentence."""

    place: str
    key: str
    code: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field of the outline; `twice` names forms that ask for the same element at the same time."""

    place: str
    field: Field
    element: Element | None
    faults: int
    twice: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """A section of the outline."""

    place: str
    section: Section
    fields: tuple[FieldRow, ...]
    faults: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """The whole page."""

    card: Card
    rows: tuple[SectionRow, ...]
    faults: tuple[Fault, ...]
    at: str
    section: SectionRow | None
    field: FieldRow | None
    domains: tuple[Domain, ...]
    code_lists: tuple[CodeList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An element that may be added, and the forms that ask for it already."""

    element: Element
    asked_in: tuple[str, ...]
    here: bool


def builder_page(actor: Actor, version: int, *, at: str = "") -> Builder:
    """Return a draft to be edited; the version itself is not found or not a draft for all others. Four queries."""
    card = _draft(actor, version)
    parsed = card.parsed
    assert parsed is not None  # noqa: S101  form_card reads it
    domains = domains_now()
    found = tuple(
        Fault(place=_place(path), key=path[-1] if path else "", code=code, facts=facts)
        for path, code, facts in parsed.faults(domain.code for domain in domains)
    )
    twice = _asked(actor, card)
    rows = tuple(
        _row(number, section, parsed.elements, found, twice) for number, section in enumerate(parsed.form.sections)
    )
    place = place_of(at, parsed.form)
    section = rows[place[0]] if place else None
    return Builder(
        card=card, rows=rows, faults=found, at=at if place else "", section=section,
        field=section.fields[place[1]] if section and place and place[1] is not None else None,
        domains=domains, code_lists=_lists(parsed.code_lists),
    )  # fmt: skip


def offered_elements(actor: Actor, version: int, query: str) -> tuple[tuple[Offered, ...], int]:
    """Return elements that answer a search, those not yet asked anywhere first; and how many more there are. Four queries."""
    card = _draft(actor, version)
    cards = form_cards(actor)
    own = card.parsed.elements if card.parsed else {}
    known = {**elements_now(cards), **own}
    asked = _asked(actor, card, cards)
    here = set(card.parsed.form.elements) if card.parsed else set()
    found = [
        Offered(element=each, asked_in=asked.get(each.code, ()), here=each.code in here)
        for each in known.values()
        if answers(query, " ".join((each.code, *(words for _, words in each.names.versions))))
    ]
    found.sort(key=lambda each: (each.here, bool(each.asked_in), collate_key(each.element.names.into("vi"))))
    return tuple(found[:MOST_OFFERED]), max(0, len(found) - MOST_OFFERED)


def element_by_code(actor: Actor, version: int, code: str) -> Element | None:
    """Return an element that may be added to a draft."""
    card = _draft(actor, version)
    own = card.parsed.elements if card.parsed else {}
    return {**elements_now(form_cards(actor)), **own}.get(code)


def lists_by_code(actor: Actor, version: int) -> dict[str, CodeList]:
    """Return the code lists that a draft may use: the catalogue's and its own."""
    card = _draft(actor, version)
    return {**code_lists_now(), **(card.parsed.code_lists if card.parsed else {})}


def packs_now(actor: Actor) -> tuple[str, ...]:
    """Return the packs for which a form may be made."""
    return tuple(sorted({card.pack for card in form_cards(actor)}))


def _draft(actor: Actor, version: int) -> Card:
    card = form_card(actor, version)
    if not may_change_version(actor, card.state):
        if card.state != VersionState.DRAFT:
            raise WrongState("catalogue.not_a_draft", form=card.code)
        raise NotAllowed("refusal.not_allowed")
    return card


def _lists(own: Mapping[str, CodeList]) -> tuple[CodeList, ...]:
    lists = {**code_lists_now(), **own}
    return tuple(sorted(lists.values(), key=lambda each: collate_key(each.names.into("vi"))))


def _asked(actor: Actor, card: Card, cards: Sequence[Card] | None = None) -> dict[str, tuple[str, ...]]:
    """Return for each element the other forms that ask for it while this one holds."""
    asked: dict[str, tuple[str, ...]] = {}
    for other in newest(cards if cards is not None else form_cards(actor), VersionState.READY):
        if other.code == card.code or other.parsed is None or not _overlap(card, other):
            continue
        for code in other.parsed.form.elements:
            asked[code] = (*asked.get(code, ()), other.code)
    return asked


def _overlap(one: Card, two: Card) -> bool:
    starts = [card.valid_from for card in (one, two) if card.valid_from]
    ends = [card.valid_to for card in (one, two) if card.valid_to]
    return not starts or not ends or max(starts) <= min(ends)


def _row(
    number: int,
    section: Section,
    elements: Mapping[str, Element],
    faults: tuple[Fault, ...],
    twice: Mapping[str, tuple[str, ...]],
) -> SectionRow:
    here = write_place(number)
    fields = []
    for at, field in enumerate(section.fields):
        place = write_place(number, at)
        fields.append(FieldRow(
            place=place, field=field, element=elements.get(field.element), twice=twice.get(field.element, ()),
            faults=sum(fault.place == place for fault in faults),
        ))  # fmt: skip
    return SectionRow(
        place=here, section=section, fields=tuple(fields), faults=sum(fault.place == here for fault in faults)
    )


def _place(path: tuple[str, ...]) -> str:
    """Return the place of a fault by the keys that lead to it; empty for the form's own."""
    if len(path) >= 4 and path[2] == "fields":
        return write_place(int(path[1]), int(path[3]))
    return write_place(int(path[1])) if len(path) >= 2 and path[0] == "sections" else ""
