# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.numeric.em import expect
from laban.numeric.solve import shrinkage

NAN = np.nan


def correlated(items, units):
    rng = np.random.default_rng(5)
    common = rng.normal(size=units)
    return np.array([common * (0.5 + at / 5) + rng.normal(size=units) + 10 * at for at in range(items)])


def with_gaps(rows, share=0.15):
    found = rows.copy()
    found[np.random.default_rng(6).random(rows.shape) < share] = NAN
    return found


def test_with_one_variable_partly_missing_it_is_the_regression_of_the_complete_cases():
    # With x complete and y missing for some units the likelihood factors, and the maximum has this closed form
    # (Anderson 1957; Little and Rubin 2002, section 7.2).
    x, y = correlated(2, 30)
    known = np.arange(30) < 20
    slope = np.cov(x[known], y[known])[0, 1] / np.var(x[known], ddof=1)
    line = y[known].mean() + slope * (x - x[known].mean())
    found = expect(np.array([x, np.where(known, y, NAN)]))
    np.testing.assert_allclose(found.values[1], np.where(known, y, line), rtol=1e-6)
    assert found.settled


def plain_rounds(rows, rounds):
    """Textbook EM on standardised rows with LAPACK, unit by unit: the judge of the fast version."""
    centre, spread = np.nanmean(rows, axis=1), np.nanstd(rows, axis=1)
    z = (rows - centre[:, None]) / spread[:, None]
    items, units = z.shape
    share = shrinkage(units, items)
    mean, cov = np.zeros(items), np.eye(items)
    for _ in range(rounds):
        full, unsure = z.copy(), np.zeros((items, items))
        for unit in range(units):
            gone = np.isnan(z[:, unit])
            if gone.any():
                beta = cov[np.ix_(gone, ~gone)] @ np.linalg.inv(cov[np.ix_(~gone, ~gone)])
                full[gone, unit] = mean[gone] + beta @ (z[~gone, unit] - mean[~gone])
                unsure[np.ix_(gone, gone)] += cov[np.ix_(gone, gone)] - beta @ cov[np.ix_(~gone, gone)]
        mean = full.mean(axis=1)
        apart = full - mean[:, None]
        cov = (1 - share) * (apart @ apart.T + unsure) / units + share * np.eye(items)
    return full * spread[:, None] + centre[:, None]


@pytest.mark.parametrize(("items", "units"), [(4, 40), (9, 12), (12, 6)])
def test_it_agrees_with_the_textbook_unit_by_unit(items, units):
    rows = with_gaps(correlated(items, units))
    found = expect(rows)
    assert found.settled
    np.testing.assert_allclose(found.values, plain_rounds(rows, found.rounds), rtol=1e-8, atol=1e-8)


def test_estimates_are_nearer_the_truth_than_the_mean_is():
    whole = correlated(6, 80)
    rows = with_gaps(whole)
    gaps = np.isnan(rows)
    error = expect(rows).values - whole
    to_mean = np.nanmean(rows, axis=1)[:, None] - whole
    assert (error[gaps] ** 2).mean() < 0.8 * (to_mean[gaps] ** 2).mean()


def test_more_indicators_than_units_are_no_obstacle():
    found = expect(with_gaps(correlated(20, 8)))
    assert np.isfinite(found.values).all()
    assert found.settled


def test_a_constant_row_is_filled_with_its_constant():
    x, y = correlated(2, 12)
    rows = np.array([x, np.where(np.arange(12) < 9, y, NAN), np.where(np.arange(12) < 6, 0.1, NAN)])
    found = expect(rows).values
    assert found[2].tolist() == [0.1] * 12
    assert found[:2].tolist() == expect(rows[:2]).values.tolist()


def test_a_unit_of_which_nothing_is_known_keeps_its_gaps():
    rows = correlated(3, 10)
    rows[:, 4] = NAN
    rows[0, 0] = NAN
    found = expect(rows).values
    assert np.isnan(found).sum() == 3
    assert np.isnan(found[:, 4]).all()


@pytest.mark.parametrize("rows", [np.full((3, 4), NAN), np.array([[1.0], [NAN]]), np.empty((0, 3)), np.empty((2, 0))])
def test_without_figures_nothing_is_estimated(rows):
    assert str(expect(rows).values.tolist()) == str(rows.tolist())


def test_it_says_when_the_rounds_were_too_few():
    found = expect(with_gaps(correlated(4, 30)), most_rounds=2)
    assert (found.rounds, found.settled) == (2, False)


def test_the_order_of_units_changes_nothing_at_all():
    rows = with_gaps(correlated(5, 20))
    order = np.random.default_rng(7).permutation(20)
    assert expect(rows[:, order]).values.tolist() == expect(rows).values[:, order].tolist()
