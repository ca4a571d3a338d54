# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a rule itself, and the relations of rules.csv as entry rules."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from laban.model.checks.fault import Fault
from laban.model.entry_rule import EntryRule
from laban.model.pack import Rule


def entry_rule_faults(
    rule: EntryRule, elements: Collection[str], parts: Mapping[str, Collection[tuple[str, str]]] | None = None
) -> tuple[Fault, ...]:
    """Return everything that is wrong with a rule, each with the column it stands in."""
    raise NotImplementedError


def from_relations(rules: tuple[Rule, ...]) -> tuple[EntryRule, ...]:
    """Return the relations of rules.csv as entry rules."""
    raise NotImplementedError


def with_relations(entry_rules: tuple[EntryRule, ...], rules: tuple[Rule, ...]) -> tuple[EntryRule, ...]:
    """Return all rules that hold at entry: those of rules.csv, then those of entry_rules.csv."""
    raise NotImplementedError
