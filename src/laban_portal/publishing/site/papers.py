# SPDX-License-Identifier: Apache-2.0
"""Reports as files of the site: `report.pdf` of an edition, `units/CODE.pdf` of each unit that is ranked officially.

The profile's page gives its own data away as `units/CODE.xlsx`, so the report's workbook is `units/CODE.report.xlsx`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from laban_portal.publishing.reading.field import current
from laban_portal.publishing.reports.every import ending as ending_of
from laban_portal.publishing.reports.write import FORMATS, MEDIA, national_report, unit_report
from laban_portal.publishing.site.addresses import HOME
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.scenes import kept
from laban_portal.ui.words import LANGUAGES

NATIONAL, UNITS = "report", "units/"

ONLY = tuple(each for each in FORMATS if each != "xlsx")
"""Formats that reports alone have: they are built where they are asked for, workbooks with the workbooks of pages."""


@dataclass(frozen=True, slots=True)
class Given:
    """A report in a format, and its address after language and edition."""

    form: str
    rest: str


def tails(scene: Scene) -> Iterator[str]:
    """Yield what has reports: the whole edition, then each unit that takes part by the main territory."""
    return iter(known(scene))


def known(scene: Scene) -> dict[str, str]:
    """Return the code of the unit (empty: all) of each tail; a language without words of its own has no reports."""
    return kept(scene.kept, "papers", lambda: found(scene) if scene.language in LANGUAGES else {})


def found(scene: Scene) -> dict[str, str]:
    """Find the units of each tail."""
    field = current(scene.book.main)
    codes = (field.units[at].code for at in field.alphabet)
    return {NATIONAL: "", **{UNITS + code: code for code in codes}}


def given(scene: Scene, tail: str) -> tuple[Given, ...]:
    """Return the reports that belong to a page: a unit's to its profile, the edition's to the first page."""
    tail = NATIONAL if tail == HOME else tail
    unit = known(scene).get(tail)
    if unit is None:
        return ()
    return tuple(Given(each, tail + (ending_of(each) if unit else f".{each}")) for each in FORMATS)


def paths(scene: Scene, tail: str, wanted: Collection[str]) -> Iterator[str]:
    """Yield the addresses, after language and edition, of a page's reports in the wanted formats."""
    yield from (each.rest for each in given(scene, tail) if each.form in wanted)


def file(scene: Scene, rest: str) -> tuple[bytes, str] | None:
    """Return a report by its address after language and edition, with its media type; nothing where there is none."""
    for form in FORMATS:
        for ending in (ending_of(form), f".{form}"):
            tail = rest.removesuffix(ending)
            unit = known(scene).get(tail) if tail != rest else None
            if unit is not None and ending == (ending_of(form) if unit else f".{form}"):
                return written(scene, unit, form), MEDIA[form]
    return None


def written(scene: Scene, unit: str, form: str) -> bytes:
    """Write a report: of a unit, or (empty) of the edition."""
    if unit:
        return unit_report(scene.book, unit, scene.language, form)
    return national_report(scene.book, scene.language, form)
