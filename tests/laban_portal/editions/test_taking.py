# SPDX-License-Identifier: Apache-2.0
"""Bundles and pack folders from elsewhere: proved before anything is kept, the same kept once, hostile ones refused."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from laban.io.pack import load_pack
from laban_portal.audit.models import Line
from laban_portal.editions.actions.taking import take_bundle, take_kit
from laban_portal.editions.engine import methods_beside
from laban_portal.editions.kits import unzipped_pack, zipped_pack
from laban_portal.editions.models import Edition, Kit
from laban_portal.editions.states import EditionState
from laban_portal.ui.errors import NotAllowed, Refused, WrongState
from tests.laban_portal.editions.standing import bundle, standing
from tests.laban_portal.files import hostile

PACKS = Path(__file__).resolve().parents[3] / "packs"


def test_a_pack_folder_is_kept_once_and_brings_its_methods(world):
    number = take_kit(path=PACKS / "asem", actor=world.actor("analyst"))
    assert take_kit(path=PACKS / "asem") == number
    kit, pack = Kit.objects.get(), load_pack(PACKS / "asem")
    assert (kit.code, set(kit.methods), tuple(kit.designs), kit.by_name) == (
        "asem", set(pack.methods), tuple(pack.designs), "Analyst",
    )  # fmt: skip
    line = Line.objects.get(action="audit_editions.kit_taken")
    assert (line.by_name, line.about, line.facts["pack"]) == ("Analyst", f"kit:{number}", "asem")
    assert methods_beside(number, pack.panel.years[-1]) == ()


def test_the_same_folder_gives_the_same_bytes_whatever_its_files_ages_and_comes_back_whole(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        for path in sorted((PACKS / "asem").rglob("*"), reverse=name == "two"):
            made = tmp_path / name / path.relative_to(PACKS / "asem")
            if path.is_file():
                made.parent.mkdir(parents=True, exist_ok=True)
                made.write_bytes(path.read_bytes())
    content = zipped_pack(tmp_path / "one")
    assert content == zipped_pack(tmp_path / "two")
    pack = unzipped_pack(content)
    assert pack.framework == load_pack(PACKS / "asem").framework


@pytest.mark.parametrize("content", ["", "format = 1\ncode = 'x'\n"])
def test_a_folder_that_is_no_pack_is_refused_with_its_faults(world, tmp_path, content):  # noqa: ARG001  the database stands
    if content:
        (tmp_path / "pack.toml").write_text(content)
    with pytest.raises(Refused) as refused:
        take_kit(path=tmp_path)
    assert (refused.value.code, len(refused.value.problems) > 0) == ("editions.no_kit_pack", True)
    assert not any(str(tmp_path) in str(each) for each in refused.value.problems)
    assert not Kit.objects.exists()


def _outside() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("../../outside.csv", "a,b\n")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (_outside(), "edition.zip"),
        (hostile.changed(bundle(), {"edition.json": None}), "edition.zip"),
        (hostile.changed(bundle(), {"README.txt": b"other"}), "edition.zip"),
        (hostile.zeros(4), "edition.zip"),
        (hostile.pdf(), "edition.zip"),
        (bundle(), "edition.pdf"),
        (b"", "edition.zip"),
    ],
    ids=["outside", "unlisted", "changed", "zeros", "pdf", "named", "empty"],
)
def test_what_is_no_sound_bundle_becomes_no_edition(world, content, name):
    with pytest.raises(Refused) as refused:
        take_bundle(actor=world.actor("analyst"), content=content, name=name)
    assert len(refused.value.problems) > 0
    assert not Edition.objects.exists()


def test_a_bundle_is_taken_by_makers_only_and_one_of_a_year_at_a_time(world):
    for who in ("auditor", "reviewer", "leader-an", "administrator"):
        with pytest.raises(NotAllowed):
            take_bundle(actor=world.actor(who), content=bundle(), name="2025.zip")
    standing(world, EditionState.PREVIEW)
    with pytest.raises(WrongState) as refused:
        take_bundle(actor=world.actor("analyst"), content=bundle(), name="2025.zip")
    assert refused.value.facts == {"edition": "2025"}


def test_a_second_bundle_of_a_public_year_corrects_it_and_knows_the_year_before(world):
    before = standing(world, EditionState.PUBLISHED, code="2024", year=2024)
    first = standing(world, EditionState.PUBLISHED)
    code = take_bundle(actor=world.actor("analyst"), content=bundle(), name="2025.zip")
    row = Edition.objects.get(code=code)
    assert (code, row.number, row.corrects_id, row.previous_id) == ("2025-2", 2, first.pk, before.pk)
    assert (row.taken, row.work, row.recipe["year"], row.by_name) == (True, "done", 2025, "Analyst")
