# SPDX-License-Identifier: Apache-2.0
"""Note that a list of accounts left the house."""

from __future__ import annotations

from laban_portal.people.actions.trail import noted
from laban_portal.people.rules import Actor


def note_export(*, actor: Actor, rows: int) -> None:
    """Write who took how many lines."""
    noted(actor, "people_exported", about="people", count=rows)
