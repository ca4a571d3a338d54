# SPDX-License-Identifier: Apache-2.0
"""How the actions of people write their audit line."""

from __future__ import annotations

from laban_portal.audit.actions import note
from laban_portal.people.rules import Actor


def noted(actor: Actor, action: str, *, about: str, unit: str = "", **facts: object) -> None:
    """Write that a person did something: `invited` becomes the text code `audit_people.invited`."""
    note(
        f"audit_people.{action}", account=actor.account or None, by_name=actor.name or actor.email, came_by=actor.came_by,
        address="",
        about=about, unit=unit, **facts,
    )  # fmt: skip
