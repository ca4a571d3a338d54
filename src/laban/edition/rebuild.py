# SPDX-License-Identifier: Apache-2.0
"""Compute a published edition again from its own bundle, and compare every file with what was published."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from laban.edition.compose import Composed, Watch, composed
from laban.edition.documents import audit_documents, made_of
from laban.edition.versions import versions
from laban.errors import FormatError
from laban.io.edition.bundle import Bundle
from laban.io.edition.files import book_files
from laban.io.edition.manifest import DRAWING, GIVEN, MANIFEST, listed
from laban.io.edition.written import read_table
from laban.model.book import Book

EQUAL, CLOSE, DIFFERENT = "equal", "close", "different"
NEAR = 1e-9
"""Numbers that differ by less than this share of the larger one differ in their last digits: twelve are published."""

NUMBER, TEXT, MISSING, DRAWN = "number", "text", "missing", "drawing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One file that is another one when computed again.

    `kind`: `number` (the cell that differs most as a share `relative` of the larger number, and by how much), `text` (the
    first cell that is another word, or no finite number), `missing` (in one of the two only), `drawing` (made of something
    else).
    """

    file: str
    kind: str
    row: str = ""
    column: str = ""
    before: str = ""
    after: str = ""
    difference: float = 0.0
    relative: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Rebuilt:
    """An edition computed again: the Book, how many files were compared and given, what differs, and the verdict.

    `other_versions` are (name, recorded, used) where another version computed it than the bundle records.
    """

    book: Book
    files: Mapping[str, bytes]
    compared: int
    given: int
    differing: tuple[Differing, ...]
    other_versions: tuple[tuple[str, str, str], ...]

    @property
    def verdict(self) -> str:
        """Return `equal`, `close` (last digits of numbers, or drawings under other versions), or `different`."""
        if not self.differing:
            return EQUAL
        near = all(
            (each.kind == NUMBER and each.relative < NEAR) or (each.kind == DRAWN and self.other_versions)
            for each in self.differing
        )
        return CLOSE if near else DIFFERENT

    @property
    def largest(self) -> Differing:
        """Return the file whose numbers differ most, by their share; the first that differs where no number does."""
        return max(self.differing, key=lambda each: each.relative)


def rebuild(bundle: Bundle, *, watch: Watch | None = None) -> Rebuilt:
    """Compute the edition of a bundle again from its own pack and recipe, and compare.

    Tables and packs are compared byte by byte, documents that were set by the hash of what they are made of; letters were
    held against their own hash when the bundle was read. What a correction changed can only be told beside the edition it
    corrects, and is taken over.

    Raises:
        FrameworkError, PanelError, MethodError: the pack cannot be computed by the recipe.

    """
    old = bundle.book
    found = composed(old.pack, old.recipe, old.release, before=old.before, watch=watch)
    (watch or (lambda _: None))("comparing")
    return compared(bundle, found)


def compared(bundle: Bundle, found: Composed) -> Rebuilt:
    """Compare what was published with what was composed again of it."""
    old = bundle.book
    drawn = {name: made_of(each) for name, each in audit_documents(found).items() if name in old.drawn}
    book = replace(found.book, references=old.references, corrected=old.corrected, documents=old.documents, drawn=drawn)
    files = book_files(book)
    kinds = {name: each.kind for name, each in listed(bundle.manifest).items()}
    figures = sorted(
        name for name in files.keys() | kinds.keys() if name != MANIFEST and kinds.get(name) not in {DRAWING, GIVEN}
    )
    differing = [each for name in figures if (each := _compared(name, bundle.files.get(name), files.get(name)))]
    differing += [
        Differing(file=name, kind=DRAWN, before=said, after=drawn.get(name, ""))
        for name, said in old.drawn.items()
        if drawn.get(name) != said
    ]
    used = versions()
    others = tuple((name, said, used.get(name, "–")) for name, said in old.made_with.items() if used.get(name) != said)
    return Rebuilt(
        book=book, files=files, compared=len(figures), given=sum(kind == GIVEN for kind in kinds.values()),
        differing=tuple(differing), other_versions=others,
    )  # fmt: skip


def _compared(name: str, old: bytes | None, new: bytes | None) -> Differing | None:
    """Return how a file differs, or nothing."""
    if old == new:
        return None
    if old is None or new is None:
        return Differing(file=name, kind=MISSING)
    if not name.endswith(".csv"):
        return Differing(file=name, kind=TEXT, row="1", column="1")
    try:
        before, after = read_table(name, old), read_table(name, new)
    except FormatError:
        return Differing(file=name, kind=TEXT, row="1", column="1")
    if before.columns != after.columns or len(before.rows) != len(after.rows):
        return Differing(
            file=name, kind=TEXT, row="1", column="1", before=str(len(before.rows)), after=str(len(after.rows))
        )
    cells = list(_cells(name, before.columns, before.rows, after.rows))
    words = next((each for each in cells if each.kind == TEXT), None)
    # The largest share, not the largest difference: beside millions, a small figure could be any other one unseen.
    return words or max(cells, key=lambda each: each.relative, default=Differing(file=name, kind=TEXT))


def _cells(
    name: str, columns: tuple[str, ...], old: tuple[tuple[str, ...], ...], new: tuple[tuple[str, ...], ...]
) -> Iterator[Differing]:
    for line, (before, after) in enumerate(zip(old, new, strict=True), 2):
        for column, was, now in zip(columns, before, after, strict=True):
            if was != now:
                yield _cell(Differing(file=name, kind=TEXT, row=str(line), column=column, before=was, after=now))


def _cell(told: Differing) -> Differing:
    """Return how far two cells are apart, if both are numbers; what is not finite is as far from all as a word."""
    try:
        was, now = float(told.before), float(told.after)
    except ValueError:
        return told
    apart = abs(was - now)
    if not math.isfinite(apart):
        return told
    return replace(told, kind=NUMBER, difference=apart, relative=apart / max(abs(was), abs(now), 1e-300))
