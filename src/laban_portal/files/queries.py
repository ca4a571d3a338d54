# SPDX-License-Identifier: Apache-2.0
"""Read what is stored. Who may is decided by the room that refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from laban_portal.files.disk import is_sound, stored_path
from laban_portal.files.models import Stored
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a content."""

    pk: int
    sha256: str
    size: int
    media: str
    pages: int
    width: int
    height: int
    scanned_with: str


FIELDS = ("pk", "sha256", "size", "media", "pages", "width", "height", "scanned_with")


def facts_of(stored: int) -> Facts:
    """Return the facts of one content."""
    found = facts_by_number([stored]).get(stored)
    if found is None:
        raise NotFound("files.gone")
    return found


def facts_by_number(stored: Iterable[int]) -> dict[int, Facts]:
    """Return the facts of several contents by their numbers, with one query."""
    rows = Stored.objects.filter(pk__in=set(stored)).values(*FIELDS)
    return {row["pk"]: Facts(**row) for row in rows}


def path_of(facts: Facts) -> Path:
    """Return where the bytes lie; a content whose bytes are gone is not found."""
    path = stored_path(facts.sha256)
    if not path.is_file():
        raise NotFound("files.gone")
    return path


def content_of(stored: int) -> bytes:
    """Return the bytes of a content, for rooms that read it (a signature, a workbook)."""
    return path_of(facts_of(stored)).read_bytes()


def count_stored() -> int:
    """Return how many contents are stored."""
    return Stored.objects.count()


def lost(most: int) -> Iterator[str]:
    """Yield the hashes of contents whose bytes are missing or of another size; looks at so many, the newest first."""
    for sha256, size in Stored.objects.order_by("-pk").values_list("sha256", "size")[:most].iterator(chunk_size=2000):
        path = stored_path(sha256)
        if not path.is_file() or path.stat().st_size != size:
            yield sha256


def proved(budget: int) -> tuple[int, tuple[str, ...]]:
    """Hash a random part of the contents, up to so many bytes; return how many, and the hashes of those that are damaged."""
    count, damaged = 0, []
    for sha256, size in Stored.objects.order_by("?").values_list("sha256", "size")[:1000]:
        path = stored_path(sha256)
        if size > budget or not path.is_file():
            continue
        budget -= size
        count += 1
        if not is_sound(path, sha256):
            damaged.append(sha256)
    return count, tuple(damaged)
