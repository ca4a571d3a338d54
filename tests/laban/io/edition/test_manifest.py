# SPDX-License-Identifier: Apache-2.0
"""The manifest says of every file what it is, and is believed in nothing that has another shape."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from laban.errors import FormatError
from laban.io.edition import read_bundle
from laban.io.edition.files import book_files
from laban.io.edition.manifest import DRAWING, FIGURES, GIVEN, MANIFEST, filled, listed, read_manifest
from laban.model.book import Letter, Recipe
from laban.model.text import Text
from tests.laban.composed import altered, opened_small, small_book, small_bundle


def test_letters_and_documents_that_nobody_drew_are_given_and_all_others_are_figures() -> None:
    old = small_book()
    written = Letter(kind="letter", names=Text.of({"en": "Auditor"}), file="documents/letter.txt", sha256="0" * 64)
    more = {"documents/letter.txt": b"1", "documents/press.txt": b"23"}
    book = replace(old, release=replace(old.release, letters=(written,)), documents={**old.documents, **more})
    files = book_files(book)
    found = listed(read_manifest(files[MANIFEST]))
    assert found.keys() == files.keys() - {MANIFEST}
    kinds = Counter(each.kind for each in found.values())
    assert kinds == {GIVEN: 2, DRAWING: 2, FIGURES: len(found) - 4}
    assert {name for name, each in found.items() if each.kind == GIVEN} == more.keys()
    assert {name: each.inputs for name, each in found.items() if each.inputs} == book.drawn
    assert (found["documents/press.txt"].bytes, found["documents/press.txt"].inputs) == (2, "")


HOSTILE: Mapping[str, Any] = {
    "a list of files that is an object": {"files": {}},
    "a file that is a word": {"files": ["README.txt"]},
    "a file without a hash": {"files": [{"file": "README.txt", "bytes": 1, "class": "figures"}]},
    "a size that is a word": {"files": [{"file": "a", "sha256": "", "bytes": "1", "class": "figures"}]},
    "a release that is a list": {"release": ["2024"]},
    "a release without a code": {"release": {}},
    "a recipe of an unknown key": {"recipe": {"year": 2024, "method": "default", "__class__": "x"}},
    "a year that is a word": {"recipe": {"year": "2024", "method": "default"}},
    "a year that is a switch": {"recipe": {"year": True, "method": "default"}},
    "a method that is a number": {"recipe": {"year": 2024, "method": 1}},
    "further methods that are a word": {"recipe": {"year": 2024, "method": "default", "also": "default"}},
    "no territory": {"territories": []},
    "a territory that is a word": {"territories": ["province"]},
    "territories that are an object": {"territories": {"system": "province"}},
    "versions that are a list": {"made_with": []},
    "a change without its year": {"moves": {"previous": "2023"}},
    "an edition before that is a word": {"before": "2023"},
}


@pytest.mark.parametrize("said", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_manifest_of_another_shape_is_refused_and_not_repeated(said: Mapping[str, object]) -> None:
    with pytest.raises(FormatError) as refusal:
        read_bundle(altered(small_bundle(), {}, **said))
    assert [(each.code, each.where.file, each.facts) for each in refusal.value.problems] == [
        ("bundle.bad_manifest", MANIFEST, ())
    ]


def test_a_recipe_comes_back_from_what_was_written_of_it() -> None:
    assert filled(Recipe, opened_small().manifest["recipe"]) == small_book().recipe
    with pytest.raises(ValueError, match="an object wanted"):
        filled(Recipe, json.loads("[]"))
