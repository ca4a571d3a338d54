# SPDX-License-Identifier: Apache-2.0
"""Every sentence of the portal exists in both languages with the same facts, and every code that is named exists."""

from __future__ import annotations

import pkgutil
import re
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest

from laban.texts import speak
from laban_portal.ui.theme import facts_of
from laban_portal.ui.words import say, tables, use_words

PORTAL = Path(__file__).resolve().parents[3] / "src" / "laban_portal"
TEMPLATES = sorted([*PORTAL.rglob("templates/**/*.html"), *PORTAL.rglob("templates/**/*.txt")])
MODULES = sorted(path for path in PORTAL.rglob("*.py") if "texts" not in path.parts)
CODE = r"[a-z][a-z_0-9]*\.[a-z][a-z_0-9]*"
IN_TEMPLATE = re.compile(rf"""\{{% (?:say|say_marked|field [\w.]+) ["']({CODE})["'](?!\|)(?: ["']({CODE})["'])?""")
IN_PYTHON = re.compile(rf"""\b(?:say|_later|NotAllowed|NotFound|WrongState|Stale|TooMuch)\(\s*"({CODE})\"""")


def _sentences(language: str) -> dict[str, str]:
    return {f"{area}.{name}": text for area, words in tables(language).items() for name, text in words.items()}


def test_both_languages_say_the_same_codes():
    assert sorted(_sentences("vi")) == sorted(_sentences("en"))


def test_a_sentence_takes_the_same_facts_in_both_languages():
    english = _sentences("en")
    different = {
        code: (facts_of(text), facts_of(english[code]))
        for code, text in _sentences("vi").items()
        if code in english
        and facts_of(text) != facts_of(english[code])
        and not code.startswith("figures.")  # days are put together from other parts in each language
    }
    assert different == {}


def _has_marks(text: str) -> bool:
    return any(unicodedata.combining(each) for each in unicodedata.normalize("NFD", text)) or "đ" in text.lower()


def test_vietnamese_sentences_carry_their_marks():
    plain = [
        code
        for code, text in _sentences("vi").items()
        if len(re.findall(r"[A-Za-zÀ-ỹ]+", re.sub(r"\{[^}]*\}", "", text))) >= 4 and not _has_marks(text)
    ]
    assert plain == []


def test_sentences_are_written_in_one_form_of_unicode():
    assert [
        code
        for language in ("vi", "en")
        for code, text in _sentences(language).items()
        if text != unicodedata.normalize("NFC", text)
    ] == []


def _named() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in TEMPLATES:
        for match in IN_TEMPLATE.finditer(path.read_text(encoding="utf-8")):
            found |= {code: path.name for code in match.groups() if code}
    for path in MODULES:
        found |= dict.fromkeys(IN_PYTHON.findall(path.read_text(encoding="utf-8")), path.name)
    return found


def test_every_code_that_is_named_has_its_sentence():
    known = set(_sentences("vi"))
    assert {"frame.skip", "entrance.email", "entrance.fault_code", "refusal.csrf"} <= set(_named())
    unknown = {code: where for code, where in _named().items() if code not in known and not _engine_says(code)}
    assert unknown == {}


def _engine_says(code: str) -> bool:
    area, _, name = code.partition(".")
    try:
        return name in speak.table(area, "vi")
    except ModuleNotFoundError:
        return False


def test_a_site_s_own_word_takes_the_place_of_ours_in_its_language_only():
    ours = say("frame.rounds", "en")
    try:
        use_words({"vi": {"frame.rounds": "Kỳ báo cáo"}})
        assert (say("frame.rounds", "vi"), say("frame.rounds", "en")) == ("Kỳ báo cáo", ours)
    finally:
        use_words({})


def test_a_sentence_without_its_fact_is_a_fault_of_ours():
    with pytest.raises(KeyError):
        say("refusal.faults", "vi", wrong=1)


def test_no_sentence_of_the_portal_hides_one_of_the_engine():
    areas = {module.name for module in pkgutil.iter_modules(import_module("laban.texts.en").__path__)}
    hidden = [
        f"{area}.{name}"
        for area, words in tables("en").items()
        if area in areas
        for name in words
        if name in speak.table(area, "en")
    ]
    assert hidden == []
