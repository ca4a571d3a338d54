# SPDX-License-Identifier: Apache-2.0
"""All reports of an edition in a folder, written by several processes: whole, or not at all."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from laban.model.book import Book
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.reports.write import FORMATS, national_report, unit_report
from laban_portal.ui.words import LANGUAGES

Watch = Callable[[int, int, str], None]
"""Told how many reports are written, of how many, and the name of the last one."""

FEWEST = 8
"""With fewer reports further processes would cost more than they save."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One report: its language, the code of its unit (empty: the national one), its format."""

    language: str
    unit: str
    form: str

    def path(self, edition: str) -> str:
        """Return its file below the folder: the same as its address on the site."""
        tail = f"units/{self.unit}{ending(self.form)}" if self.unit else f"report.{self.form}"
        return f"{self.language}/{edition}/{tail}"

    def written(self, book: Book) -> bytes:
        """Return the report."""
        if not self.unit:
            return national_report(book, self.language, self.form)
        return unit_report(book, self.unit, self.language, self.form)


def ending(form: str) -> str:
    """Return the ending of a unit's report; its page has a workbook of its own, so that the report's says what it is.

    >>> ending("pdf"), ending("xlsx")
    ('.pdf', '.report.xlsx')
    """
    return ".report.xlsx" if form == "xlsx" else f".{form}"


def wanted(book: Book, languages: Sequence[str], formats: Sequence[str]) -> Iterator[Wanted]:
    """Yield every report of an edition: the national one, then those of the units of the main territory."""
    field = current(book.main)
    for language in languages:
        for form in formats:
            yield from (Wanted(language, code, form) for code in ("", *(field.units[at].code for at in field.alphabet)))


def all_reports(
    book: Book,
    folder: Path,
    *,
    languages: Sequence[str] = LANGUAGES,
    formats: Sequence[str] = FORMATS,
    workers: int = 0,
    watch: Watch | None = None,
) -> int:
    """Write every report into a folder that does not stand yet or is empty, and return how many there are.

    They are written beside the folder and moved there when all stand. `workers` are processes (0: one for each core).

    Raises:
        FileExistsError: there is something in the folder.

    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(str(folder))
    asked = list(wanted(book, languages, formats))
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for done, name in enumerate(_made(book, making, asked, workers or os.cpu_count() or 1), 1):
            if watch:
                watch(done, len(asked), name)
        making.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        making.rename(folder)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    return len(asked)


def _made(book: Book, folder: Path, asked: Sequence[Wanted], workers: int) -> Iterator[str]:
    """Write reports and yield the name of each that stands."""
    if workers == 1 or len(asked) < FEWEST:
        yield from (_write(book, folder, each) for each in asked)
        return
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers, _begin, (book, folder)) as pool:
        yield from pool.imap_unordered(_of_process, asked, chunksize=4)


_GIVEN: dict[str, tuple[Book, Path]] = {}
"""What a process was given when it began: the edition is sent once, not with every report."""


def _begin(book: Book, folder: Path) -> None:
    _GIVEN["here"] = (book, folder)


def _of_process(each: Wanted) -> str:
    return _write(*_GIVEN["here"], each)


def _write(book: Book, folder: Path, each: Wanted) -> str:
    name = each.path(book.release.code)
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(each.written(book))
    return name
