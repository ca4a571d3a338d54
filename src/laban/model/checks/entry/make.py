# SPDX-License-Identifier: Apache-2.0
"""Make a finding: its problem, its numbers and its fingerprint."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from laban.errors import Place, problem
from laban.model.checks.values import written
from laban.model.entry_rule import AS_PROBLEM, Cell, EntryRule, Finding

SHORT = 32
"""Letters of a fingerprint: half a SHA-256, more than enough to tell apart the values of one cell."""


def finding(
    rule: EntryRule, code: str, cells: tuple[Cell, ...], values: Mapping[Cell, float], /, *,
    references: tuple[float, ...] = (), numbers: Mapping[str, float], **words: str,
) -> Finding:  # fmt: skip
    """Make a finding told at the first of its cells.

    Its fingerprint holds the rule, the cells with their values, and the unit's own figures they were held against
    (`references`); not what lies in other units' figures, so that an explanation does not lapse when those change.
    """
    element, slice_ = cells[0]
    own = sorted((*cell, _plain(values.get(cell))) for cell in cells)
    text = json.dumps([rule.code, rule.kind, own, [_plain(each) for each in references]], ensure_ascii=False)
    facts = {name: written(value) for name, value in numbers.items()}
    return Finding(
        rule=rule.code,
        kind=rule.kind,
        severity=rule.severity,
        element=element,
        slice=slice_,
        problem=problem(
            f"entry.{code}", Place(item=element, cell=slice_), severity=AS_PROBLEM[rule.severity], **facts, **words
        ),
        cells=cells,
        fingerprint=hashlib.sha256(text.encode()).hexdigest()[:SHORT],
        numbers=tuple(numbers.items()),
        names=rule.names,
        remedy=rule.remedy,
    )


def _plain(value: float | None) -> str:
    """Write a value for a fingerprint; 5 and 5.0 are the same number, and so are 0 and -0."""
    return "" if value is None else repr(float(value) + 0.0)
