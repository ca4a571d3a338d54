# SPDX-License-Identifier: Apache-2.0
"""Find a sentence by its code and language, and fill in its facts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

LANGUAGES = ("vi", "en")
"""The languages every text exists in; a test holds both to the same codes and facts."""


@cache
def table(area: str, language: str) -> Mapping[str, str]:
    """Return the sentences of one area (`impute`, `pack`, `report` …) in one language; it loads when first needed."""
    chosen = language if language in LANGUAGES else "en"
    words: Mapping[str, str] = import_module(f"laban.texts.{chosen}.{area}").WORDS
    return words


def say(code: str, language: str, **facts: object) -> str:
    """Say the sentence with code `area.name` in a language, its facts filled in."""
    area, _, name = code.partition(".")
    return table(area, language)[name].format_map(facts)
