# SPDX-License-Identifier: Apache-2.0
"""Editions that the site before has drawn already: told by a mark, and put in their place without being drawn again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from laban_portal.publishing.site.addresses import HOME
from laban_portal.publishing.site.kinds.archive import TAIL as ARCHIVE
from laban_portal.publishing.site.kinds.news import TAIL as NEWS
from laban_portal.publishing.site.kinds.revisions import TAIL as REVISIONS
from laban_portal.publishing.site.library import Library

VERSION = "2"
"""The version of the site's pages: an edition drawn by another version is drawn again."""

ALWAYS = (HOME, ARCHIVE, NEWS, REVISIONS)
"""Pages that tell of all editions or of news: they are drawn anew whenever a site is built."""


def mark_of(library: Library, code: str, formats: Iterable[str]) -> str:
    """Return what must be the same for an edition to be copied; empty: it is drawn again.

    Its pages are made of its own bundle, of the earlier editions (what changed in an indicator), of the edition that
    corrects it, and of what the whole site says: languages, address, keys, formats. Later editions and news are not among
    these, so a new edition leaves the older ones as they are. An edition without a bundle has nothing to be known by.
    """
    book = library.by_code[code]
    corrected_by = library.superseded(book)
    earlier = library.books[library.books.index(book) + 1 :]
    told = [VERSION, library.base, *formats, "", *library.languages, "", *sorted(library.keys)]
    for name, each in (("own", book), ("corrected by", corrected_by), *(("earlier", each) for each in earlier)):
        bundle = library.bundles.get(each.release.code) if each else b""
        if bundle is None:
            return ""
        told += [name, each.release.code if each else "", sha256(bundle).hexdigest()]
    return sha256("\n".join(told).encode()).hexdigest()


def copy_editions(
    library: Library, folder: Path, beside: Path, before: dict[str, str], marks: dict[str, str]
) -> tuple[str, ...]:
    """Copy the editions that are the same as in the site before, but for what is always drawn, and return their codes."""
    same = tuple(code for code, mark in marks.items() if mark and before.get(code) == mark)
    for code in same:
        for language in library.languages:
            old = folder / language / code
            if old.is_dir():
                shutil.copytree(old, beside / language / code, copy_function=linked, ignore=told_of_all(old))
    return same


def told_of_all(root: Path) -> Callable[[str, list[str]], set[str]]:
    """Return what tells `shutil.copytree` the files of an edition's folder that are always drawn: pages, data, figures."""
    begins = tuple(f"{tail}." for tail in ALWAYS)
    return lambda here, names: {each for each in names if Path(here) == root and each.startswith(begins)}


def linked(old: str, new: str) -> None:
    """Put a file in a second place without a second copy, where the disk can."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
