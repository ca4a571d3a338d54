# SPDX-License-Identifier: Apache-2.0
"""Colours as roles, and classes of values.

Every colour is a CSS custom property with a fallback: the page decides, a picture alone still shows. The five classes
are one hue from light to dark, so they stay apart for colour-blind readers and in grey print; `DARK` turns them round,
so that the best class always stands out most. Contrast of each text colour on its class is at least 4.5 : 1 (tested).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

LIGHT: dict[str, str] = {
    "ink": "#16232b",
    "muted": "#53626c",
    "line": "#d5dcdf",
    "paper": "#ffffff",
    "accent": "#0d5f6e",
    "ahead": "#1b6e4b",
    "behind": "#9c4a12",
    "sea": "#eef4f6",
    "edge": "#ffffff",
    "class-1": "#cde6e2",
    "class-2": "#9dcfcb",
    "class-3": "#62adb0",
    "class-4": "#2a7d89",
    "class-5": "#0a4a58",
    "on-1": "#16232b",
    "on-2": "#16232b",
    "on-3": "#16232b",
    "on-4": "#ffffff",
    "on-5": "#ffffff",
    "none": "#d9dcde",
    "on-none": "#3c474e",
}

DARK: dict[str, str] = {
    "ink": "#e9eff2",
    "muted": "#a5b3bb",
    "line": "#33414a",
    "paper": "#172027",
    "accent": "#74cbd3",
    "ahead": "#7fd0a8",
    "behind": "#f0aa72",
    "sea": "#131b21",
    "edge": "#172027",
    "class-1": "#21363d",
    "class-2": "#28525b",
    "class-3": "#2f747f",
    "class-4": "#5aaab2",
    "class-5": "#b0e6e4",
    "on-1": "#e9eff2",
    "on-2": "#e9eff2",
    "on-3": "#ffffff",
    "on-4": "#0c1a20",
    "on-5": "#0c1a20",
    "none": "#3a444b",
    "on-none": "#dbe3e7",
}

CLASSES = 5


def colour(role: str) -> str:
    """Return the CSS value of a role, as it stands in a `fill` or `stroke` attribute.

    >>> colour("accent")
    'var(--laban-accent,#0d5f6e)'
    """
    return f"var(--laban-{role},{LIGHT[role]})"


def declarations(scheme: dict[str, str]) -> str:
    """Return a scheme as CSS declarations of its custom properties."""
    return ";".join(f"--laban-{role}:{value}" for role, value in scheme.items())


@dataclass(frozen=True, slots=True)
class Classes:
    """Classes of values, the lowest first: the lowest and highest value in each, and how many values it holds."""

    spans: tuple[tuple[float, float], ...]
    counts: tuple[int, ...]

    def of(self, value: float) -> int:
        """Return the class of a value, 1 for the lowest; 0 where there is no value."""
        if not isfinite(value):
            return 0
        return next((at for at, (_, top) in enumerate(self.spans, 1) if value <= top), len(self.spans))

    def shade(self, value: float) -> str:
        """Return the name of a value's colour: with few classes the shades are spread, one class is the middle one."""
        at = self.of(value)
        return self.shade_of(at) if at else "none"

    def shade_of(self, at: int) -> str:
        """Return the name of the colour of a class."""
        return "3" if len(self.spans) == 1 else str(1 + round((at - 1) * (CLASSES - 1) / (len(self.spans) - 1)))


def classes_of(values: Sequence[float]) -> Classes:
    """Return at most five classes with as equal numbers of values as ties allow; equal values are never parted.

    Missing values do not count. Of no value there are no classes; a constant gives one.
    """
    there = sorted(value for value in values if isfinite(value))
    tops = dict.fromkeys(there[max(0, -(-at * len(there) // CLASSES) - 1)] for at in range(1, CLASSES + 1) if there)
    spans: list[tuple[float, float]] = []
    counts: list[int] = []
    for top in tops:
        inside = [value for value in there[sum(counts) :] if value <= top]
        spans.append((inside[0], top))
        counts.append(len(inside))
    return Classes(tuple(spans), tuple(counts))
