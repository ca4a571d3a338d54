# SPDX-License-Identifier: Apache-2.0
from itertools import permutations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.assign import assign


@settings(max_examples=40)
@given(st.data(), st.integers(1, 4), st.integers(0, 2))
def test_the_total_cost_is_the_least_of_all_ways_to_assign(data, rows, extra):
    columns = rows + extra
    figures = data.draw(st.lists(st.integers(0, 9), min_size=rows * columns, max_size=rows * columns))
    cost = np.array(figures, np.float64).reshape(rows, columns)
    taken = assign(cost)
    total = sum(cost[row, column] for row, column in enumerate(taken))
    assert len(set(taken)) == rows
    assert total == min(
        sum(cost[row, column] for row, column in enumerate(way)) for way in permutations(range(columns), rows)
    )


def test_without_rows_there_is_nothing_to_assign():
    assert assign(np.zeros((0, 3))) == []
