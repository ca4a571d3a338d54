# SPDX-License-Identifier: Apache-2.0
"""What maps show as a table: score and rank of the index for each unit and year of a territory."""

from __future__ import annotations

import numpy as np

from laban.model.book import Book, Territory
from laban.model.dataset import Dataset
from laban.model.text import Text
from laban_portal.publishing.data.columns import Spot, figures

COLUMNS = ("territory", "unit", "unit_name", "year", "item", "score", "rank", "status")


def mapped(book: Book, territory: Territory, *, names: Text, address: str = "") -> Dataset:
    """Return one row for each year and unit that takes part in it, in the order of the units."""
    result = territory.result
    spots = [
        Spot(territory, year, result.framework.root, unit)
        for at, year in enumerate(result.years)
        for unit in np.flatnonzero(result.present[at]).tolist()
    ]
    return figures(
        book, code="map", names=names, columns=COLUMNS, spots=spots, key=("territory", "unit", "year", "item"),
        address=address,
    )  # fmt: skip
