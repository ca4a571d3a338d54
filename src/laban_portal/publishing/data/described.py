# SPDX-License-Identifier: Apache-2.0
"""What catalogues and search engines are told of tables: schema.org for a page, DCAT for the whole site, a Data Package.

DCAT is written as JSON-LD along DCAT-AP 3: a catalogue of one dataset series for the index, a dataset for each edition, and a
distribution for each table in each format. Addresses are whole where the site's own is known; else they begin at the
site's root.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from laban.io.open.csv_file import csv_file
from laban.io.open.csvw import said
from laban.io.open.datapackage import descriptor
from laban.io.open.formats import FORMATS, Format, fits
from laban.io.open.told import ADDRESSES, citation, warning
from laban.model.book import Book
from laban.model.dataset import Column, Dataset
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.edition.tables import table, tables

DCAT = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#", "adms": "http://www.w3.org/ns/adms#", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "spdx": "http://spdx.org/rdf/terms#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
}  # fmt: skip
LANGUAGES = {
    "vi": "http://publications.europa.eu/resource/authority/language/VIE",
    "en": "http://publications.europa.eu/resource/authority/language/ENG",
}

CATALOGUE = "catalog.jsonld"
"""Where the catalogue lies, from the root of the site."""

Said = dict[str, object]


def how_to_cite(dataset: Dataset, language: str) -> str:
    """Return how to cite a table, in a language."""
    return citation(dataset).into(language)


def json_ld(dataset: Dataset, tail: str, language: str, base: str, *, endings: Iterable[str]) -> str:
    """Return schema.org's description of a page's table, for a script element of type `application/ld+json`.

    Where the site's root is not known (`base` is empty), addresses lead from the page itself.
    `tail` is the page's address without its ending, `endings` are those of the formats offered beside it. What could end the
    element is written as escapes.
    """
    origin = dataset.origin
    root = base or "../" * (2 + tail.count("/"))
    place, cited = f"{root}{language}/{origin.edition}/{tail}", citation(dataset)
    offered = {each.ending: each for each in FORMATS.values()}
    told: Said = {
        "@context": "https://schema.org", "@type": "Dataset", "name": dataset.names.into(language),
        "description": _sentences(*(each.into(language) for each in (warning(origin), dataset.description, cited))),
        "identifier": f"{origin.edition}/{dataset.code}", "url": f"{place}.html", "inLanguage": language,
        "version": origin.edition, "datePublished": origin.released_at,
        "license": ADDRESSES.get(origin.licence, origin.licence),
        "isAccessibleForFree": True, "temporalCoverage": _years(dataset), "citation": cited.into(language),
        "creator": _organisation(origin.publisher.into(language)), "isBasedOn": origin.source,
        "variableMeasured": [
            _variable(each, language) for each in dataset.columns if each.kind in {"number", "whole"}
        ],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": _media(offered[ending]), "contentUrl": f"{place}{ending}"}
            for ending in endings if ending in offered
        ],
        "includedInDataCatalog": {"@type": "DataCatalog", "name": origin.index.into(language), "url": f"{root}{CATALOGUE}"},
    }  # fmt: skip
    text = json.dumps(_kept(told), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _variable(column: Column, language: str) -> Said:
    return _kept({
        "@type": "PropertyValue", "name": column.names.into(language), "propertyID": column.code, "unitText": column.unit,
        "description": column.notes.into(language),
    })  # fmt: skip


def everything(_ending: str) -> bool:
    """Offer every format."""
    return True


def catalogue(
    books: Sequence[Book], languages: Sequence[str], base: str, *, offers: Callable[[str], bool] = everything
) -> bytes:
    """Return the DCAT catalogue of published editions, the newest first, of a site in some languages.

    `offers` tells of the ending of a format whether the site has files of it.
    """
    first = books[0]
    datasets = [_edition(book, books, languages, base, offers) for book in books]
    told: Said = {
        "@context": DCAT, "@id": f"{base}{CATALOGUE}", "@type": "dcat:Catalog",
        "dct:title": said(first.pack.names), "dct:description": said(first.pack.description) or said(first.pack.names),
        "dct:publisher": _agent(first),
        "dct:language": [{"@id": LANGUAGES[each]} for each in languages if each in LANGUAGES],
        "dct:license": _licence(first), "foaf:homepage": {"@id": base} if base else None,
        "dct:modified": _moment(first.release.released_at), "dcat:dataset": datasets,
    }  # fmt: skip
    return (json.dumps(_kept(told), ensure_ascii=False, indent=1) + "\n").encode()


def _edition(
    book: Book, books: Sequence[Book], languages: Sequence[str], base: str, offers: Callable[[str], bool]
) -> Said:
    """Return one edition as a dataset; a correction says what it replaces."""
    code, language = book.release.code, languages[0]
    newer = next((each for each in books if each.release.corrects == code), None)
    years = sorted({year for territory in book.territories for year in territory.result.years})
    scores = table(book, "scores", language, base)
    return _kept({
        "@id": f"{base}{language}/{code}/index.html", "@type": "dcat:Dataset", "dct:identifier": code,
        "dct:title": said(scores.origin.index), "adms:versionNotes": said(book.release.reason), "dcat:version": code,
        "dct:description": _both(said(warning(scores.origin)), said(book.release.summary)) or said(book.pack.names),
        "dct:publisher": _agent(book), "dct:issued": _moment(book.release.released_at), "dct:license": _licence(book),
        "dct:source": book.pack.source, "dct:bibliographicCitation": said(citation(scores)),
        "dcat:contactPoint": {"@type": "vcard:Kind", "vcard:fn": book.release.contact} if book.release.contact else None,
        "dcat:landingPage": {"@id": f"{base}{language}/{code}/index.html"},
        "dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": _year(years[0]), "dcat:endDate": _year(years[-1])},
        "dct:accrualPeriodicity": {"@id": "http://publications.europa.eu/resource/authority/frequency/ANNUAL"},
        "dcat:keyword": said(words("open_data.table_scores")),
        "dct:isReplacedBy": {"@id": f"{base}{language}/{newer.release.code}/index.html"} if newer else None,
        "dct:replaces": {"@id": f"{base}{language}/{book.release.corrects}/index.html"} if book.release.corrects else None,
        "dcat:distribution": [
            _distribution(each, form, spoken, base, book)
            for spoken in languages for each in tables(book, spoken, base) for form in FORMATS.values()
            if offers(form.ending) and fits(each, form.name, book.pack.atlas)
        ],
    })  # fmt: skip


def _distribution(dataset: Dataset, form: Format, language: str, base: str, book: Book) -> Said:
    address = f"{base}{language}/{book.release.code}/data/{dataset.code}{form.ending}"
    media = _media(form)
    return _kept({
        "@id": address, "@type": "dcat:Distribution", "dct:title": said(dataset.names), "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address}, "dct:license": _licence(book),
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media}"},
        "dct:language": {"@id": LANGUAGES[language]} if language in LANGUAGES else None,
    })  # fmt: skip


def data_package(book: Book, language: str, base: str = "") -> bytes:
    """Return `datapackage.json` of an edition, which lies beside its CSV files in `LANGUAGE/EDITION/data/`."""
    made = {f"{each.code}.csv": each for each in tables(book, language, base)}
    files = {name: csv_file(each, language) for name, each in made.items()}
    return descriptor(made, files, language, code=book.pack.code)


def _years(dataset: Dataset) -> str:
    at = next((at for at, each in enumerate(dataset.columns) if each.concept == "TIME_PERIOD"), None)
    found = {row[at] for row in dataset.rows if isinstance(row[at], int)} if at is not None else set()
    years = sorted(year for year in found if isinstance(year, int)) or [dataset.origin.year]
    return str(years[0]) if len(years) == 1 else f"{years[0]}/{years[-1]}"


def _media(form: Format) -> str:
    return form.media.partition(";")[0]


def _agent(book: Book) -> Said | None:
    name = said(book.release.publisher)
    return {"@type": "foaf:Agent", "foaf:name": name} if name else None


def _licence(book: Book) -> Said | None:
    licence = book.pack.licence
    if not licence:
        return None
    if licence in ADDRESSES:
        return {"@id": ADDRESSES[licence]}
    return {"@type": "dct:LicenseDocument", "rdfs:label": licence}


def _moment(text: str) -> Said | None:
    return {"@type": "xsd:dateTime", "@value": text} if text else None


def _year(year: int) -> Said:
    return {"@type": "xsd:gYear", "@value": str(year)}


def _organisation(name: str) -> Said | None:
    return {"@type": "Organization", "name": name} if name else None


def _both(first: list[dict[str, str]], second: list[dict[str, str]]) -> list[dict[str, str]]:
    """Join two texts, language by language."""
    known = {each["@language"]: each["@value"] for each in second}
    joined = [{**each, "@value": _sentences(each["@value"], known.pop(each["@language"], ""))} for each in first]
    return [*joined, *({"@value": text, "@language": language} for language, text in known.items())]


def _sentences(*told: str) -> str:
    return " ".join(each for each in told if each)


def _kept(told: Mapping[str, object]) -> Said:
    """Leave out what there is not."""
    return {name: value for name, value in told.items() if value not in (None, "", [])}
