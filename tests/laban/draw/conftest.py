# SPDX-License-Identifier: Apache-2.0
"""Small figures and a small country: four square provinces, one of which has two far archipelagos."""

import pytest

from laban.draw.drawing import Figure, Frame
from laban.draw.outlines import outline_of
from laban.model.pack import Atlas, RequiredArea, Shape
from laban.model.text import Text


def square(west, south, side=1.0):
    east, north = west + side, south + side
    return (((west, south), (east, south), (east, north), (west, north), (west, south)),)


@pytest.fixture
def frame():
    return Frame(ident="vi-test", title="Điểm & hạng", language="vi")


@pytest.fixture
def figures():
    return (
        Figure(code="A", name="Bắc", value=80.0, rank=1, position=(21.5, 105.5)),
        Figure(code="B", name="Trung <1>", value=60.5, rank=2, position=(20.5, 105.5)),
        Figure(code="C", name="Nam", value=40.25, rank=3, position=(19.5, 106.5)),
        Figure(code="D", name="Tây", value=float("nan"), position=(19.5, 105.5)),
    )


@pytest.fixture(scope="session")
def atlas():
    names = (("Quần đảo Một", "First isles"), ("Quần đảo Hai", "Second isles"))
    boxes = ((111.0, 20.0, 113.0, 22.0), (111.0, 16.0, 114.0, 19.0))
    return Atlas(
        shapes=(
            Shape("new", "A", "A", (square(105, 21),)),
            Shape("new", "B", "B", (square(105, 20),)),
            Shape(
                "new",
                "C",
                "C",
                (square(106, 19), square(112, 21, 0.01), square(112.5, 18, 0.2), square(110.7, 17.5, 0.01)),
            ),
            Shape("new", "D", "D", (square(105, 19), square(104.5, 19.2, 0.001))),
            Shape("old", "A", "A", (square(0, 0),)),
        ),
        required=tuple(
            RequiredArea(Text.of({"vi": vi, "en": en}), box) for (vi, en), box in zip(names, boxes, strict=True)
        ),
    )


@pytest.fixture(scope="session")
def outline(atlas):
    return outline_of(atlas, "new")
