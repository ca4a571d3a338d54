# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from laban_portal.files.inspect import package
from laban_portal.files.inspect.office import office_faults
from laban_portal.ui.words import say
from tests.laban_portal.files.hostile import changed, letter, part_of, workbook, zeros

pytestmark = pytest.mark.once

TYPES = "[Content_Types].xml"
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def faults(content, kind="xlsx"):
    return [each.code.removeprefix("files.office_") for each in office_faults(content, kind=kind)]


def relation(kind, target, mode="External"):
    text = f'<Relationship Id="r1" Type="{LINK}{kind}" Target="{target}" TargetMode="{mode}"/>'
    return RELS.format(text).encode()


def with_type(content, old, new):
    return changed(content, {TYPES: part_of(content, TYPES).replace(old, new)})


def test_what_programs_write_has_no_fault():
    assert (faults(workbook()), faults(letter(), "docx")) == ([], [])


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"xl/vbaProject.bin": b"x"}, ["macro"]),
        ({"XL/VBAPROJECT.BIN": b"x"}, ["macro"]),
        ({"xl/macrosheets/sheet1.xml": b"<a/>"}, ["macro"]),
        ({"xl/activeX/activeX1.bin": b"x"}, ["macro"]),
        ({"xl/externalLinks/externalLink1.xml": b"<a/>"}, ["outside"]),
        ({"xl/connections.xml": b"<a/>"}, ["outside"]),
        ({"xl/embeddings/oleObject1.bin": b"x"}, ["embedded"]),
        ({"xl/media/image1.png": b"PK\x03\x04more"}, ["embedded"]),
        ({"xl/media/image1.png": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}, ["embedded"]),
        ({"xl/media/image1.png": b"\x89PNG"}, []),
        ({"xl/a.rels": relation("oleObject", "file:///c:/a.xlsx")}, ["outside"]),
        ({"xl/a.rels": relation("attachedTemplate", "https://example.vn/a.dotm")}, ["outside"]),
        ({"xl/a.rels": relation("attachedTemplate", "file:///C:\\Users\\An\\Templates\\Normal.dotm")}, []),
        ({"xl/a.rels": relation("attachedTemplate", "file:///\\\\server\\share\\Normal.dotm")}, ["outside"]),
        ({"xl/a.rels": relation("image", "https://example.vn/a.png", "EXTERNAL")}, ["outside"]),
        ({"xl/a.rels": relation("hyperlink", "https://example.vn/")}, []),
        ({"xl/a.rels": relation("hyperlink", "mailto:an@example.vn")}, []),
        ({"xl/a.rels": relation("hyperlink", "file://server/share")}, ["outside"]),
        ({"xl/a.rels": relation("hyperlink", "\\\\server\\share")}, ["outside"]),
        ({"xl/a.rels": relation("worksheet", "sheet1.xml", "Internal")}, []),
        ({"xl/a.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, ["doctype"]),
        ({"xl/a.xml": "<?xml version='1.0'?><!DOCTYPE a><a/>".encode("utf-16")}, ["doctype"]),
        ({"xl/media/image1.png": b"<!DOCTYPE a><a/>"}, ["doctype"]),
        ({"xl/a.xml": b"no markup"}, ["broken"]),
        ({"xl/a.rels": b"<a>"}, ["broken"]),
        ({"../a.xml": b"<a/>"}, ["names"]),
        ({"/etc/a.xml": b"<a/>"}, ["names"]),
        ({"xl\\a.xml": b"<a/>"}, ["names"]),
        ({"C:a.xml": b"<a/>"}, ["names"]),
        ({"XL/WORKBOOK.XML": b"<a/>"}, ["names"]),
        ({TYPES: None}, ["broken"]),
        ({TYPES: b"<!DOCTYPE a><Types/>"}, ["doctype"]),
        ({"xl/a.rels": b"<a>" * 500}, ["broken"]),
        ({"xl/vbaProject.bin": b"x", "../a": b"x", "xl/a.xml": b"<!DOCTYPE a><a/>"}, ["names", "macro", "doctype"]),
    ],
)  # fmt: skip
def test_every_trick_of_a_workbook_is_told_all_at_once(parts, expected):
    assert faults(changed(workbook(), parts)) == expected


def test_the_part_at_fault_is_named_in_both_languages():
    (found,) = office_faults(changed(workbook(), {"xl/vbaProject.bin": b"x"}), kind="xlsx")
    said = [say(found.code, language, **dict(found.facts)) for language in ("vi", "en")]
    assert said == [
        "Tệp có macro hoặc điều khiển ActiveX (phần xl/vbaproject.bin). Hãy lưu lại thành .xlsx không có macro.",
        "The file holds macros or ActiveX controls (part xl/vbaproject.bin). Save it as .xlsx without macros.",
    ]


