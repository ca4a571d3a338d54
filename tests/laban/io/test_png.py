# SPDX-License-Identifier: Apache-2.0
from io import BytesIO
from struct import unpack
from zlib import crc32

import numpy as np
import pytest
from PIL import Image
from typst import TypstError

from laban.io.png import TOGETHER, height_of, png, pngs

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10" font-family="inherit">'
    '<rect width="10" height="10" fill="var(--laban-accent,#0d5f6e)"/>{}</svg>'
)


def chunks(content):
    at = 8
    while at < len(content):
        (length,) = unpack(">I", content[at : at + 4])
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        assert unpack(">I", content[at + 8 + length : at + 12 + length]) == (crc32(kind + body),)
        yield kind, body
        at += 12 + length


def pixels(content):
    with Image.open(BytesIO(content)) as image:
        return np.asarray(image)


@pytest.fixture(scope="module")
def drawn():
    texts = (f'<text x="11" y="8" font-size="8">{letter}</text>' for letter in ("", "ệ", "Đ"))
    return pngs([SQUARE.format(text) for text in texts], 40, {"Title": "Điểm & hạng"})


def test_a_drawing_has_the_width_asked_for_on_white_in_the_colours_its_variables_fall_back_to(drawn):
    image = pixels(drawn[0])
    assert image.shape == (20, 40, 4)
    assert image[10, 5].tolist() == [0x0D, 0x5F, 0x6E, 255]
    assert image[10, 35].tolist() == [255, 255, 255, 255]


def test_vietnamese_letters_are_drawn_from_the_fonts_that_ship(drawn):
    letters = [(pixels(each)[:, 20:, 0] < 128).sum() for each in drawn]
    assert letters[0] == 0
    assert letters[1] > 5
    assert letters[2] > 5
    assert drawn[1] != drawn[2]


def test_the_text_of_a_picture_travels_in_its_file(drawn):
    assert [body for kind, body in chunks(drawn[0]) if kind == b"iTXt"] == [
        b"Title\0\0\0\0\0" + "Điểm & hạng".encode()
    ]  # fmt: skip


def test_the_same_drawing_gives_the_same_bytes_alone_and_among_others(drawn):
    assert png(SQUARE.format(""), 40, {"Title": "Điểm & hạng"}) == drawn[0]
    assert len(pngs([SQUARE.format("")] * (TOGETHER + 1), 4)) == TOGETHER + 1
    assert pngs([]) == []


def test_a_drawing_without_a_box_is_square_and_a_flat_one_has_a_line():
    assert (height_of("<svg/>", 30), height_of('<svg viewBox="0 0 1000 1"/>', 30)) == (30, 1)


def test_more_pixels_than_are_kept_are_forgotten_and_the_pictures_stay_the_same(drawn, monkeypatch):
    monkeypatch.setattr("laban.io.png.KEPT", 40 * 20 * TOGETHER - 1)
    found = pngs([SQUARE.format("")] * (2 * TOGETHER + 1), 40, {"Title": "Điểm & hạng"})
    assert found == [drawn[0]] * (2 * TOGETHER + 1)


def test_what_is_no_picture_is_refused():
    with pytest.raises(TypstError):
        png("<p>", 40)
