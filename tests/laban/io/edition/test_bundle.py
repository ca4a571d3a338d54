# SPDX-License-Identifier: Apache-2.0
"""A Book goes into a bundle and comes back bit for bit; one that was touched is refused whole."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from laban.errors import FormatError
from laban.io.edition import open_bundle, read_bundle, write_bundle
from laban.io.edition.archive import MOST_FILES, zipped
from laban.io.edition.bundle import PUBLISHER, SIGNATURE
from laban.io.edition.keys import fingerprint, public_pem
from laban.io.edition.manifest import MANIFEST
from laban.io.edition.same import differences
from laban.io.results.folder import sha256
from laban.model.book import Corrected, Reference
from tests.laban.composed import KEY, OTHER_KEY, altered, books, files_in, opened_bundle, signed_bundle


def _refused(content: bytes) -> list[tuple[str, str]]:
    with pytest.raises(FormatError) as refusal:
        read_bundle(content)
    return [(each.code, each.where.file) for each in refusal.value.problems]


@pytest.mark.parametrize(("pack", "count"), [("vn-pii", 2), ("asem", 1), ("uk-nuts2", 1)])
def test_every_edition_comes_back_bit_for_bit_and_is_written_to_the_same_bytes(pack: str, count: int) -> None:
    made = books(pack)
    assert len(made) == count
    for book in made:
        content = write_bundle(book, KEY)
        found = read_bundle(content)
        assert differences(book, found.book) == ()
        assert write_bundle(found.book, KEY) == content
        assert found.hash == sha256(found.files[MANIFEST])


def test_a_correction_with_references_and_dangerous_words_comes_back() -> None:
    reference = Reference(system="iso3", unit="VNM", year=2018, element="LPI", title="=1+1", source="'=x", page="-")
    changed = Corrected(unit="VNM", year=2018, item="LPI", measure="raw", before=float("nan"), after=0.1 + 0.2)
    book = replace(books("asem")[0], references=(reference,), corrected=(changed,))
    content = write_bundle(book)
    assert differences(book, read_bundle(content).book) == ()
    assert b"'=1+1" in files_in(content)["tables/references.csv"]


def test_generated_figures_are_marked_in_every_row_of_every_table_and_measured_ones_are_not() -> None:
    for name, content in files_in(write_bundle(books("vn-pii")[0])).items():
        if name.startswith("tables/"):
            lines = content.decode().splitlines()
            assert lines[0].endswith(",data"), name
            assert "SỐ LIỆU TRÌNH DIỄN" not in lines[0]
    readme = files_in(write_bundle(books("vn-pii")[0]))["README.txt"].decode()
    assert "SỐ LIỆU TRÌNH DIỄN" in readme
    assert "DEMONSTRATION DATA" in readme
    assert "DEMONSTRATION" not in opened_bundle().files["README.txt"].decode()


def test_figures_of_later_years_are_not_in_an_earlier_edition() -> None:
    first = books("vn-pii")[0]
    assert first.pack.panel.years == (2023, 2024)
    values = files_in(write_bundle(first))["pack/data/values.csv"].decode()
    assert {line.split(",")[0] for line in values.splitlines()[1:]} == {"2023", "2024"}


def test_a_signature_says_whose_bundle_it_is() -> None:
    assert opened_bundle().signature.state == "valid"
    assert opened_bundle().signature.fingerprint == fingerprint(KEY.public_key())
    assert read_bundle(write_bundle(opened_bundle().book)).signature.state == "none"
    read_bundle(signed_bundle(), publisher=[fingerprint(KEY.public_key())])
    with pytest.raises(FormatError) as refusal:
        read_bundle(signed_bundle(), publisher=[fingerprint(OTHER_KEY.public_key())])
    assert refusal.value.code == "bundle.other_publisher"
    with pytest.raises(FormatError) as refusal:
        read_bundle(write_bundle(opened_bundle().book), publisher=[fingerprint(KEY.public_key())])
    assert refusal.value.code == "bundle.not_signed"


def test_every_file_that_was_touched_is_told_at_once() -> None:
    files = files_in(signed_bundle())
    files["tables/findings.csv"] += b"more"
    files["tables/added.csv"] = b"a\n1\n"
    del files["tables/correlations.csv"]
    files[SIGNATURE] = OTHER_KEY.sign(files[MANIFEST])
    assert _refused(zipped(files)) == [
        ("bundle.unknown_file", "tables/added.csv"),
        ("bundle.missing_file", "tables/correlations.csv"),
        ("bundle.other_hash", "tables/findings.csv"),
        ("bundle.bad_signature", SIGNATURE),
    ]
    assert open_bundle(zipped(files)).signature.state == "invalid"


def test_an_altered_manifest_breaks_the_signature_and_another_key_cannot_mend_it() -> None:
    files = files_in(signed_bundle())
    files[MANIFEST] = files[MANIFEST].replace(b'"seed": 1', b'"seed": 2')
    assert _refused(zipped(files)) == [("bundle.bad_signature", SIGNATURE)]
    files[PUBLISHER] = public_pem(OTHER_KEY.public_key())
    assert _refused(zipped(files)) == [("bundle.bad_signature", SIGNATURE)]
    files[PUBLISHER] = b"no key"
    assert _refused(zipped(files)) == [("bundle.bad_signature", SIGNATURE)]
    del files[PUBLISHER]
    assert _refused(zipped(files)) == [("bundle.half_signed", SIGNATURE)]


@pytest.mark.parametrize("code", ["", "../../../out", "a/b", ".hidden", "a b"])
def test_a_release_whose_code_leads_elsewhere_is_refused(code: str) -> None:
    files = files_in(signed_bundle())
    release = {**json.loads(files[MANIFEST])["release"], "code": code}
    assert _refused(altered(signed_bundle(), {}, release=release)) == [("bundle.bad_manifest", MANIFEST)]


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        (b"[]", "bundle.bad_manifest"),
        (b"{", "bundle.bad_manifest"),
        (b'{"format": "laban-edition/2"}', "bundle.other_format"),
        (b'{"format": "laban-edition/1"}', "bundle.bad_manifest"),
    ],
)
def test_a_manifest_that_is_none_or_of_another_format_is_refused(manifest: bytes, code: str) -> None:
    assert _refused(zipped({MANIFEST: manifest})) == [(code, MANIFEST)]


def _raw(*entries: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"", ["bundle.not_a_zip"]),
        (b"PK\x03\x04 not really", ["bundle.not_a_zip"]),
        (_raw(("a", b"1")), ["bundle.no_manifest"]),
        (_raw(("../a", b"1"), ("/b", b"2"), ("c/../d", b"3"), ("C:e", b"4"), ("f\\g", b"5")), ["bundle.bad_name"] * 5),
        (_raw(("a", b"1"), ("A", b"2")), ["bundle.double"] * 2),
        (_raw(("a", bytes(5_000_000))), ["bundle.bomb"]),
        (_raw(*((f"{at}", b"") for at in range(MOST_FILES + 1))), ["bundle.too_many_files"]),
    ],
    ids=["nothing", "broken", "other", "names", "double", "bomb", "many"],
)
def test_hostile_zips_are_refused_before_anything_is_unpacked(content: bytes, codes: list[str]) -> None:
    assert [code for code, _ in _refused(content)] == codes


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("tables/iso3/scores.csv", b"VNM,2018", b"XXX,2018", "bundle.bad_row"),
        ("tables/iso3/elements.csv", b"VNM,2018", b"VNM,1018", "bundle.bad_row"),
        ("tables/correlations.csv", b"item,", b"thing,Index,", "bundle.bad_row"),
        ("tables/findings.csv", b"coverage", b"\xff", "bundle.not_a_table"),
        ("tables/iso3/units.csv", b"VNM", b"XXX", "bundle.bad_row"),
        ("pack/units.csv", b"code", b"kode", "pack.missing_column"),
    ],
)
def test_an_unsigned_bundle_whose_hashes_fit_and_whose_tables_do_not_is_refused_with_its_place(
    name: str, old: bytes, new: bytes, code: str
) -> None:
    files = files_in(signed_bundle())
    found = _refused(altered(signed_bundle(), {name: files[name].replace(old, new)}))
    assert code in [each for each, _ in found]


def test_a_file_that_is_not_there_is_told_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(FormatError) as refusal:
        read_bundle(tmp_path / "none.zip")
    assert (refusal.value.code, refusal.value.where.file) == ("bundle.cannot_read", str(tmp_path / "none.zip"))
