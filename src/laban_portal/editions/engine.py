# SPDX-License-Identifier: Apache-2.0
"""The one module of the portal that talks to the engine: a snapshot becomes an edition, and an edition is made final.

The pack is the snapshot's, and what a snapshot does not carry (methods, designs, boundaries, rules for peers, published
figures) comes from the kit, where one is named. Nothing is stored here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from laban.edition.compose import composed
from laban.edition.corrected import corrected
from laban.edition.demonstration import editions
from laban.edition.make import make, recipe_for
from laban.edition.series import pack_until
from laban.io.edition import write_bundle
from laban.model.book import Before, Book, Recipe, Release
from laban.model.pack import Pack
from laban_portal.editions.keyring import signing_key
from laban_portal.editions.models import Edition
from laban_portal.editions.queries.books import book_by, book_in, opened_kit
from laban_portal.editions.queries.work import Work, documents_of, kit_bytes, release_of, work_of
from laban_portal.review.snapshot.pack import snapshot_pack
from laban_portal.ui.errors import WrongState

Watch = Callable[[str], None]
YEARS_BEFORE = 2
"""Demonstration editions before the one whose round is played."""


@dataclass(frozen=True, kw_only=True)
class Computed:
    """What came of computing: the bundle (not signed), what it stands on, and the recipe with nothing left open."""

    bundle: bytes
    stands_on: Mapping[str, object]
    recipe: Mapping[str, Any]
    demonstration: bool


def computed(edition: int, *, watch: Watch) -> Computed:
    """Compute an edition from its snapshot; `watch` is told each stage as it begins.

    Raises:
        FrameworkError, PanelError, MethodError, FormatError: what the engine refuses, with every problem; and what hinders
            the bundle from being read back, so that it is told now and not when somebody is about to sign.
        PortalError: the snapshot's versions are gone, or files are.

    """
    watch("pack")
    work = work_of(edition)
    pack = _pack(work)
    recipe = _whole(work.recipe, pack)
    watch("results")
    found = composed(pack, recipe, work.release, before=_before(work), watch=watch)
    book = make(found, references=work.references, watch=watch)
    if work.corrects:
        book = replace(book, corrected=corrected(book_in(work.corrects), book))
    watch("bundle")
    stands_on = {**work.stands_on, "methods": [recipe.method, *recipe.also], "made_with": dict(book.made_with)}
    bundle = write_bundle(book)
    book_in(bundle)
    return Computed(bundle=bundle, stands_on=stands_on, recipe=asdict(recipe), demonstration=book.demonstration)


def signed(row: Edition, release_at: datetime) -> bytes:
    """Return the final bundle of an edition: its figures as computed, words and letters as they stand, its moment, signed.

    Raises:
        WrongState: it is not computed.

    """
    if row.draft is None:
        raise WrongState("editions.not_computed")
    moment = release_at.isoformat(timespec="seconds")
    release = release_of(row, moment)
    return write_bundle(_final(book_by(row.draft.sha256), row, release), signing_key())


def _final(book: Book, row: Edition, release: Release) -> Book:
    """Put release and letters in the place of the draft's; what a program set with it, and letters it came with, stay."""
    came = book.release.letters if row.taken else ()
    names = {*book.drawn, *(each.file for each in came)}
    kept = {name: content for name, content in book.documents.items() if name in names}
    moment = book.release.released_at if row.taken else ""
    return replace(
        book, documents={**kept, **documents_of(row)},
        release=replace(release, letters=(*came, *release.letters), released_at=moment or release.released_at),
    )  # fmt: skip


def _pack(work: Work) -> Pack:
    """Return the snapshot's pack with what the kit adds; of published figures, those of its own units and items."""
    pack = snapshot_pack(work.given)
    if work.kit is None:
        return pack
    kit = opened_kit(work.kit)
    known = pack.framework.by_code
    published = tuple(each for each in kit.published if each.unit in pack.units.place and each.item in known)
    return replace(
        pack, methods={**kit.methods, **pack.methods}, designs={**kit.designs, **pack.designs}, atlas=kit.atlas,
        peers=pack.peers or kit.peers, published=published, texts={**kit.texts, **pack.texts},
        licence=pack.licence or kit.licence,
    )  # fmt: skip


def _whole(recipe: Recipe, pack: Pack) -> Recipe:
    """Fill what was left open: the snapshot's own method, and the groupings in which strengths are told."""
    method = recipe.method or pack.method.code
    year = recipe_for(pack, recipe.year, method=method)
    return replace(recipe, method=method, groupings=recipe.groupings or year.groupings)


def _before(work: Work) -> Before | None:
    if work.previous is None:
        return None
    book = book_in(work.previous)
    return Before(code=book.release.code, pack=book.pack, recipe=book.recipe)


def methods_beside(kit: int, year: int) -> tuple[str, ...]:
    """Return the methods of a kit that read a year's figures, or those of years before, by other territories."""
    return recipe_for(opened_kit(kit_bytes(kit)), year).also


def demonstrated_before(kit: int, year: int, draws: int) -> Iterator[tuple[str, bytes]]:
    """Yield the demonstration editions of a kit's pack for the two years before one, the oldest first, as named files."""
    pack = opened_kit(kit_bytes(kit))
    before = [each for each in pack.panel.years if each < year]
    if year in pack.panel.years and before:
        for book in editions(pack_until(pack, before[-1]), draws=draws, last=YEARS_BEFORE):
            yield f"{pack.code}-{book.release.code}.zip", write_bundle(book)


def demonstrated_library(pack: Pack) -> tuple[Book, ...]:
    """Return the marked demonstration editions of a pack, the newest first: what a site shows where nothing is published."""
    return tuple(reversed(editions(pack)))
