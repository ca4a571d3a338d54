# SPDX-License-Identifier: Apache-2.0
"""A site's own name, words and colours, from the TOML file that LABAN_THEME names.

    name = { vi = "Chỉ số đổi mới", en = "Innovation index" }
    logo = "PII"

    [words.vi]
    "frame.rounds" = "Kỳ báo cáo"

    [colours.light]
    accent = "#0a5873"
    bar = "#0b3f4b"

Every fault is told at once: an unknown code, a sentence whose facts differ from ours, a colour too faint to read. High
contrast and print keep our colours.
"""

from __future__ import annotations

import hashlib
import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from laban_portal.ui.words import LANGUAGES, tables

GROUNDS = {
    "light": {"paper": "#ffffff", "back": "#f4f7f8", "soft": "#e9f0f3", "on_accent": "#ffffff", "on_bar": "#ffffff"},
    "dark": {"paper": "#182229", "back": "#0f161b", "soft": "#212e36", "on_accent": "#05222d", "on_bar": "#ffffff"},
}
"""What a site's colours are read on, as in tokens.css; a test holds them alike."""

BAR_FOCUS = "#ffd970"
LEAST, LEAST_SHAPE = 4.5, 3.0
"""The least contrast of text, and of a shape, with its ground (WCAG 2.2, 1.4.3 and 1.4.11)."""

HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
KEYS = {"name", "logo", "words", "colours"}
LONGEST_LOGO, LONGEST_NAME = 12, 60


class ThemeFault(Exception):
    """The theme cannot be used; `faults` says each thing and what to do."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A site's own look: words by language and code, the logo's letters, colours by scheme."""

    logo: str = ""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    colours: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """Return the style sheet of the colours; empty where there are none."""
        rules = {scheme: _rules(found) for scheme, found in self.colours.items() if found}
        if not rules:
            return ""
        parts = []
        if light := rules.get("light"):
            parts.append(f':root:not([data-appearance]), :root[data-appearance="light"] {{ {light} }}')
        if dark := rules.get("dark"):
            parts.append(f"@media (prefers-color-scheme: dark) {{ :root:not([data-appearance]) {{ {dark} }} }}")
            parts.append(f':root[data-appearance="dark"] {{ {dark} }}')
        elif light:
            # A dark page keeps our own colours where the site gave none for it.
            parts[0] = (
                f':root[data-appearance="light"] {{ {light} }}\n@media (prefers-color-scheme: light) {{ :root:not([data-appearance]) {{ {light} }} }}'  # noqa: E501  one row of a table laid out by hand
            )
        body = "\n".join(parts)
        return f"@media screen and (not (prefers-contrast: more)) {{\n{body}\n}}\n"

    @property
    def mark(self) -> str:
        """Return what tells this style sheet from another, for the address."""
        return hashlib.sha256(self.style.encode()).hexdigest()[:12]


def read_theme(text: str) -> Theme:
    """Read a theme; raise with every fault at once.

    >>> read_theme('logo = "PII"').logo
    'PII'
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ThemeFault([f"The file is no TOML: {error}."]) from error
    faults = [
        f"{key}: there is no such key. The keys are {', '.join(sorted(KEYS))}." for key in content if key not in KEYS
    ]
    names, words, colours = (content.get(key, {}) for key in ("name", "words", "colours"))
    logo = content.get("logo", "")
    if not isinstance(logo, str) or len(logo) > LONGEST_LOGO:
        faults.append(f"logo: a text of at most {LONGEST_LOGO} letters.")
    for key, table in (("name", names), ("words", words), ("colours", colours)):
        if not isinstance(table, dict):
            faults.append(f"{key}: it must be a table.")
    if faults:
        raise ThemeFault(faults)
    faults += [*_name_faults(names), *_word_faults(words), *_colour_faults(colours)]
    if faults:
        raise ThemeFault(faults)
    own = {language: dict(words.get(language, {})) for language in LANGUAGES}
    for language, name in names.items():
        own[language]["frame.site_name"] = name
    return Theme(logo=logo, words=own, colours=colours)


def _name_faults(names: Mapping[str, object]) -> Iterator[str]:
    for language, name in names.items():
        if language not in LANGUAGES:
            yield f"name.{language}: the languages are vi and en."
        elif not isinstance(name, str) or not name.strip() or len(name) > LONGEST_NAME or "{" in name:
            yield f"name.{language}: a text of 1 to {LONGEST_NAME} letters without braces."
    if names and set(names) < set(LANGUAGES):
        yield "name: give it in both languages, vi and en."


def _word_faults(words: Mapping[str, object]) -> Iterator[str]:
    for language, table in words.items():
        if language not in LANGUAGES or not isinstance(table, dict):
            yield f"words.{language}: the tables are words.vi and words.en."
            continue
        for code, sentence in table.items():
            area, _, name = code.partition(".")
            ours = tables(language).get(area, {}).get(name)
            if ours is None:
                yield f'words.{language}."{code}": no sentence has this code.'
            elif not isinstance(sentence, str) or not sentence.strip():
                yield f'words.{language}."{code}": the sentence is empty.'
            elif facts_of(sentence) != facts_of(ours):
                wanted = ", ".join(f"{{{fact}}}" for fact in sorted(facts_of(ours) or ())) or "none"
                yield f'words.{language}."{code}": its facts in braces must be those of ours: {wanted}.'


def facts_of(sentence: str) -> frozenset[str] | None:
    """Return the facts a sentence takes, or nothing where its braces do not match."""
    try:
        return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)
    except ValueError:
        return None


def _colour_faults(colours: Mapping[str, object]) -> Iterator[str]:
    for scheme, found in colours.items():
        if scheme not in GROUNDS or not isinstance(found, dict):
            yield f"colours.{scheme}: the tables are colours.light and colours.dark."
            continue
        for name, colour in found.items():
            where = f"colours.{scheme}.{name}"
            if name not in {"accent", "bar"}:
                yield f"{where}: the colours are accent and bar."
            elif not isinstance(colour, str) or not HEX.fullmatch(colour):
                yield f"{where}: a colour is written #rrggbb."
            else:
                yield from _faint(where, name, colour, GROUNDS[scheme])


def _faint(where: str, name: str, colour: str, grounds: Mapping[str, str]) -> Iterator[str]:
    if name == "bar":
        pairs = {"on_bar": (grounds["on_bar"], LEAST), "focus": (BAR_FOCUS, LEAST_SHAPE)}
    else:
        pairs = {ground: (grounds[ground], LEAST) for ground in ("paper", "back", "soft", "on_accent")}
    for other, (value, least) in pairs.items():
        found = contrast(colour, value)
        if found < least:
            yield f"{where}: its contrast with {value} ({other}) is {found:.2f}; it must be at least {least}. Choose a colour further from it."  # noqa: E501  one row of a table laid out by hand


def _rules(found: Mapping[str, str]) -> str:
    rules = []
    if accent := found.get("accent"):
        rules += [f"--accent: {accent};", f"--accent-strong: {accent};", f"--focus: {accent};"]
    if bar := found.get("bar"):
        rules += [f"--bar: {bar};", f"--bar-soft: color-mix(in srgb, {bar} 85%, white);"]
    return " ".join(rules)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, #rrggbb.

    Source: WCAG 2.2, definition of relative luminance.

    >>> luminance("#ffffff"), luminance("#000000")
    (1.0, 0.0)
    """
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
