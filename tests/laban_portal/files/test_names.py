# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import unicodedata

import pytest

from laban_portal.files.names import LONGEST, clean_name, name_faults

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Quyết định 12-QĐ.pdf", "Quyết định 12-QĐ.pdf"),
        (unicodedata.normalize("NFD", "Quyết định.pdf"), "Quyết định.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\An\\báo cáo.pdf", "báo cáo.pdf"),
        ("a\x00b\r\nc.pdf", "a b c.pdf"),
        ("bao\u202efdp.exe", "baofdp.exe"),
        ("...", "file"),
        ("", "file"),
        ("a\u0308\U000f0000\u0301.pdf", "ä́.pdf"),
        (".pdf", "pdf"),
        ("  a   b .pdf. ", "a b .pdf"),
        ("ă" * 300 + ".pdf", "ă" * 146 + ".pdf"),
        ("x" * 300, "x" * LONGEST),
        ("x." + "y" * 300, "x." + "y" * 148),
    ],
)
def test_a_name_is_shown_without_tricks(name, clean):
    assert clean_name(name) == clean


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        ("Quyết định 12-QĐ (bản 2), đã ký.pdf", []),
        ("con số.pdf", []),
        ("../a.pdf", ["name_path"]),
        ("a/b.pdf", ["name_path"]),
        ("..\\a.pdf", ["name_path"]),
        ("C:a.pdf", ["name_path"]),
        ("..", ["name_path"]),
        ("a\x00.pdf", ["name_signs"]),
        ("a\n.pdf", ["name_signs"]),
        ("a\u202efdp.exe", ["name_signs"]),
        ("a\ud800.pdf", ["name_signs"]),
        ("CON", ["name_device"]),
        ("nul.pdf", ["name_device"]),
        ("COM1.tar.gz", ["name_device"]),
        ("a" * 252 + ".pdf", ["name_long"]),
        ("/" + "\x00" * 300, ["name_path", "name_signs", "name_long"]),
    ],
)
def test_every_trick_in_a_name_is_told(name, faults):
    assert [each.code for each in name_faults(name)] == [f"files.{each}" for each in faults]
