# SPDX-License-Identifier: Apache-2.0
"""texts.toml: words of the report, each a table with one line a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from laban.errors import Problem, Severity, problem
from laban.io.pack.fill import LANGUAGE, written
from laban.io.pack.source import Source
from laban.io.pack.toml import Spot, Toml
from laban.io.quoting import shown
from laban.model.text import Text


def read_texts(source: Source) -> dict[str, Text]:
    """Read the texts of a pack, if it has any, and warn of those that lack one of its languages."""
    toml = source.toml("texts.toml") if source.has("texts.toml") else None
    if toml is None:
        return {}
    texts = source.take(texts_of(toml))
    source.tell(_lacking(texts, source.manifest.languages, toml))
    return texts


def texts_of(toml: Toml) -> tuple[dict[str, Text], list[Problem]]:
    """Read texts by their code; tables may be nested, `[cover.title]` is the text `cover.title`."""
    texts: dict[str, Text] = {}
    problems: list[Problem] = []
    for path, table in _tables(toml.values):
        words = {language: each for language, each in table.items() if not isinstance(each, Mapping)}
        spot = Spot(toml, path)
        found = list(_faults(words, spot))
        problems += found
        if words and not path:
            problems.append(problem("pack.text_without_code", spot.below(next(iter(words))).place))
        elif words and not found:
            texts[".".join(path)] = Text.of({language: str(each) for language, each in words.items()})
    return texts, problems


def _lacking(texts: Mapping[str, Text], languages: tuple[str, ...], file: Toml) -> Iterator[Problem]:
    for code, text in texts.items():
        lacking = [language for language in languages if language not in dict(text.versions)]
        if lacking:
            place = Spot(file, tuple(code.split("."))).place
            yield problem(
                "pack.text_language", place, severity=Severity.WARNING, given=shown(code), languages=", ".join(lacking)
            )


def _tables(
    table: Mapping[str, object], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Mapping[str, object]]]:
    yield path, table
    for key, below in table.items():
        if isinstance(below, Mapping):
            yield from _tables(below, (*path, key))


def _faults(words: Mapping[str, object], spot: Spot) -> Iterator[Problem]:
    for language, each in words.items():
        here = spot.below(language).place
        if not LANGUAGE.fullmatch(language):
            yield problem("pack.bad_language", here, given=shown(language))
        elif not isinstance(each, str):
            yield problem("pack.not_text", here, given=written(each))
