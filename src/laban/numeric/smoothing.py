# SPDX-License-Identifier: Apache-2.0
"""How much of one row's variance another row explains: straight, and by a penalised spline that may bend.

Everything is computed from weighted sums of products, so that hundreds of bootstrap samples (units counted 0, 1, 2 … times)
cost one product of matrices. For audits, not for scores.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats

Orders = npt.NDArray[np.int64]

DEGREE = 3
MOST_PIECES = 6
UNITS_A_PIECE = 5
"""The spline has at most six cubic pieces, and at least five units a piece."""

PENALTIES = 10.0 ** np.arange(-3.0, 4.5)
"""The strengths of smoothing that are tried, relative to the data's own weight in the fit."""

CAUTION = 1.4
"""How dearly generalised cross-validation pays for each degree of freedom; above 1 against overfitting in small samples."""

TINY = 1e-12


class Spline(NamedTuple):
    """Basis functions at the units (units, basis), and the matrix whose form penalises bends."""

    basis: Floats
    penalty: Floats


def spline(x: Floats) -> Spline:
    """Return cubic B-splines with equally spaced knots over the range of x, and the penalty on second differences.

    x must hold no missing value and must not be constant. Source: Eilers and Marx, Flexible smoothing with B-splines and
    penalties, Statistical Science 11(2), 1996.

    >>> spline(np.arange(12.0)).basis.sum(axis=1).round(9).tolist() == [1.0] * 12
    True
    """
    pieces = int(np.clip(len(x) // UNITS_A_PIECE, 1, MOST_PIECES))
    low, high = float(x.min()), float(x.max())
    at = np.clip((x - low) / (high - low), 0.0, 1.0) * pieces
    # Knots at whole numbers; the last piece includes its right end.
    knots = np.arange(-DEGREE, pieces + DEGREE + 1)
    piece = np.minimum(np.floor(at), pieces - 1)
    found: Floats = (piece[:, None] == knots[None, :-1]).astype(np.float64)
    for degree in range(1, DEGREE + 1):
        left = (at[:, None] - knots[: -degree - 1]) / degree * found[:, :-1]
        right = (knots[degree + 1 :] - at[:, None]) / degree * found[:, 1:]
        found = left + right
    bends = np.diff(np.eye(found.shape[1]), 2, axis=0)
    return Spline(found, bends.T @ bends)


def linear_share(x: Floats, y: Floats, counts: Floats) -> Floats:
    """Return r² of x and y in each sample, with the signs of r: samples (samples, units) count each unit.

    NaN where x or y is constant in a sample.

    >>> linear_share(np.array([1.0, 2.0, 3.0]), np.array([3.0, 2.0, 1.0]), np.ones((1, 3))).tolist()
    [-1.0]
    """
    u, v = _scaled(x), _scaled(y)
    number = counts.sum(axis=1)
    mean_u, mean_v = counts @ u / number, counts @ v / number
    covariance = counts @ (u * v) / number - mean_u * mean_v
    varied_u, varied_v = counts @ (u * u) / number - mean_u**2, counts @ (v * v) / number - mean_v**2
    told = (varied_u > TINY) & (varied_v > TINY)
    below = np.where(told, varied_u * varied_v, 1.0)
    return np.where(told, np.clip(np.sign(covariance) * covariance**2 / below, -1.0, 1.0), np.nan)


def curved_share(x: Floats, y: Floats, counts: Floats) -> Floats:
    """Return in each sample the correlation ratio V(E(y|x)) / V(y), E(y|x) fitted by a penalised spline.

    The strength of smoothing is chosen once, on the units, by generalised cross-validation, n·RSS / (n - 1.4·edf)²,
    and held in all samples: a sample that holds units twice would take its doubles for a fine pattern. Between 0 and 1; NaN
    where x or y is constant in a sample. A spline that may bend explains something of an unrelated row too: `chance_share`
    says how much. Source: Paruolo, Saisana and Saltelli, Ratings and rankings: voodoo or science?, Journal of the Royal
    Statistical Society A 176(3), 2013, for the measure; Becker et al., Ecological Indicators 80, 2017, for splines; Kim and
    Gu, Journal of the Royal Statistical Society B 66(2), 2004, for 1.4.
    """
    if _constant(x) or _constant(y):
        return np.full(len(counts), np.nan)
    found, v = spline(x), _scaled(y)
    best = _explained(_fits(found, v, np.ones((1, len(v)))), found.penalty, PENALTIES).strength[0]
    return _explained(_fits(found, v, counts), found.penalty, np.array([best])).share


def chance_share(x: Floats, y: Floats, orders: Orders) -> float:
    """Return the mean of `curved_share` over y in other orders: what the estimate finds where there is nothing to find.

    `orders` (samples, units) are permutations of the units; each has a strength of smoothing of its own. NaN where x or y is
    constant.
    """
    if _constant(x) or _constant(y):
        return float("nan")
    found, v = spline(x), _scaled(y)
    gram = np.broadcast_to(found.basis.T @ found.basis, (len(orders), *found.penalty.shape))
    whole = np.ones((len(orders), len(v)))
    fits = Fits(gram, v[orders] @ found.basis, whole.sum(axis=1), whole @ v, whole @ (v * v))
    return float(np.mean(_explained(fits, found.penalty, PENALTIES).share))


class Fits(NamedTuple):
    """What a fit needs of each sample: BᵀB (samples, basis, basis), Bᵀy (samples, basis), n, Σy and Σy²."""

    gram: Floats
    moments: Floats
    number: Floats
    plain: Floats
    squares: Floats


class Explained(NamedTuple):
    """The explained share of each sample, and the strength of smoothing that was best for it."""

    share: Floats
    strength: Floats


def _fits(found: Spline, v: Floats, counts: Floats) -> Fits:
    """Return the weighted sums of each sample."""
    basis = found.basis
    products = (basis[:, :, None] * basis[:, None, :]).reshape(len(basis), -1)
    gram = (counts @ products).reshape(-1, *found.penalty.shape)
    return Fits(gram, counts @ (basis * v[:, None]), counts.sum(axis=1), counts @ v, counts @ (v * v))


def _explained(fits: Fits, penalty: Floats, strengths: Floats) -> Explained:
    """Return the share that the best of some strengths of smoothing explains in each sample."""
    number = fits.number
    scale = np.trace(fits.gram, axis1=1, axis2=2) / np.trace(penalty)
    best, share, strongest = np.full(len(number), np.inf), np.full(len(number), np.nan), np.full(len(number), np.nan)
    variance = fits.squares / number - (fits.plain / number) ** 2
    for strength in strengths:
        inverse = np.linalg.inv(fits.gram + (strength * scale)[:, None, None] * penalty + _ridge(scale, len(penalty)))
        fitted = np.einsum("sij,sj->si", inverse, fits.moments)
        quadratic = np.einsum("si,sij,sj->s", fitted, fits.gram, fitted)
        freedom = np.einsum("sij,sji->s", inverse, fits.gram)
        residual = np.maximum(fits.squares - 2.0 * np.einsum("si,si->s", fitted, fits.moments) + quadratic, 0.0)
        score = number * residual / np.maximum(number - CAUTION * freedom, TINY) ** 2
        # The weights of B-splines sum to one, so that their first moments give the mean of the fit.
        mean = np.einsum("si,si->s", fitted, fits.gram.sum(axis=2)) / number
        explained = (quadratic / number - mean**2) / np.where(variance > TINY, variance, 1.0)
        better = score < best
        best = np.where(better, score, best)
        share, strongest = np.where(better, explained, share), np.where(better, strength, strongest)
    return Explained(np.where(variance > TINY, np.clip(share, 0.0, 1.0), np.nan), strongest)


def _ridge(scale: Floats, size: int) -> Floats:
    """Return a trace on the diagonal: a sample may lack units under some basis function."""
    return TINY * scale[:, None, None] * np.eye(size)


def _constant(x: Floats) -> bool:
    return not float(x.max()) > float(x.min())


def _scaled(x: Floats) -> Floats:
    """Return x less its middle over its range: sums of squares then keep their digits."""
    low, high = float(x.min()), float(x.max())
    return (x - (low + high) / 2.0) / (high - low) if high > low else np.zeros(len(x))
