# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Q

from laban.model.framework import Element
from laban_portal.catalog.models import Lineage, Unit
from laban_portal.collection.models import Known
from laban_portal.collection.queries.known import known_figures
from laban_portal.people.models import Grant
from laban_portal.people.queries import actor_of
from laban_portal.prepared import prepared
from tests.laban_portal.conftest import AN, ANH, ANH2, World

pytestmark = pytest.mark.django_db


@prepared
def _units(keys, pack):
    return Unit.objects.filter(key__in=keys).exclude(pack=pack).order_by("key").values_list("key", "names")


@prepared
def _granted(account, on):
    return Grant.objects.filter(Q(to_day=None) | Q(to_day__gte=on), account=account).values_list("role", "from_day")


@pytest.mark.usefixtures("world")
def test_an_answer_is_the_same_as_the_query_sets_with_other_values_and_lists_of_other_lengths():
    every = tuple(Unit.objects.values_list("key", flat=True))
    for keys in (every[:1], every, every[1:2], (*every[:1], *every[:1])):
        wanted = list(Unit.objects.filter(key__in=keys).order_by("key").values_list("key", "names"))
        assert _units(keys=keys, pack="another") == wanted
    assert _units(keys=(), pack="") == []


def test_days_are_compared_and_come_back_as_days(world: World):
    account = world.accounts["officer-an"]
    Grant.objects.filter(account=account).update(from_day=date(2026, 1, 1), to_day=date(2026, 3, 10))
    role = Grant.objects.get(account=account).role
    assert _granted(account=account.pk, on=date(2026, 3, 10)) == [(role, date(2026, 1, 1))]
    assert _granted(account=account.pk, on=date(2026, 3, 11)) == []


def test_what_is_written_between_two_calls_is_seen_by_the_second(world: World):
    account = world.accounts["officer-an"]
    assert len(_granted(account=account.pk, on=date(2026, 3, 10))) == 1
    Grant.objects.filter(account=account).delete()
    assert _granted(account=account.pk, on=date(2026, 3, 10)) == []


def test_a_value_that_the_query_does_not_use_and_one_of_another_kind_are_faults_of_ours():
    with pytest.raises(ValueError, match="not among the parameters"):
        prepared(lambda key, extra: Unit.objects.filter(key=key).values_list("pk"))(key=ANH, extra="x")  # noqa: ARG005  the signature it stands for
    with pytest.raises(TypeError, match="cannot be a value"):
        prepared(lambda key: Unit.objects.filter(key=key).values_list("pk"))(key=None)


def test_lineage_loaded_later_and_a_power_taken_away_are_seen_at_once(world: World):
    account, on = world.accounts["officer-an"], date(2026, 3, 10)
    elements = {"people": Element(code="people", merge="add")}
    for unit in (ANH, ANH2):
        Known.objects.create(unit_id=unit, element="people", period="2020", text="2", value=2.0, source="x")
    (power,) = actor_of(account, on=on).powers
    assert ANH in power.readable
    assert [each.text for each in known_figures(AN, elements, ["2020"]).values()] == ["4"]
    Lineage.objects.filter(predecessor__key=ANH).delete()
    (power,) = actor_of(account, on=on).powers
    assert ANH not in power.readable
    assert [each.text for each in known_figures(AN, elements, ["2020"]).values()] == ["2"]
    Grant.objects.filter(account=account).update(revoked_at="2026-03-10T00:00:00Z")
    assert actor_of(account, on=on).powers == ()
