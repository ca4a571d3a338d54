# SPDX-License-Identifier: Apache-2.0
"""Which years an edition tells by a territory: none after its own, none that would have to be split."""

from __future__ import annotations

from dataclasses import replace

from laban.errors import MethodError, Place, problem
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.panel import Panel
from laban.steps.regroup import regroup

SPLIT = "regroup.cannot_split"


def method_of(pack: Pack, code: str) -> Method:
    """Return the pack's method of a code.

    Raises:
        MethodError: there is none.

    """
    known = {each.code: each for each in (pack.method, *pack.methods.values())}
    if code not in known:
        raise MethodError([problem("edition.unknown_method", Place(item=pack.code), got=code, known=", ".join(known))])
    return known[code]


def panel_until(panel: Panel, year: int) -> Panel:
    """Return the figures up to a year.

    Raises:
        MethodError: there are none of the year itself.

    """
    if year not in panel.years:
        known = ", ".join(map(str, panel.years))
        raise MethodError([problem("edition.unknown_year", Place(year=year), got=year, known=known)])
    return of_years(panel, tuple(each for each in panel.years if each <= year))


def pack_until(pack: Pack, year: int) -> Pack:
    """Return the pack without figures of later years, which are not this edition's to publish.

    Raises:
        MethodError: there are no figures of the year itself.

    """
    printed = tuple(each for each in pack.published if each.year <= year)
    return replace(pack, panel=panel_until(pack.panel, year), published=printed)


def of_years(panel: Panel, years: tuple[int, ...]) -> Panel:
    """Return the figures of some years."""
    rows = [panel.year_place[year] for year in years]
    return Panel(panel.units, years, panel.items, panel.values[rows], panel.flags[rows], panel.present[rows])


def chosen_years(pack: Pack, panel: Panel, method: Method) -> Panel:
    """Return the figures of the years that a method can read by its territory without splitting any unit.

    Raises:
        MethodError: there is no such year.

    """
    notes = regroup(panel, pack.framework, method.regroup).notes
    split = {each.year for each in notes if each.code == SPLIT}
    years = tuple(each for each in panel.years if each not in split)
    if not years:
        raise MethodError([problem("edition.only_split", Place(item=method.code), method=method.code)])
    return of_years(panel, years)
