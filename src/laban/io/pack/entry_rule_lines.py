# SPDX-License-Identifier: Apache-2.0
"""The rules for values at entry as a table, ready to be written."""

from __future__ import annotations

from collections.abc import Sequence

from laban.io.pack.tables import Columns, name_columns
from laban.model.entry_rule import EntryRule
from laban.model.text import Text


def entry_rule_table(rules: tuple[EntryRule, ...], languages: tuple[str, ...]) -> Columns:
    """Return entry_rules.csv."""
    return {
        "code": [each.code for each in rules],
        "kind": [each.kind for each in rules],
        "elements": [" ".join(each.elements) for each in rules],
        "left": [each.left for each in rules],
        "relation": [each.relation for each in rules],
        "right": [each.right for each in rules],
        "limit": [each.limit for each in rules],
        "low": [each.low for each in rules],
        "high": [each.high for each in rules],
        "severity": [each.severity for each in rules],
        **name_columns([each.names for each in rules], languages),
        **_remedies([each.remedy for each in rules], languages),
        "status": [each.status for each in rules],
        "source": [each.source for each in rules],
    }


def _remedies(texts: Sequence[Text], languages: tuple[str, ...]) -> Columns:
    named = name_columns(texts, languages)
    return {f"remedy_{name.removeprefix('name_')}": column for name, column in named.items()}
