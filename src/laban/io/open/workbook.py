# SPDX-License-Identifier: Apache-2.0
"""Tables as a workbook: their figures, what the columns mean, sources and licence, and how to read it, in one language.

A single table has the sheets Data, Metadata, Sources and Readme. A whole edition has a sheet for each of its tables, then the
same three. On sheets of data the header is the first row, so that a filter, a pivot table or a program can take it at
once; two columns at the end say the edition and whether the figures are generated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from laban.io.open.book.parts import Properties, workbook_bytes
from laban.io.open.book.sheet import MAX_ROWS, Sheet
from laban.io.open.cells import NUMERIC
from laban.io.open.told import citation, legend, mark, warning
from laban.model.dataset import Cell, Column, Dataset
from laban.texts import say

LONGEST_NAME = 31
_UNFIT = re.compile(r"[\[\]:*?/\\]")
WIDTHS = {"number": 12.0, "whole": 9.0, "year": 8.0, "flag": 28.0}


def workbook(dataset: Dataset, language: str) -> bytes:
    """Return one table as a workbook."""
    return workbook_of((dataset,), language)


def workbook_of(datasets: Sequence[Dataset], language: str) -> bytes:
    """Return several tables of one edition as a workbook; the first one's origin is that of all."""
    first = datasets[0]
    names = [say("open_file.sheet_data", language)] if len(datasets) == 1 else _names(datasets, language)
    sheets = [_data(each, name, language) for each, name in zip(datasets, names, strict=True)]
    sheets += [_metadata(datasets, names, language), _sources(datasets, language), _readme(datasets, names, language)]
    title = first.names if len(datasets) == 1 else first.origin.index
    return workbook_bytes(
        sheets,
        Properties(
            title=title.into(language), publisher=first.origin.publisher.into(language), language=language,
            subject=f"{first.origin.index.into(language)}, {first.origin.edition}", created=_moment(first.origin.released_at),
            comments=f"{warning(first.origin).into(language)} {citation(first).into(language)}".strip(),
        ),
    )  # fmt: skip


def _moment(released_at: str) -> str:
    return released_at if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", released_at) else ""


def _names(datasets: Sequence[Dataset], language: str) -> list[str]:
    """Return a name for each sheet: short, without what a sheet's name may not hold, all different."""
    found: list[str] = []
    for each in datasets:
        name = _UNFIT.sub(" ", each.names.into(language) or each.code).strip("' ")[:LONGEST_NAME].rstrip()
        taken = {other.casefold() for other in found}
        found.append(name if name.casefold() not in taken else f"{name[: LONGEST_NAME - 4]} {len(found)}")
    return found


def _data(dataset: Dataset, name: str, language: str) -> Sheet:
    turned: list[Sequence[Cell]] = [*zip(*dataset.rows, strict=True)] or [() for _ in dataset.columns]
    count, over = len(dataset.rows), len(dataset.rows) - MAX_ROWS
    marks = [[dataset.origin.edition] * count, [mark(dataset.origin).into(language)] * count]
    told = (say(f"open_file.column_{each}", language) for each in ("edition", "data"))
    return Sheet(
        name=name, header=(*(each.names.into(language) or each.code for each in dataset.columns), *told),
        columns=[*turned, *marks], widths=(*(_width(each, language) for each in dataset.columns), 11.0, 18.0),
        decimal=frozenset(at for at, each in enumerate(dataset.columns) if each.concept == "MEASURE:SCORE"),
        more=say("open_file.more_rows", language, count=over) if over > 0 else "", foot=_foot(dataset, language),
    )  # fmt: skip


def _width(column: Column, language: str) -> float:
    if column.code.endswith("name"):
        return 32.0
    return max(WIDTHS.get(column.kind, 12.0), min(len(column.names.into(language)) * 0.8, 20.0))


def _foot(dataset: Dataset, language: str) -> str:
    told = (mark(dataset.origin), dataset.origin.index)
    return f"{told[0].into(language)} – {told[1].into(language)}, {dataset.origin.edition}"


def _metadata(datasets: Sequence[Dataset], names: Sequence[str], language: str) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (name, each.code, each.names.into(language), say(f"open_file.kind_{_kind(each)}", language), each.unit,
         each.notes.into(language), each.concept)
        for dataset, name in zip(datasets, names, strict=True)
        for each in dataset.columns
    ]  # fmt: skip
    header = ("sheet", "code", "name", "kind", "unit", "meaning", "concept")
    return _told("metadata", header, rows, (24.0, 18.0, 30.0, 14.0, 18.0, 90.0, 22.0), language)


def _kind(column: Column) -> str:
    return column.kind if column.kind in NUMERIC else "text"


def _sources(datasets: Sequence[Dataset], language: str) -> Sheet:
    origin = datasets[0].origin
    facts = {
        "index": origin.index.into(language), "edition": origin.edition, "publisher": origin.publisher.into(language),
        "released_at": origin.released_at, "source": origin.source, "licence": origin.licence, "address": origin.address,
        "citation": citation(datasets[0]).into(language),
    }  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (say(f"open_file.fact_{name}", language), value) for name, value in facts.items() if value
    ]
    return _told("sources", ("fact", "content"), rows, (28.0, 110.0), language)


def _readme(datasets: Sequence[Dataset], names: Sequence[str], language: str) -> Sheet:
    rows: list[tuple[Cell, ...]] = list(_lines(datasets, names, language))
    warned = frozenset({0}) if datasets[0].origin.demonstration else frozenset()
    return _told("readme", ("fact", "content"), rows, (28.0, 110.0), language, warned)


def _lines(datasets: Sequence[Dataset], names: Sequence[str], language: str) -> Iterator[tuple[Cell, ...]]:
    def word(name: str) -> str:
        return say(f"open_file.{name}", language)

    origin = datasets[0].origin
    if origin.demonstration:
        yield word("fact_warning"), warning(origin).into(language)
    for each, name in zip(datasets, names, strict=True):
        described = each.description.into(language)
        yield name, f"{each.names.into(language)}. {described}".strip() if described else each.names.into(language)
        yield from ((name, note.into(language)) for note in each.notes)
    yield word("fact_exact"), word("readme_exact")
    yield word("fact_missing"), word("readme_missing")
    yield word("fact_codes"), word("readme_codes")
    yield from ((f"OBS_STATUS {code}", meaning.into(language)) for code, meaning in legend())


def _told(
    name: str, header: Sequence[str], rows: Sequence[tuple[Cell, ...]], widths: tuple[float, ...], language: str,
    warned: frozenset[int] = frozenset(),
) -> Sheet:  # fmt: skip
    """Return a sheet of words."""
    return Sheet(
        name=say(f"open_file.sheet_{name}", language), header=tuple(say(f"open_file.head_{each}", language) for each in
        header), columns=[*zip(*rows, strict=True)] or [() for _ in header], widths=widths, table=False, warned=warned,
    )  # fmt: skip
