# SPDX-License-Identifier: Apache-2.0
"""Give each unit its own cell so that all together move as little as possible."""

from __future__ import annotations

import numpy as np

from laban.model.panel import Floats


def assign(cost: Floats) -> list[int]:
    """Return a column for every row, each column at most once, with the least total cost.

    `cost` is (rows, columns) with at least as many columns as rows. Rows enter one by one; each takes the cheapest path
    through columns that may be exchanged (shortest augmenting paths with prices). Of equally cheap choices the column
    with the lower number wins, so the answer does not depend on chance.

    >>> assign(np.array([[1.0, 2.0], [1.0, 4.0]]))
    [1, 0]
    """
    rows, columns = cost.shape
    holder = np.full(columns, -1)
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    for row in range(rows):
        reach = np.full(columns, np.inf)
        came_from = np.full(columns, -1)
        open_columns = np.ones(columns, bool)
        at_row, at_column, travelled = row, -1, 0.0
        visited: list[tuple[int, float]] = []
        while True:
            offer = travelled + cost[at_row] - row_price[at_row] - column_price
            better = open_columns & (offer < reach)
            reach[better], came_from[better] = offer[better], at_column
            at_column = int(np.argmin(np.where(open_columns, reach, np.inf)))
            travelled = float(reach[at_column])
            open_columns[at_column] = False
            if holder[at_column] < 0:
                break
            visited.append((at_column, travelled))
            at_row = int(holder[at_column])
        row_price[row] += travelled
        for column, when in visited:
            row_price[holder[column]] += travelled - when
            column_price[column] -= travelled - when
        while at_column >= 0:
            before = int(came_from[at_column])
            holder[at_column] = holder[before] if before >= 0 else row
            at_column = before
    return [int(np.flatnonzero(holder == row)[0]) for row in range(rows)]
