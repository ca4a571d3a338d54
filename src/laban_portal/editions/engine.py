# SPDX-License-Identifier: Apache-2.0
"""The one module of the portal that talks to the engine: a snapshot becomes an edition, and an edition is made final.

The pack is the snapshot's, and what a snapshot does not carry (methods, designs, boundaries, rules for peers, published
figures) comes from the kit, where one is named. Nothing is stored here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from laban.edition.compose import compose
from laban.io.edition import write_bundle
from laban.model.book import Before, Book, Recipe, Release
from laban.model.pack import Pack
from laban_portal.clock.now import now
from laban_portal.editions.corrected import corrected
from laban_portal.editions.keyring import signing_key
from laban_portal.editions.models import Edition
from laban_portal.editions.queries.books import book_by, book_in, opened_kit
from laban_portal.editions.queries.work import Work, documents_of, release_of, work_of
from laban_portal.review.snapshot.pack import snapshot_pack
from laban_portal.ui.errors import WrongState

Watch = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Computed:
    """What came of computing: the bundle (not signed), what it stands on, and the recipe with nothing left open."""

    bundle: bytes
    stands_on: Mapping[str, object]
    recipe: Mapping[str, Any]
    demonstration: bool


def computed(edition: int, *, watch: Watch) -> Computed:
    """Compute an edition from its snapshot; `watch` is told each stage: pack, results, ranks, audit, change, bundle.

    Raises:
        FrameworkError, PanelError, MethodError, FormatError: what the engine refuses, with every problem.
        PortalError: the snapshot's versions are gone, or files are.

    """
    watch("pack")
    work = work_of(edition)
    pack = _pack(work)
    recipe = _whole(work.recipe, pack)
    watch("results")
    book = compose(pack, recipe, work.release, before=_before(work), references=work.references, watch=watch)
    if work.corrects:
        book = replace(book, corrected=tuple(corrected(book_in(work.corrects), book)))
    watch("bundle")
    stands_on = {**work.stands_on, "methods": [recipe.method, *recipe.also], "made_with": dict(book.made_with)}
    return Computed(
        bundle=write_bundle(book), stands_on=stands_on, recipe=asdict(recipe), demonstration=book.demonstration
    )


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
    """Put release and letters in the place of the draft's; documents that a program made with it stay."""
    given = {each.file for each in book.release.letters}
    kept = {name: content for name, content in book.documents.items() if name not in given or row.taken}
    if row.taken:
        own = {each.file for each in release.letters}
        letters = (*(each for each in book.release.letters if each.file not in own), *release.letters)
        release = replace(release, letters=letters)
        if book.release.released_at and book.release.released_at < now().isoformat():
            release = replace(release, released_at=book.release.released_at)
    return replace(book, release=release, documents={**kept, **documents_of(row)})


def _pack(work: Work) -> Pack:
    """Return the snapshot's pack with what the kit adds."""
    pack = snapshot_pack(work.given)
    if work.kit is None:
        return pack
    kit = opened_kit(work.kit)
    return replace(
        pack, methods={**kit.methods, **pack.methods}, designs={**kit.designs, **pack.designs}, atlas=kit.atlas,
        peers=pack.peers or kit.peers, published=kit.published, texts={**kit.texts, **pack.texts},
        licence=pack.licence or kit.licence,
    )  # fmt: skip


def _whole(recipe: Recipe, pack: Pack) -> Recipe:
    """Fill what was left open: the snapshot's own method, all groupings that part the units into a few groups."""
    return replace(recipe, method=recipe.method or pack.method.code, groupings=recipe.groupings or _groupings(pack))


def _groupings(pack: Pack) -> tuple[str, ...]:
    """Return the groupings with at least two groups and, on average, at least four units in each."""
    found = []
    for name in pack.units.groupings:
        groups = [group for group in pack.units.groups_of(name) if group]
        if len(set(groups)) >= 2 and len(groups) >= 4 * len(set(groups)):
            found.append(name)
    return tuple(found)


def _before(work: Work) -> Before | None:
    if work.previous is None:
        return None
    book = book_in(work.previous)
    return Before(code=book.release.code, pack=book.pack, recipe=book.recipe)
