# SPDX-License-Identifier: Apache-2.0
"""The editions of an index as a table: when each came out, what it corrects and why, the hash of its bundle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from laban.model.book import Book
from laban.model.dataset import Column, Dataset
from laban.model.text import Text
from laban_portal.publishing.data.columns import column, origin, words


def archive(book: Book, books: Sequence[Book], hashes: Mapping[str, str], *, names: Text, address: str = "") -> Dataset:
    """Return one row for each edition, the newest first; `book` is the edition whose page tells it."""
    columns = (
        Column(code="release", names=words("front.column_release")), column("year"),
        Column(code="released_at", names=words("front.column_released_at")),
        Column(code="corrects", names=words("front.column_corrects")),
        Column(code="reason", names=words("front.column_reason")),
        Column(code="changed", names=words("front.column_changed"), kind="whole"),
        Column(code="bundle_sha256", names=words("front.column_bundle")),
    )  # fmt: skip
    rows = tuple(
        (
            each.release.code, each.recipe.year, each.release.released_at or None, each.release.corrects or None,
            each.release.reason if each.release.corrects else None, len(each.corrected),
            hashes.get(each.release.code) or None,
        )
        for each in books
    )  # fmt: skip
    return Dataset(
        code="editions", names=names, columns=columns, rows=rows, key=("release",), origin=origin(book, address),
        description=words("front.archive_about"),
    )  # fmt: skip
