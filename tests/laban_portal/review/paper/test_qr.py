# SPDX-License-Identifier: Apache-2.0
"""The code that leads to the check of a report."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from laban_portal.review.paper.qr import qr_png, qr_svg
from tests.laban_portal.review.paper.example import ADDRESS

pytestmark = pytest.mark.once


def test_the_same_address_gives_the_same_picture():
    assert (qr_svg(ADDRESS), qr_png(ADDRESS)) == (qr_svg(ADDRESS), qr_png(ADDRESS))
    assert qr_svg(ADDRESS) != qr_svg(ADDRESS + "x")


def test_the_pictures_are_what_they_are_called_and_have_a_blank_border():
    picture = Image.open(io.BytesIO(qr_png(ADDRESS))).convert("L")
    around = [picture.getpixel((at, 31)) for at in range(picture.width)]
    assert (picture.format, picture.width, set(around)) == (None, picture.height, {255})
    assert qr_svg(ADDRESS).startswith(b"<?xml")
