# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib

from laban.io.pack.texts import texts_of
from laban.io.pack.toml import Toml
from laban.model.text import Text


def read(text: str):
    texts, problems = texts_of(Toml("texts.toml", tomllib.loads(text), text))
    assert all(each.text("vi") and each.text("en") for each in problems)
    return texts, [(each.code, str(each.where)) for each in problems]


def test_texts_may_be_nested_or_named_in_full():
    texts, problems = read('[a.b]\nvi = "1"\n[a.b.c]\nen = "2"\n["d.e"]\nvi = "3"\n')
    assert problems == []
    assert texts == {"a.b": Text.of({"vi": "1"}), "a.b.c": Text.of({"en": "2"}), "d.e": Text.of({"vi": "3"})}


def test_each_fault_is_told_and_its_text_left_out():
    texts, problems = read('vi = "alone"\n[a]\nvi = 1\n[b]\nviet = "x"\n[c]\nvi = "good"\n')
    assert texts == {"c": Text.of({"vi": "good"})}
    assert problems == [
        ("pack.text_without_code", "texts.toml:1:vi"),
        ("pack.not_text", "texts.toml:3:a.vi"),
        ("pack.bad_language", "texts.toml:5:b.viet"),
    ]


def test_a_text_that_lacks_a_language_of_the_pack_is_warned_of(told):
    assert told({"texts.toml": ('vi = "Bìa"\n', "")}) == [("pack.text_language", "texts.toml:1:cover.title")]
