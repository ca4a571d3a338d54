# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time

import pytest

from laban_portal.files.sniff import (
    CSV,
    DOCX,
    HTML,
    JPEG,
    JSON,
    LOCKED,
    OLE,
    PDF,
    PNG,
    SVG,
    TIFF,
    UNKNOWN,
    XLSM,
    XLSX,
    XML,
    ZIP,
    ending_of,
    media_of,
)
from tests.laban_portal.files.hostile import changed, image, letter, part_of, pdf, workbook, zeros

pytestmark = pytest.mark.once

OLE_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TYPES = "[Content_Types].xml"


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (b"", UNKNOWN),
        (b"\x00\x01", UNKNOWN),
        (b"MZ\x90\x00", UNKNOWN),
        (OLE_HEAD + bytes(600), OLE),
        (OLE_HEAD + "EncryptedPackage".encode("utf-16-le"), LOCKED),
        (b"PK\x03\x04broken", ZIP),
        (b"<!DOCTYPE html><p>", HTML),
        (b"\xef\xbb\xbf \n<HTML>", HTML),
        (b"<!-- x --><script>", HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'>", HTML),
        ("<html>".encode("utf-16"), HTML),
        (b"<html>\n%PDF-1.7", HTML),
        (b"#!/bin/sh\n%PDF-1.7", UNKNOWN),
        (b"<svg onload='x'/>", SVG),
        (b"<?xml version='1.0'?>\n<!-- a > b --><!DOCTYPE svg [<!ENTITY a 'b'>]><s:svg>", SVG),
        (b"<?xml version='1.0'?><data/>", XML),
        (b'{"a": 1}\n', JSON),
        (b"[1, 2]", JSON),
        (b"[broken", CSV),
        ("tỉnh;giá trị\nAn;1,5".encode(), CSV),
        ("tỉnh;giá trị".encode("utf-16"), CSV),
        (b"t\xecnh;1\n", CSV),
        (("ă" * 8192).encode()[:-1], CSV),
    ],
)
def test_a_type_is_told_by_the_bytes(content, media):
    assert media_of(content) == media


def test_files_of_programs_are_told_by_what_is_in_them():
    assert [media_of(each) for each in (pdf(), image("PNG"), image("JPEG"), image("TIFF"))] == [PDF, PNG, JPEG, TIFF]
    macro = part_of(workbook(), TYPES).replace(
        b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", b"vnd.ms-excel.sheet.macroEnabled.main+xml"
    )
    found = [media_of(each) for each in (workbook(), letter(), changed(workbook(), {TYPES: macro}), zeros(1))]
    assert found == [XLSX, DOCX, XLSM, ZIP]


@pytest.mark.parametrize("piece", [b"<!---->", b"<??>", b"<!a>", b"<!doctype[]>", b"<!-- --> <svgx"])
def test_a_text_made_to_be_slow_is_told_at_once(piece):
    begun = time.perf_counter()
    media_of(piece * 2000)
    assert time.perf_counter() - begun < 0.2


def test_the_ending_of_a_name_is_what_stands_behind_the_last_point():
    assert [ending_of(each) for each in ("a.b.PDF", "scan", ".pdf", "a.")] == ["pdf", "", "", ""]
