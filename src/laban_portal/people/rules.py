# SPDX-License-Identifier: Apache-2.0
"""The one policy: who may see and do what, as predicates over plain values. No page, query or API decides by itself.

An `Actor` is a person at a moment: their powers that hold today, and how they came in. A power is a role at an
organisation; a province's power reaches its own unit, and reads the units it took over whole (predecessors whose only
successor it is). It never reaches a successor, another province, or national figures.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a person is at an organisation."""

    OFFICER = "officer"
    """Types values and hands in duties of the organisation."""
    LEADER = "leader"
    """Signs off for the province or department; may do what its officers may."""
    REVIEWER = "reviewer"
    """Sees all units' values of certain domains and decides on them."""
    ANALYST = "analyst"
    """Sees all values; edits the catalogue."""
    MANAGER = "manager"
    """Opens and closes rounds, assigns duties, extends dates; sees all values."""
    ADMINISTRATOR = "administrator"
    """Keeps organisations, accounts, settings; sees no unpublished value."""
    AUDITOR = "auditor"
    """Reads everything, changes nothing."""


LOCAL_ROLES = frozenset({Role.OFFICER, Role.LEADER})
"""Roles of provinces and their departments."""

STRONG_ROLES = frozenset(Role) - LOCAL_ROLES
"""Roles that must log in with a second factor: reviewers and above."""

SEES_ALL = frozenset({Role.ANALYST, Role.MANAGER, Role.AUDITOR})
"""Roles that see every unit's values in every domain."""

MINISTRY_KINDS = frozenset({"ministry", "unit"})
"""Kinds of organisations that belong to the ministry."""

SCOPES = ("read", "write")
"""What a token may be made for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """A role at an organisation, valid today.

    `unit` is the key of the organisation's unit (empty for the ministry's); `readable` that unit and those it took over
    whole. `organisations` are the organisation and all below it. `domains` limits a reviewer (empty: all). `focal`: the
    organisation answers for every duty of its unit, not only for those given to it. `delegated_by` names who lent it.
    `of_ministry`: the organisation is the ministry or one of its units.
    """

    role: Role
    organisation: int
    organisations: frozenset[int] = frozenset()
    unit: str = ""
    readable: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    focal: bool = False
    delegated_by: str = ""
    of_ministry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person at a moment. `strong`: a second factor was used. `scopes`: what the token allows (None: an own log-in).

    `number_style` is how the account writes numbers: "comma" (1.234,5) or "point" (1,234.5).
    """

    account: int
    name: str
    email: str = ""
    language: str = "vi"
    number_style: str = "comma"
    powers: tuple[Power, ...] = ()
    strong: bool = False
    scopes: frozenset[str] | None = None
    came_by: str = "page"
    roles: frozenset[Role] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        """Collect the roles once."""
        object.__setattr__(self, "roles", frozenset(power.role for power in self.powers))


NOBODY = Actor(account=0, name="")
"""Who is not logged in."""


def has_role(actor: Actor, *roles: Role) -> bool:
    """Tell whether the person has one of some roles today; a role that needs a second factor counts only with it."""
    return any(role in actor.roles and (actor.strong or role not in STRONG_ROLES) for role in roles)


def needs_second_factor(actor: Actor) -> bool:
    """Tell whether some role of the person is asleep for want of a second factor."""
    return not actor.strong and actor.scopes is None and bool(actor.roles & STRONG_ROLES)


def may_write(actor: Actor) -> bool:
    """Tell whether the way the person came in allows changes at all: an own log-in, or a token made for writing."""
    return actor.account > 0 and (actor.scopes is None or "write" in actor.scopes)


def sees_all_values(actor: Actor) -> bool:
    """Tell whether every unit's unpublished values may be seen, in every domain."""
    return has_role(actor, *SEES_ALL)


def may_see_values(actor: Actor, unit: str, domain: str = "") -> bool:
    """Tell whether the unpublished values of a unit (in a domain; without: in some domain) may be seen."""
    if sees_all_values(actor):
        return True
    for power in actor.powers:
        if power.role in LOCAL_ROLES and unit in power.readable:
            return True
        if (
            power.role is Role.REVIEWER
            and actor.strong
            and (not domain or not power.domains or domain in power.domains)
        ):
            return True
    return False


def visible_units(actor: Actor) -> frozenset[str] | None:
    """Return the keys of the units whose values may be seen in some domain; None means all."""
    if sees_all_values(actor) or has_role(actor, Role.REVIEWER):
        return None
    return frozenset(unit for power in actor.powers if power.role in LOCAL_ROLES for unit in power.readable)


def visible_domains(actor: Actor) -> frozenset[str] | None:
    """Return the domains in which other units' values may be seen; None means all. Own units are seen in every domain."""
    if sees_all_values(actor):
        return None
    reviewing = [power for power in actor.powers if power.role is Role.REVIEWER and actor.strong]
    if any(not power.domains for power in reviewing):
        return None
    return frozenset(domain for power in reviewing for domain in power.domains)


def own_units(actor: Actor) -> frozenset[str]:
    """Return the units for which the person works (predecessors not counted)."""
    return frozenset(power.unit for power in actor.powers if power.role in LOCAL_ROLES and power.unit)


def may_type_for(actor: Actor, unit: str, organisation: int | None) -> bool:
    """Tell whether values of a duty may be typed: by the organisation that has it, or by the unit's focal one."""
    return may_write(actor) and any(
        power.role in LOCAL_ROLES and power.unit == unit and (power.focal or organisation in power.organisations)
        for power in actor.powers
    )


