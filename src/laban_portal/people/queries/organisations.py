# SPDX-License-Identifier: Apache-2.0
"""Organisations as a tree, and one organisation with its people."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.apps import apps
from django.db.models import Q, QuerySet

from laban_portal.clock.now import now
from laban_portal.people.models import Grant, Invitation, Organisation
from laban_portal.people.rules import (
    Actor,
    Role,
    may_administer,
    may_invite,
    may_see_organisation,
    role_fits,
    visible_organisations,
)
from laban_portal.ui.errors import NotFound
from viettext import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One line of the tree: the organisation, its unit's names, how deep it stands, and whether it exists on the day."""

    organisation: Organisation
    unit_name: Mapping[str, str]
    level: int
    members: int
    exists: bool

    @property
    def steps(self) -> range:
        """Return one step for each level above, to draw the line further in."""
        return range(self.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One organisation as a person may see it."""

    organisation: Organisation
    unit_name: Mapping[str, str]
    ancestors: tuple[Organisation, ...]
    children: tuple[Organisation, ...]
    members: tuple[Grant, ...]
    invitations: tuple[Invitation, ...]
    roles_to_invite: tuple[Role, ...]
    may_change: bool


def holds_on(on: date) -> Q:
    """Return the condition that a grant holds on a day."""
    return Q(revoked_at__isnull=True, from_day__lte=on) & (Q(to_day__isnull=True) | Q(to_day__gte=on))


def visible(actor: Actor) -> QuerySet[Organisation]:
    """Return the organisations that a person may see, in the order of the language."""
    seen = visible_organisations(actor)
    found = Organisation.objects.order_by("sort_key", "code")
    return found if seen is None else found.filter(Q(pk__in=seen[0]) | Q(unit__in=seen[1]))


def organisation_tree(actor: Actor, *, on: date, search: str = "", kind: str = "", group: str = "") -> list[Leaf]:
    """Return the organisations a person may see as lines of a tree; a search keeps what answers it, with all above it.

    `search` is compared without accents; `kind` keeps one kind, `group` one group (`region=north`). Three queries.
    """
    organisations = list(visible(actor))
    by_key = {each.pk: each for each in organisations}
    kept = {each.pk for each in organisations if _answers(each, search=search, kind=kind, group=group)}
    for key in tuple(kept):
        above = by_key[key].parent_id
        while above in by_key and above not in kept:
            kept.add(above)
            above = by_key[above].parent_id
    counts: dict[int, int] = defaultdict(int)
    members = Grant.objects.filter(holds_on(on), account__is_active=True)
    for place, _account in members.values_list("organisation_id", "account_id").distinct():
        counts[place] += 1
    names = dict(unit_names())
    return [
        Leaf(
            organisation=each,
            unit_name=_unit(each, names),
            level=level,
            members=counts[each.pk],
            exists=_exists(each, on),
        )
        for each, level in _in_order(organisations)
        if each.pk in kept
    ]


def groups_of(actor: Actor) -> list[str]:
    """Return the groups by which the organisations a person may see can be picked out, as `name=value`."""
    return sorted(
        {
            f"{name}={value}"
            for groups in visible(actor).values_list("groups", flat=True)
            for name, value in groups.items()
        }
    )


def _answers(organisation: Organisation, *, search: str, kind: str, group: str) -> bool:
    words = fold(search).split()
    text = organisation.search_key or fold(" ".join((organisation.code, *map(str, organisation.names.values()))))
    name, _, value = group.partition("=")
    return (
        all(word in text for word in words)
        and kind in {"", organisation.kind}
        and (not group or str(organisation.groups.get(name, "")) == value)
    )


def _exists(organisation: Organisation, on: date) -> bool:
    first, last = organisation.valid_from, organisation.valid_to
    return (first is None or first <= on) and (last is None or on <= last)


def _in_order(organisations: list[Organisation]) -> Iterable[tuple[Organisation, int]]:
    """Walk the tree from the top; what stands under something unseen stands at the top."""
    keys = {each.pk for each in organisations}
    children: dict[int | None, list[Organisation]] = defaultdict(list)
    for each in organisations:
        children[each.parent_id if each.parent_id in keys else None].append(each)
    waiting = [(each, 0) for each in reversed(children[None])]
    while waiting:
        each, level = waiting.pop()
        yield each, level
        waiting.extend((child, level + 1) for child in reversed(children[each.pk]))


def organisation_of(actor: Actor, code: str) -> Organisation:
    """Return an organisation that the person may see; what may not be seen is not found."""
    found = Organisation.objects.select_related("parent__parent__parent").filter(code=code).first()
    if found is None or not may_see_organisation(actor, found.pk, found.unit):
        raise NotFound("people_refusal.no_organisation", organisation=code)
    return found


def organisation_page(actor: Actor, code: str, *, on: date) -> Page:
    """Return one organisation: what is above and below it, who works there, who was invited."""
    found = organisation_of(actor, code)
    above: list[Organisation] = []
    step = found.parent
    while step is not None and len(above) < 6:
        above.insert(0, step)
        step = step.parent
    roles = tuple(
        role for role in Role if may_invite(actor, found.pk, role) and role_fits(role, kind=found.kind, unit=found.unit)
    )
    invitations = Invitation.objects.filter(
        organisation=found, accepted_at__isnull=True, revoked_at__isnull=True
    ).select_related("invited_by")
    members = (
        Grant.objects.filter(holds_on(on), organisation=found)
        .select_related("account", "delegated_from__account")
        .order_by("role", "account__name", "pk")
    )
    return Page(
        organisation=found,
        unit_name=_unit(found, dict(unit_names())),
        ancestors=tuple(each for each in above if may_see_organisation(actor, each.pk, each.unit)),
        children=tuple(found.children.order_by("sort_key", "code")),
        members=tuple(members),
        invitations=tuple(invitations.order_by("-invited_at")) if roles else (),
        roles_to_invite=roles,
        may_change=may_administer(actor),
    )


def unit_names() -> list[tuple[str, dict[str, str]]]:
    """Return the units an organisation may work for, as key and names, in the order of the language."""
    return list(apps.get_model("catalog", "Unit").objects.order_by("sort_key", "key").values_list("key", "names"))


def _unit(organisation: Organisation, names: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    return names.get(organisation.unit, {"vi": organisation.unit}) if organisation.unit else {}


def domains(language: str) -> list[tuple[str, str]]:
    """Return the domains that forms are kept in, with their names: what a reviewer may be limited to."""
    versions = apps.get_model("catalog", "Version").objects
    used = versions.filter(kind="form").exclude(domain="").order_by().values_list("domain", flat=True).distinct()
    names: dict[str, str] = {}
    for content in versions.filter(kind="domains", state="ready").order_by("number").values_list("content", flat=True):
        for each in json.loads(content)["domains"]:
            said = each.get("names") or {}
            names[each["code"]] = said.get(language) or said.get("vi") or each["code"]
    return sorted(
        ((code, names.get(code, code)) for code in used),
        key=lambda pair: list(names).index(pair[0]) if pair[0] in names else len(names),
    )


def parents_to_choose(actor: Actor) -> list[tuple[str, dict[str, str]]]:
    """Return the organisations under which another may be put."""
    return list(visible(actor).values_list("code", "names"))


def is_open(invitation: Invitation) -> bool:
    """Tell whether an invitation can still be accepted."""
    return invitation.accepted_at is None and invitation.revoked_at is None and invitation.expires_at > now()
