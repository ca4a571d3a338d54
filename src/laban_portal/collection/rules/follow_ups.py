# SPDX-License-Identifier: Apache-2.0
"""Who may mark a cell to be looked at again, and who may say that it is done: whoever works with its values."""

from __future__ import annotations

from laban_portal.people.rules import LOCAL_ROLES, Actor, Role, has_role, may_see_values, may_write


def may_mark(actor: Actor, unit: str, domain: str) -> bool:
    """Tell whether a cell of a unit may be marked; an auditor only reads, and a predecessor's cells are only read."""
    local = any(power.role in LOCAL_ROLES and power.unit == unit for power in actor.powers)
    working = local or has_role(actor, Role.REVIEWER, Role.ANALYST, Role.MANAGER)
    return may_write(actor) and working and may_see_values(actor, unit, domain)
