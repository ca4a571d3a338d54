# SPDX-License-Identifier: Apache-2.0
"""Coverage of indicators and units, and the shape of distributions before and after treatment."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.model.audit.coverage import CONSTANT, LOW_COVERAGE, SKEWED, STILL_SKEWED, IndicatorQuality, UnitQuality
from laban.model.audit.thresholds import Thresholds
from laban.model.result import Treatment
from laban.numeric import moments


def indicator_quality(subject: Subject, thresholds: Thresholds) -> tuple[IndicatorQuality, ...]:
    """Return coverage and shape of every indicator, those without a weight included.

    Skewness and excess kurtosis are G1 and G2 of the observed values, and of the treated ones (imputed values included).
    Caps and transformations are counted in the window that the year was treated with. Nothing is refused: an indicator
    without values, with equal values or with too few of them has no skewness.
    """
    before, after = moments.shape(subject.raw), moments.shape(subject.treated)
    low, high = moments.bounds(subject.treated)
    treatments = {each.item: each for each in subject.result.treatments if subject.year in each.window}
    observed, filled = ~np.isnan(subject.raw), ~np.isnan(subject.imputed)
    found = []
    for at, item in enumerate(subject.framework.leaves):
        skewness = (float(before[0][at]), float(after[0][at]))
        kurtosis = (float(before[1][at]), float(after[1][at]))
        available, units = int(observed[at].sum()), len(subject.units)
        learned = treatments.get(item, Treatment(item=item, window=()))
        marks = (
            (LOW_COVERAGE, available < thresholds.min_available * units),
            (CONSTANT, not low[at] < high[at]),
            (SKEWED, is_skewed(skewness[0], kurtosis[0], thresholds)),
            (STILL_SKEWED, is_skewed(skewness[1], kurtosis[1], thresholds)),
        )
        found.append(
            IndicatorQuality(
                item=item, units=units, available=available, imputed=int((filled[at] & ~observed[at]).sum()),
                skewness=skewness, kurtosis=kurtosis, capped=learned.capped, transform=learned.transform,
                flags=flags_of(marks),
            )
        )  # fmt: skip
    return tuple(found)


def unit_quality(subject: Subject, thresholds: Thresholds) -> tuple[UnitQuality, ...]:
    """Return the coverage of every unit over the indicators that have a share in the index."""
    taken = [at for at, code in enumerate(subject.framework.leaves) if code in subject.taking_part]
    observed = ~np.isnan(subject.raw[taken])
    imputed = ~np.isnan(subject.imputed[taken]) & ~observed
    return tuple(
        UnitQuality(
            unit=at, indicators=len(taken), available=available, imputed=filled,
            flags=flags_of([(LOW_COVERAGE, available < thresholds.min_available * len(taken))]),
        )
        for at, (available, filled) in enumerate(
            zip(observed.sum(axis=0).tolist(), imputed.sum(axis=0).tolist(), strict=True)
        )
    )  # fmt: skip


def is_skewed(skewness: float, kurtosis: float, thresholds: Thresholds) -> bool:
    """Tell whether a distribution is both skew and heavy-tailed beyond the limits; without a kurtosis it is not."""
    return abs(skewness) > thresholds.skewness and kurtosis > thresholds.kurtosis


def flags_of(marks: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    """Return the names of what is so."""
    return tuple(name for name, holds in marks if holds)
