# SPDX-License-Identifier: Apache-2.0
"""Figures of a pack become history and figures already held, never what the province itself must type."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from laban.io.pack import load_pack as read
from laban_portal.catalog.actions.load import load_pack
from laban_portal.collection.actions.known import held_elements, store_known
from laban_portal.collection.models import Known

pytestmark = pytest.mark.django_db
PACKS = Path(__file__).resolve().parents[4] / "packs"
AN = "vn-34/01@2025-07-01"


@pytest.fixture
def pack():
    return load_pack(path=PACKS / "vn-pii", by=None).pack


def test_earlier_years_are_history_and_the_newest_only_what_others_hold(pack):
    count = store_known(pack=pack, by=None)
    assert Known.objects.count() == count
    held = held_elements(pack)
    assert set(Known.objects.filter(period="2025").values_list("element", flat=True)) == held & set(pack.panel.items)
    assert "st_organisations" not in held
    assert "population" in held
    assert Known.objects.filter(period="2023", element="st_organisations").count() == 63
    assert not Known.objects.filter(demonstration=False).exists()


def test_a_figure_is_kept_as_a_person_writes_it_with_its_source(pack):
    store_known(pack=pack, by=None)
    known = Known.objects.get(unit_id=AN, element="population", period="2025")
    assert (known.text, known.value, known.source, known.slice) == ("4041257", 4041257.0, "Cục Thống kê (vn-pii)", "")


def test_the_same_figures_twice_are_the_same_rows_and_gone_ones_go(pack):
    store_known(pack=pack, by=None)
    before = sorted(Known.objects.values_list("pk", "text"))
    store_known(pack=pack, by=None)
    assert sorted(Known.objects.values_list("pk", "text")) == before
    other = Known.objects.create(unit_id=AN, element="own", period="2025", text="1", value=1, source="elsewhere")
    store_known(pack=replace(pack, panel=pack.panel.of_year(2025)), by=None)
    assert set(Known.objects.exclude(pk=other.pk).values_list("period", flat=True)) == {"2025"}
    assert Known.objects.filter(pk=other.pk).exists()


def test_without_forms_every_figure_is_held():
    pack = read(PACKS / "asem")
    assert held_elements(pack) == frozenset(pack.panel.items)
