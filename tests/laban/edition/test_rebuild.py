# SPDX-License-Identifier: Apache-2.0
"""An edition is computed again from its own bundle, and what differs is told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from laban.edition.compose import Composed, composed
from laban.edition.rebuild import Rebuilt, compared, rebuild
from laban.io.edition import read_bundle, write_bundle
from laban.model.book import Book
from tests.laban.composed import altered, books, opened_bundle, opened_small, small_bundle


def _with_score(book: Book, change: float) -> Book:
    result = book.main.result
    scores = result.scores.copy()
    scores[0, 0, 0] += change
    main = replace(book.main, result=replace(result, scores=scores))
    return replace(book, territories=(main, *book.territories[1:]))


@cache
def _composed() -> Composed:
    old = opened_small().book
    return composed(old.pack, old.recipe, old.release)


def _against(book: Book) -> Rebuilt:
    """Compare a published Book with what its pack gives, computed once."""
    return compared(read_bundle(write_bundle(book)), _composed())


def test_what_was_published_is_what_its_pack_and_recipe_give() -> None:
    found = rebuild(opened_bundle())
    assert (found.verdict, found.differing, found.other_versions, found.given) == ("equal", (), (), 0)
    assert found.compared == sum(name.startswith(("pack/", "tables/", "README")) for name in found.files)


def test_a_split_change_of_two_territories_is_rebuilt_too() -> None:
    assert rebuild(read_bundle(write_bundle(books("vn-pii")[-1]))).verdict == "equal"


def test_a_score_that_was_put_right_by_hand_is_found_with_its_place() -> None:
    book = _with_score(opened_small().book, 1.5)
    found = _against(book)
    (each,) = found.differing
    assert found.verdict == "different"
    assert (each.file, each.kind, each.row, each.column) == ("tables/province/scores.csv", "number", "2", "score")
    assert np.isclose(each.difference, 1.5)


def test_last_digits_are_close_and_another_version_is_named() -> None:
    book = _with_score(opened_small().book, 1e-12)
    book = replace(book, made_with={**book.made_with, "numpy": "0.1"}, drawn=dict.fromkeys(book.drawn, "other"))
    found = _against(book)
    assert found.verdict == "close"
    assert [each.kind for each in found.differing] == ["number", "drawing", "drawing"]
    assert [(name, said) for name, said, _ in found.other_versions] == [("numpy", "0.1")]


def test_a_word_that_was_changed_is_different_whatever_the_versions() -> None:
    main = opened_small().book.main
    picks = replace(main.highlights[0], strengths=main.highlights[0].strengths[::-1])
    changed = replace(main, highlights=(picks, *main.highlights[1:]))
    book = replace(opened_small().book, territories=(changed,), made_with={"numpy": "0.1"})
    found = _against(book)
    assert (found.verdict, [each.kind for each in found.differing]) == ("different", ["text"])


def test_files_of_one_side_only_and_tables_that_are_none_or_longer_are_told_by_their_names() -> None:
    files = opened_small().files
    picks = "tables/province/highlights.csv"
    count = files[picks].count(b"\n") - 1
    changed = {
        "README.txt": b"Trust me.\n",
        "pack/units.csv": files["pack/units.csv"] + b"\n",
        "tables/added.csv": b"a\n1\n",
        picks: files[picks] + files[picks].splitlines(keepends=True)[-1],
    }
    found = compared(read_bundle(altered(small_bundle(), changed)), _composed())
    assert [(each.file, each.kind, each.before, each.after) for each in found.differing] == [
        ("README.txt", "text", "", ""),
        ("pack/units.csv", "text", "", ""),
        ("tables/added.csv", "missing", "", ""),
        (picks, "text", str(count + 1), str(count)),
    ]
    assert (found.verdict, found.largest.file) == ("different", "README.txt")


def test_of_many_figures_the_one_that_is_furthest_off_is_told() -> None:
    book = _with_score(opened_small().book, 0.25)
    files = write_bundle(book)
    correlations = opened_small().files["tables/correlations.csv"].replace(b",1,", b",2,", 1)
    found = compared(read_bundle(altered(files, {"tables/correlations.csv": correlations})), _composed())
    assert [each.file for each in found.differing] == ["tables/correlations.csv", "tables/province/scores.csv"]
    assert (found.largest.file, found.largest.difference, found.largest.relative) == ("tables/correlations.csv", 1, 0.5)


@pytest.mark.parametrize(("put", "kind"), [("18.00001", "number"), ("nan", "text"), ("inf", "text")])
def test_a_small_figure_that_was_changed_cannot_hide_behind_the_last_digits_of_a_large_one(put: str, kind: str) -> None:
    name = "tables/province/elements.csv"
    text = opened_small().files[name].decode()
    for old, new in (
        ("A,2023,population,820000,", "A,2023,population,820000.0001,"),
        ("A,2023,processing_days,18,", f"A,2023,processing_days,{put},"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    found = compared(read_bundle(altered(small_bundle(), {name: text.encode()})), _composed())
    (each,) = found.differing
    assert found.verdict == "different"
    assert (each.kind, each.column, each.before, each.after) == (kind, "value", put, "18")
