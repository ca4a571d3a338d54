# SPDX-License-Identifier: Apache-2.0
"""A pack goes into the catalogue: once, whole, and never over what stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from laban.model.checks.entry import with_relations
from laban_portal.audit.models import Line
from laban_portal.catalog.actions.load import load_pack
from laban_portal.catalog.models import Lineage, Unit, Version
from laban_portal.catalog.queries import calendar_content, form_content, framework_content, rules_content
from laban_portal.ui.errors import NotAllowed, Refused

pytestmark = pytest.mark.django_db
PACKS = Path(__file__).resolve().parents[3] / "packs"


@pytest.fixture(scope="module")
def vn() -> Path:
    return PACKS / "vn-pii"


def _kinds() -> dict[str, int]:
    kinds = list(Version.objects.values_list("kind", flat=True))
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def test_the_provincial_index_is_loaded_whole(vn):
    loaded = load_pack(path=vn, by=None)
    assert _kinds() == {
        "calendar": 1, "code_list": len(loaded.pack.code_lists), "domains": 1, "form": 17,
        "framework": 1, "method": 1, "rules": 1, "texts": 1,
    }  # fmt: skip
    assert (loaded.units, Unit.objects.count(), Unit.objects.filter(national=True).get().key) == (98, 98, "vn/VN")
    assert Lineage.objects.count() == 63
    framework, rules = framework_content(Version.objects.get(kind="framework").pk)
    assert (framework, rules) == (loaded.pack.framework, loaded.pack.rules)
    kept = rules_content(Version.objects.get(kind="rules").pk)
    assert kept == with_relations(loaded.pack.entry_rules, loaded.pack.rules)
    assert rules_content(None) == ()
    assert calendar_content(Version.objects.get(kind="calendar").pk) == loaded.pack.holidays
    forms = {
        each.form.code: each
        for each in map(form_content, Version.objects.filter(kind="form").values_list("pk", flat=True))
    }
    assert {code: each.form for code, each in forms.items()} == {form.code: form for form in loaded.pack.forms}
    for each in forms.values():
        assert set(each.elements) == set(each.form.elements)
        assert each.cells == each.form.cells(loaded.pack.code_lists)


@pytest.mark.parametrize(("pack", "units"), [("asem", 51), ("uk-nuts2", 47)])
def test_other_packs_are_loaded_too(pack, units):
    load_pack(path=PACKS / pack, by=None)
    assert (Version.objects.filter(kind="framework").count(), Unit.objects.count()) == (1, units)


def test_what_has_not_changed_makes_no_new_version(vn):
    load_pack(path=vn, by=None)
    before = list(Version.objects.order_by("pk").values_list("pk", "hash"))
    again = load_pack(path=vn, by=None)
    assert (again.new, list(Version.objects.order_by("pk").values_list("pk", "hash"))) == ((), before)
    assert (Unit.objects.count(), Lineage.objects.count()) == (98, 63)
    assert Line.objects.filter(action="catalogue.did_load")[0].facts == {
        "pack": "vn-pii", "made": "0", "units": "98",
    }  # fmt: skip


def test_what_has_changed_becomes_the_next_version_and_the_old_one_stays(vn, tmp_path):
    load_pack(path=vn, by=None)
    old = Version.objects.get(kind="form", code="01/KHCN-TC")
    shutil.copytree(vn, tmp_path / "pack")
    file = tmp_path / "pack" / "forms" / "01-organisations.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("due_workdays = 30", "due_workdays = 20"), encoding="utf-8"
    )
    loaded = load_pack(path=tmp_path / "pack", by=None)
    assert [(each.kind, each.code, each.number) for each in loaded.new] == [("form", "01/KHCN-TC", 2)]
    new = Version.objects.get(pk=loaded.new[0].version)
    assert (new.based_on, form_content(new.pk).form.due_workdays, form_content(old.pk).form.due_workdays) == (
        old,
        20,
        30,
    )
    assert Version.objects.get(pk=old.pk).hash == old.hash


def test_a_pack_with_faults_is_refused_whole_with_all_of_them(vn, tmp_path):
    shutil.copytree(vn, tmp_path / "pack")
    (tmp_path / "pack" / "domains.csv").write_text("code,name_vi\nmoney,Tiền\n", encoding="utf-8")
    form = tmp_path / "pack" / "forms" / "01-organisations.toml"
    form.write_text(
        form.read_text(encoding="utf-8").replace('kind = "integer"', 'kind = "colour"', 1), encoding="utf-8"
    )
    with pytest.raises(Refused) as refused:
        load_pack(path=tmp_path / "pack", by=None)
    assert {"forms/01-organisations.toml", "domains.csv"} <= {each.where.file for each in refused.value.problems}
    assert (Version.objects.count(), Unit.objects.count(), Line.objects.count()) == (0, 0, 0)


def test_who_may_not_edit_the_catalogue_loads_nothing(world, vn):
    before = Version.objects.count()
    for who in ("officer-an", "leader-an", "reviewer", "auditor", "administrator", "stranger"):
        with pytest.raises(NotAllowed):
            load_pack(path=vn, by=world.actor(who))
    with pytest.raises(NotAllowed):
        load_pack(path=vn, by=world.actor("analyst", strong=False))
    assert Version.objects.count() == before


def test_the_database_itself_keeps_a_ready_version_as_it_is(world):
    changes: tuple[dict[str, object], ...] = (
        {"content": "{}"},
        {"hash": "0"},
        {"number": 9},
        {"state": "draft"},
        {"names": {}},
        {"valid_to": "2030-01-01"},
    )
    for change in changes:
        with pytest.raises(DatabaseError), transaction.atomic():
            Version.objects.filter(pk=world.form.pk).update(**change)
    Version.objects.filter(pk=world.form.pk).update(state="retired")
    assert Version.objects.get(pk=world.form.pk).hash == world.form.hash


def test_units_are_found_by_folded_names_and_sorted_as_vietnamese(vn):
    load_pack(path=vn, by=None)
    hanoi = Unit.objects.get(key="vn-34/01@2025-07-01")
    assert "ha noi" in hanoi.search_key
    names = [unit.names["vi"] for unit in Unit.objects.filter(system="vn-34")]
    assert names.index("Đà Nẵng") < names.index("Vĩnh Long")
    assert names.index("Cao Bằng") < names.index("Đà Nẵng")
