# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
from datetime import date
from math import isnan, nan
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from laban.cli.main import main
from laban.io.pack import load_pack
from laban.io.pack.compare import same
from laban.model.panel import Flag
from laban_portal.catalog.actions.load import load_pack as take_in
from laban_portal.catalog.models import Version
from laban_portal.clock.now import today
from laban_portal.collection.actions.duties import accept, submit
from laban_portal.collection.actions.known import store_known
from laban_portal.collection.actions.rounds import close_round
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Chain, Duty, Known, Revision, Round
from laban_portal.collection.typed import Typed
from laban_portal.review.actions.freezing import freeze_round
from laban_portal.review.models import Snapshot
from laban_portal.review.queries.exporting import ingredients
from laban_portal.review.queries.freezing import freeze_plan
from laban_portal.review.snapshot.pack import export_pack
from laban_portal.ui.errors import NotFound, WrongState
from tests.laban_portal.conftest import AN, ANH, ANH2, BINH, NOON
from tests.laban_portal.review.frozen import freeze, frozen, type_values

VN_PII = Path(__file__).resolve().parents[4] / "packs" / "vn-pii"


def known(unit, element, period, value, **more):
    return Known.objects.create(
        unit_id=unit, element=element, period=period, text=str(value), value=value, source="Niên giám (test)", **more
    )


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def rows(folder):
    return list(csv.DictReader(io.StringIO((folder / "provenance.csv").read_text(encoding="utf-8"))))


@pytest.fixture
def exported(world, tmp_path):
    """The small country's frozen round as a pack, with figures of the year before."""
    known(ANH, "people", "2024", 500)
    known(ANH2, "people", "2024", 600)
    known(AN, "people", "2024", 1100)
    known(BINH, "people", "2024", 700)
    known(AN, "people", "2025", 1)
    frozen(world)
    export_pack(ingredients("test-2026"), tmp_path / "pack")
    return tmp_path / "pack"


def test_an_exported_pack_computes(exported, tmp_path, capsys):
    assert main(["compute", str(exported), "--out", str(tmp_path / "out")]) == 0
    assert "An" in capsys.readouterr().out
    assert (tmp_path / "out" / "scores.csv").exists()


def test_the_figures_of_the_year_are_the_snapshot_s_and_those_of_earlier_years_are_marked(exported):
    pack = load_pack(exported)
    panel = pack.panel
    at = {str(unit.key): place for place, unit in enumerate(pack.units.members)}
    assert (panel.years, panel.items) == ((2024, 2025), ("people", "spending", "share"))
    year = panel.values[1]
    assert (year[0, at[AN]], year[1, at[AN]], year[2, at[AN]], year[0, at[BINH]]) == (1200, 350.5, 12.5, 800)
    found = {(each["year"], each["unit"], each["element"]): each["source"] for each in rows(exported)}
    assert found["2025", "01", "people"] == "snapshot test-2026/1"
    assert found["2024", "11", "people"] == "held: Niên giám (test)"
    assert panel.values[0, 0, at[ANH]] == 500


def test_units_have_their_lineage(exported):
    pack = load_pack(exported)
    units = {str(each.key): each for each in pack.units.members}
    assert sorted(units) == sorted([AN, BINH, ANH, ANH2])
    assert {str(each) for each in units[AN].predecessors} == {ANH, ANH2}


def test_the_pack_names_round_snapshot_and_hash(exported):
    pack = load_pack(exported)
    digest = Snapshot.objects.get().hash
    assert pack.code == "test-2026-1"
    assert pack.source == f"laban-snapshot/1 test-2026/1 sha256 {digest}"
    assert digest in pack.description.into("vi")
    assert [form.code for form in pack.forms] == ["F1"]


def test_two_exports_are_the_same_bytes(exported, tmp_path):
    export_pack(ingredients("test-2026", 1), tmp_path / "again")
    assert files(exported) == files(tmp_path / "again")


def test_a_demonstration_says_so_everywhere(world, tmp_path):
    Round.objects.update(demonstration=True)
    frozen(world)
    export_pack(ingredients("test-2026"), tmp_path / "pack")
    pack = load_pack(tmp_path / "pack")
    assert pack.demonstration
    assert pack.panel.flags[pack.panel.values > 0].min() & Flag.GENERATED


def test_no_data_is_missing_with_its_reason(world, tmp_path):
    typed = [Typed(element="share", kind="none", reason="not_yet")]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=NOON)
    figures = {"people": "1", "spending": "2"}
    type_values(world, AN, figures)
    submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
    accept(actor=world.actor("reviewer"), duty=world.duties[AN].pk)
    close_round(actor=world.actor("manager"), code="test-2026")
    freeze(world)
    export_pack(ingredients("test-2026"), tmp_path / "pack")
    row = next(each for each in rows(tmp_path / "pack") if each["element"] == "share" and each["unit"] == "01")
    assert (row["value"], row["no_data"]) == ("", "not_yet")


