# SPDX-License-Identifier: Apache-2.0
"""The method: every choice from regrouping to ranking, as one frozen value.

A choice is data. A step reads its choice and nothing else; what a choice may be is documented field by field here, in
`docs/method`, and in the table `METHODS` of each step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from laban.model.panel import Floats
from laban.model.text import Text

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class PerItem(Generic[R]):
    """One rule for all items, with another rule for some."""

    default: R
    items: tuple[tuple[str, R], ...] = ()

    def of(self, code: str) -> R:
        """Return the rule of an item."""
        return dict(self.items).get(code, self.default)

    @classmethod
    def with_items(cls, default: R, items: Mapping[str, R]) -> PerItem[R]:
        """Make the rule set from a mapping."""
        return cls(default, tuple(items.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouping:
    """Units of which code system are ranked; values of predecessors are re-added. Empty: the units as they are."""

    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Denominating:
    """How ratios are formed: `divide` by the framework's denominators and formulas, or `none` (data are ratios already)."""

    method: str = "divide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """Which units take part.

    `rule`: `none`, `availability` (share of indicators with a value ≥ `min_available`), `nonzero` (share of values that are
    not zero ≥ `min_nonzero`), `both`. `keep` and `drop` force single units by bare code. `when`: `before_imputation` or
    `after_imputation`.
    """

    rule: str = "none"
    min_available: float = 2 / 3
    min_nonzero: float = 0.05
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    when: str = "before_imputation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImputeRule:
    """How a missing cell is filled.

    `method`: `none`, `mean`, `median`, `group_mean`, `group_median` (over the units of the same group in grouping `by`);
    `row_mean`, `row_median` (over the unit's other indicators inside framework level `within`, each scaled 0–1 first);
    `regression` (ridge on the `predictors`, or on all indicators of the same parent), `knn` (`neighbours` nearest units),
    `em` (expectation–maximisation); over the years: `latest` (at most `max_lag` years back, 0 = any), `constant` (nearest
    year), `linear` (between years), `linear_constant` (and the nearest beyond the ends); `value` (the number `value`).
    """

    method: str = "none"
    by: str = ""
    within: str = ""
    predictors: tuple[str, ...] = ()
    neighbours: int = 5
    max_lag: int = 0
    value: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatRule:
    """When an indicator needs treatment, and what is done.

    It passes when |skewness| < `skewness` `junction` excess kurtosis < `kurtosis` (`junction`: `or`, `and`); moments are
    `bias_corrected` (G1, G2) or `population` (g1, g2). Else `first` (`winsorise` up to `max_points`, or `none`); if it still
    fails, `second` on the untreated values (`log_ct`, `log_ct_original`, `log_gii`, `box_cox` with `power`, or `none`;
    with `combine`, on the winsorised values). `mirror`: reflect a negatively skewed indicator before a log, and back after.
    `method`: `treat`, `none`, or a transformation applied always (`force`).
    """

    method: str = "treat"
    skewness: float = 2.0
    kurtosis: float = 3.5
    junction: str = "or"
    moments: str = "bias_corrected"
    first: str = "winsorise"
    max_points: int = 5
    second: str = "log_ct"
    mirror: bool = True
    combine: bool = False
    power: float = 0.5
    force: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NormaliseRule:
    """How an indicator becomes comparable.

    `method`: `min_max`, `scaled` (x·factor + shift), `z_score`, `rank`, `borda`, `percentile_rank`, `distance_to_max`,
    `distance_to_reference` (unit `reference`), `distance_to_target`, `fraction_of_max`, `goalposts` (from the framework,
    truncated if `truncate`), `mazziotta_pareto` (mean 100, standard deviation 10), `adjusted_mazziotta_pareto` (70–130
    by goalposts or range), `none`. Results lie in [`low`, `high`] where the method has a range; `mean` and `spread` are
    the z-score's. `goalposts_first`: an indicator that has goalposts in the framework uses them.
    """

    method: str = "min_max"
    low: float = 0.0
    high: float = 100.0
    mean: float = 0.0
    spread: float = 1.0
    factor: float = 1.0
    shift: float = 0.0
    reference: str = ""
    truncate: bool = True
    goalposts_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """Weights inside each parent: `given` in the framework, `equal`, or one of the named `sets` (item → weight)."""

    method: str = "given"
    sets: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AggregateRule:
    """How children become their parent.

    `method`: `arithmetic`, `geometric`, `harmonic`, `generalised` (mean of `power`), `median`, `copeland`,
    `outranking` (mean share of weight by which a unit is ahead), `mazziotta_pareto`, `adjusted_mazziotta_pareto`
    (`penalty`: `minus` or `plus`), `own` (an `OwnAggregateRule` from Python). Missing children are left out and weights
    rescaled, unless less than `min_share` of the children (by number), fewer than `min_children` of them, or less than
    `min_coverage` of all indicators below have a value: then the parent is missing.
    """

    method: str = "arithmetic"
    power: float = 1.0
    penalty: str = "minus"
    min_share: float = 0.0
    min_children: int = 1
    min_coverage: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAggregateRule(AggregateRule):
    """A user's own mean, from Python only: of (children, units) values and the children's weights, one value per unit.

    Missing children are NaN; where it gives NaN though there are values, the unit's score is refused.
    """

    method: str = "own"
    function: Callable[[Floats, Floats], Floats]


@dataclass(frozen=True, slots=True)
class Aggregating:
    """One rule, with another for some levels, and another for some groups (which wins)."""

    default: AggregateRule = AggregateRule()
    levels: tuple[tuple[str, AggregateRule], ...] = ()
    groups: tuple[tuple[str, AggregateRule], ...] = ()

    def of(self, code: str, level: str) -> AggregateRule:
        """Return the rule by which an aggregate is formed from its children."""
        return dict(self.groups).get(code) or dict(self.levels).get(level) or self.default


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Rank 1 is best. Ties share the `min` (1, 2, 2, 4), the `max` or the `mean` rank, or `dense` (1, 2, 2, 3).

    Scores are compared after rounding to `decimals`; by default to twelve significant digits, as they are published.
    """

    ties: str = "min"
    decimals: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomStep:
    """A user's own function on the whole panel, run after a step and recorded like any other."""

    name: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From which years caps and bounds are learned: `each` year its own, `all` years together, or the named `years`."""

    method: str = "each"
    years: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Method:
    """Every choice, named; what a computation gives does not depend on who reads it."""

    code: str = "default"
    names: Text = Text()
    note: str = ""
    regroup: Regrouping = Regrouping()
    denominate: Denominating = Denominating()
    screen: Screening = Screening()
    impute: PerItem[ImputeRule] = field(default_factory=lambda: PerItem(ImputeRule()))
    treat: PerItem[TreatRule] = field(default_factory=lambda: PerItem(TreatRule(method="none")))
    normalise: PerItem[NormaliseRule] = field(default_factory=lambda: PerItem(NormaliseRule()))
    weigh: Weighing = Weighing()
    aggregate: Aggregating = Aggregating()
    rank: Ranking = Ranking()
    custom: tuple[CustomStep, ...] = ()
    window: Window = Window()


GII = Method(
    code="gii",
    names=Text.of({"en": "Global Innovation Index rules", "vi": "Quy tắc của Chỉ số đổi mới sáng tạo toàn cầu (GII)"}),
    treat=PerItem(TreatRule(skewness=2.25, kurtosis=3.5, junction="or", second="log_gii")),
    normalise=PerItem(NormaliseRule(goalposts_first=True)),
    aggregate=Aggregating(
        levels=(
            ("sub-index", AggregateRule(min_coverage=0.66)),
            ("pillar", AggregateRule(min_children=2)),
        )
    ),
)
"""The GII's rules: treat when |skewness| > 2.25 and excess kurtosis > 3.5, winsorise up to five points, else the log."""

COINR = Method(
    code="coinr",
    names=Text.of({"en": "Defaults of COINr", "vi": "Mặc định của COINr"}),
    treat=PerItem(TreatRule(mirror=False)),
)
"""What COINr 1.1.14 does by default, its unmirrored log included."""

READY: Mapping[str, Method] = {method.code: method for method in (Method(), GII, COINR)}
"""Ready-made methods that a pack's method file can be `based_on`."""
