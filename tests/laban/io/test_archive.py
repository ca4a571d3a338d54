# SPDX-License-Identifier: Apache-2.0
"""Zip files from strangers."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import FormatError
from laban.io.archive import open_archive
from laban.io.grid import Limits

LIMITS = Limits()


def _zip(parts, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", compression) as archive:
        warnings.simplefilter("ignore")  # two parts of one name are meant
        for name, data in parts:
            archive.writestr(name, data)
    return stream.getvalue()


def _refused(data: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(FormatError) as caught:
        open_archive(data, "book.xlsx", limits)
    return caught.value.code


def test_parts_are_found_whatever_their_capitals():
    archive = open_archive(_zip([("xl/Workbook.xml", b"<a/>"), ("xl/b.xml", b"<b/>")]), "book.xlsx", LIMITS)
    assert archive.has("XL/workbook.xml")
    assert archive.read("xl/workbook.xml") == b"<a/>"
    assert archive.below("xl/") == ("xl/workbook.xml", "xl/b.xml")


def test_a_part_that_is_not_there_means_damage():
    archive = open_archive(_zip([("a.xml", b"<a/>")]), "book.xlsx", LIMITS)
    with pytest.raises(FormatError) as caught:
        archive.read("b.xml")
    assert caught.value.code == "workbook.damaged"


def test_a_part_with_entities_is_refused_when_read():
    archive = open_archive(_zip([("a.xml", b"<!DOCTYPE a><a/>")]), "book.xlsx", LIMITS)
    with pytest.raises(FormatError) as caught:
        archive.read("a.xml")
    assert caught.value.code == "workbook.unsafe_xml"


def test_an_impossible_ratio_is_a_bomb():
    assert _refused(_zip([("a.xml", b" " * 40_000_000)])) == "workbook.bomb"


def test_a_high_ratio_of_a_small_part_is_no_bomb():
    assert open_archive(_zip([("a.xml", b" " * 1_000_000)]), "book.xlsx", LIMITS).has("a.xml")


def test_what_unpacks_to_too_much_in_all_is_refused():
    parts = [(f"{at}.xml", bytes(range(256)) * 4) for at in range(10)]
    assert _refused(_zip(parts), Limits(unpacked_bytes=10_000)) == "workbook.too_large"


def test_too_many_parts_are_refused_before_the_directory_is_read():
    assert _refused(_zip([(f"{at}.xml", b"") for at in range(30)]), Limits(parts=20)) == "workbook.too_many_parts"


def test_a_declared_size_that_is_too_small_does_not_let_more_out():
    data = _zip([("a.xml", b"<a>" + b"x" * 5000 + b"</a>")])
    lying = data.replace(struct.pack("<L", 5007), struct.pack("<L", 10))
    with pytest.raises(FormatError) as caught:
        open_archive(lying, "book.xlsx", LIMITS).read("a.xml")
    assert caught.value.code == "workbook.damaged"


def test_parts_that_claim_more_bytes_than_the_file_has_are_refused():
    data = bytearray(_zip([("a.xml", b"<a/>")], zipfile.ZIP_STORED))
    at = data.index(b"PK\x01\x02") + 20
    data[at : at + 4] = struct.pack("<L", 1_000_000)
    assert _refused(bytes(data)) == "workbook.bomb"


def test_two_parts_of_one_name_are_refused():
    assert _refused(_zip([("a.xml", b"<a/>"), ("A.xml", b"<b/>")])) == "workbook.damaged"


def test_a_part_with_a_password_is_refused_as_protected():
    data = bytearray(_zip([("a.xml", b"<a/>")]))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert _refused(bytes(data)) == "workbook.protected"


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_compression_that_workbooks_do_not_use_is_refused(compression):
    assert _refused(_zip([("a.xml", b"<a/>")], compression)) == "workbook.damaged"


@given(st.data())
def test_a_file_with_any_bytes_changed_is_opened_or_refused(data):
    original = _zip([("xl/workbook.xml", b"<a>text</a>"), ("b.xml", b"<b/>")])
    changed = bytearray(original)
    for at in data.draw(st.lists(st.integers(0, len(original) - 1), min_size=1, max_size=4)):
        changed[at] = data.draw(st.integers(0, 255))
    code = "workbook.fine"
    try:
        archive = open_archive(bytes(changed), "book.xlsx", LIMITS)
        for name in archive.parts:
            archive.read(name)
    except FormatError as error:
        code = error.code
    assert code.startswith("workbook.")
