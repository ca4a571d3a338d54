# SPDX-License-Identifier: Apache-2.0
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.palette import CLASSES, DARK, LIGHT, classes_of, colour, declarations

VALUES = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60)


def luminance(hexadecimal: str) -> float:
    parts = [int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_text_can_be_read_on_every_colour_it_stands_on(scheme):
    pairs = [("on-none", "none"), *((f"on-{at}", f"class-{at}") for at in range(1, CLASSES + 1))]
    pairs += [(ink, paper) for ink in ("ink", "muted", "accent", "ahead", "behind") for paper in ("paper", "sea")]
    assert {pair for pair in pairs if contrast(scheme[pair[0]], scheme[pair[1]]) < 4.5} == set()


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_classes_differ_in_lightness_so_grey_print_and_colour_blind_readers_can_tell_them_apart(scheme):
    lights = [luminance(scheme[f"class-{at}"]) for at in range(1, CLASSES + 1)]
    steps = [contrast(scheme[f"class-{at}"], scheme[f"class-{at + 1}"]) for at in range(1, CLASSES)]
    assert lights == sorted(lights, reverse=scheme is LIGHT)
    assert min(steps) > 1.25


def test_both_schemes_have_the_same_roles_and_a_colour_falls_back_to_the_light_one():
    assert LIGHT.keys() == DARK.keys()
    assert colour("ink") == f"var(--laban-ink,{LIGHT['ink']})"
    assert declarations({"a": "#fff", "b": "#000"}) == "--laban-a:#fff;--laban-b:#000"


def test_ten_values_make_five_classes_of_two():
    classes = classes_of([float(value) for value in range(10)])
    assert list(classes.counts) == [2] * 5
    assert list(classes.spans) == [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)]
    assert [classes.of(value) for value in (0.0, 1.0, 2.0, 9.0, 99.0, float("nan"))] == [1, 1, 2, 5, 5, 0]


def test_equal_values_are_never_parted():
    classes = classes_of([1.0] * 9 + [2.0])
    assert (classes.spans, classes.counts) == (((1.0, 1.0), (2.0, 2.0)), (9, 1))
    assert (classes.shade(1.0), classes.shade(2.0), classes.shade(float("nan"))) == ("1", "5", "none")


def test_a_constant_is_one_class_in_the_middle_colour_and_nothing_has_no_class():
    assert classes_of([3.0, 3.0]).shade(3.0) == "3"
    assert classes_of([float("nan")]).spans == ()


@settings(max_examples=40)
@given(VALUES)
def test_classes_hold_every_value_once_and_follow_one_another(values):
    classes = classes_of(values)
    assert sum(classes.counts) == len(values)
    assert len(classes.spans) <= CLASSES
    assert all(low <= high for low, high in classes.spans)
    assert all(before[1] < after[0] for before, after in pairwise(classes.spans))
    assert all(low <= value <= high for value in values for low, high in [classes.spans[classes.of(value) - 1]])
