# SPDX-License-Identifier: Apache-2.0
"""The rules that values are held against at entry, as their readers see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laban.model.checks.entry import spoken
from laban.model.checks.entry.tell import RELATIONS
from laban.model.entry_rule import EntryRule
from laban.model.form import CodeList
from laban.model.framework import Element
from laban_portal.catalog.queries.content import rules_content
from laban_portal.catalog.queries.shelf import Card, card_of, code_lists_now, elements_now, form_cards, version_of
from laban_portal.catalog.states import Kind
from laban_portal.people.rules import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """One rule: its words in the reader's language, and which elements it is about (all where none is named)."""

    rule: EntryRule
    words: str
    remedy: str
    left: str
    relation: str
    right: str
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesPage:
    """All rules of a version."""

    card: Card
    rows: tuple[RuleRow, ...]


def rules_page(actor: Actor, version: int, language: str) -> RulesPage:
    """Return the rules of a version in the order of its pack; five queries, however many there are."""
    card = card_of(version_of(actor, version, Kind.RULES))
    elements, code_lists = elements_now(form_cards(actor)), code_lists_now()
    rows = tuple(_row(each, elements, code_lists, language) for each in rules_content(version))
    return RulesPage(card=card, rows=rows)


def _row(
    rule: EntryRule, elements: Mapping[str, Element], code_lists: Mapping[str, CodeList], language: str
) -> RuleRow:
    return RuleRow(
        rule=rule,
        words=rule.names.into(language) or rule.code,
        remedy=rule.remedy.into(language),
        left=spoken(rule.left, elements, code_lists, language),
        relation=RELATIONS.get(rule.relation, rule.relation),
        right=spoken(rule.right, elements, code_lists, language),
        elements=tuple(elements[code].names.into(language) if code in elements else code for code in rule.elements),
    )
