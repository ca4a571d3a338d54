# SPDX-License-Identifier: Apache-2.0
import pytest

from laban.draw.correlation_key import MARKS, TONES, key, mark, shade, tone


def test_every_correlation_has_a_shade_and_what_is_near_nought_has_none():
    assert [shade(r) for r in (-1.0, -0.5, -0.49, -0.1, 0.0, 0.1, 0.11, 0.9, 0.91, 1.0)] == [
        "low-2", "low-2", "low-1", "low-1", "none", "none", "1", "4", "5", "5",
    ]  # fmt: skip


@pytest.mark.parametrize("flag", MARKS)
def test_every_mark_has_a_shape_of_its_own(flag):
    others = [mark(other, 5.0, 5.0, 9.0, "ink") for other in MARKS if other != flag]
    assert mark(flag, 5.0, 5.0, 9.0, "ink") not in others


def test_shades_below_nought_have_another_colour_than_those_above():
    drawn = {name: tone(name, x=0, y=0, width=1, height=1) for _, name in TONES}
    assert {name for name, box in drawn.items() if "laban-behind" in box} == {"low-1", "low-2"}
    assert len(set(drawn.values())) == len(TONES)


def test_the_key_names_only_the_marks_that_are_used(frame):
    assert "ngược chiều" in key({"negative"}, frame, own=False)
    assert [word in key({"weak"}, frame, own=True) for word in ("ngược chiều", "yếu", "nhóm của chính nó")] == [
        False, True, True,
    ]  # fmt: skip
