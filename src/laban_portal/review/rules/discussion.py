# SPDX-License-Identifier: Apache-2.0
"""Who takes part in the discussion of a value: those who type it, and those who decide on it."""

from __future__ import annotations

from laban_portal.collection.rules.handing import Whose, is_one_of
from laban_portal.collection.states import Who
from laban_portal.people.rules import Actor


def side_of(actor: Actor, whose: Whose) -> str:
    """Return for whom a person speaks about a value: ministry, unit, or nobody (empty)."""
    if is_one_of(actor, Who.REVIEWERS, whose):
        return "ministry"
    return "unit" if is_one_of(actor, Who.TYPISTS, whose) else ""
