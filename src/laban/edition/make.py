# SPDX-License-Identifier: Apache-2.0
"""Make an edition: what a recipe is where nobody chose, and the Book with its documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from laban.edition.compose import Composed, Watch
from laban.edition.documents import FOLDER, audit_documents, made_of, set_documents
from laban.edition.series import chosen_years, method_of, panel_until
from laban.errors import MethodError
from laban.io.results.folder import sha256
from laban.model.book import Book, Letter, Recipe, Reference
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.panel import Panel
from laban.model.text import Text

MOST_GROUPINGS, LEAST_GROUPS = 3, 3
"""Strengths are told within so many groupings; one of two groups only (such as town and country) is none of them."""


def recipe_for(pack: Pack, year: int | None = None, *, method: str = "", also: Sequence[str] | None = None) -> Recipe:
    """Return the recipe of a year (the last, if none is named) where nobody chose anything else.

    The method that ranks is the first of the pack's, its default before all, whose territory has figures of its own in
    that year; `also` has one method for each other territory by which at least one year can be told.

    Raises:
        MethodError: for a year without figures, or a method that the pack has not.

    """
    chosen_year = pack.panel.years[-1] if year is None else year
    panel = panel_until(pack.panel, chosen_year)
    main = method_of(pack, method) if method else _main(pack, panel)
    others = tuple(_others(pack, panel, main) if also is None else (method_of(pack, code).code for code in also))
    return Recipe(year=chosen_year, method=main.code, also=others, groupings=groupings(pack, panel))


def groupings(pack: Pack, panel: Panel) -> tuple[str, ...]:
    """Return the first three groupings of the units of the last year that have three groups or more, of two units or more."""
    there = [unit for unit, present in zip(pack.units.members, panel.present[-1], strict=True) if present]
    found = []
    for name in pack.units.groupings:
        groups = [unit.group(name) for unit in there if unit.group(name)]
        if LEAST_GROUPS <= len(set(groups)) <= len(groups) / 2:
            found.append(name)
    return tuple(found[:MOST_GROUPINGS])


def make(
    found: Composed,
    *,
    letters: Sequence[tuple[Letter, bytes]] = (),
    references: tuple[Reference, ...] = (),
    watch: Watch | None = None,
) -> Book:
    """Return the Book of what was composed, with its audit report as PDF in every language and the letters given."""
    told = watch or (lambda _: None)
    told("documents")
    documents = audit_documents(found)
    given: Mapping[str, bytes] = {letter.file: content for letter, content in letters}
    release = replace(found.book.release, letters=tuple(letter for letter, _ in letters))
    return replace(
        found.book,
        release=release,
        references=references,
        documents={**set_documents(documents), **given},
        drawn={name: made_of(each) for name, each in documents.items()},
    )


def letter(kind: str, names: Text, file: str, content: bytes) -> tuple[Letter, bytes]:
    """Return a letter as it goes into the bundle, with its content; `file` is its own name."""
    path = f"{FOLDER}{PurePosixPath(file).name}"
    return Letter(kind=kind, names=names, file=path, sha256=sha256(content)), content


def _methods(pack: Pack) -> list[Method]:
    return list({each.code: each for each in (pack.method, *pack.methods.values())}.values())


def _main(pack: Pack, panel: Panel) -> Method:
    there = {unit.key.system for unit, is_there in zip(pack.units.members, panel.present[-1], strict=True) if is_there}
    own = (each for each in _methods(pack) if not each.regroup.to or each.regroup.to in there)
    return next(own, pack.method)


def _others(pack: Pack, panel: Panel, main: Method) -> list[str]:
    found: dict[str, str] = {}
    for each in _methods(pack):
        to = each.regroup.to
        if to and main.regroup.to and to != main.regroup.to and to not in found and _can_tell(pack, panel, each):
            found[to] = each.code
    return list(found.values())


def _can_tell(pack: Pack, panel: Panel, method: Method) -> bool:
    try:
        chosen_years(pack, panel, method)
    except MethodError:
        return False
    return True
