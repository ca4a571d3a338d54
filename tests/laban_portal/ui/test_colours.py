# SPDX-License-Identifier: Apache-2.0
"""The colours of the style sheet: every pair of text and ground can be read, in each scheme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from laban_portal.ui import theme

STATIC = Path(theme.__file__).parent / "static" / "ui"
SHEET = (STATIC / "tokens.css").read_text(encoding="utf-8")
TEXT = {
    "paper": ("ink", "muted", "accent", "accent-strong", "good", "warn", "bad", "info"),
    "back": ("ink", "muted", "accent", "accent-strong", "bad"),
    "soft": ("ink", "muted", "accent"),
    "quiet-soft": ("ink",),
    "good-soft": ("good",), "warn-soft": ("warn", "ink"), "bad-soft": ("bad",), "info-soft": ("info", "ink"),
    "accent": ("on-accent",), "accent-strong": ("on-accent",), "bar": ("on-bar",), "bar-soft": ("on-bar",),
    "on-bar": ("bar",),
}  # fmt: skip
"""Ground → the texts that stand on it."""
SHAPES = (
    ("edge", "paper"),
    ("edge", "back"),
    ("focus", "back"),
    ("focus", "paper"),
    ("bar-focus", "bar"),
    ("accent", "paper"),
)


def _block(start: str) -> dict[str, str]:
    rest = SHEET[SHEET.index(start) :]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", rest[: rest.index("}")]))


SCHEMES = {
    "light": _block(':root[data-appearance="light"]'),
    "dark": _block(':root[data-appearance="dark"]'),
    "contrast": _block(':root[data-appearance="contrast"]'),
}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground(scheme):
    colours = SCHEMES[scheme]
    faint = {
        (text, ground): round(theme.contrast(colours[text], colours[ground]), 2)
        for ground, texts in TEXT.items()
        for text in texts
        if theme.contrast(colours[text], colours[ground]) < (7 if scheme == "contrast" else 4.5)
    }
    assert faint == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_shapes_that_matter_stand_out(scheme):
    colours = SCHEMES[scheme]
    assert [pair for pair in SHAPES if theme.contrast(colours[pair[0]], colours[pair[1]]) < 3] == []


def test_a_scheme_is_the_same_by_the_device_and_by_choice():
    assert _block("@media (prefers-color-scheme: dark)") == SCHEMES["dark"]
    assert _block("@media (prefers-contrast: more)") == SCHEMES["contrast"]
    assert _block(":root {") == SCHEMES["light"]


def test_every_scheme_gives_every_colour():
    assert set(SCHEMES["light"]) == set(SCHEMES["dark"]) == set(SCHEMES["contrast"])


def test_every_colour_that_is_used_is_given():
    used = {
        name
        for path in STATIC.glob("*.css")
        for name in re.findall(r"var\(--([a-z-]+)", path.read_text(encoding="utf-8"))
    }
    assert used - set(re.findall(r"--([a-z-]+):", SHEET)) == set()


def test_a_site_s_colours_are_judged_on_the_grounds_of_the_sheet():
    ours = {
        scheme: {name: SCHEMES[scheme][name.replace("_", "-")] for name in grounds}
        for scheme, grounds in theme.GROUNDS.items()
    }
    assert ours == theme.GROUNDS
    assert SCHEMES["light"]["bar-focus"] == SCHEMES["dark"]["bar-focus"] == theme.BAR_FOCUS
