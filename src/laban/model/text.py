# SPDX-License-Identifier: Apache-2.0
"""A name in several languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in several languages, in the order the pack gives them."""

    versions: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, words: Mapping[str, str]) -> Text:
        """Make a text from a mapping of language to words; empty words are left out."""
        return cls(tuple((language, text) for language, text in words.items() if text))

    def into(self, language: str) -> str:
        """Return the words in a language, else in English, else in the first language there is, else nothing."""
        known = dict(self.versions)
        return known.get(language) or known.get("en") or (self.versions[0][1] if self.versions else "")
