# SPDX-License-Identifier: Apache-2.0
"""THE functions of reports: a Book in, bytes out, the same bytes for the same Book."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from laban.model.book import Book, Territory
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.reports.blocks import Paper
from laban_portal.publishing.reports.national import national_paper
from laban_portal.publishing.reports.pdf import paper_pdf
from laban_portal.publishing.reports.sheets import national_xlsx, unit_xlsx
from laban_portal.publishing.reports.unit import unit_paper
from laban_portal.publishing.reports.word import paper_docx

PAPERS: Mapping[str, Callable[[Paper], bytes]] = {"pdf": paper_pdf, "docx": paper_docx}
FORMATS = (*PAPERS, "xlsx")
"""Every format of a report, by the ending of its file."""

MEDIA: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def unit_report(book: Book, unit_code: str, language: str, form: str, system: str = "") -> bytes:
    """Return the report of one unit in one of `FORMATS`; `system` names its code system (empty: the main one).

    Raises:
        KeyError: the edition has no such unit in the last year of that territory, or there is no such format.

    """
    territory = territory_of(book, system)
    unit = territory.unit_place[unit_code]
    if not current(territory).there[unit]:
        raise KeyError(unit_code)
    if form in PAPERS:
        return PAPERS[form](unit_paper(book, territory, unit, language))
    return {"xlsx": unit_xlsx}[form](book, territory, unit, language)


def national_report(book: Book, language: str, form: str) -> bytes:
    """Return the report of a whole edition in one of `FORMATS`.

    Raises:
        KeyError: there is no such format.

    """
    if form in PAPERS:
        return PAPERS[form](national_paper(book, language))
    return {"xlsx": national_xlsx}[form](book, language)


def territory_of(book: Book, system: str) -> Territory:
    """Return a territory by its code system.

    Raises:
        KeyError: the edition has none of it.

    """
    found = book.by_system(system) if system else book.main
    if found is None:
        raise KeyError(system)
    return found
