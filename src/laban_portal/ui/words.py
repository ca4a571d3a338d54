# SPDX-License-Identifier: Apache-2.0
"""Every sentence of the site, found by its code: `<app>/texts/<language>/<area>.py` holds `WORDS` by name.

A site may put its own words in place of ours (its terminology) by the file named in LABAN_THEME, table `[words.vi]` and
`[words.en]`. A code the site does not know is looked up among the engine's sentences, so that problems speak alike.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.utils.translation import get_language

from laban.texts import say as say_of_engine

LANGUAGES = ("vi", "en")
APPS = (
    "ui", "audit", "jobs", "notices", "threads", "files", "people", "catalog", "collection", "evidence", "exchange", "review",
    "editions", "proposals", "training", "planning", "publishing", "api", "home", "config",
)  # fmt: skip

_own: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}


def use_words(words: Mapping[str, Mapping[str, str]]) -> None:
    """Take a site's own words: language → code → sentence. They hold until the process ends."""
    for language in LANGUAGES:
        _own[language] = dict(words.get(language, {}))


@cache
def tables(language: str) -> Mapping[str, Mapping[str, str]]:
    """Return every area's sentences in a language; an area stands in one app only."""
    found: dict[str, Mapping[str, str]] = {}
    for app in APPS:
        name = f"laban_portal.{app}.texts"
        if find_spec(name) is None or find_spec(f"{name}.{language}") is None:
            continue
        for module in pkgutil.iter_modules(import_module(f"{name}.{language}").__path__):
            if module.name in found:
                message = f"the text area {module.name} stands in two apps"
                raise RuntimeError(message)
            found[module.name] = import_module(f"{name}.{language}.{module.name}").WORDS
    return found


def say(code: str, language: str = "", /, **facts: object) -> str:
    """Say the sentence of a code in a language (else the reader's own), with its facts.

    A sentence that lacks a fact, or a code nobody knows, is a fault of ours and raises. Facts may have any name, `code` too.
    """
    language = language or (get_language() or "vi")[:2]
    area, _, name = code.partition(".")
    sentence = _own.get(language, {}).get(code) or tables(language).get(area, {}).get(name)
    if sentence is None:
        return say_of_engine(code, language, **{name: str(value) for name, value in facts.items()})
    return sentence.format(**facts) if facts else sentence