def test_a_content_type_that_runs_is_told_whatever_its_part_is_called():
    main = b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    binary = b"vnd.ms-excel.sheet.binary.macroEnabled.main"
    assert faults(with_type(workbook(), main, b"vnd.ms-excel.sheet.macroEnabled.main+xml")) == ["kind", "macro"]
    assert faults(with_type(workbook(), main, binary)) == ["kind", "macro"]
    assert faults(with_type(workbook(), main, main.replace(b"sheet.main", b"template.main"))) == ["kind"]
    hidden = b'<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    assert faults(with_type(workbook(), b"</Types>", hidden)) == ["macro"]
    assert (faults(letter()), faults(workbook(), "docx")) == (["kind"], ["kind"])


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("<w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe </w:instrText>", ["dde"]),
        ("<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>E cmd</w:instrText></w:r>", ["dde"]),
        ('<w:fldSimple w:instr="DDE cmd"/>', ["dde"]),
        ("<w:instrText>PAGE</w:instrText><w:t>DDE is a word here</w:t>", []),
    ],
)
def test_a_field_that_calls_a_program_is_told_however_it_is_cut(field, expected):
    document = part_of(letter(), "word/document.xml").replace(b"<w:p>", f"<w:p>{field}".encode(), 1)
    assert faults(changed(letter(), {"word/document.xml": document}), "docx") == expected


def test_old_and_encrypted_files_are_told_by_their_container():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert (faults(ole), faults(ole + "EncryptedPackage".encode("utf-16-le"))) == (["old"], ["encrypted"])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"hello", workbook()[:-30], b"x" + workbook(), zeros(1)])
def test_what_is_no_workbook_is_broken(content):
    assert faults(content) == ["broken"]


def test_a_bomb_is_told_before_and_while_it_unpacks():
    assert faults(zeros(24)) == ["bomb"]
    assert faults(changed(workbook(), {"xl/a.xml": part_of(zeros(24), "zeros")})) == ["bomb"]
    nested = changed(workbook(), {"xl/media/image1.png": zeros(24)})
    assert faults(nested) == ["embedded"]  # what lies inside is never unpacked


def test_a_bomb_that_declares_a_small_size_is_told(monkeypatch):
    content = bytearray(zeros(24))
    central = content.rindex(b"PK\x01\x02")
    struct.pack_into("<I", content, central + 16, zlib.crc32(bytes(1000)))
    struct.pack_into("<I", content, central + 24, 1000)
    with zipfile.ZipFile(BytesIO(content)) as zipped:
        assert len(zipped.read("zeros")) == 1000  # Python's own reader notices nothing
    assert faults(bytes(content)) == ["bomb"]
    monkeypatch.setattr(package, "MOST_UNPACKED", 3000)
    assert faults(workbook()) == ["bomb"]


def test_parts_over_one_another_doubled_and_too_many_are_told(monkeypatch):
    once = zeros(1)
    end = once.rindex(b"PK\x05\x06")
    entry = once[once.rindex(b"PK\x01\x02") : end]
    tail = bytearray(once[end:])
    struct.pack_into("<HHI", tail, 8, 2, 2, 2 * len(entry))
    assert faults(once[:end] + entry + bytes(tail)) == ["bomb", "names"]
    monkeypatch.setattr(package, "MOST_ENTRIES", 3)
    assert faults(workbook()) == ["entries"]


def test_a_part_under_another_name_than_the_directory_says_is_broken():
    content = changed(workbook(), {"xl/aaaa.xml": b"<a/>"})
    assert faults(content.replace(b"xl/aaaa.xml", b"xl/bbbb.xml", 1)) == ["broken"]


def test_an_encrypted_part_is_told():
    content = bytearray(workbook())
    central = content.index(b"PK\x01\x02")
    content[central + 8] |= 1
    assert faults(bytes(content)) == ["encrypted"]


def test_odd_packing_and_a_wrong_checksum_are_broken():
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as zipped:
        zipped.writestr(TYPES, b"<Types/>")
    assert faults(out.getvalue()) == ["broken"]
    content = bytearray(workbook())
    struct.pack_into("<I", content, content.index(b"PK\x01\x02") + 16, 7)
    assert faults(bytes(content)) == ["broken"]


def test_a_part_of_another_size_than_declared_is_a_bomb_and_one_that_does_not_unpack_is_broken():
    content = workbook()
    central = content.index(b"PK\x01\x02")
    declared = struct.unpack_from("<I", content, central + 24)[0]
    for other in (declared + 1, declared - 1):
        changed_size = bytearray(content)
        struct.pack_into("<I", changed_size, central + 24, other)
        assert faults(bytes(changed_size)) == ["bomb"]
    damaged = bytearray(content)
    name_size = struct.unpack_from("<H", content, 26)[0]
    damaged[30 + name_size] = 0xFF  # no block begins so
    assert faults(bytes(damaged)) == ["broken"]
    damaged = bytearray(content)
    struct.pack_into("<I", damaged, central + 20, 1 << 20)  # longer than the file
    assert faults(bytes(damaged)) == ["bomb"]
    damaged = bytearray(content)
    struct.pack_into("<I", damaged, central + 20, 9)  # the part ends too early
    assert "broken" in faults(bytes(damaged))
