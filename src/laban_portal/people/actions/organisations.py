# SPDX-License-Identifier: Apache-2.0
"""Make organisations, change them, end them."""

from __future__ import annotations

from datetime import date

from django.apps import apps
from django.db import transaction

from laban_portal.people.actions.trail import noted
from laban_portal.people.models import KINDS, Organisation
from laban_portal.people.rules import Actor, may_administer
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from viettext import fold, sort_key_text

RESERVED = frozenset({"new"})
"""Codes that are addresses of pages."""


@transaction.atomic
def make_organisation(  # noqa: PLR0913  each argument is a column
    *, actor: Actor, code: str, names: dict[str, str], kind: str, parent: str = "", unit: str = "", focal: bool = False,
    groups: dict[str, str] | None = None, valid_from: date | None = None, valid_to: date | None = None,
) -> Organisation:  # fmt: skip
    """Make an organisation under another (or at the top)."""
    if not may_administer(actor):
        raise NotAllowed("refusal.not_allowed")
    if code in RESERVED or Organisation.objects.filter(code=code).exists():
        raise WrongState("people_refusal.code_taken", organisation=code)
    made = Organisation(code=code, kind=kind)
    _fill(
        made,
        names=names,
        parent=parent,
        unit=unit,
        focal=focal,
        groups=groups or {},
        valid_from=valid_from,
        valid_to=valid_to,
    )
    made.save()
    noted(actor, "organisation_made", about=f"organisation:{code}", unit=unit, organisation=code)
    return made


@transaction.atomic
def change_organisation(  # noqa: PLR0913  each argument is a column
    *, actor: Actor, code: str, names: dict[str, str], parent: str = "", unit: str = "", focal: bool = False,
    groups: dict[str, str] | None = None, valid_from: date | None = None, valid_to: date | None = None,
) -> Organisation:  # fmt: skip
    """Change an organisation; its code and kind stay. Its end is a day (`valid_to`): powers there end with it."""
    if not may_administer(actor):
        raise NotAllowed("refusal.not_allowed")
    found = Organisation.objects.select_for_update().filter(code=code).first()
    if found is None:
        raise NotFound("people_refusal.no_organisation", organisation=code)
    _fill(
        found,
        names=names,
        parent=parent,
        unit=unit,
        focal=focal,
        groups=groups or {},
        valid_from=valid_from,
        valid_to=valid_to,
    )
    found.save()
    noted(actor, "organisation_changed", about=f"organisation:{code}", unit=unit, organisation=code)
    return found


def _fill(
    made: Organisation, *, names: dict[str, str], parent: str, unit: str, focal: bool, groups: dict[str, str],
    valid_from: date | None, valid_to: date | None,
) -> None:  # fmt: skip
    if made.kind not in dict(KINDS) or not made.code or not names.get("vi"):
        raise Refused((), "people_refusal.organisation_incomplete")
    if valid_from and valid_to and valid_to < valid_from:
        raise Refused((), "people_refusal.days_in_order")
    if unit and not apps.get_model("catalog", "Unit").objects.filter(key=unit).exists():
        raise NotFound("people_refusal.no_unit", unit=unit)
    if made.kind in {"province", "department"} and not unit:
        raise Refused((), "people_refusal.unit_wanted")
    made.parent = _parent(made, parent)
    _one_unit(made, unit)
    made.names, made.unit, made.focal, made.groups = names, unit, focal, groups
    made.valid_from, made.valid_to = valid_from, valid_to
    made.sort_key = sort_key_text(names["vi"])[:300]
    made.search_key = fold(" ".join((made.code, *names.values())))[:300]


def _one_unit(made: Organisation, unit: str) -> None:
    """Refuse an organisation that works for another unit than the one above it: that one's leader keeps its people."""
    above = made.parent
    below = made.children.exclude(unit=unit) if made.pk is not None and unit else ()
    if (above is not None and above.unit not in {"", unit}) or below:
        raise WrongState("people_refusal.another_unit")


def _parent(made: Organisation, parent: str) -> Organisation | None:
    """Return the organisation above; nothing stands under itself."""
    if not parent:
        return None
    found = Organisation.objects.filter(code=parent).first()
    if found is None:
        raise NotFound("people_refusal.no_organisation", organisation=parent)
    above: Organisation | None = found
    while above is not None:
        if made.pk is not None and above.pk == made.pk:
            raise WrongState("people_refusal.under_itself")
        above = above.parent
    return found
