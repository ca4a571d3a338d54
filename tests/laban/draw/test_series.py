# SPDX-License-Identifier: Apache-2.0
from laban.draw.series import Series, entry, marker, styled

NAN = float("nan")


def test_styles_follow_those_that_are_drawn_and_no_two_markers_are_alike():
    series = (Series("a", (NAN,)), Series("b", (1.0,)), Series("c", (2.0,)))
    assert [(each.name, style[0]) for each, style in styled(series)] == [("b", "accent"), ("c", "behind")]
    assert len({marker(kind, 5.0, 5.0) for kind in ("circle", "square", "triangle", "diamond")}) == 4


def test_a_name_too_long_for_the_key_is_cut():
    assert "…" in entry("Một tên rất dài " * 9, ("accent", "", "circle"), 200.0, 4.0)
