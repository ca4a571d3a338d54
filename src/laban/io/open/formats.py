# SPDX-License-Identifier: Apache-2.0
"""Every format that a table is given away in, by its name: the ending of its address, its media type, what it can hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from laban.errors import LabanError, Place, problem
from laban.io.open.csv_file import csv_file
from laban.io.open.csvw import csvw
from laban.io.open.cube import is_cube
from laban.io.open.datapackage import package
from laban.io.open.geojson import geojson, has_places
from laban.io.open.json_file import json_file
from laban.io.open.sdmx_csv import sdmx_csv
from laban.io.open.sdmx_ml import sdmx_data, sdmx_structure
from laban.io.open.workbook import workbook
from laban.model.dataset import Dataset
from laban.model.pack import Atlas

NOWHERE = Atlas()


def _any(_dataset: Dataset, _atlas: Atlas) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `ending` follows the address of what is given away; `refusal` is told where a table does not fit it."""

    name: str
    ending: str
    media: str
    write: Callable[[Dataset, str, Atlas], bytes]
    holds: Callable[[Dataset, Atlas], bool] = _any
    refusal: str = ""


def _cube(dataset: Dataset, _atlas: Atlas) -> bool:
    return is_cube(dataset)


_ALL = (
    Format("csv", ".csv", "text/csv; charset=utf-8; header=present", lambda table, language, _: csv_file(table, language)),
    Format("csvw", ".csv-metadata.json", "application/csvm+json", lambda table, *_: csvw(table)),
    Format("json", ".json", "application/json", lambda table, *_: json_file(table)),
    Format(
        "xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda table, language, _: workbook(table, language),
    ),
    Format(
        "sdmx-csv", ".sdmx.csv", "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
        lambda table, language, _: sdmx_csv(table, language), _cube, "no_key",
    ),
    Format(
        "sdmx-ml", ".sdmx.xml", "application/vnd.sdmx.data+xml; version=3.0.0",
        lambda table, language, _: sdmx_data(table, language), _cube, "no_key",
    ),
    Format(
        "sdmx-structure", ".structure.xml", "application/vnd.sdmx.structure+xml; version=3.0.0",
        lambda table, language, _: sdmx_structure(table, language), _cube, "no_key",
    ),
    Format("geojson", ".geojson", "application/geo+json", geojson, has_places, "no_places"),
    Format("datapackage", ".zip", "application/zip", lambda table, language, _: package((table,), language)),
)  # fmt: skip

FORMATS: Mapping[str, Format] = {each.name: each for each in _ALL}
"""In the order in which they are offered."""

ENDINGS: Mapping[str, str] = {each.ending: each.name for each in _ALL}
"""Names of formats by the ending of an address."""


def fits(dataset: Dataset, name: str, atlas: Atlas = NOWHERE) -> bool:
    """Tell whether a table can be written in a format."""
    return FORMATS[name].holds(dataset, atlas)


def written(dataset: Dataset, name: str, language: str, atlas: Atlas = NOWHERE) -> bytes:
    """Return a table in a format of `FORMATS`, its texts in a language; equal tables give equal bytes.

    `atlas` brings the boundaries that GeoJSON needs.

    Raises:
        LabanError: there is no such format, the table does not fit it, or what writes it is not installed.

    """
    form = FORMATS.get(name)
    if form is None:
        raise LabanError(
            [problem("open_file.unknown_format", Place(item=dataset.code), got=name, known=", ".join(FORMATS))]
        )
    if not form.holds(dataset, atlas):
        named = dataset.names.into(language) or dataset.code
        raise LabanError([problem(f"open_file.{form.refusal}", Place(item=dataset.code), name=named, format=name)])
    return form.write(dataset, language, atlas)
