# SPDX-License-Identifier: Apache-2.0
"""Tables as a Data Package, version 2: CSV files, and `datapackage.json` that tells their columns, licence and hashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from laban.io.open.cells import identifier, tall
from laban.io.open.csv_file import csv_file
from laban.io.open.told import ADDRESSES, MARKS, citation, warning, words
from laban.io.open.zipped import zipped
from laban.model.dataset import Column, Dataset, Origin

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
TYPES = {"number": "number", "whole": "integer", "year": "year"}


def package(datasets: Sequence[Dataset], language: str, *, code: str = "") -> bytes:
    """Return tables with their description in a zip; `code` names it, else the first table's does."""
    files = {f"data/{each.code}.csv": csv_file(each, language, bom=False) for each in datasets}
    described = {f"data/{each.code}.csv": each for each in datasets}
    return zipped({"datapackage.json": descriptor(described, files, language, code=code or datasets[0].code), **files})


def descriptor(
    datasets: Mapping[str, Dataset], files: Mapping[str, bytes], language: str, *, code: str
) -> bytes:  # fmt: skip
    """Return `datapackage.json` of tables by the paths of their CSV files; `files` are those files' bytes."""
    first = next(iter(datasets.values()))
    origin = first.origin
    title = first.names if len(datasets) == 1 else origin.index
    described = first.description.into(language) if len(datasets) == 1 else ""
    told = {
        "$schema": PROFILE, "name": _name(f"{code}-{origin.edition}"), "title": title.into(language),
        "description": _sentences(warning(origin).into(language), described, citation(first).into(language)),
        "version": origin.edition, "created": origin.released_at,
        "homepage": origin.address if origin.address.startswith(("https://", "http://")) else "",
        "keywords": [origin.index.into(language), str(origin.year)],
        "contributors": _contributors(origin, language), "sources": [{"title": origin.source}] if origin.source else [],
        "licenses": _licences(origin),
        "resources": [_resource(each, path, files[path], language) for path, each in datasets.items()],
    }  # fmt: skip
    return tall({name: value for name, value in told.items() if value})


def _sentences(*told: str) -> str:
    return " ".join(each for each in told if each)


def _name(text: str) -> str:
    return identifier(text).lower().replace("@", "_").replace("$", "_")


def _contributors(origin: Origin, language: str) -> list[dict[str, object]]:
    publisher = origin.publisher.into(language)
    return [{"title": publisher, "roles": ["publisher"]}] if publisher else []


def _licences(origin: Origin) -> list[dict[str, str]]:
    if not origin.licence:
        return []
    known = origin.licence in ADDRESSES
    return [
        {"name": origin.licence, "path": ADDRESSES[origin.licence]}
        if known
        else {"name": "other", "title": origin.licence}
    ]


def _resource(dataset: Dataset, path: str, content: bytes, language: str) -> dict[str, object]:
    marks = [{"name": name, "type": "string", "title": words(f"column_{name}").into(language)} for name in MARKS]
    described = [dataset.description.into(language), *(each.into(language) for each in dataset.notes)]
    return {
        "name": _name(dataset.code), "path": path, "type": "table", "title": dataset.names.into(language),
        "description": _sentences(*described), "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}", "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "$schema": SCHEMA, "fields": [*(_field(each, language) for each in dataset.columns), *marks],
            "primaryKey": list(dataset.key), "missingValues": [""],
        },
    }  # fmt: skip


def _field(column: Column, language: str) -> dict[str, object]:
    told = {
        "title": column.names.into(language), "description": column.notes.into(language), "unit": column.unit,
        "concept": column.concept,
    }  # fmt: skip
    kept = {name: value for name, value in told.items() if value}
    return {"name": column.code, "type": TYPES.get(column.kind, "string"), **kept}
