# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image

from laban_portal.files.inspect.found import Found
from laban_portal.files.inspect.image import image_found
from tests.laban_portal.files.hostile import image, written, zeros

pytestmark = pytest.mark.once


def faults(folder, content, kind="PNG"):
    return [each.code for each in image_found(written(folder, content), kind).problems]


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def header(width, height):
    """Write a picture that says it is so large, and has hardly a point."""
    about = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", about) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_whole_picture_has_its_size_and_one_page(kind, tmp_path):
    assert image_found(written(tmp_path, image(kind)), kind) == Found(pages=1, width=40, height=30)


def test_a_picture_of_several_pages_has_so_many(tmp_path):
    more = [Image.new("1", (40, 30))] * 2
    content = image("TIFF", save_all=True, append_images=more)
    assert image_found(written(tmp_path, content), "TIFF") == Found(pages=3, width=40, height=30)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_cut_off_is_broken(kind, tmp_path):
    content = image(kind, size=(200, 200))
    assert faults(tmp_path, content[: len(content) // 2], kind) == ["files.image_broken"]


def test_a_picture_with_changed_points_or_of_another_kind_is_broken(tmp_path):
    content = bytearray(image())
    content[len(content) // 2] ^= 255
    assert faults(tmp_path, bytes(content)) == ["files.image_broken"]
    assert faults(tmp_path, image("JPEG"), "PNG") == ["files.image_broken"]
    assert faults(tmp_path, b"\x89PNG\r\n\x1a\nhello") == ["files.image_broken"]


@pytest.mark.parametrize("size", [(60_000, 60_000), (40_000, 1), (10_000, 8_001)])
def test_a_picture_that_says_it_is_huge_is_refused_before_a_point_is_unpacked(size, tmp_path):
    assert faults(tmp_path, header(*size)) == ["files.image_large"]


def test_a_picture_with_an_archive_behind_it_is_told(tmp_path):
    assert faults(tmp_path, image() + zeros(1)) == ["files.polyglot"]
