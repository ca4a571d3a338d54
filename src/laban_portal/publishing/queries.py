# SPDX-License-Identifier: Apache-2.0
"""The libraries that live pages are made from: what is public, a preview, an edition under embargo.

The public one is kept in the process as long as the same bundles and news are public. What is public is asked for at most
once a second (`PUBLIC_ASKED_EVERY_S`): a page costs no question to the database, and what is published or withdrawn is seen
by every process a second later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from threading import Lock
from time import monotonic

from django.apps import apps
from django.conf import settings

from laban.model.book import Book
from laban.model.text import Text
from laban_portal.editions.queries.books import book_by, book_of
from laban_portal.editions.queries.keys import public_keys
from laban_portal.editions.queries.public import PublicEdition, PublicNews, public_editions, public_news
from laban_portal.editions.queries.shelf import edition_row
from laban_portal.editions.rules import Sight, seen_units, sight_of
from laban_portal.editions.states import EditionState
from laban_portal.files.disk import stored_path
from laban_portal.people.rules import Actor
from laban_portal.publishing.narrowed import Place, narrowed
from laban_portal.publishing.site.library import Library, News
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class Live:
    """The public library, and when it last changed."""

    library: Library
    changed_at: datetime


@dataclass(frozen=True, kw_only=True)
class Preview:
    """An edition as one person sees it before it is public. `own` are its units by system and code; None: all is seen."""

    library: Library
    edition: int
    code: str
    own: Mapping[Place, str] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the database said last, and until when (seconds of the process's own clock) it is not asked again."""

    found: Live | None
    until: float


SEEN = 12
"""So many previews, narrowed ones among them, are held ready in a process."""

_kept: dict[object, Live] = {}
_asked: list[Asked] = []
_lock = Lock()


def live() -> Live | None:
    """Return what is public; nothing where no edition is published. At most a second old."""
    last = _asked[0] if _asked else None
    if last and monotonic() < last.until:
        return last.found
    began = monotonic()
    found = _looked_up()
    _asked[:] = [Asked(found, began + settings.PUBLIC_ASKED_EVERY_S)]
    return found


def _looked_up() -> Live | None:
    """Ask what is public, and keep its library. Two queries, none of a personal table."""
    editions, news = public_editions(), public_news()
    if not editions:
        return None
    key = (editions, tuple((each.code, each.day, tuple(each.names.items())) for each in news))
    found = _kept.get(key)
    if found is None:
        with _lock:
            found = _kept.get(key)
            if found is None:
                found = Live(library=_public(editions, news), changed_at=max(each.published_at for each in editions))
                _kept.clear()
                _kept[key] = found
    return found


def public_base() -> str:
    """Return the address of the public site's root, with a slash at its end."""
    said = str(settings.ENVIRONMENT.public_url)
    return f"{said.rstrip('/')}/" if said else f"{str(settings.ENVIRONMENT.site_url).rstrip('/')}/site/"


def public_library(base: str = "") -> Library | None:
    """Return everything that is public as one library, for a site that is built; nothing where nothing is public."""
    editions = public_editions()
    if not editions:
        return None
    found = _public(editions, public_news(), base)
    return replace(found, bundles=dict(found.bundles))  # other processes draw pages of it


def _public(editions: tuple[PublicEdition, ...], news: Iterable[PublicNews], base: str = "") -> Library:
    return Library(
        books=tuple(book_by(each.hash) for each in editions), base=base or public_base(), news=tuple(map(_news, news)),
        keys=_keys(), bundles=Bundles({each.code: each.hash for each in editions}),
    )  # fmt: skip


def _news(each: PublicNews) -> News:
    return News(code=each.code, day=each.day.isoformat(), names=Text.of(each.names), words=Text.of(each.words))


def _keys() -> dict[str, str]:
    return {each.fingerprint: each.public for each in public_keys()}


class Bundles(Mapping[str, bytes]):
    """The signed bundles by edition, each read from the disk when it is asked for: they are not held in memory."""

    def __init__(self, hashes: Mapping[str, str]) -> None:
        self.hashes = hashes

    def __getitem__(self, code: str) -> bytes:
        """Read one bundle."""
        return stored_path(self.hashes[code]).read_bytes()

    def __iter__(self) -> Iterator[str]:
        """Name the editions."""
        return iter(self.hashes)

    def __len__(self) -> int:
        """Count them."""
        return len(self.hashes)


def preview(actor: Actor, code: str) -> Preview:
    """Return an edition as a person may see it: whole, or narrowed to their own units.

    Raises:
        NotFound: there is none for this person, or it is not computed yet.

    """
    row = edition_row(actor, code)
    book = book_of(row)
    if book is None or row.state == EditionState.DISCARDED:
        raise NotFound("refusal.no_page")
    if sight_of(actor, EditionState(row.state)) is Sight.WHOLE:
        return Preview(library=_beside(book), edition=row.pk, code=row.code, own=None)
    own = {_place(key): key for key in seen_units(actor)}
    alone = _alone(book, frozenset(own))
    return Preview(library=_of((alone,), tuple(_keys().items())), edition=row.pk, code=row.code, own=own)


def unit_names(keys: Iterable[str]) -> dict[str, Mapping[str, str]]:
    """Return the names of units by their keys, in the order of the catalogue."""
    rows = apps.get_model("catalog", "Unit").objects.filter(key__in=list(keys)).order_by("sort_key", "key")
    return dict(rows.values_list("key", "names"))


def under_embargo(sha256: str) -> Library:
    """Return a signed edition that is not public yet, among those that are."""
    return _beside(book_by(sha256))


def _beside(book: Book) -> Library:
    """Return a library of the public editions with one that is not public, in its place; with no news of it."""
    public = [book_by(each.hash) for each in public_editions() if each.code != book.release.code]
    books = sorted((book, *public), key=lambda each: (-each.recipe.year, -each.release.number))
    return _of(tuple(books), tuple(_keys().items()))


@lru_cache(maxsize=SEEN)
def _of(books: tuple[Book, ...], keys: tuple[tuple[str, str], ...]) -> Library:
    """Return the library of some editions; what its pages share is made once, not for every page that is looked at."""
    return Library(books=books, keys=dict(keys))


@lru_cache(maxsize=SEEN)
def _alone(book: Book, own: frozenset[Place]) -> Book:
    """Return an edition narrowed to some units."""
    return narrowed(book, own)


def _place(key: str) -> Place:
    system, _, rest = key.partition("/")
    return system, rest.partition("@")[0]
