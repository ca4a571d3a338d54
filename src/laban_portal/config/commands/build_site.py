# SPDX-License-Identifier: Apache-2.0
"""`laban-portal build-site FOLDER`: the public site as plain files, from the published editions of this instance.

With `--edition FILE.zip` (again for each) or `--pack FOLDER` it needs no database at all. An instance without any published
edition gives the marked demonstration ones of the ready pack.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from laban_portal.config.terminal import Parser, language, out
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import say

if TYPE_CHECKING:
    from laban_portal.publishing.site.library import Library


def run(arguments: list[str]) -> int:
    """Build the site, and as a zip where asked."""
    asked = _parsed(arguments)
    from laban.errors import LabanError  # noqa: PLC0415  --help must not wait for it
    from laban_portal.config.opening import open_site  # noqa: PLC0415  settings are read now

    open_site()
    began = time.perf_counter()
    try:
        library = _library(asked)
        _build(library, asked)
    except LabanError as error:
        for each in error.problems:
            sys.stderr.write(f"{each.where} {say(each.code, language(), **dict(each.facts))}\n".lstrip())
        return 1
    out(
        "command.site_built",
        folder=asked.folder,
        editions=len(library.books),
        seconds=round(time.perf_counter() - began),
    )
    return 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = Parser("build-site")
    parser.word("folder", says="site_folder", type=Path)
    parser.word("--edition", says="site_edition", type=Path, action="append", default=[])
    parser.word("--pack", says="site_pack", type=Path)
    parser.word("--base", says="site_base", default="")
    parser.word("--formats", says="site_formats", default="")
    parser.word("--zip", says="site_zip", type=Path)
    parser.word("--workers", says="workers", type=int, default=0)
    return parser.parse_args(arguments)


def _library(asked: argparse.Namespace) -> Library:
    """Return what the site is made of: the files named, the pack named, what is public here, else a demonstration."""
    from laban_portal.config.commands.demo import default_pack  # noqa: PLC0415  loaded only where it is wanted
    from laban_portal.publishing.gathered import of_bundles, of_pack  # noqa: PLC0415  models need a set-up Django

    base = f"{asked.base.rstrip('/')}/" if asked.base else ""
    if asked.edition:
        return of_bundles(asked.edition, base)
    found = None if asked.pack else _published(base)
    if found is not None:
        return found
    pack = asked.pack or default_pack()
    out("command.site_demonstration", pack=pack)
    return of_pack(pack, base)


def _published(base: str) -> Library | None:
    """Return what is public in this instance; nothing where nothing is, or there is no database yet."""
    from django.db import DatabaseError  # noqa: PLC0415  loaded only where it is wanted

    from laban_portal.publishing.queries import public_library  # noqa: PLC0415  models need a set-up Django

    try:
        return public_library(base)
    except DatabaseError:
        return None


def _build(library: Library, asked: argparse.Namespace) -> None:
    from laban_portal.publishing.site.build import LIGHT, build, zipped  # noqa: PLC0415  models need a set-up Django

    formats = tuple(each.strip().removeprefix(".") for each in asked.formats.split(",") if each.strip()) or LIGHT
    folder = asked.folder.absolute()
    if not folder.parent.is_dir():
        raise WrongState("command.site_no_folder", folder=folder.parent)
    workers = asked.workers or len(os.sched_getaffinity(0))
    build(library, folder, formats=formats, workers=workers, watch=_show if sys.stderr.isatty() else None)
    if asked.zip:
        asked.zip.write_bytes(zipped(folder))


def _show(done: int, of: int) -> None:
    sys.stderr.write(f"\r{done}/{of} ")
    sys.stderr.flush()
