# SPDX-License-Identifier: Apache-2.0
"""Every sentence exists in every language with the same facts, and every code that the source uses has a sentence."""

from __future__ import annotations

import re
import string
from importlib import import_module
from pathlib import Path

import pytest

from laban.texts import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "src" / "laban" / "texts"
AREAS = sorted(path.stem for path in (TEXTS / "en").glob("*.py") if path.stem != "__init__")
VIETNAMESE = set("ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ")


def _words(language: str, area: str) -> dict[str, str]:
    words: dict[str, str] = import_module(f"laban.texts.{language}.{area}").WORDS
    return words


def _facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_language_has_the_same_areas():
    for language in LANGUAGES:
        assert sorted(path.stem for path in (TEXTS / language).glob("*.py") if path.stem != "__init__") == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_every_sentence_exists_in_every_language_with_the_same_facts(area):
    english, vietnamese = _words("en", area), _words("vi", area)
    assert list(english) == list(vietnamese)
    assert {name: _facts(text) for name, text in english.items()} == {
        name: _facts(text) for name, text in vietnamese.items()
    }


@pytest.mark.parametrize("area", AREAS)
def test_a_vietnamese_sentence_is_vietnamese(area):
    long = {name: text for name, text in _words("vi", area).items() if len(text.split()) >= 6}
    assert [name for name, text in long.items() if not VIETNAMESE & set(text.lower())] == []


def test_every_code_that_the_source_names_has_a_sentence():
    pattern = re.compile(r'(?:problem|Note|say|Problem)\(\s*(?:code=)?"([a-z_]+)\.([a-z0-9_]+)"')
    missing = []
    for path in (ROOT / "src" / "laban").rglob("*.py"):
        for area, name in pattern.findall(path.read_text(encoding="utf-8")):
            if area not in AREAS or name not in _words("en", area):
                missing.append(f"{path.name}: {area}.{name}")
    assert missing == []
