# SPDX-License-Identifier: Apache-2.0
"""Organisations made and changed, and everything that is refused."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.audit.models import Line
from laban_portal.people.actions.organisations import change_organisation, make_organisation
from laban_portal.people.models import Organisation
from laban_portal.ui.errors import NotAllowed, PortalError
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, BINH

NAMES = {"vi": "Sở Đo lường", "en": "Office of Measures"}


def make(world, **changes):
    given = {"code": "measures", "names": NAMES, "kind": "department", "parent": "an", "unit": AN, **changes}
    return make_organisation(actor=world.actor("administrator"), **given)


def change(world, **changes):
    given = {"code": "finance-an", "names": NAMES, "parent": "an", "unit": AN, **changes}
    return change_organisation(actor=world.actor("administrator"), **given)


def test_an_organisation_is_made_found_without_accents_and_noted(world):
    made = make(world, valid_from=date(2026, 1, 1))
    assert (made.parent, made.unit, made.search_key) == (
        world.organisations["an"],
        AN,
        "measures so do luong office of measures",
    )
    assert Line.objects.filter(action="audit_people.organisation_made", unit=AN).count() == 1


def test_an_organisation_changes_its_names_and_its_end(world):
    assert change(world, valid_to=date(2026, 12, 31)).names == NAMES
    kept = Organisation.objects.get(code="finance-an")
    assert (kept.valid_to, kept.kind) == (date(2026, 12, 31), "department")
    assert Line.objects.filter(action="audit_people.organisation_changed").count() == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"code": "new"}, "code_taken"),
        ({"code": "an"}, "code_taken"),
        ({"names": {"vi": "", "en": "x"}}, "organisation_incomplete"),
        ({"kind": "guild"}, "organisation_incomplete"),
        ({"valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 1)}, "days_in_order"),
        ({"unit": "n/99@2025-07-01"}, "no_unit"),
        ({"unit": ""}, "unit_wanted"),
        ({"unit": BINH}, "another_unit"),
        ({"parent": "nowhere"}, "no_organisation"),
    ],
)
def test_what_makes_no_organisation_is_refused_in_words_and_leaves_none(world, changes, code):
    before = Organisation.objects.count()
    with pytest.raises(PortalError) as refusal:
        make(world, **changes)
    assert (refusal.value.code, Organisation.objects.count()) == (f"people_refusal.{code}", before)
    assert all(say(refusal.value.code, language, **refusal.value.facts) for language in ("vi", "en"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"code": "nowhere"}, "no_organisation"),
        ({"code": "an", "parent": "finance-an"}, "under_itself"),
        ({"code": "an", "parent": "", "unit": BINH}, "another_unit"),
    ],
)
def test_a_change_that_cannot_be_is_refused_and_changes_nothing(world, changes, code):
    with pytest.raises(PortalError) as refusal:
        change(world, **changes)
    assert refusal.value.code == f"people_refusal.{code}"
    assert Organisation.objects.get(code="an").unit == AN


@pytest.mark.parametrize("who", ["leader-an", "manager", "auditor"])
def test_only_administrators_keep_organisations(world, who):
    given = {"actor": world.actor(who), "code": "finance-an", "names": NAMES, "parent": "an", "unit": AN}
    with pytest.raises(NotAllowed):
        change_organisation(**given)
    with pytest.raises(NotAllowed):
        make_organisation(**given, kind="department")