def may_lead_for(actor: Actor, unit: str, organisation: int | None) -> bool:
    """Tell whether the person leads where a duty lies: assigns it within the province, signs it off."""
    return may_write(actor) and any(
        power.role is Role.LEADER and power.unit == unit and (power.focal or organisation in power.organisations)
        for power in actor.powers
    )


def may_assign(actor: Actor, unit: str, organisation: int | None) -> bool:
    """Tell whether a duty may be given to a department or person: its leader, the focal office's officers, a manager."""
    focal = any(power.role in LOCAL_ROLES and power.unit == unit and power.focal for power in actor.powers)
    return may_manage_rounds(actor) or may_lead_for(actor, unit, organisation) or (focal and may_write(actor))


def may_review(actor: Actor, domain: str) -> bool:
    """Tell whether values of a domain may be decided on."""
    return may_write(actor) and actor.strong and any(
        power.role is Role.REVIEWER and (not power.domains or domain in power.domains) for power in actor.powers
    )  # fmt: skip


def may_manage_rounds(actor: Actor) -> bool:
    """Tell whether rounds may be made, opened, closed and extended."""
    return may_write(actor) and has_role(actor, Role.MANAGER)


def may_see_rounds(actor: Actor) -> bool:
    """Tell whether the progress of all units may be seen (numbers of cells, no values)."""
    return has_role(actor, Role.MANAGER, Role.ANALYST, Role.REVIEWER, Role.AUDITOR)


def may_edit_catalogue(actor: Actor) -> bool:
    """Tell whether new versions of forms and frameworks may be made."""
    return may_write(actor) and has_role(actor, Role.ANALYST, Role.MANAGER)


def may_administer(actor: Actor) -> bool:
    """Tell whether all organisations and accounts may be kept."""
    return may_write(actor) and has_role(actor, Role.ADMINISTRATOR)


def may_see_people(actor: Actor) -> bool:
    """Tell whether every account may be seen."""
    return has_role(actor, Role.ADMINISTRATOR, Role.AUDITOR)


def may_see_audit(actor: Actor) -> bool:
    """Tell whether the audit trail may be searched."""
    return has_role(actor, Role.AUDITOR, Role.ADMINISTRATOR)


def may_invite(actor: Actor, organisation: int, role: Role) -> bool:
    """Tell whether a person may be invited: by an administrator; a leader invites officers and leaders below their own."""
    if may_administer(actor):
        return True
    return may_write(actor) and role in LOCAL_ROLES and any(
        power.role is Role.LEADER and organisation in power.organisations and not power.delegated_by for power in actor.powers
    )  # fmt: skip


def may_delegate(actor: Actor, role: Role, organisation: int) -> bool:
    """Tell whether the person may lend a power: one they hold themselves and that is awake, not one lent to them."""
    return logged_in_themselves(actor) and has_role(actor, role) and any(
        power.role is role and power.organisation == organisation and not power.delegated_by for power in actor.powers
    )  # fmt: skip


def may_borrow(receiver: Actor, *, unit: str, of_ministry: bool) -> bool:
    """Tell whether a power may be lent to a person: they work for the same unit, or, like the lender, for the ministry.

    So no figure of a province, or of the ministry, is lent to another province.
    """
    own = [power for power in receiver.powers if not power.delegated_by]
    provincial = any(power.unit and not power.of_ministry for power in own)
    return (
        any(power.of_ministry for power in own) and not provincial
        if of_ministry
        else any(power.unit == unit for power in own)
    )


def role_fits(role: Role, *, kind: str, unit: str) -> bool:
    """Tell whether a role may be held there: officers and leaders where there is a unit, others at the ministry."""
    return bool(unit) if role in LOCAL_ROLES else kind in MINISTRY_KINDS


def logged_in_themselves(actor: Actor) -> bool:
    """Tell whether a person logged in with their own account, so that they may make keys and lend powers."""
    return actor.account > 0 and actor.scopes is None


def may_see_organisation(actor: Actor, organisation: int, unit: str) -> bool:
    """Tell whether an organisation and its people may be seen: one's own unit's; all by the ministry's people."""
    return has_role(actor, *STRONG_ROLES) or any(
        organisation in power.organisations or (power.unit and power.unit == unit)
        for power in actor.powers
        if power.role in LOCAL_ROLES
    )


def visible_organisations(actor: Actor) -> tuple[frozenset[int], frozenset[str]] | None:
    """Return the organisations, and the units whose organisations, may be seen; None means all."""
    if has_role(actor, *STRONG_ROLES):
        return None
    local = [power for power in actor.powers if power.role in LOCAL_ROLES]
    return frozenset(each for power in local for each in power.organisations), frozenset(
        power.unit for power in local if power.unit
    )


def led_organisations(actor: Actor) -> frozenset[int]:
    """Return the organisations that the person leads by themselves, with all below: whose accounts they keep."""
    return frozenset(
        each
        for power in actor.powers
        if power.role is Role.LEADER and not power.delegated_by
        for each in power.organisations
    )


def may_list_people(actor: Actor) -> bool:
    """Tell whether a list of accounts may be seen at all: everybody's, or those of the organisations one leads."""
    return may_see_people(actor) or bool(led_organisations(actor))


def may_end_grant(actor: Actor, organisation: int, role: Role) -> bool:
    """Tell whether a role may be taken away: by whoever may invite to it."""
    return may_invite(actor, organisation, role)
