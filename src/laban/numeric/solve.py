# SPDX-License-Identifier: Apache-2.0
"""Small symmetric positive definite systems, solved with + - * / and square roots in a fixed order.

BLAS and LAPACK change their order of summation with the processor; these functions give the same bits everywhere. They
work on one matrix or on a stack of matrices (leading axes), and are meant for up to some hundred variables.
"""

from __future__ import annotations

import numpy as np

from laban.model.panel import Floats


def cholesky(matrices: Floats) -> Floats:
    """Return the lower triangular L with L·Lᵀ = A, for one matrix A (k, k) or a stack (…, k, k).

    Only the lower triangle of A is read. A matrix that is not positive definite, or holds a missing number, is refused with
    a ValueError: callers shrink their matrices first. An empty matrix has an empty factor.

    Source: Golub and Van Loan, Matrix Computations (2013), section 4.2 (outer product form).

    >>> cholesky(np.array([[4.0, 2.0], [2.0, 5.0]])).tolist()
    [[2.0, 0.0], [1.0, 2.0]]
    """
    rest = np.array(matrices, dtype=np.float64)
    lower = np.zeros_like(rest)
    for at in range(rest.shape[-1]):
        pivot = rest[..., at, at]
        if not np.all(pivot > 0):
            message = f"the matrix is not positive definite: pivot {at + 1} is not above zero"
            raise ValueError(message)
        column = rest[..., at:, at] / np.sqrt(pivot)[..., None]
        lower[..., at:, at] = column
        below = column[..., 1:]
        rest[..., at + 1 :, at + 1 :] -= below[..., :, None] * below[..., None, :]
    return lower


def solve(lower: Floats, right: Floats) -> Floats:
    """Return X with L·Lᵀ·X = B, for a factor L (…, k, k) and right sides B (…, k, m).

    Source: Golub and Van Loan (2013), section 3.1 (forward, then back substitution).

    >>> solve(np.array([[2.0, 0.0], [1.0, 2.0]]), np.array([[8.0], [12.0]])).tolist()
    [[1.0], [2.0]]
    """
    size = lower.shape[-1]
    found = np.array(right, dtype=np.float64)
    for at in range(size):
        found[..., at, :] /= lower[..., at, at, None]
        found[..., at + 1 :, :] -= lower[..., at + 1 :, at, None] * found[..., at, None, :]
    for at in reversed(range(size)):
        found[..., at, :] /= lower[..., at, at, None]
        found[..., :at, :] -= lower[..., at, :at, None] * found[..., at, None, :]
    return found


def inverse(lower: Floats) -> Floats:
    """Return the inverse of A = L·Lᵀ from its factor L (…, k, k); the result is exactly symmetric.

    >>> inverse(np.array([[2.0]])).tolist()
    [[0.25]]
    """
    size = lower.shape[-1]
    found = solve(lower, np.broadcast_to(np.eye(size), lower.shape))
    halves: Floats = (found + np.swapaxes(found, -1, -2)) / 2
    return halves


def product(matrix: Floats, columns: Floats) -> Floats:
    """Return A·B for A (k, k) and B (k, n), summed over the k terms in their order.

    >>> product(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0], [10.0]])).tolist()
    [[21.0], [43.0]]
    """
    total = np.zeros((len(matrix), columns.shape[1]))
    for at in range(matrix.shape[1]):
        total += matrix[:, at, None] * columns[at]
    return total


def cross_products(rows: Floats) -> Floats:
    """Return X·Xᵀ for rows X (k, n), each entry summed along the units; the result is exactly symmetric.

    >>> cross_products(np.array([[1.0, 2.0], [3.0, 4.0]])).tolist()
    [[5.0, 11.0], [11.0, 25.0]]
    """
    found = np.empty((len(rows), len(rows)))
    for at, row in enumerate(rows):
        found[at, at:] = found[at:, at] = np.add.reduce(row * rows[at:], axis=1)
    return found


def shrinkage(cases: int, variables: int) -> float:
    """Return the share λ by which a correlation matrix is drawn towards the identity: (1 - λ)·R + λ·I.

    λ = ½·(1 - cases / (5·variables)), not below 1e-8. With five cases or more per variable nothing but that trace is
    left, which only keeps collinear variables solvable; with fewer it grows towards one half. In regression this is
    ridge with penalty λ / (1 - λ); in expectation–maximisation the ridge prior.

    Source: Hoerl and Kennard (1970) for ridge; Schafer, Analysis of Incomplete Multivariate Data (1997), chapter 5, for the
    prior. The rule that picks λ is Laban's own.

    >>> shrinkage(50, 10), shrinkage(20, 10)
    (1e-08, 0.3)
    """
    return max(1e-8, 0.5 * (1 - cases / (5 * variables)))
