# SPDX-License-Identifier: Apache-2.0
"""`laban-portal build-site`: from bundles without a database, from what is public here; refusals before anything is made."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from laban.io.edition import write_bundle
from laban_portal.config.main import main
from laban_portal.editions.states import EditionState
from tests.laban_portal.editions.standing import standing
from tests.laban_portal.publishing.books import asem

pytestmark = pytest.mark.once
BASE = "https://index.example"


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "en")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Return an edition as a file: real figures, one language, no boundaries."""
    path = tmp_path / "2018.zip"
    path.write_bytes(write_bundle(replace(asem(), findings=(), references=(), moves=None)))
    return path


def built(folder: Path, *words: str) -> int:
    return main(["build-site", str(folder), "--formats", "html", "--workers", "1", *words])


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_site_of_a_bundle_is_whole_names_its_address_and_lies_in_a_zip(tmp_path, bundle, capsys):
    folder, packed = tmp_path / "site", tmp_path / "site.zip"
    assert built(folder, "--edition", str(bundle), "--base", f"{BASE}/", "--zip", str(packed)) == 0
    assert capsys.readouterr().out.startswith(f"Built the public site of 1 editions into {folder} in ")
    with zipfile.ZipFile(packed) as archive:
        assert set(archive.namelist()) == files(folder) - {"manifest.json"}
    assert {each.partition("/")[0] for each in files(folder)} >= {"en", "vi"}
    assert f"{BASE}/" in (folder / "en" / "2018" / "index.html").read_text(encoding="utf-8")
    assert [each for each in files(folder) if each.endswith((".pdf", ".xlsx"))] == []


def test_what_is_no_bundle_no_pack_or_no_place_is_told_and_leaves_nothing(tmp_path, bundle, capsys):
    folder = tmp_path / "site"
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(bundle.read_bytes()[:-40])
    assert built(folder, "--edition", str(damaged)) == 1
    assert built(folder, "--edition", str(tmp_path / "none.zip")) == 1
    assert built(folder, "--pack", str(tmp_path)) == 1
    assert built(tmp_path / "no" / "site", "--edition", str(bundle)) == 1
    said = capsys.readouterr().err
    assert (folder.exists(), (tmp_path / "no").exists(), "Traceback" in said) == (False, False, False)
    assert [each in said for each in ("damaged.zip", "none.zip", f"{tmp_path / 'no'}")] == [True, True, True]


def test_a_site_of_this_instance_holds_what_is_published_and_nothing_that_is_not(world, tmp_path, capsys, bundle):
    from laban_portal.editions.actions.kept import keep_bundle  # noqa: PLC0415  models need a set-up Django

    stored = keep_bundle(bundle.read_bytes())
    facts = {"index": "asem", "year": 2018, "draft_id": stored, "hash": sha256(bundle.read_bytes()).hexdigest()}
    standing(world, EditionState.PUBLISHED, code="2018", bundle_id=stored, **facts)
    standing(world, EditionState.EMBARGO, code="2025")
    assert built(tmp_path / "site") == 0
    assert {each.split("/")[1] for each in files(tmp_path / "site") if each.startswith("en/2")} == {"2018"}
    assert str(tmp_path / "site") in capsys.readouterr().out
