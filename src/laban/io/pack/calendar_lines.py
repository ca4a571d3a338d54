# SPDX-License-Identifier: Apache-2.0
"""The calendar of a pack as a table, ready to be written."""

from __future__ import annotations

from laban.io.pack.calendar import OFF, WORKING
from laban.io.pack.tables import Columns, name_columns
from laban.model.workdays import Holidays


def calendar_table(holidays: Holidays, languages: tuple[str, ...]) -> Columns:
    """Return calendar.csv."""
    rows = [*((OFF, each) for each in holidays.off), *((WORKING, each) for each in holidays.working)]
    rows.sort(key=lambda row: row[1].day)
    return {
        "day": [each.day for _, each in rows],
        "kind": [kind for kind, _ in rows],
        **name_columns([each.names for _, each in rows], languages),
        "status": [each.status for _, each in rows],
        "source": [each.source for _, each in rows],
    }
