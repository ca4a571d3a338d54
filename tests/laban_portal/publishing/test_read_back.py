# SPDX-License-Identifier: Apache-2.0
"""Everything is read back: what pages, their files in every format and the edition's own tables say is one and the same
number.

New kinds of pages join by themselves: every address of the site is asked for, and every page's table is compared.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator

import pytest
from python_calamine import CalamineWorkbook

from laban.io.open.formats import ENDINGS, FORMATS
from laban.model.book import Book
from laban.model.dataset import Dataset
from laban_portal.publishing.data.edition.tables import table
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.render import page, paths
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.scenes import scene_of, shown
from tests.laban_portal.publishing.books import asem, vietnam

Figures = list[list[float | None]]
NUMERIC = ("number", "whole")
MEASURES = ("score", "rank", "rank_low", "rank_high", "coverage", "raw")


def of_dataset(data: Dataset) -> Figures:
    """Return the numbers of a table, row by row."""
    places = [at for at, each in enumerate(data.columns) if each.kind in NUMERIC]
    return [[None if row[at] is None else float(row[at]) for at in places] for row in data.rows]  # type: ignore[arg-type]  # only columns of numbers are asked for


def of_csv(content: bytes, data: Dataset) -> Figures:
    codes = [each.code for each in data.columns if each.kind in NUMERIC]
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [[float(row[code]) if row[code] else None for code in codes] for row in rows]


def of_zip(content: bytes, data: Dataset) -> Figures:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return of_csv(archive.read(f"data/{data.code}.csv"), data)


def of_json(content: bytes, data: Dataset) -> Figures:
    places = [at for at, each in enumerate(data.columns) if each.kind in NUMERIC]
    return [[None if row[at] is None else float(row[at]) for at in places] for row in json.loads(content)["rows"]]


def of_xlsx(content: bytes, data: Dataset) -> Figures:
    places = [at for at, each in enumerate(data.columns) if each.kind in NUMERIC]
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()[1:]
    return [[None if row[at] == "" else float(row[at]) for at in places] for row in rows]  # type: ignore[arg-type]  # only columns of numbers are asked for


def of_sdmx(content: bytes, data: Dataset) -> Figures:
    """Return the observations in their order: as many to a row as it has numbers that are no key."""
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    found = [float(row["OBS_VALUE"]) if row["OBS_VALUE"] else None for row in rows]
    measures = [each.code for each in data.columns if each.kind in NUMERIC and each.code not in data.key]
    codes = [each.code for each in data.columns if each.kind in NUMERIC]
    turned: Figures = []
    for own, at in zip(of_dataset(data), range(0, len(found), len(measures)), strict=True):
        told = {
            **dict(zip(codes, own, strict=True)),
            **dict(zip(measures, found[at : at + len(measures)], strict=True)),
        }
        turned.append([told[code] for code in codes])
    return turned


READERS: dict[str, Callable[[bytes, Dataset], Figures]] = {
    "csv": of_csv, "json": of_json, "xlsx": of_xlsx, "sdmx-csv": of_sdmx, "datapackage": of_zip,
}  # fmt: skip


def kinds_of(scene: Scene) -> dict[str, list[str]]:
    """Return the tails of each kind of page."""
    found: dict[str, list[str]] = {}
    for tail, kind in pages(scene).items():
        found.setdefault(kind, []).append(tail)
    return found


@pytest.fixture(scope="module", params=["vietnam", "asem"])
def scene(request) -> Scene:
    books = vietnam()[:1] if request.param == "vietnam" else (asem(),)
    library = Library(books=books)
    made = scene_of(library, books[0].release.code, library.languages[0])
    assert made
    return made


def datasets(scene: Scene, most: int = 10**6) -> Iterator[tuple[str, Dataset]]:
    """Yield the table of each page; of each kind at most so many."""
    for tails in kinds_of(scene).values():
        for tail in tails[:most]:
            made = shown(scene, tail)
            if made is not None and made.data is not None:
                yield tail, made.data


def test_each_kind_of_page_reads_back_the_same_from_every_format(scene):
    asked = 0
    for tail, data in datasets(scene, most=2):
        for name, read in READERS.items():
            found = page(scene.library, scene.address(tail, FORMATS[name].ending))
            if found is None:
                assert name == "sdmx-csv", tail
                continue
            assert read(found.content, data) == of_dataset(data), (tail, name)
            asked += 1
    assert asked > 50


def test_every_figure_of_every_page_is_the_editions_own(scene):
    """Pages may narrow, order and put together; they may not say another number."""
    known = figures_of(scene.book)
    compared = 0
    for tail, data in datasets(scene):
        for place, told in placed(scene.book, tail, data):
            figures = known.get(place, {})
            assert told == {name: figures.get(name) for name in told}, (tail, place)
            compared += len(told)
    assert compared > 10_000


def figures_of(book: Book) -> dict[tuple[object, ...], dict[str, object]]:
    """Return what the edition's tables say of each unit, year and item."""
    found: dict[tuple[object, ...], dict[str, object]] = {}
    for name in ("scores", "values"):
        made = table(book, name, "vi")
        codes = [each.code for each in made.columns]
        for row in made.rows:
            told = dict(zip(codes, row, strict=True))
            place = tuple(told[code] for code in ("territory", "unit", "year", "item"))
            found.setdefault(place, {}).update({code: told[code] for code in MEASURES if code in told})
    return found


def placed(book: Book, tail: str, data: Dataset) -> Iterator[tuple[tuple[object, ...], dict[str, object]]]:
    """Yield the figures of a table that say whose they are: of which unit, year and item."""
    codes = [each.code for each in data.columns]
    if not {"unit", "year", "item"} <= set(codes):
        return
    system = next((each.system for each in book.territories if tail.startswith(f"{each.system}/")), book.main.system)
    measures = [each.code for each in data.columns if each.code in MEASURES and each.kind in NUMERIC]
    beside = [item for item in book.pack.framework.codes if f"score_{item.replace('.', '_')}" in codes]
    for row in data.rows:
        told = dict(zip(codes, row, strict=True))
        place = (told.get("territory", system), told["unit"], told["year"], told["item"])
        yield place, {code: told[code] for code in measures}
        for item in beside:
            yield (*place[:3], item), {"score": told[f"score_{item.replace('.', '_')}"]}


def test_every_ending_that_a_page_offers_is_one_of_a_format(scene):
    assert set(ENDINGS) == {each.ending for each in FORMATS.values()}
    for tail, data in datasets(scene, most=1):
        found = page(scene.library, scene.address(tail, ".csv"))
        assert found is not None
        assert found.type.startswith("text/csv")
        assert data.origin.edition == scene.book.release.code


def test_catalogues_find_their_files_at_the_addresses_the_site_tells(scene):
    library = scene.library
    told = set(paths(library))
    listed = page(library, "catalog.jsonld")
    assert listed is not None
    assert {path for path in told if path.endswith("datapackage.json")} == {
        f"{language}/{each.release.code}/data/datapackage.json"
        for each in library.books
        for language in library.languages
    }
    (dataset,) = json.loads(listed.content)["dcat:dataset"]
    files = {each["dcat:downloadURL"]["@id"] for each in dataset["dcat:distribution"]}
    assert files <= told
    package = page(library, scene.address("data/datapackage", ".json"))
    assert package is not None
    assert {scene.address(f"data/{each['path']}", "") for each in json.loads(package.content)["resources"]} <= files
