# SPDX-License-Identifier: Apache-2.0
"""`laban-portal edition-reports FOLDER`: the national report and the report of every unit, in every format and language.

With `--edition FILE.zip` it needs no database; with `--edition CODE` it takes a published edition of this instance, without
either the newest one. An instance without any published edition gives the newest demonstration one of the ready pack.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from laban_portal.config.terminal import Parser, language, out
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import LANGUAGES, say

if TYPE_CHECKING:
    from laban.model.book import Book
    from laban_portal.publishing.site.library import Library


def run(arguments: list[str]) -> int:
    """Write the reports, and show how far it is."""
    asked = _parsed(arguments)
    from laban.errors import LabanError  # noqa: PLC0415  --help must not wait for it
    from laban_portal.config.opening import open_site  # noqa: PLC0415  settings are read by it
    from laban_portal.publishing.reports.every import all_reports  # noqa: PLC0415  models need a set-up Django
    from laban_portal.publishing.reports.write import FORMATS  # noqa: PLC0415  models need a set-up Django

    formats = _chosen(asked.formats, FORMATS, "no_format")
    languages = _chosen(asked.languages, LANGUAGES, "no_language")
    folder = asked.folder.absolute()
    _free(folder)
    open_site()
    began = time.perf_counter()
    try:
        book = _book(asked)
    except LabanError as error:
        for each in error.problems:
            sys.stderr.write(f"{each.where} {say(each.code, language(), **dict(each.facts))}\n".lstrip())
        return 1
    count = all_reports(
        book, folder, languages=languages, formats=formats, workers=asked.workers or len(os.sched_getaffinity(0)),
        watch=_show if sys.stderr.isatty() else None,
    )  # fmt: skip
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 70 + "\r")
    out("edition_report.done", count=count, folder=asked.folder, seconds=round(time.perf_counter() - began))
    return 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = Parser("edition-reports")
    parser.word("folder", says="reports_folder", type=Path)
    parser.word("--edition", says="reports_edition", metavar="FILE.zip|CODE", default="")
    parser.word("--pack", says="site_pack", type=Path)
    parser.word("--formats", says="reports_formats", default="")
    parser.word("--languages", says="reports_languages", default="")
    parser.word("--workers", says="reports_workers", type=int, default=0)
    return parser.parse_args(arguments)


def _chosen(given: str, known: Sequence[str], refusal: str) -> tuple[str, ...]:
    """Return what was asked for, all where nothing was, in one order."""
    asked = [each.strip().removeprefix(".") for each in given.split(",") if each.strip()]
    unknown = [each for each in asked if each not in known]
    if unknown:
        raise WrongState(f"edition_report.{refusal}", given=", ".join(unknown), known=", ".join(known))
    return tuple(each for each in known if each in asked or not asked)


def _free(folder: Path) -> None:
    """Refuse a folder that holds something, or whose own folder is not there, before anything is computed."""
    if not folder.parent.is_dir():
        raise WrongState("command.site_no_folder", folder=folder.parent)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongState("edition_report.not_empty", folder=folder)


def _book(asked: argparse.Namespace) -> Book:
    """Return the edition: of the file named, of the pack named, the one named of those public here, else the newest."""
    from laban_portal.publishing.gathered import of_bundles, of_pack  # noqa: PLC0415  models need a set-up Django

    if asked.edition.lower().endswith(".zip"):
        if not Path(asked.edition).is_file():
            raise WrongState("edition_report.no_file", given=asked.edition)
        return of_bundles([Path(asked.edition)]).latest
    library = of_pack(asked.pack) if asked.pack else _published() or _demonstration()
    if not asked.edition:
        return library.latest
    book = library.by_code.get(asked.edition)
    if book is None:
        raise WrongState("edition_report.no_edition", given=asked.edition, known=", ".join(library.by_code))
    return book


def _published() -> Library | None:
    """Return what is public in this instance; nothing where nothing is, or there is no database yet."""
    from django.db import DatabaseError  # noqa: PLC0415  loaded only where it is wanted

    from laban_portal.publishing.queries import public_library  # noqa: PLC0415  models need a set-up Django

    try:
        return public_library()
    except DatabaseError:
        return None


def _demonstration() -> Library:
    """Return the marked demonstration editions of the ready pack."""
    from laban_portal.config.commands.demo import default_pack  # noqa: PLC0415  loaded only where it is wanted
    from laban_portal.publishing.gathered import of_pack  # noqa: PLC0415  models need a set-up Django

    pack = default_pack()
    out("command.site_demonstration", pack=pack)
    return of_pack(pack)


def _show(done: int, of: int, name: str) -> None:
    words = say("edition_report.progress", language(), done=done, all=of, name=name)
    sys.stderr.write(f"\r{words:<70}")
    sys.stderr.flush()
