# SPDX-License-Identifier: Apache-2.0
"""Who may see a document, and who may keep the documents of a unit.

A document is seen like its unit's values: by the unit's own people and those of a unit that took it over whole, by roles
that see all, and by a reviewer where it is cited in one of their domains. Another province, the unit that came after, and
administrators find nothing. `queries.visible` says the same to the database; a test holds both together.
"""

from __future__ import annotations

from collections.abc import Collection

from laban_portal.collection.states import TYPING_STATES, DutyState
from laban_portal.people.rules import LOCAL_ROLES, Actor, may_write, own_units, sees_all_values, visible_domains


def readable_units(actor: Actor) -> frozenset[str]:
    """Return the units whose documents are seen whether they are cited or not."""
    return frozenset(unit for power in actor.powers if power.role in LOCAL_ROLES for unit in power.readable)


def may_see_document(actor: Actor, unit: str, domains: Collection[str]) -> bool:
    """Tell whether a document of a unit may be seen; `domains` are those in which a value is proved by it now."""
    if sees_all_values(actor) or unit in readable_units(actor):
        return True
    reviewed = visible_domains(actor)
    return bool(domains) if reviewed is None else not reviewed.isdisjoint(domains)


def may_keep_documents(actor: Actor, unit: str) -> bool:
    """Tell whether documents of a unit may be registered, changed and withdrawn: by whoever works for it."""
    return may_write(actor) and unit in own_units(actor)


def may_browse_documents(actor: Actor) -> bool:
    """Tell whether there can be any document for the person to see."""
    return sees_all_values(actor) or bool(readable_units(actor)) or visible_domains(actor) != frozenset()


def citable_units(actor: Actor, unit: str) -> frozenset[str]:
    """Return the units whose documents may prove a value of a unit: its own, and of those it took over whole."""
    return frozenset(
        each
        for power in actor.powers
        if power.role in LOCAL_ROLES and power.unit == unit
        for each in (*power.readable, unit)
    )


def holds_fast(state: str) -> bool:
    """Tell whether a duty in a state holds the documents cited in it: once handed in, they are not changed any more."""
    return DutyState(state) not in TYPING_STATES
