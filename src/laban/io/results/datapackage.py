# SPDX-License-Identifier: Apache-2.0
"""The result as a Frictionless Data Package: a folder of CSV files and their schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from laban.io.results.folder import sha256
from laban.io.results.tables import FlatTable, cells_table, panel_table, scores_table
from laban.io.results.written import csv_text, number, safe_cell
from laban.model.framework import Indicator
from laban.model.pack import Pack
from laban.model.result import Result

TEXT_COLUMNS = {
    "unit", "item", "level", "step", "reason", "data", "code", "parent", "system", "valid_from", "valid_to",
    "unit_of_measure", "status", "source", "formula", "denominator",
}  # fmt: skip
WHOLE_COLUMNS = {"year", "direction"}


def data_package(pack: Pack, result: Result) -> dict[str, bytes]:
    """Return the files of the package, `datapackage.json` among them; it validates with the frictionless tools."""
    tables = (
        scores_table(pack, result), panel_table(pack, result.raw, "values"),
        panel_table(pack, result.normalised, "normalised"), cells_table(pack, result), _units(result), _framework(result),
    )  # fmt: skip
    files: dict[str, bytes] = {}
    resources = []
    for table in tables:
        content = csv_text(table.columns, table.rows).encode()
        files[f"data/{table.name}.csv"] = content
        resources.append(_resource(table, content))
    described = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": pack.code,
        "title": pack.names.into("en"),
        "description": _description(pack),
        "version": result.framework.version or "0",
        "keywords": ["composite indicator", "innovation index"],
        "sources": [{"title": pack.source}] if pack.source else [],
        "licenses": [{"name": "other", "title": pack.licence}] if pack.licence else [],
        "resources": resources,
    }
    kept = {key: value for key, value in described.items() if value != []}
    files["datapackage.json"] = (json.dumps(kept, ensure_ascii=False, indent=2) + "\n").encode()
    return files


def _description(pack: Pack) -> str:
    warning = "DEMONSTRATION DATA: the figures are generated, not measured. " if pack.demonstration else ""
    return warning + pack.description.into("en")


def _resource(table: FlatTable, content: bytes) -> dict[str, object]:
    fields = [{"name": column, "type": _type(column)} for column in table.columns]
    return {
        "name": table.name, "path": f"data/{table.name}.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "bytes": len(content), "hash": f"sha256:{sha256(content)}",
        "schema": {"fields": fields, "missingValues": [""], "primaryKey": _key(table)},
    }  # fmt: skip


def _type(column: str) -> str:
    if column in TEXT_COLUMNS or column.startswith("name"):
        return "string"
    return "integer" if column in WHOLE_COLUMNS else "number"


def _key(table: FlatTable) -> list[str]:
    keys = {"scores": ["unit", "year", "item"], "units": ["system", "code", "valid_from"], "framework": ["code"]}
    return keys.get(table.name, ["unit", "year"] if table.name in {"values", "normalised"} else list(table.columns[:4]))


def _units(result: Result) -> FlatTable:
    def rows() -> Iterator[Sequence[str]]:
        for unit in result.units.members:
            until = unit.valid_to.isoformat() if unit.valid_to else ""
            names = (safe_cell(unit.names.into(language)) for language in ("vi", "en"))
            yield unit.key.system, unit.code, unit.key.valid_from.isoformat(), until, *names

    return FlatTable("units", ("system", "code", "valid_from", "valid_to", "name_vi", "name_en"), rows())


def _framework(result: Result) -> FlatTable:
    columns = ("code", "parent", "level", "name_vi", "name_en", "weight", "effective_weight", "direction",
               "unit_of_measure", "formula", "denominator", "scale", "status", "source")  # fmt: skip

    def rows() -> Iterator[Sequence[str]]:
        framework = result.framework
        for at, code in enumerate(framework.codes):
            item = framework.by_code[code]
            names = (safe_cell(item.names.into(language)) for language in ("vi", "en"))
            weights = (number(float(result.weights[at])), number(float(result.effective_weights[at])))
            own: Sequence[str] = ("", "", "", "", "")
            source = ""
            if isinstance(item, Indicator):
                formula = item.formula.text if item.formula else ""
                own = (str(item.direction), safe_cell(item.unit), formula, item.denominator, number(item.scale))
                source = item.source
            yield code, item.parent, framework.level(code), *names, *weights, *own, item.status, safe_cell(source)

    return FlatTable("framework", columns, rows())
