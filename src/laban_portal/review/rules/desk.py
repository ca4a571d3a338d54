# SPDX-License-Identifier: Apache-2.0
"""Who may sit at the desk, where the values of other units stand beside those of one: reviewers, and who sees all values."""

from __future__ import annotations

from laban_portal.people.rules import Actor, Role, has_role, sees_all_values, visible_domains


def may_see_desk(actor: Actor) -> bool:
    """Tell whether a person may open the desk at all."""
    return sees_all_values(actor) or has_role(actor, Role.REVIEWER)


def may_see_at_desk(actor: Actor, domain: str) -> bool:
    """Tell whether a person may see the values of every unit in a domain, and so their peers."""
    domains = visible_domains(actor)
    return may_see_desk(actor) and (domains is None or domain in domains)
