# SPDX-License-Identifier: Apache-2.0
"""From where on an auditor looks twice, where each limit comes from, and what the audit computes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, isfinite

from laban.errors import MethodError, problem, raise_if

OWN = ""
"""The source of a limit that Laban sets itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Limits of an audit; `SOURCES` says where each comes from, the texts `audit.limit_…` what each means.

    Coverage: `min_available` share of observed values of an indicator or a unit; `skewness` and `kurtosis` (absolute, and
    excess; both bias-corrected) that together call for treatment, or after it were not enough.
    Correlations: `weak` below, `redundant` above; `negative`: below nought by at least `negligible`, and not by chance
    (`significance`); `denominator`: so high with a denominator that size may still be measured; `tie`: a child's r with
    its own parent may fall this far below its r with another parent.
    Structure: `alpha` of Cronbach at least, `kmo` at least, `first_component` share of variance at least, `eigenvalue`
    above which a component counts. Importance: `importance_ratio` between the shares of importance and of weight;
    `importance_gap` that the best weights may leave between the shares of importance and those stated.
    Ranks: a rank has moved by `shift` places, in samples of fewer units by `shift_share` of their number (see `places`);
    `added_value` is the least share of units that must have moved between a pillar and the index; `interval_width` the
    share of all places that an interval may span; `moved_most` the share of units that one choice or element may move.
    Other ways: `agreement` the least rank correlation of another ranking with the index. In all: what stands out in more than
    a share `grave` of all is a problem, in fewer something to look at.
    """

    min_available: float = 0.65
    skewness: float = 2.0
    kurtosis: float = 3.5
    significance: float = 0.05
    negligible: float = 0.1
    weak: float = 0.3
    redundant: float = 0.92
    denominator: float = 0.6
    tie: float = 0.1
    alpha: float = 0.7
    kmo: float = 0.6
    first_component: float = 0.5
    eigenvalue: float = 1.0
    importance_ratio: float = 2.0
    importance_gap: float = 0.05
    shift: float = 10.0
    shift_share: float = 0.075
    added_value: float = 0.3
    interval_width: float = 0.2
    moved_most: float = 0.3
    agreement: float = 0.8
    grave: float = 0.25

    def places(self, units: int) -> int:
        """Return from how many places on a rank has moved: `shift`, or the share `shift_share` of few units, at least 1.

        >>> Thresholds().places(139), Thresholds().places(34), Thresholds().places(5)
        (10, 3, 1)
        """
        return max(1, min(ceil(self.shift), ceil(self.shift_share * units)))


JRC_AUDITS = "Statistical audits of the Global Innovation Index, Joint Research Centre, as commonly quoted"
HANDBOOK = "OECD/JRC (2008), Handbook on Constructing Composite Indicators"
POCKET = "Joint Research Centre, Your 10-step pocket guide to composite indicators and scoreboards"

SOURCES: Mapping[str, str] = {
    "min_available": POCKET,
    "skewness": JRC_AUDITS,
    "kurtosis": JRC_AUDITS,
    "significance": "Fisher (1925), Statistical Methods for Research Workers",
    "negligible": "Cohen (1988), Statistical Power Analysis for the Behavioral Sciences: a small effect",
    "weak": JRC_AUDITS,
    "redundant": JRC_AUDITS,
    "denominator": "Becker et al. (2022), COINr, Journal of Open Source Software 7(78), 4567: default",
    "tie": OWN,
    "alpha": "Nunnally (1978), Psychometric Theory; " + HANDBOOK,
    "kmo": "Kaiser and Rice (1974), Little Jiffy, Mark IV, Educational and Psychological Measurement 34(1): mediocre",
    "first_component": OWN,
    "eigenvalue": "Kaiser (1960), Educational and Psychological Measurement 20(1); " + HANDBOOK,
    "importance_ratio": OWN,
    "importance_gap": OWN,
    "shift": JRC_AUDITS,
    "shift_share": OWN,
    "added_value": OWN,
    "interval_width": OWN,
    "moved_most": OWN,
    "agreement": OWN,
    "grave": OWN,
}
"""Where each limit comes from; empty where it is Laban's own (`audit.own_limit` says so)."""


SHARES = (
    "min_available", "significance", "first_component", "importance_gap", "shift_share", "added_value", "interval_width",
    "moved_most", "grave",
)  # fmt: skip
"""Limits that are shares of a whole: at most 1."""


def thresholds_of(limits: Mapping[str, float]) -> Thresholds:
    """Return thresholds with some limits of one's own, by the names of the fields.

    >>> thresholds_of({"alpha": 0.6}).alpha
    0.6

    Raises:
        MethodError: for every name that is no limit, and every number that none can be.

    """
    found = []
    for name, value in limits.items():
        if name not in SOURCES:
            found.append(problem("audit.unknown_limit", name=name, known=", ".join(SOURCES)))
        elif not isfinite(value) or value < 0 or (name in SHARES and value > 1):
            found.append(problem("audit.bad_limit", name=name, value=value, most=1 if name in SHARES else "∞"))
    raise_if(found, MethodError)
    return Thresholds(**limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an audit computes.

    `level`: the level that is compared with the index (empty: `pillar` where there is one, else the children of the index).
    `resamples` bootstrap samples give the intervals of importance, each holding `confidence` of them. `pillar_share`: the
    least and the largest share of a score that benefit of the doubt may give one pillar.
    """

    level: str = ""
    resamples: int = 500
    confidence: float = 0.9
    pillar_share: tuple[float, float] = (0.05, 0.30)
