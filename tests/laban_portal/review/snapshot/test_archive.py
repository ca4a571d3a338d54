# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from laban_portal.review.snapshot.archive import archive, prove
from laban_portal.review.snapshot.content import Reference, Value, moved, part_hash, part_text, part_values
from laban_portal.review.snapshot.manifest import Manifest, UnitPart, manifest_hash, manifest_text, read_manifest

AT = datetime(2026, 4, 1, 8, 30, tzinfo=UTC)
PROOF = Reference(
    issuer="Sở", number="12/BC", issued_on="2026-01-02", title="Báo cáo\u2028một", page=3, sha256="a" * 64
)
VALUE = Value(
    form="test/F1@1", period="2025", element="people", slice="", kind="value", text="1200", flag="p", reason="", note="",
    source="typed", number=2, sequence=5, hash="b" * 64, evidence=(PROOF,),
)  # fmt: skip
NONE = replace(VALUE, element="share", kind="none", text="", flag="", reason="not_yet", sequence=6, evidence=())


def snapshot(values=(VALUE, NONE), others=()):
    text = part_text(values)
    units = (
        UnitPart(
            unit="n/01@2025-07-01", file="parts/a.jsonl", hash=part_hash(text), values=len(values), corrected=0, sequence=6,
            head="c" * 64,
        ),
        *others,
    )  # fmt: skip
    manifest = Manifest(
        round="r", names={"vi": "Đợt", "en": "Round"}, year=2025, kind="yearly", number=1, versions=(), units=units,
        corrections=0, acknowledged=(), reason="", previous="", made_at="2026-04-01T08:30:00.000000Z", made_by="M",
        demonstration=False,
    )  # fmt: skip
    return manifest_text(manifest), {"parts/a.jsonl": text}


def codes(proof):
    return [each.code for each in proof.faults]


def test_a_part_is_json_lines_in_one_order_and_comes_back_as_it_was():
    text = part_text([NONE, VALUE])
    assert (part_values(text), text == part_text([VALUE, NONE]), text.count("\n")) == ((VALUE, NONE), True, 2)
    assert part_values("") == ()


@pytest.mark.parametrize(
    "text",
    [
        "{}\n", "[]\n", "x",
        part_text([VALUE])[:-1], part_text([VALUE]) * 2, part_text([VALUE]).replace('"number":2', '"number":"2"'),
        part_text([VALUE]).replace('"page":3', '"page":"3"'), part_text([NONE]) + part_text([VALUE]),
        " " + part_text([VALUE]),
        part_text([VALUE]).replace('"evidence":[', '"evidence":[1,'),
    ],
)  # fmt: skip
def test_what_is_not_the_one_text_of_values_is_no_part(text):
    with pytest.raises(ValueError, match="snapshot"):
        part_values(text)


def test_a_manifest_comes_back_as_it_was():
    text, _ = snapshot()
    assert manifest_text(read_manifest(text)) == text


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text + " ", lambda text: text.replace('"number":1', '"number":"1"'), lambda _: "{}", lambda _: "[]",
        lambda text: text.replace("laban-snapshot/1", "laban-snapshot/2"), lambda text: text.replace(',"year":2025', ""),
    ],
)  # fmt: skip
def test_what_is_not_the_one_text_of_a_manifest_is_none(change):
    with pytest.raises(ValueError, match="manifest"):
        read_manifest(change(snapshot()[0]))


def test_an_archive_has_the_same_bytes_each_time_and_proves_itself():
    manifest, parts = snapshot()
    content = archive(manifest, parts, "Đọc", AT)
    assert content == archive(manifest, parts, "Đọc", AT)
    proof = prove(content, manifest_hash(manifest))
    assert (proof.holds, proof.hash, proof.parts, proof.values) == (True, manifest_hash(manifest), 1, 2)


def test_a_unit_s_own_file_has_its_part_only_and_proves_itself():
    other = UnitPart(unit="n/02", file="parts/b.jsonl", hash="d" * 64, values=1, corrected=0, sequence=1, head="e" * 64)
    manifest, parts = snapshot(others=(other,))
    proof = prove(archive(manifest, parts, "", AT))
    assert proof.manifest is not None
    assert (proof.holds, proof.parts, len(proof.manifest.units)) == (True, 1, 2)


def test_every_change_of_a_part_is_found():
    manifest, parts = snapshot()
    changed = {name: text.replace("1200", "1300") for name, text in parts.items()}
    assert codes(prove(archive(manifest, changed, "", AT))) == ["snapshots.part_hash_fault"]
    assert codes(prove(archive(manifest, {**parts, "parts/x.jsonl": "x"}, "", AT))) == ["snapshots.unknown_file"]


def test_another_snapshot_than_the_published_one_is_told():
    manifest, parts = snapshot()
    assert codes(prove(archive(manifest, parts, "", AT), "f" * 64)) == ["snapshots.other_hash"]


@pytest.mark.parametrize("values", [(VALUE, replace(NONE, sequence=7))])
def test_a_value_beyond_the_chain_s_end_is_found(values):
    manifest, parts = snapshot(values)
    assert codes(prove(archive(manifest, parts, "", AT))) == ["snapshots.part_beyond"]


def _bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as given:
        given.writestr("manifest.json", b"0" * 30_000_000)
    return out.getvalue()


@pytest.mark.parametrize("content", [b"", b"PK", b"<html>", _bomb(), archive("{}", {}, "", AT)])
def test_what_is_no_snapshot_is_told_so(content):
    assert codes(prove(content)) == ["snapshots.not_an_archive"]


def test_what_moved_between_two_parts_is_told_by_place():
    later = replace(VALUE, text="1300", number=3, sequence=9)
    found = moved([VALUE, NONE], [later])
    assert [(each.place[2], each.before, each.after) for each in found] == [
        ("people", VALUE, later),
        ("share", NONE, None),
    ]
