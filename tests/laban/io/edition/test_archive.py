# SPDX-License-Identifier: Apache-2.0
"""The zip of a bundle: names, sizes, locks and damage are told before or while it is unpacked, never after."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from laban.errors import FormatError
from laban.io.edition.archive import MOST_BYTES, unzipped, zipped

ENTRY = b"PK\x01\x02"
"""Begins an entry of the directory; 8 bytes on stand its flags, 24 bytes on the size it declares."""


def _told(content: bytes) -> list[tuple[str, str]]:
    with pytest.raises(FormatError) as refusal:
        unzipped(content, "edition.zip")
    return [(each.code, each.where.file) for each in refusal.value.problems]


def _declaring(content: bytes, offset: int, form: str, value: int) -> bytes:
    """Write another value into the first entry of the directory."""
    changed = bytearray(content)
    struct.pack_into(form, changed, content.index(ENTRY) + offset, value)
    return bytes(changed)


def test_the_same_files_in_any_order_are_the_same_bytes_and_come_back() -> None:
    files = {"b/c.csv": b"x\n1\n", "a": b""}
    assert zipped(files) == zipped(dict(reversed(files.items())))
    assert unzipped(zipped(files), "") == files


def test_a_zip_that_declares_more_than_may_be_unpacked_is_refused_unopened() -> None:
    content = _declaring(zipped({"a": b"1"}), 24, "<I", MOST_BYTES + 1)
    assert _told(content) == [("bundle.too_large", "edition.zip"), ("bundle.bomb", "edition.zip")]


def test_a_locked_file_and_one_packed_in_another_way_are_named() -> None:
    assert _told(_declaring(zipped({"a": b"1"}), 8, "<H", 1)) == [("bundle.locked", "a")]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("b", b"1")
    assert _told(out.getvalue()) == [("bundle.locked", "b")]


@pytest.mark.parametrize("size", [0, 3])
def test_a_file_that_is_longer_than_it_declares_is_damaged_and_not_unpacked_further(size: int) -> None:
    assert _told(_declaring(zipped({"data": b"four"}), 24, "<I", size)) == [("bundle.damaged", "data")]


def test_a_file_whose_bytes_were_touched_is_damaged_and_nothing_of_it_is_told() -> None:
    content = zipped({"secret": b"0123456789" * 9})
    at = content.index(b"secret") + len(b"secret") + 3
    touched = content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]
    assert _told(touched) == [("bundle.damaged", "secret")]
