# SPDX-License-Identifier: Apache-2.0
"""The framework as a tree, an indicator's method sheet, and an element with everything that uses it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from laban.model.form import Field
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.pack import Rule
from laban_portal.catalog.models import Version
from laban_portal.catalog.queries.content import framework_content
from laban_portal.catalog.queries.shelf import Card, card_of, form_cards, newest, version_of, visible
from laban_portal.catalog.spoken import spoken_formula
from laban_portal.catalog.states import Kind, VersionState
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound
from viettext import collate_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One item of the tree: how deep it lies, its share of its parent's weight (percent), and how many indicators it has."""

    code: str
    names: Mapping[str, str]
    level: str
    depth: int
    share: float
    status: str
    leaves: int
    indicator: Indicator | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A framework version with its other versions, newest first."""

    card: Card
    framework: Framework
    branches: tuple[Branch, ...]
    versions: tuple[Card, ...]
    elements: tuple[Element, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A form in which an element is typed, and the field that asks for it."""

    card: Card
    field: Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredient:
    """An element of an indicator, and where it is typed."""

    code: str
    element: Element | None
    role: str
    typed: tuple[Typed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How one step of the pack's default method treats the indicator: step, choice, and its numbers."""

    step: str
    choice: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything of a method sheet."""

    card: Card
    indicator: Indicator
    path: tuple[Group, ...]
    share: float
    spoken: tuple[tuple[str, str], ...]
    ingredients: tuple[Ingredient, ...]
    steps: tuple[Step, ...]
    method: Card | None
    versions: tuple[Card, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementPage:
    """An element: what it is, the indicators that need it, the forms in which it is typed, the rules it must keep."""

    card: Card
    element: Element
    indicators: tuple[tuple[int, Indicator], ...]
    typed: tuple[Typed, ...]
    rules: tuple[Rule, ...]


def framework_tree(actor: Actor, version: int) -> Tree:
    """Return a framework as a list of its items in reading order. Three queries."""
    card = card_of(version_of(actor, version, Kind.FRAMEWORK))
    framework, rules = framework_content(version)
    elements = sorted(framework.elements, key=lambda each: collate_key(each.names.into("vi")))
    return Tree(
        card=card, framework=framework, branches=tuple(_branches(framework)), versions=_versions(actor, card),
        elements=tuple(elements), rules=rules,
    )  # fmt: skip


def method_sheet(actor: Actor, version: int, code: str) -> Sheet:
    """Return an indicator's method sheet. Five queries."""
    card = card_of(version_of(actor, version, Kind.FRAMEWORK))
    framework, _ = framework_content(version)
    indicator = framework.by_code.get(code)
    if not isinstance(indicator, Indicator):
        raise NotFound("sheet.no_indicator")
    method = _method(card)
    at = framework.leaves.index(code)
    return Sheet(
        card=card, indicator=indicator, path=_path(framework, code), share=_share(framework, code),
        spoken=tuple((language, spoken_formula(indicator, framework.elements, language)) for language in ("vi", "en")),
        ingredients=tuple(_ingredients(actor, card, framework, indicator)), steps=tuple(_steps(method, code)),
        method=card_of(method) if method else None, versions=_versions(actor, card),
        before=framework.leaves[at - 1] if at else "",
        after=framework.leaves[at + 1] if at + 1 < len(framework.leaves) else "",
    )  # fmt: skip


def element_page(actor: Actor, version: int, code: str) -> ElementPage:
    """Return an element of a framework or form version with its uses. Five queries."""
    row = version_of(actor, version, Kind.FRAMEWORK, Kind.FORM)
    card = card_of(row, with_form=row.kind == Kind.FORM)
    cards = [each for each in form_cards(actor) if each.pack == card.pack]
    frameworks = newest(
        (card_of(each) for each in visible(actor).filter(kind=Kind.FRAMEWORK, pack=card.pack).defer("content")),
        VersionState.READY,
    )
    if card.kind == Kind.FRAMEWORK:
        framework, rules = framework_content(version)
        element = next((each for each in framework.elements if each.code == code), None)
        trees = [(version, framework)]
    else:
        element = card.parsed.elements.get(code) if card.parsed else None
        read = [(each.version, framework_content(each.version)) for each in frameworks[:1]]
        trees = [(pk, tree) for pk, (tree, _) in read]
        rules = tuple(rule for _, (_, told) in read for rule in told)
    if element is None:
        raise NotFound("sheet.no_element")
    return ElementPage(
        card=card, element=element, typed=_typed(newest(cards, VersionState.READY), code),
        indicators=tuple((pk, each) for pk, tree in trees for each in tree.ordered_indicators if code in each.needs),
        rules=tuple(rule for rule in rules if code in _words(rule.left) or code in _words(rule.right)),
    )  # fmt: skip


def _words(formula: str) -> set[str]:
    return set("".join(each if each.isalnum() or each in "_." else " " for each in formula).split())


def _branches(framework: Framework) -> Iterable[Branch]:
    for code in framework.codes:
        item = framework.by_code[code]
        yield Branch(
            code=code, names=dict(item.names.versions), level=framework.level(code), depth=framework.depth(code),
            share=_share(framework, code), status=item.status, leaves=len(framework.leaves_below[code]),
            indicator=item if isinstance(item, Indicator) else None,
        )  # fmt: skip


def _share(framework: Framework, code: str) -> float:
    """Return an item's part of its parent's weight, in percent."""
    parent = framework.by_code[code].parent
    if not parent:
        return 100.0
    whole = sum(framework.by_code[each].weight for each in framework.children[parent])
    return 100 * framework.by_code[code].weight / whole if whole else 0.0


def _path(framework: Framework, code: str) -> tuple[Group, ...]:
    path: list[Group] = []
    while parent := framework.by_code[code].parent:
        group = framework.by_code[parent]
        if isinstance(group, Group):
            path.insert(0, group)
        code = parent
    return tuple(path)


def _versions(actor: Actor, card: Card) -> tuple[Card, ...]:
    rows = visible(actor).filter(kind=card.kind, pack=card.pack, code=card.code).defer("content")
    return tuple(card_of(row) for row in rows)


def _ingredients(actor: Actor, card: Card, framework: Framework, indicator: Indicator) -> Iterable[Ingredient]:
    known = {each.code: each for each in framework.elements}
    forms = newest((each for each in form_cards(actor) if each.pack == card.pack), VersionState.READY)
    for code in indicator.needs:
        role = "denominator" if code == indicator.denominator else "numerator" if indicator.denominator else "value"
        yield Ingredient(code=code, element=known.get(code), role=role, typed=_typed(forms, code))


def _typed(cards: Iterable[Card], code: str) -> tuple[Typed, ...]:
    found = [(card, card.parsed.form.field(code)) for card in cards if card.parsed is not None]
    return tuple(Typed(card=card, field=field) for card, field in found if field is not None)


def _method(card: Card) -> Version | None:
    """Return the pack's default method in its newest version."""
    rows = Version.objects.filter(kind=Kind.METHOD, pack=card.pack, state=VersionState.READY)
    return rows.select_related("made_by").order_by("-number").first()


SHOWN_STEPS = ("impute", "treat", "normalise", "weigh", "aggregate")


def _steps(method: Version | None, code: str) -> Iterable[Step]:
    """Yield what the method does to an indicator: its own rule where it has one, over the rule for all."""
    said = json.loads(method.content) if method else {}
    for step in SHOWN_STEPS:
        rule = said.get(step)
        if isinstance(rule, dict):
            own = rule.get("items", {}).get(code, {}) if isinstance(rule.get("items", {}), dict) else {}
            facts = {**{key: value for key, value in rule.items() if not isinstance(value, dict)}, **own}
            yield Step(step=step, choice=str(facts.get("method", "")), facts=facts)
