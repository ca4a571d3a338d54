# SPDX-License-Identifier: Apache-2.0
"""An edition is computed again from its own bundle, and what differs is told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np

from laban.edition.compose import Composed, composed
from laban.edition.rebuild import Rebuilt, compared, rebuild
from laban.io.edition import read_bundle, write_bundle
from laban.model.book import Book
from tests.laban.composed import books, opened_bundle


def _with_score(book: Book, change: float) -> Book:
    result = book.main.result
    scores = result.scores.copy()
    scores[0, 0, 0] += change
    main = replace(book.main, result=replace(result, scores=scores))
    return replace(book, territories=(main, *book.territories[1:]))


@cache
def _composed() -> Composed:
    old = opened_bundle().book
    return composed(old.pack, old.recipe, old.release)


def _against(book: Book) -> Rebuilt:
    """Compare a published Book with what its pack gives, computed once."""
    return compared(read_bundle(write_bundle(book)), _composed())


def test_what_was_published_is_what_its_pack_and_recipe_give() -> None:
    found = compared(opened_bundle(), _composed())
    assert (found.verdict, found.differing, found.other_versions, found.given) == ("equal", (), (), 0)
    assert found.compared == sum(name.startswith(("pack/", "tables/", "README")) for name in found.files)


def test_a_split_change_of_two_territories_is_rebuilt_too() -> None:
    assert rebuild(read_bundle(write_bundle(books("vn-pii")[-1]))).verdict == "equal"


def test_a_score_that_was_put_right_by_hand_is_found_with_its_place() -> None:
    book = _with_score(opened_bundle().book, 1.5)
    found = _against(book)
    (each,) = found.differing
    assert found.verdict == "different"
    assert (each.file, each.kind, each.row, each.column) == ("tables/iso3/scores.csv", "number", "2", "score")
    assert np.isclose(each.difference, 1.5)


def test_last_digits_are_close_and_another_version_is_named() -> None:
    book = _with_score(opened_bundle().book, 1e-12)
    book = replace(book, made_with={**book.made_with, "numpy": "0.1"}, drawn=dict.fromkeys(book.drawn, "other"))
    found = _against(book)
    assert found.verdict == "close"
    assert [each.kind for each in found.differing] == ["number", "drawing", "drawing"]
    assert [(name, said) for name, said, _ in found.other_versions] == [("numpy", "0.1")]


def test_a_word_that_was_changed_is_different_whatever_the_versions() -> None:
    main = opened_bundle().book.main
    picks = replace(main.highlights[0], strengths=main.highlights[0].strengths[::-1])
    changed = replace(main, highlights=(picks, *main.highlights[1:]))
    book = replace(opened_bundle().book, territories=(changed,), made_with={"numpy": "0.1"})
    found = _against(book)
    assert (found.verdict, [each.kind for each in found.differing]) == ("different", ["text"])
