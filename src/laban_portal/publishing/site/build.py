# SPDX-License-Identifier: Apache-2.0
"""The whole site into a folder: on several processes, whole or not at all, older editions copied where they are the same."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable, Collection
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path, PurePosixPath
from typing import Any

from laban.errors import Place, problem
from laban_portal.publishing.site import fixed, listed, papers
from laban_portal.publishing.site.addresses import LATEST
from laban_portal.publishing.site.kinds.search import TAIL as SEARCH
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.older import ALWAYS, VERSION, copy_editions, linked, mark_of
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.render import EVERY, SEARCH_INDEX, gone, page, page_paths
from laban_portal.publishing.site.scene import PAGE
from laban_portal.publishing.site.scenes import scene_of
from laban_portal.ui.errors import Refused

MANIFEST = "manifest.json"
LIGHT = ("html", "svg", "csv", "json")
"""The formats that a site is built in unless others are asked for."""

CHUNK = 6
"""So many pages a process takes at once."""

DAY = (1980, 1, 1, 0, 0, 0)
"""The day of every file in a zip, so that equal sites are equal zips."""

Watch = Callable[[int, int], None]
"""Told how many pages are done of how many."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was built: how many files and bytes, and which editions were copied from the site before."""

    files: int
    size: int
    copied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Some pages of an edition in a language, for one process."""

    edition: str
    language: str
    tails: tuple[str, ...]


def build(
    library: Library, folder: Path, *, formats: Collection[str] = LIGHT, workers: int = 2, watch: Watch | None = None
) -> Built:
    """Write the site into a folder, in the given formats (endings without the point; pages always).

    It is made beside the folder and put in its place when it is whole. An edition of the site before is copied where its
    content, the site's version and the formats are the same, but for the pages that tell of all editions.

    Raises:
        Refused: the folder holds something else than a site that was built before, or a format is not known.

    """
    wanted = wanted_formats(formats)
    library = replace(library, formats=wanted, kept={})
    before = manifest_of(folder)
    beside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    try:
        marks = {book.release.code: mark_of(library, book.release.code, wanted) for book in library.books}
        copied = copy_editions(library, folder, beside, before.get("editions", {}), marks)
        write_whole(library, beside)
        drawn(library, beside, tasks(library, copied), wanted, workers, watch)
        lead_latest(library, beside)
        files = {str(each.relative_to(beside).as_posix()): each for each in sorted(beside.rglob("*")) if each.is_file()}
        size = write_manifest(beside, files, marks)
        swapped(folder, beside)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return Built(len(files), size, copied)


def wanted_formats(formats: Collection[str]) -> tuple[str, ...]:
    """Return the formats to write, pages among them, in one order."""
    every = (*EVERY, *papers.ONLY)
    unknown = sorted(set(formats) - set(every))
    if unknown:
        raise Refused(
            [problem("open_file.unknown_format", Place(), got=", ".join(unknown), known=", ".join(sorted(every)))]
        )
    return tuple(each for each in every if each in {*formats, PAGE[1:]})


def manifest_of(folder: Path) -> dict[str, Any]:
    """Return the manifest of the site that a folder holds; nothing where it is not there or empty."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return {}
    try:
        found: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Refused([problem("site.not_a_site", Place(file=str(folder)), folder=str(folder))]) from None
    if "editions" not in found:
        raise Refused([problem("site.not_a_site", Place(file=str(folder)), folder=str(folder))])
    return found


def tasks(library: Library, copied: Collection[str]) -> list[Task]:
    """Return the pages to draw of every edition and language in chunks: of copied ones those that tell of all editions."""
    found = []
    for book in library.books:
        for language in library.languages:
            scene = scene_of(library, book.release.code, language)
            known = list(pages(scene)) if scene else []
            tails = [each for each in known if each in ALWAYS] if book.release.code in copied else known
            found += [
                Task(book.release.code, language, tuple(tails[at : at + CHUNK])) for at in range(0, len(tails), CHUNK)
            ]
    return found


