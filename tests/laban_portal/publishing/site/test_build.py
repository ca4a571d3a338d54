# SPDX-License-Identifier: Apache-2.0
"""A site is built whole or not at all, the same by one process and by two, and opens from a zip."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from hashlib import sha256
from html import unescape
from io import BytesIO
from urllib.parse import unquote, urljoin

import pytest

from laban.model.book import Release
from laban_portal.publishing.site import build as building
from laban_portal.publishing.site import registry
from laban_portal.publishing.site.build import MANIFEST, build, zipped
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.older import ALWAYS, mark_of
from laban_portal.publishing.site.registry import kinds, pages
from laban_portal.ui.errors import Refused
from tests.laban_portal.publishing.site.reading_pages import asian, scene

BASE = "https://index.example/"
FORMATS = ("html", "svg", "csv", "json")


@pytest.fixture(scope="module")
def of():
    return replace(asian(), base=BASE, bundles={"2018": b"PK bundle"}, kept={})


@pytest.fixture(scope="module")
def built(of, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "public"
    seen = []
    told = build(of, folder, formats=FORMATS, workers=2, watch=lambda done, whole: seen.append((done, whole)))
    return folder, told, seen


def files(folder):
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_two_processes_build_what_one_builds_and_progress_is_told(of, built, tmp_path):
    folder, _, seen = built
    build(of, tmp_path / "one", formats=FORMATS, workers=1)
    assert files(tmp_path / "one") == files(folder)
    assert (seen[-1][0], [each[0] for each in seen]) == (seen[-1][1], sorted(each[0] for each in seen))


def test_the_manifest_tells_the_hash_of_every_file(built):
    folder, told, _ = built
    said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    found = {path: sha256(content).hexdigest() for path, content in files(folder).items() if path != MANIFEST}
    assert (said["files"], told.files) == (found, len(found))


def test_a_new_edition_leaves_the_pages_of_older_ones_as_they_are_but_for_those_that_tell_of_all(tmp_path, monkeypatch):
    few = {name: kinds()[name] for name in ("start", "method", "items", "revisions", "news", "search", "archive")}
    monkeypatch.setattr(registry, "kinds", lambda: few)
    book, drawn = asian().latest, []
    three = tuple(replace(book, release=Release(code=code)) for code in ("2020", "2019", "2018"))
    bundles = {each.release.code: each.release.code.encode() for each in three}
    newest, older = (Library(books=each, base=BASE, bundles=bundles) for each in (three, three[1:]))
    build(older, tmp_path / "public", formats=("html",), workers=1)
    before = files(tmp_path / "public")
    told = build(
        newest, tmp_path / "public", formats=("html",), workers=1, watch=lambda done, whole: drawn.append((done, whole))
    )
    build(newest, tmp_path / "anew", formats=("html",), workers=1)
    after, tails = files(tmp_path / "public"), list(pages(scene(newest, "en")))
    assert (told.copied, after) == (("2019", "2018"), files(tmp_path / "anew"))
    assert drawn[-1] == (2 * (len(tails) + 2 * len(ALWAYS)),) * 2
    old = {f"{language}/{code}/{tail}.html" for language in ("vi", "en") for code in ("2019", "2018") for tail in tails}
    changed = {path for path in old if before[path] != after[path]}
    assert {path.split("/", 2)[2] for path in changed} <= {f"{tail}.html" for tail in ALWAYS}


def test_an_edition_is_drawn_again_when_it_is_corrected_and_when_the_site_is_another(of):
    book = of.latest
    again = replace(book, release=Release(code="2018-2", number=2, corrects="2018"))
    others = [
        replace(of, books=(again, book), bundles={**of.bundles, "2018-2": b"PK"}), replace(of, base=f"{BASE}other/"),
        replace(of, bundles={"2018": b"PK other"}), replace(of, keys={"SHA256:a": "PEM"}),
        replace(of, books=(book, replace(book, release=Release(code="2016"))), bundles={**of.bundles, "2016": b"PK"}),
    ]  # fmt: skip
    later = replace(book, release=Release(code="2020"))
    same = replace(of, books=(later, book), bundles={**of.bundles, "2020": b"PK"})
    mark = mark_of(of, "2018", FORMATS)
    assert (mark_of(same, "2018", FORMATS), mark_of(replace(of, bundles={}), "2018", FORMATS)) == (mark, "")
    assert len({mark, mark_of(of, "2018", ("html",)), *(mark_of(each, "2018", FORMATS) for each in others)}) == 7


def test_every_address_of_the_site_that_a_page_or_a_catalogue_tells_is_a_file_that_was_built(built):
    there, dead, told = files(built[0]), set(), 0
    for path, content in there.items():
        if not path.endswith((".html", ".jsonld", "sitemap.xml", "feed.xml", "datapackage.json")):
            continue
        text = unescape(content.decode()).replace("\\u0026", "&")
        found = re.findall(re.escape(BASE) + r"[^\s\"'<>#?]*", text)
        if path.endswith(".html"):
            found += [urljoin(BASE + path, each) for each in re.findall(r'(?:href|src)="([^"#?]+)', text)]
        if path.endswith("datapackage.json"):
            found += [urljoin(BASE + path, each["path"]) for each in json.loads(content)["resources"]]
        ours = {unquote(each.removeprefix(BASE)) for each in found if each.startswith(BASE)}
        told += len(ours)
        dead |= {(path, each) for each in ours if (each or "index.html") not in there}
    assert (sorted(dead)[:20], told > 5_000) == ([], True)


def test_a_folder_of_something_else_is_refused_and_left_alone(of, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        build(of, tmp_path / "home")
    assert [each.code for each in refused.value.problems] == ["site.not_a_site"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["home"]


def test_an_unknown_format_is_refused(of, tmp_path):
    with pytest.raises(Refused) as refused:
        build(of, tmp_path / "site", formats=("html", "exe"))
    assert [each.code for each in refused.value.problems] == ["open_file.unknown_format"]


def test_what_breaks_off_leaves_the_site_before_as_it_was(of, built, monkeypatch):
    folder, _, _ = built
    before = files(folder)
    monkeypatch.setattr(building, "write_manifest", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        build(of, folder, formats=FORMATS, workers=1)
    assert (files(folder), [each.name for each in folder.parent.iterdir()]) == (before, ["public"])


def test_the_zip_holds_all_pages_and_is_the_same_for_the_same_site(built):
    folder, _, _ = built
    made = zipped(folder)
    names = zipfile.ZipFile(BytesIO(made)).namelist()
    wanted = {
        each for each in files(folder) if each != MANIFEST and not ("/latest/" in each and not each.endswith(".html"))
    }
    assert (set(names), zipped(folder) == made) == (wanted, True)
