# SPDX-License-Identifier: Apache-2.0
"""A whole Book as files, and back: what was written is read to the same Book, number for number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from laban.errors import FormatError, Place, problem
from laban.io.edition.figures import Axes, figure_tables, read_figures, read_units
from laban.io.edition.manifest import DRAWING, MANIFEST, Said, filled, known, listed, manifest_bytes, many
from laban.io.edition.packs import BEFORE, PACK, below, files_of, pack_of
from laban.io.edition.readme import readme
from laban.io.edition.sure import read_certainty, read_highlights, read_peers, sure_tables, text_of
from laban.io.edition.told import read_changes, read_notes, read_scales, read_treatments, told_tables
from laban.io.edition.whole import (
    read_corrected,
    read_findings,
    read_moves,
    read_references,
    whole_tables,
)
from laban.io.edition.written import Read, read_table, read_wide, table_bytes
from laban.io.pack.write import file_names
from laban.model.book import Before, Book, Recipe, Release, Territory
from laban.model.pack import Pack
from laban.model.result import Result

README, TABLES, DOCUMENTS = "README.txt", "tables/", "documents/"


def book_files(book: Book) -> dict[str, bytes]:
    """Return every file of a Book but signatures, by its path in the bundle, the manifest last."""
    files = {README: readme(book)}
    files |= {PACK + name: content for name, content in files_of(book.pack).items()}
    shared: tuple[str, ...] = ()
    if book.before:
        before = files_of(book.before.pack)
        shared = tuple(sorted(name for name, content in before.items() if files.get(PACK + name) == content))
        files |= {BEFORE + name: content for name, content in before.items() if name not in shared}
    tables = {TABLES + name: table for name, table in whole_tables(book).items()}
    folders = file_names([each.system for each in book.territories])
    for folder, each in zip(folders, book.territories, strict=True):
        made = figure_tables(each.result) | told_tables(each.result) | sure_tables(each)
        tables |= {f"{TABLES}{folder}/{name}": table for name, table in made.items()}
    for name, table in tables.items():
        files[f"{name}.csv"] = table_bytes(table, demonstration=book.demonstration)
    files |= book.documents
    return {**files, MANIFEST: manifest_bytes(book, files, shared)}


def book_of(files: Mapping[str, bytes], said: Said) -> Book:
    """Return the Book that files tell; `said` is their manifest.

    Raises:
        FormatError: the manifest, the pack or a table cannot be understood.

    """
    try:
        return _book(files, said)
    except (ValueError, LookupError, TypeError, OverflowError) as error:
        if isinstance(error, FormatError):
            raise
        raise FormatError([problem("bundle.bad_manifest", Place(file=MANIFEST))]) from None


def _book(files: Mapping[str, bytes], said: Said) -> Book:
    pack_files = below(files, PACK)
    pack = pack_of(pack_files)
    told = [known(each) for each in many(said["territories"])]
    folders = file_names([str(each["system"]) for each in told])
    territories = tuple(
        _territory(pack, each, _taker(files, f"{TABLES}{folder}/")) for folder, each in zip(folders, told, strict=True)
    )
    take = _taker(files, TABLES)
    items, main = territories[0].result.framework.codes, territories[0].result
    moves = known(said["moves"]) if said["moves"] else None
    made = listed(said)
    return Book(
        release=filled(Release, said["release"]),
        recipe=filled(Recipe, said["recipe"]),
        pack=pack,
        territories=territories,
        correlations=read_wide(take("correlations"), items, items),
        findings=read_findings(take("findings")),
        moves=read_moves(take, main.units.labels, str(moves["previous"]), int(str(moves["year"]))) if moves else None,
        corrected=read_corrected(take("corrected")),
        references=read_references(take("references")),
        made_with={name: str(value) for name, value in known(said["made_with"]).items()},
        documents={name: content for name, content in files.items() if name.startswith(DOCUMENTS)},
        before=_before(files, pack_files, said["before"]),
        drawn={name: each.inputs for name, each in made.items() if each.kind == DRAWING},
    )


def _before(files: Mapping[str, bytes], ours: Mapping[str, bytes], said: object) -> Before | None:
    if said is None:
        return None
    row = known(said)
    theirs = below(files, BEFORE) | {str(name): ours[str(name)] for name in many(row["shared"])}
    return Before(code=str(row["code"]), pack=pack_of(theirs), recipe=filled(Recipe, row["recipe"]))


def _taker(files: Mapping[str, bytes], folder: str) -> Callable[[str], Read]:
    def take(name: str) -> Read:
        file = f"{folder}{name}.csv"
        if file not in files:
            raise FormatError([problem("bundle.no_table", Place(file=file))])
        return read_table(file, files[file])

    return take


def _territory(pack: Pack, said: Said, take: Callable[[str], Read]) -> Territory:
    units = read_units(take("units"), pack)
    axes = Axes.of(pack.framework, units, tuple(int(str(year)) for year in many(said["years"])))
    result = _result(pack, said, axes, take)
    certainty, peers = said["certainty"], said["peers"]
    until = said["until"]
    return Territory(
        system=str(said["system"]),
        names=text_of(said["names"]),
        main=said["main"] is True,
        result=result,
        certainty=read_certainty(take("certainty"), axes, known(certainty)) if certainty else None,
        until=None if until is None else int(str(until)),
        highlights=read_highlights(take("highlights"), axes),
        peers=read_peers(take, units, known(peers)) if peers else None,
    )


def _result(pack: Pack, said: Said, axes: Axes, take: Callable[[str], Read]) -> Result:
    method = {each.code: each for each in (pack.method, *pack.methods.values())}[str(said["method"])]
    elements = tuple(map(str, many(said["elements"])))
    found = read_figures(take, axes, method, elements)
    return replace(
        found,
        changes=read_changes(take, axes, elements),
        notes=read_notes(take("notes")),
        treatments=read_treatments(take("treatments")),
        scales=read_scales(take("scales")),
    )
