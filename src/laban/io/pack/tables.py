# SPDX-License-Identifier: Apache-2.0
"""The tables of a pack as columns, ready to be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np

from laban.io.pack.data import MARKS
from laban.io.pack.framework import FLAG
from laban.io.pack.units import GROUP
from laban.model.framework import Element, Framework
from laban.model.pack import Published, Rule
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import UnitKey, Units

Columns = Mapping[str, Sequence[object]]


def unit_table(units: Units, languages: tuple[str, ...]) -> Columns:
    """Return units.csv."""
    members = units.members
    times = Counter((unit.key.system, unit.key.code) for unit in members)
    columns: dict[str, Sequence[object]] = {
        "system": [unit.key.system for unit in members],
        "code": [unit.key.code for unit in members],
        "valid_from": [None if unit.key.valid_from == date.min else unit.key.valid_from for unit in members],
        "valid_to": [unit.valid_to for unit in members],
        **name_columns([unit.names for unit in members], languages),
        "sort_key": [unit.sort_key for unit in members],
        "lat": [unit.position[0] if unit.position else None for unit in members],
        "lon": [unit.position[1] if unit.position else None for unit in members],
        "predecessors": [_kin(unit.predecessors, times) for unit in members],
        "successors": [_kin(unit.successors, times) for unit in members],
    }
    return columns | {GROUP + name: units.groups_of(name) for name in units.groupings}


def group_table(framework: Framework, languages: tuple[str, ...]) -> Columns:
    """Return framework.csv."""
    groups = framework.groups
    return {
        "code": [group.code for group in groups],
        "parent": [group.parent for group in groups],
        "level": [group.level for group in groups],
        "weight": [group.weight for group in groups],
        **name_columns([group.names for group in groups], languages),
        "status": [group.status for group in groups],
        "note": [group.note for group in groups],
    }


def indicator_table(framework: Framework, languages: tuple[str, ...]) -> Columns:
    """Return indicators.csv."""
    leaves = framework.indicators
    return {
        "code": [leaf.code for leaf in leaves],
        "parent": [leaf.parent for leaf in leaves],
        **name_columns([leaf.names for leaf in leaves], languages),
        "direction": [leaf.direction for leaf in leaves],
        "weight": [leaf.weight for leaf in leaves],
        "unit": [leaf.unit for leaf in leaves],
        "formula": [leaf.formula.text if leaf.formula else "" for leaf in leaves],
        "denominator": [leaf.denominator for leaf in leaves],
        "scale": [leaf.scale for leaf in leaves],
        "low": [leaf.low for leaf in leaves],
        "high": [leaf.high for leaf in leaves],
        "target": [leaf.target for leaf in leaves],
        "source": [leaf.source for leaf in leaves],
        "evidence": [leaf.evidence for leaf in leaves],
        "status": [leaf.status for leaf in leaves],
        "note": [leaf.note for leaf in leaves],
    }


def element_table(elements: tuple[Element, ...], languages: tuple[str, ...]) -> Columns:
    """Return elements.csv or form_elements.csv."""
    return {
        "code": [element.code for element in elements],
        **name_columns([element.names for element in elements], languages),
        "unit": [element.unit for element in elements],
        "merge": [element.merge for element in elements],
        "merge_weight": [element.merge_weight for element in elements],
        "low": [element.low for element in elements],
        "high": [element.high for element in elements],
        "source": [element.source for element in elements],
        "status": [element.status for element in elements],
    }


def rule_table(rules: tuple[Rule, ...], languages: tuple[str, ...]) -> Columns:
    """Return rules.csv."""
    return {
        "code": [rule.code for rule in rules],
        "left": [rule.left for rule in rules],
        "relation": [rule.relation for rule in rules],
        "right": [rule.right for rule in rules],
        "severity": [rule.severity for rule in rules],
        **name_columns([rule.names for rule in rules], languages),
    }


def data_table(panel: Panel) -> Columns:
    """Return the figures as a wide table: one row for each unit that takes part in a year."""
    year, unit = np.nonzero(panel.present)
    members = panel.units.members
    columns: dict[str, Sequence[object]] = {
        "year": [panel.years[at] for at in year.tolist()],
        "system": [members[at].key.system for at in unit.tolist()],
        "unit": [members[at].key.code for at in unit.tolist()],
    }
    for at, item in enumerate(panel.items):
        columns[item] = panel.values[year, at, unit].tolist()
        flags = panel.flags[year, at, unit].tolist()
        if any(flags):
            columns[item + FLAG] = [_marks(flag) for flag in flags]
    return columns


def published_table(rows: tuple[Published, ...]) -> Columns:
    """Return a table of published figures."""
    return {
        "year": [row.year for row in rows],
        "system": [row.unit.system for row in rows],
        "unit": [row.unit.code for row in rows],
        "item": [row.item for row in rows],
        "kind": [row.kind for row in rows],
        "value": [row.value for row in rows],
        "rank": [row.rank for row in rows],
        "low": [row.low for row in rows],
        "high": [row.high for row in rows],
        "source_url": [row.source for row in rows],
        "note": [row.note for row in rows],
    }


def name_columns(texts: Sequence[Text], languages: tuple[str, ...]) -> dict[str, Sequence[object]]:
    """Return one column a language, the pack's languages first."""
    known = dict.fromkeys((*languages, *(language for text in texts for language, _ in text.versions)))
    return {f"name_{language}": [dict(text.versions).get(language, "") for text in texts] for language in known}


def _kin(keys: Iterable[UnitKey], times: Counter[tuple[str, str]]) -> str:
    """Write units as `system/code`, with the first day of validity where a code was used more than once."""
    return " ".join(
        str(key) if times[key.system, key.code] > 1 else f"{key.system}/{key.code}" for key in keys
    )  # fmt: skip


def _marks(flag: int) -> str:
    return " ".join(mark for mark, meaning in MARKS.items() if flag & meaning)