@pytest.mark.once
def test_a_version_altered_since_is_told(world):
    frozen(world)
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER catalog_version_frozen")
    Version.objects.filter(kind="framework").update(number=7)
    with pytest.raises(WrongState):
        ingredients("test-2026")


def test_there_is_no_such_snapshot(world):
    with pytest.raises(NotFound):
        ingredients("test-2026")
    frozen(world)
    with pytest.raises(NotFound):
        ingredients("test-2026", 2)


def test_the_command_exports_and_says_so(world, tmp_path, capsys):
    frozen(world)
    call_command("export_pack", "test-2026/1", str(tmp_path / "pack"), "--language", "en")
    assert "test-2026/1" in capsys.readouterr().out
    for given in ("test-2026/x", "test-2026/9", "other"):
        with pytest.raises(CommandError):
            call_command("export_pack", given, str(tmp_path / "other"))
    with pytest.raises(CommandError):
        call_command("export_pack", "test-2026", str(tmp_path / "pack"))


@pytest.mark.slow
def test_a_whole_real_pack_goes_round(world, tmp_path):
    """vn-pii loaded whole, its figures of the newest year typed and accepted, frozen, exported twice and computed."""
    loaded = take_in(path=VN_PII, by=None)
    store_known(pack=loaded.pack, by=None)
    code = frozen_round_of(world, loaded.pack)
    export_pack(ingredients(code), tmp_path / "pack")
    export_pack(ingredients(code), tmp_path / "again")
    assert files(tmp_path / "pack") == files(tmp_path / "again")
    assert main(["compute", str(tmp_path / "pack"), "--format", "csv"]) == 0
    pack = load_pack(tmp_path / "pack")
    kept = (same(pack.framework, loaded.pack.framework), same(pack.method.normalise, loaded.pack.method.normalise))
    assert (pack.demonstration, kept) == (True, (True, True))


def frozen_round_of(world, pack):
    """Make a round of a pack's forms with the pack's own figures of its newest year, and freeze it."""
    year = max(pack.panel.years)
    forms = {form.code: form for form in pack.forms}
    versions = Version.objects.filter(kind="form", pack=pack.code).exclude(valid_to__isnull=False)
    framework = Version.objects.get(kind="framework", pack=pack.code)
    rules = Version.objects.filter(kind="rules", pack=pack.code).first()
    round_ = Round.objects.create(
        code="pii", names={"vi": "Đợt PII", "en": "PII round"}, kind="yearly", framework=framework, rules=rules, year=year,
        state="closed", opens_on=date(2026, 1, 1), on_time_until=date(2026, 2, 1), closes_on=date(2026, 3, 1),
        demonstration=True,
    )  # fmt: skip
    at = pack.panel.year_place[year]
    for place, unit in enumerate(pack.units.members):
        if pack.panel.present[at, place]:
            chain = Chain.objects.create(round=round_, unit_id=str(unit.key))
            for version in versions:
                _accepted_duty(round_, chain, str(unit.key), version, forms[version.code], pack.panel, at, place)
    Chain.objects.filter(round=round_).update(sequence=0)
    seen = freeze_plan(round_, today()).seen
    freeze_round(
        actor=world.actor("manager"), code="pii", reason="Thử", acknowledged={"unsigned", "undecided"}, seen=seen
    )
    return round_.code


def _accepted_duty(  # noqa: PLR0917  a table's row
    round_, chain, unit, version, form, panel, at, place
):
    duty = Duty.objects.create(
        round=round_, chain=chain, unit_id=unit, form=version, domain=version.domain, period=str(round_.year),
        state="accepted", on_time_until=date(2026, 2, 1),
    )  # fmt: skip
    revisions, cells = [], []
    for field in form.fields:
        value = panel.values[at, panel.item_place[field.element], place] if field.element in panel.items else nan
        if isnan(value) or (field.by and not field.total):
            continue
        text = {"yes_no": "yes" if value else "no"}.get(field.kind, f"{value:.15g}")
        chain.sequence += 1
        facts = {"element": field.element, "number": 1, "kind": "value", "text": text}
        revisions.append(
            Revision(
                chain=chain, duty=duty, sequence=chain.sequence, form=f"{version.pack}/{version.code}@{version.number}",
                period=duty.period, source="demo", operation=f"{duty.pk}-{field.element}"[:36], at=NOON,
                hash=f"{duty.pk:032x}{chain.sequence:032x}", **facts,
            )
        )  # fmt: skip
        cells.append(Cell(duty=duty, state="accepted", value=value, changed_at=NOON, **facts))
    Revision.objects.bulk_create(revisions)
    Cell.objects.bulk_create(cells)
