# SPDX-License-Identifier: Apache-2.0
"""`laban edition PACK --out EDITION.zip`: compute an edition, make its documents, sign it, write its bundle."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from laban.cli.opened import opened
from laban.cli.progress import progress
from laban.cli.terminal import Terminal
from laban.edition.compose import composed
from laban.edition.corrected import corrected, correction_of
from laban.edition.make import letter, make, recipe_for
from laban.errors import FormatError, Place, problem
from laban.io.edition.bundle import open_bundle, read_bundle, write_bundle
from laban.io.edition.keys import load_private
from laban.io.refusal import refusing
from laban.io.results.folder import refuse_existing, write_file
from laban.model.book import Before, Book, Letter, Recipe, Release
from laban.model.pack import Pack
from laban.model.text import Text
from laban.texts import say

STAGES = 7
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,39}")


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compose, set, sign and write one edition, whole or not at all."""
    refuse_existing(asked.out)
    _refuse_odd(asked)
    key = load_private(content_of(asked.sign), str(asked.sign)) if asked.sign else None
    letters = [_letter(path, terminal.language) for path in asked.letter]
    with progress(terminal, STAGES, asked.progress) as under_way:
        under_way.stage("read")
        pack = opened(asked.pack, terminal)
        old = read_bundle(asked.corrects).book if asked.corrects else None
        before = before_of(read_bundle(asked.before).book) if asked.before else old.before if old else None
        recipe = recipe_of(pack, asked, old)
        release = release_of(pack, asked, recipe, old, before)
        book = make(
            composed(pack, recipe, release, before=before, watch=under_way.stage),
            letters=letters,
            watch=under_way.stage,
        )
        if old:
            book = replace(book, corrected=corrected(old, book))
        under_way.stage("write")
        content = write_bundle(book, key)
        write_file(asked.out, content)
    terminal.error(say("edition.written", terminal.language, edition=release.code, path=asked.out))
    terminal.error(say("edition.hash", terminal.language, hash=open_bundle(content).hash))
    return 0


def recipe_of(pack: Pack, asked: argparse.Namespace, old: Book | None) -> Recipe:
    """Return the recipe: of the edition that is corrected, else the pack's own; what was asked for goes before."""
    if old and asked.year is None and not asked.method:
        chosen = old.recipe
    else:
        chosen = recipe_for(pack, asked.year, method=asked.method, also=asked.also or None)
    if asked.also:
        chosen = replace(chosen, also=tuple(asked.also))
    given = {"design": asked.design or None, "draws": asked.draws, "seed": asked.seed}
    return replace(chosen, **{name: value for name, value in given.items() if value is not None})


def release_of(
    pack: Pack, asked: argparse.Namespace, recipe: Recipe, old: Book | None, before: Before | None
) -> Release:
    """Return what the command line says of the release; nothing else is assumed but the code: the year."""
    language = asked.lang or pack.languages[0]
    if old:
        made = correction_of(old, Text.of({language: asked.reason}), asked.released)
    else:
        names = Text.of({each: f"{pack.names.into(each)} {recipe.year}" for each in pack.languages})
        made = Release(
            code=str(recipe.year), names=names, previous=before.code if before else "", released_at=asked.released,
            demonstration=pack.demonstration,
        )  # fmt: skip
    made = replace(made, code=asked.code or made.code)
    return replace(made, names=Text.of({language: asked.title})) if asked.title else made


def before_of(book: Book) -> Before:
    """Return what a published edition is as the one before."""
    return Before(code=book.release.code, pack=book.pack, recipe=book.recipe)


def _refuse_odd(asked: argparse.Namespace) -> None:
    """Refuse what does not go together, all of it at once.

    Raises:
        FormatError: with every problem.

    """
    found = []
    if asked.corrects and not asked.reason.strip():
        found.append(problem("edition.no_reason", Place(file="--reason")))
    if asked.reason and not asked.corrects:
        found.append(problem("edition.reason_alone", Place(file="--reason")))
    if asked.code and not CODE.fullmatch(asked.code):
        found.append(problem("edition.code_bad", Place(file="--code"), got=asked.code[:60]))
    twice = [name for name, times in Counter(path.name.lower() for path in asked.letter).items() if times > 1]
    found += [problem("edition.two_letters", Place(file="--letter"), name=name) for name in twice]
    if found:
        raise FormatError(found)


def _letter(path: Path, language: str) -> tuple[Letter, bytes]:
    return letter("letter", Text.of({language: path.stem}), path.name, content_of(path))


def content_of(path: Path) -> bytes:
    """Read a file that was named on the command line."""
    with refusing("bundle.cannot_read", path):
        return path.read_bytes()
