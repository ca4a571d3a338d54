# SPDX-License-Identifier: Apache-2.0
"""The catalogue's first page: frameworks by year, forms by domain, drafts, lists; and its search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from laban.model.framework import Element, Indicator
from laban_portal.catalog.models import Version
from laban_portal.catalog.queries.shelf import Card, card_of, domains_now, form_cards, newest, parsed_framework, visible
from laban_portal.catalog.states import Kind, VersionState
from laban_portal.people.rules import Actor
from viettext import collate_key, fold

MOST_FOUND = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The forms of one domain."""

    code: str
    names: Mapping[str, str]
    forms: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that answers a search: what it is, its code and names, and the version it stands in."""

    kind: str
    code: str
    names: Mapping[str, str]
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Everything of the catalogue's first page."""

    frameworks: tuple[Card, ...]
    shelves: tuple[Shelf, ...]
    drafts: tuple[Card, ...]
    lists: tuple[Card, ...]
    calendars: tuple[Card, ...]
    rules: tuple[Card, ...]
    found: tuple[Found, ...] = ()
    more: int = 0


def catalogue_home(actor: Actor, *, query: str = "") -> Home:
    """Return what stands in the catalogue, each code once in its newest ready version; four queries."""
    forms = form_cards(actor)
    ready = newest(forms, VersionState.READY)
    kinds = [Kind.FRAMEWORK, Kind.CODE_LIST, Kind.CALENDAR, Kind.RULES]
    others = tuple(card_of(row) for row in visible(actor).filter(kind__in=kinds).defer("content"))
    frameworks = newest((card for card in others if card.kind == Kind.FRAMEWORK), VersionState.READY)
    found = tuple(_search(query, frameworks, ready)) if query.strip() else ()
    return Home(
        frameworks=tuple(sorted(frameworks, key=lambda card: (card.pack, card.code))),
        shelves=tuple(_shelves(ready)),
        drafts=tuple(card for card in forms if card.state == VersionState.DRAFT),
        lists=_by_name(newest((card for card in others if card.kind == Kind.CODE_LIST), VersionState.READY)),
        calendars=newest((card for card in others if card.kind == Kind.CALENDAR), VersionState.READY),
        rules=newest((card for card in others if card.kind == Kind.RULES), VersionState.READY),
        found=found[:MOST_FOUND],
        more=max(0, len(found) - MOST_FOUND),
    )


def answers(query: str, words: str) -> bool:
    """Tell whether every word of a query stands in some words, accents and capitals aside."""
    folded = fold(words)
    return all(word in folded for word in fold(query).split())


def _by_name(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(sorted(cards, key=lambda card: collate_key(card.names.get("vi") or card.code)))


def _shelves(forms: tuple[Card, ...]) -> Iterable[Shelf]:
    """Yield the domains in their order with their forms by code; forms of no known domain stand last."""
    domains = domains_now()
    known = {domain.code for domain in domains}
    for domain in domains:
        own = [card for card in forms if card.domain == domain.code]
        if own:
            yield Shelf(code=domain.code, names=dict(domain.names.versions), forms=tuple(sorted(own, key=_form_order)))
    if rest := [card for card in forms if card.domain not in known]:
        yield Shelf(code="", names={}, forms=tuple(sorted(rest, key=_form_order)))


def _form_order(card: Card) -> tuple[str, ...]:
    return collate_key(card.code)


def _search(query: str, frameworks: tuple[Card, ...], forms: tuple[Card, ...]) -> Iterable[Found]:
    """Yield forms, then indicators, then elements that answer, sorted by name. One query."""
    wanted = [card.version for card in frameworks]
    trees = [
        (pk, parsed_framework(content))
        for pk, content in Version.objects.filter(pk__in=wanted).order_by("pk").values_list("pk", "content")
    ]
    every = [Found(kind="form", code=card.code, names=card.names, version=card.version) for card in forms]
    every += [_thing("indicator", each, pk) for pk, tree in trees for each in tree.indicators]
    elements: dict[str, Found] = {}
    for pk, tree in trees:
        for each in tree.elements:
            elements.setdefault(each.code, _thing("element", each, pk))
    for card in forms:
        for each in card.parsed.elements.values() if card.parsed else ():
            elements.setdefault(each.code, _thing("element", each, card.version))
    found = [
        each for each in (*every, *elements.values()) if answers(query, " ".join((each.code, *each.names.values())))
    ]
    order = {"form": 0, "indicator": 1, "element": 2}
    return sorted(found, key=lambda each: (order[each.kind], collate_key(each.names.get("vi") or each.code)))


def _thing(kind: str, each: Indicator | Element, version: int) -> Found:
    return Found(kind=kind, code=each.code, names=dict(each.names.versions), version=version)