def write_whole(library: Library, beside: Path) -> None:
    """Write the files that stand outside editions, and the indexes of the search."""
    for path in (*fixed.paths(library), *listed.paths(library)):
        put(library, beside, path)
    for book in library.books:
        for language in library.languages:
            scene = scene_of(library, book.release.code, language)
            if scene and SEARCH in pages(scene):
                put(library, beside, scene.address(SEARCH_INDEX, ""))


def put(library: Library, beside: Path, path: str) -> None:
    """Write one file, unless it stands there already."""
    target = beside / PurePosixPath(path)
    if target.exists():
        return
    made = page(library, path)
    if made is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(made.content)


def drawn(
    library: Library, beside: Path, work: list[Task], formats: tuple[str, ...], workers: int, watch: Watch | None
) -> None:
    """Make every task's files, on several processes where there are several."""
    told = watch or (lambda _done, _all: None)
    whole, done = sum(len(each.tails) for each in work), 0
    if workers < 2 or len(work) < 2:
        for each in work:
            draw(library, beside, each, formats)
            told(done := done + len(each.tails), whole)
        return
    with ProcessPoolExecutor(
        workers, mp_context=get_context("fork" if hasattr(os, "fork") else "spawn"), initializer=begin,
        initargs=(library, beside, formats),
    ) as pool:  # fmt: skip
        for count in pool.map(draw_given, work):
            told(done := done + count, whole)


_given: list[tuple[Library, Path, tuple[str, ...]]] = []


def begin(library: Library, beside: Path, formats: tuple[str, ...]) -> None:
    """Keep in a process what all its tasks are made of."""
    _given[:] = [(library, beside, formats)]


def draw_given(task: Task) -> int:
    """Make a task's files in a process."""
    library, beside, formats = _given[0]
    draw(library, beside, task, formats)
    return len(task.tails)


def draw(library: Library, beside: Path, task: Task, formats: tuple[str, ...]) -> None:
    """Make a task's files."""
    scene = scene_of(library, task.edition, task.language)
    if scene is None:
        return
    for tail in task.tails:
        for path in page_paths(scene, tail, formats):
            if path.split("/", 2)[1] != LATEST or path.endswith(PAGE):
                put(library, beside, path)


def lead_latest(library: Library, beside: Path) -> None:
    """Put the newest edition's data and figures under `latest` too, and pages that lead on, from older editions' too."""
    newest = library.latest.release.code
    for language in library.languages:
        for file in sorted((beside / language / newest).rglob("*")):
            rest = file.relative_to(beside / language / newest)
            target = beside / language / LATEST / rest
            target.parent.mkdir(parents=True, exist_ok=True)
            if file.is_dir() or target.exists() or rest.name == SEARCH_INDEX:
                continue
            if file.suffix == PAGE:
                put(library, beside, f"{language}/{LATEST}/{rest.as_posix()}")
            else:
                linked(str(file), str(target))
        for tail in gone(library, language):
            put(library, beside, f"{language}/{LATEST}/{tail}{PAGE}")


def write_manifest(beside: Path, files: dict[str, Path], marks: dict[str, str]) -> int:
    """Write what the site is made of: version, editions, each file's SHA-256; return the bytes of all files."""
    size, told = 0, {}
    for path, file in files.items():
        content = file.read_bytes()
        size += len(content)
        told[path] = sha256(content).hexdigest()
    said = {"format": "laban-site/1", "version": VERSION, "editions": marks, "files": told}
    (beside / MANIFEST).write_text(json.dumps(said, ensure_ascii=False, indent=0), encoding="utf-8")
    return size


def swapped(folder: Path, beside: Path) -> None:
    """Put the new site in the place of the old one."""
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    beside.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def zipped(folder: Path) -> bytes:
    """Return a built site as one zip that opens from a stick at `index.html`; equal sites give equal bytes.

    Under `latest` only pages are kept, which lead on: its data are the newest edition's once more.
    """
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            path = file.relative_to(folder).as_posix()
            again = f"/{LATEST}/" in f"/{path}" and file.suffix != PAGE
            if again or path == MANIFEST:
                continue
            entry = zipfile.ZipInfo(path, DAY)
            entry.external_attr = 0o644 << 16
            stored = file.suffix in {".png", ".woff2", ".zip", ".xlsx"}
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())
    return made.getvalue()
