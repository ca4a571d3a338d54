# SPDX-License-Identifier: Apache-2.0
"""Versions as rows with what their content says, read in one query however many there are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.db.models import QuerySet

from laban.model.checks.form import form_faults
from laban.model.content import element_from, framework_from
from laban.model.content_shape import read
from laban.model.form import CodeList, Domain, Form
from laban.model.framework import Element, Framework
from laban.model.text import Text
from laban_portal.catalog.models import Version
from laban_portal.catalog.rules import may_see_version
from laban_portal.catalog.states import Kind, VersionState
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a form version says; a draft may be faulty, so nothing is asked of it but its shape."""

    form: Form
    code_lists: Mapping[str, CodeList]
    elements: Mapping[str, Element]

    @property
    def cell_count(self) -> int:
        """Return how many cells there are to fill in."""
        return len(self.form.cells(self.code_lists))

    def faults(self, domains: Iterable[str]) -> tuple[tuple[tuple[str, ...], str, Mapping[str, str]], ...]:
        """Return everything that keeps the form from being used: where, the text code, and its facts."""
        found = form_faults(self.form, set(self.elements), self.code_lists, set(domains) or None)
        return tuple((each.path, each.problem.code, dict(each.problem.facts)) for each in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One version as a list or a page's head shows it."""

    version: int
    kind: str
    pack: str
    code: str
    number: int
    names: Mapping[str, str]
    domain: str
    state: str
    valid_from: date | None
    valid_to: date | None
    note: str
    made_at: datetime
    made_by: str
    based_on: int | None
    hash: str
    parsed: Parsed | None = None


def card_of(version: Version, *, with_form: bool = False) -> Card:
    """Return a row as a card; `with_form` reads the form in its content."""
    return Card(
        version=version.pk, kind=version.kind, pack=version.pack, code=version.code, number=version.number,
        names=version.names, domain=version.domain, state=version.state, valid_from=version.valid_from,
        valid_to=version.valid_to, note=version.note, made_at=version.made_at,
        made_by=version.made_by.name if version.made_by else "", based_on=version.based_on_id, hash=version.hash,
        parsed=parsed_form(version.content) if with_form else None,
    )  # fmt: skip


def visible(actor: Actor) -> QuerySet[Version]:
    """Return the versions a person may see, newest number first within a code."""
    rows = Version.objects.select_related("made_by").order_by("kind", "pack", "code", "-number")
    if not may_see_version(actor, VersionState.READY):
        return rows.none()
    return rows if may_see_version(actor, VersionState.DRAFT) else rows.exclude(state=VersionState.DRAFT)


def version_of(actor: Actor, version: int, *kinds: Kind) -> Version:
    """Return one version of some kinds; a draft is not found by those who may not see it."""
    found = visible(actor).filter(pk=version, kind__in=[kind.value for kind in kinds]).first()
    if found is None:
        raise NotFound("catalogue.no_version")
    return found


def form_card(actor: Actor, version: int) -> Card:
    """Return a form version with its form."""
    return card_of(version_of(actor, version, Kind.FORM), with_form=True)


def newest(cards: Iterable[Card], *states: str) -> tuple[Card, ...]:
    """Keep of each code the newest version in one of some states (all states where none is named)."""
    kept: dict[tuple[str, str, str], Card] = {}
    for card in cards:
        key = (card.kind, card.pack, card.code)
        if (not states or card.state in states) and (key not in kept or kept[key].number < card.number):
            kept[key] = card
    return tuple(kept.values())


def form_cards(actor: Actor) -> tuple[Card, ...]:
    """Return every form version that may be seen, with its form: one query."""
    return tuple(card_of(row, with_form=True) for row in visible(actor).filter(kind=Kind.FORM))


def domains_now() -> tuple[Domain, ...]:
    """Return the domains of all packs in their newest lists, each code once: one query."""
    found: dict[str, Domain] = {}
    seen: set[str] = set()
    rows = Version.objects.filter(kind=Kind.DOMAINS, state=VersionState.READY).order_by("pack", "-number")
    for pack, content in rows.values_list("pack", "content"):
        if pack in seen:
            continue
        seen.add(pack)
        for each in json.loads(content)["domains"]:
            domain, _ = read(Domain, each)
            if domain is not None:
                found.setdefault(domain.code, domain)
    return tuple(found.values())


def code_lists_now() -> dict[str, CodeList]:
    """Return the newest code lists by code: one query."""
    found: dict[str, CodeList] = {}
    rows = Version.objects.filter(kind=Kind.CODE_LIST, state=VersionState.READY).order_by("code", "-number", "pack")
    for code, content in rows.values_list("code", "content"):
        if code not in found:
            code_list, _ = read(CodeList, json.loads(content))
            if code_list is not None:
                found[code] = code_list
    return found


def elements_now(forms: Iterable[Card]) -> dict[str, Element]:
    """Return every element that the newest frameworks and some forms know, by code: one query."""
    found: dict[str, Element] = {}
    seen: set[tuple[str, str]] = set()
    rows = Version.objects.filter(kind=Kind.FRAMEWORK, state=VersionState.READY).order_by("pack", "code", "-number")
    for pack, code, content in rows.values_list("pack", "code", "content"):
        if (pack, code) not in seen:
            seen.add((pack, code))
            found |= {each.code: each for each in _elements(content)}
    for card in forms:
        if card.parsed is not None and card.state != VersionState.DRAFT:
            found = {**card.parsed.elements, **found}
    return found


def words_now() -> dict[str, Text]:
    """Return the words of all packs by their code (`group.region.…`): one query."""
    found: dict[str, Text] = {}
    rows = Version.objects.filter(kind=Kind.TEXTS, state=VersionState.READY).order_by("number")
    for content in rows.values_list("content", flat=True):
        found |= {code: Text.of(words) for code, words in json.loads(content).items() if isinstance(words, dict)}
    return found


@lru_cache(maxsize=512)
def parsed_form(content: str) -> Parsed:
    """Read a form version's content; what cannot be read in a draft is left out."""
    said = json.loads(content)
    form, _ = read(Form, said.get("form"))
    lists = [read(CodeList, each)[0] for each in said.get("code_lists", [])]
    elements = [read(Element, each)[0] for each in said.get("elements", [])]
    return Parsed(
        form=form or Form(code="?"),
        code_lists={each.code: each for each in lists if each is not None},
        elements={each.code: each for each in elements if each is not None},
    )


@lru_cache(maxsize=32)
def parsed_framework(content: str) -> Framework:
    """Read a framework version's content."""
    return framework_from(json.loads(content))[0]


@lru_cache(maxsize=32)
def _elements(content: str) -> tuple[Element, ...]:
    return tuple(element_from(each) for each in json.loads(content)["elements"])
