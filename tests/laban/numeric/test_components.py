# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.numeric.components import adequacy, components, is_singular, sphericity

ARRESTS = np.array(
    [
        [1.0, 0.8018733, 0.06957262, 0.5635788],
        [0.8018733, 1.0, 0.2588717, 0.6652412],
        [0.06957262, 0.2588717, 1.0, 0.4113412],
        [0.5635788, 0.6652412, 0.4113412, 1.0],
    ]
)
"""Correlations of murder, assault, urban population and rape in the 50 states of the United States: R's data set
USArrests, from McNeil, Interactive Data Analysis (1977); it holds no person."""


def alike(items, r):
    matrix = np.full((items, items), r)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def test_the_components_of_a_textbook_example():
    """James, Witten, Hastie and Tibshirani, An Introduction to Statistical Learning (2013), table 10.1 and section 10.4."""
    values, vectors = components(ARRESTS)
    assert np.sqrt(values) == pytest.approx([1.5748783, 0.9948694, 0.5971291, 0.4164494], abs=1e-6)
    assert vectors[:, 0] == pytest.approx([0.5358995, 0.5831836, 0.2781909, 0.5434321], abs=1e-6)
    assert values / values.sum() == pytest.approx([0.6200604, 0.2474413, 0.0891408, 0.0433576], abs=1e-6)


def test_kmo_is_what_partial_correlations_from_regressions_give():
    partial = np.zeros((4, 4))
    for i in range(4):
        for j in range(4):
            if i != j:
                rest = [k for k in range(4) if k not in (i, j)]
                block, sides = ARRESTS[np.ix_(rest, rest)], ARRESTS[np.ix_(rest, [i, j])]
                left = ARRESTS[np.ix_([i, j], [i, j])] - sides.T @ np.linalg.solve(block, sides)
                partial[i, j] = left[0, 1] / np.sqrt(left[0, 0] * left[1, 1])
    r, q = (ARRESTS - np.eye(4)) ** 2, partial**2
    overall, items = adequacy(ARRESTS)
    assert overall == pytest.approx(r.sum() / (r.sum() + q.sum()), rel=1e-10)
    assert items == pytest.approx(r.sum(axis=1) / (r.sum(axis=1) + q.sum(axis=1)), rel=1e-10)


@given(st.integers(3, 8), st.floats(0.05, 0.9))
def test_of_items_that_all_correlate_alike_everything_is_known(items, r):
    matrix = alike(items, r)
    values, vectors = components(matrix)
    assert values[0] == pytest.approx(1 + (items - 1) * r)
    assert values[1:] == pytest.approx(1 - r)
    assert vectors[:, 0] == pytest.approx(1 / np.sqrt(items))
    partial = r / (1 + (items - 2) * r)
    assert adequacy(matrix)[0] == pytest.approx(r * r / (r * r + partial * partial))
    chi_square, freedom, _ = sphericity(matrix, 40)
    determinant = (1 - r) ** (items - 1) * (1 + (items - 1) * r)
    assert chi_square == pytest.approx(-(39 - (2 * items + 5) / 6) * np.log(determinant))
    assert freedom == items * (items - 1) // 2


def test_unrelated_items_give_bartletts_test_nothing():
    assert sphericity(np.eye(4), 30) == (0.0, 6, 1.0)


def test_unrelated_items_have_no_kmo():
    overall, items = adequacy(np.eye(3))
    assert np.isnan(overall)
    assert np.isnan(items).all()


def test_each_component_is_turned_to_sum_to_nought_or_more():
    _, vectors = components(alike(3, 0.4) * np.outer([1, -1, 1], [1, -1, 1]))
    assert (vectors.sum(axis=0) >= -1e-12).all()
    assert np.sign(vectors[:, 0]).tolist() == [1.0, -1.0, 1.0]


def test_an_item_that_follows_from_others_makes_the_matrix_singular():
    rows = np.random.default_rng(1).normal(size=(3, 20))
    assert not is_singular(np.array(np.corrcoef(rows)))
    assert is_singular(np.array(np.corrcoef(np.concatenate([rows, rows[:1] + rows[1:2]]))))
