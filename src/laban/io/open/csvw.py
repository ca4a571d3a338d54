# SPDX-License-Identifier: Apache-2.0
"""CSV on the Web (W3C, 2015): what stands in a CSV file, as its sibling `NAME.csv-metadata.json`, where readers look."""

from __future__ import annotations

import posixpath

from laban.io.open.cells import tall
from laban.io.open.told import ADDRESSES, citation, legend, warning, words
from laban.model.dataset import Column, Dataset
from laban.model.text import Text

DATATYPES = {"number": "double", "whole": "integer", "year": "gYear"}


def csvw(dataset: Dataset) -> bytes:
    """Return the description of a table's CSV file; its texts stand in all their languages."""
    return tall(
        {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], **described(dataset, f"{stem(dataset)}.csv")}
    )


def stem(dataset: Dataset) -> str:
    """Return how the files of a table are called: as its page, or as its code where it has no address.

    >>> from laban.model.dataset import Origin
    >>> origin = Origin(index=Text(), edition="2025", year=2025, address="vi/2025/items/1.1.1.html")
    >>> stem(Dataset(code="item", names=Text(), columns=(), rows=(), key=(), origin=origin))
    '1.1.1'
    """
    return posixpath.splitext(posixpath.basename(dataset.origin.address))[0] or dataset.code


def described(dataset: Dataset, url: str) -> dict[str, object]:
    """Return one table of a description. Titles of columns are the codes of the header; their names are labels."""
    origin = dataset.origin
    told = {
        "url": url, "dc:title": said(dataset.names), "dc:description": said(dataset.description),
        "dc:publisher": said(origin.publisher), "dc:source": origin.source,
        "dc:license": {"@id": ADDRESSES[origin.licence]} if origin.licence in ADDRESSES else origin.licence,
        "dc:issued": origin.released_at, "dc:isVersionOf": said(origin.index), "dc:identifier": origin.edition,
        "dc:bibliographicCitation": said(citation(dataset)), "schema:warning": said(warning(origin)),
        "rdfs:comment": [one for note in dataset.notes for one in said(note)],
        "dc:conformsTo": [{"schema:code": code, "rdfs:label": said(meaning)} for code, meaning in legend()],
    }  # fmt: skip
    return {
        **{name: value for name, value in told.items() if value},
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n", "\n"], "header": True},
        "tableSchema": {
            "columns": [*map(_column, dataset.columns), *_marks()], "primaryKey": list(dataset.key),
        },
    }  # fmt: skip


def said(text: Text) -> list[dict[str, str]]:
    """Return a text as JSON-LD has it: each version with its language."""
    return [{"@value": version, "@language": language} for language, version in text.versions]


def _column(column: Column) -> dict[str, object]:
    told = {
        "rdfs:label": said(column.names), "dc:description": said(column.notes), "schema:unitText": column.unit,
        "schema:propertyID": column.concept,
    }  # fmt: skip
    return {
        "name": column.code, "titles": column.code, "datatype": DATATYPES.get(column.kind, "string"),
        **{name: value for name, value in told.items() if value},
    }  # fmt: skip


def _marks() -> list[dict[str, object]]:
    """Return the two columns that follow those of the table."""
    return [
        {"name": name, "titles": name, "datatype": "string", "rdfs:label": said(words(f"column_{name}"))}
        for name in ("edition", "data")
    ]
