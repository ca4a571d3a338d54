# SPDX-License-Identifier: Apache-2.0
"""Checks of values at entry, by the entry rules of a pack; pure, so that page, import and hand-in say the same."""

from __future__ import annotations

from laban.model.checks.entry.find import findings, findings_of_cell
from laban.model.checks.entry.plan import Checks, prepare, split_by
from laban.model.checks.entry.rule import entry_rule_faults, fitting, from_relations, with_relations
from laban.model.checks.entry.tell import spoken, told

__all__ = [
    "Checks",
    "entry_rule_faults",
    "findings",
    "findings_of_cell",
    "fitting",
    "from_relations",
    "prepare",
    "split_by",
    "spoken",
    "told",
    "with_relations",
]
