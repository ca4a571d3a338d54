# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.numeric.solve import cholesky, cross_products, inverse, product, shrinkage, solve


def positive(size, seed=0, stack=()):
    rows = np.random.default_rng(seed).normal(size=(*stack, size, size + 3))
    return rows @ np.swapaxes(rows, -1, -2)


@pytest.mark.parametrize("size", [1, 2, 7, 40])
def test_the_factor_is_that_of_lapack(size):
    matrix = positive(size)
    np.testing.assert_allclose(cholesky(matrix), np.linalg.cholesky(matrix), rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("size", [1, 3, 25])
def test_the_solution_is_that_of_lapack(size):
    matrix, right = positive(size, 1), np.random.default_rng(2).normal(size=(size, 4))
    np.testing.assert_allclose(solve(cholesky(matrix), right), np.linalg.solve(matrix, right), rtol=1e-7, atol=1e-9)


def test_a_stack_of_matrices_is_solved_one_by_one():
    matrices, right = positive(4, 3, (6,)), np.random.default_rng(4).normal(size=(6, 4, 2))
    found = solve(cholesky(matrices), right)
    assert found.tolist() == [solve(cholesky(one), side).tolist() for one, side in zip(matrices, right, strict=True)]


def test_the_inverse_is_symmetric_and_undoes_the_matrix():
    matrix = positive(9, 5)
    found = inverse(cholesky(matrix))
    assert (found == found.T).all()
    np.testing.assert_allclose(found @ matrix, np.eye(9), atol=1e-9)


def test_only_the_lower_triangle_is_read_and_the_matrix_is_left_as_it_was():
    matrix = positive(5, 6)
    half = np.tril(matrix)
    assert cholesky(half + np.triu(np.full((5, 5), np.nan), 1)).tolist() == cholesky(matrix).tolist()
    assert (half == np.tril(matrix)).all()


@pytest.mark.parametrize("matrix", [[[0.0]], [[1.0, 1.0], [1.0, 1.0]], [[1.0, 2.0], [2.0, 1.0]], [[np.nan]]])
def test_a_matrix_that_is_not_positive_definite_is_refused(matrix):
    with pytest.raises(ValueError, match="not positive definite"):
        cholesky(np.array(matrix))


def test_an_empty_matrix_has_an_empty_factor():
    assert cholesky(np.zeros((0, 0))).shape == (0, 0)


def test_products_are_those_of_matrix_multiplication():
    rng = np.random.default_rng(7)
    matrix, columns = rng.normal(size=(3, 5)), rng.normal(size=(5, 8))
    np.testing.assert_allclose(product(matrix, columns), matrix @ columns, rtol=1e-12)
    np.testing.assert_allclose(cross_products(columns), columns @ columns.T, rtol=1e-12)


def test_shrinkage_grows_from_a_trace_to_nearly_one_half():
    assert [shrinkage(cases, 10) for cases in (100, 50, 25, 0)] == [1e-8, 1e-8, 0.25, 0.5]
