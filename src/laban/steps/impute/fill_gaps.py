# SPDX-License-Identifier: Apache-2.0
"""The step: one rule for each indicator, every filled cell recorded, every cell that stays missing counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from laban.errors import MethodError, raise_if
from laban.model.framework import Framework
from laban.model.method import ImputeRule, PerItem
from laban.model.panel import Bools, Flag, Floats, Panel
from laban.model.result import Changes, Ints, Note, Stepped
from laban.steps.impute.along_rows import row_mean, row_median
from laban.steps.impute.columns import group_mean, group_median, mean, median, none, value
from laban.steps.impute.gaps import Fills, Gaps
from laban.steps.impute.models import em, knn, regression
from laban.steps.impute.over_years import constant, latest, linear, linear_constant
from laban.steps.impute.rules import rule_problems

STEP = "impute"

METHODS: Mapping[str, Callable[[Gaps], Fills]] = {
    "none": none,
    "mean": mean,
    "median": median,
    "group_mean": group_mean,
    "group_median": group_median,
    "row_mean": row_mean,
    "row_median": row_median,
    "regression": regression,
    "knn": knn,
    "em": em,
    "latest": latest,
    "constant": constant,
    "linear": linear,
    "linear_constant": linear_constant,
    "value": value,
}
"""The methods of `ImputeRule`. On thousands of units `regression`, `knn` and `em` take seconds, not milliseconds."""


def impute(panel: Panel, framework: Framework, choice: PerItem[ImputeRule]) -> Stepped:
    """Fill missing cells of units that take part, each indicator by its rule.

    Observed values are never touched, and every rule reads observed values only. Each filled cell gets the flag IMPUTED and a
    change with reason `impute.<method>` (`impute.<method>_bounded` where an estimate was cut to the observed range). What
    stays missing is counted in a note for each indicator; a column without any value has a note for each year.
    A rule that is not possible is refused with a MethodError that names all that is wrong.

    >>> from laban.model.framework import Group, Indicator
    >>> from laban.model.text import Text
    >>> from laban.model.units import Unit, UnitKey, Units
    >>> index, leaf = Group(code="index", parent="", level="index"), Indicator(code="staff", parent="index")
    >>> units = Units(tuple(Unit(key=UnitKey("province", code), names=Text()) for code in "ABC"))
    >>> panel = Panel.of(units, (2025,), ("staff",), [[[1.0, np.nan, 3.0]]])
    >>> tree = Framework("example", "1", Text(), (index,), (leaf,))
    >>> impute(panel, tree, PerItem(ImputeRule(method="mean"))).panel.values.tolist()
    [[[1.0, 2.0, 3.0]]]
    """
    raise_if(rule_problems(panel, framework, choice, METHODS), MethodError)
    missing = np.isnan(panel.values) & panel.present[:, None, :]
    with_gaps = missing.any(axis=2)
    if not with_gaps.any():
        return Stepped(panel)
    known = panel.values if panel.present.all() else np.where(panel.present[:, None, :], panel.values, np.nan)
    values, why = panel.values.copy(), np.zeros(panel.values.shape, np.int32)
    reasons: list[str] = []
    notes: list[Note] = []
    for rule, mine in _by_rule(panel, choice):
        years, items = np.nonzero(with_gaps & mine)
        if rule.method != "none" and len(items):
            gaps = Gaps(panel, framework, rule, known, years, items, missing[years, items])
            fills = METHODS[rule.method](gaps)
            values[years, items] = np.where(gaps.holes, fills.values, gaps.rows)
            why[years, items] = _reasons(rule.method, fills, reasons)
            notes.extend(fills.notes)
    return _record(panel, values, missing, (why, tuple(reasons)), tuple(notes))


def _by_rule(panel: Panel, choice: PerItem[ImputeRule]) -> Iterator[tuple[ImputeRule, Bools]]:
    """Yield each different rule, and which items it is for."""
    own = dict(choice.items)
    rules = [own.get(code, choice.default) for code in panel.items]
    for rule in dict.fromkeys((choice.default, *own.values())):
        yield rule, np.array([each is rule or each == rule for each in rules], bool)


def _reasons(method: str, fills: Fills, reasons: list[str]) -> int | Ints:
    """Return the place of each cell's reason in `reasons`, adding those that are new."""
    for reason in (f"{STEP}.{method}",) if fills.bounded is None else (f"{STEP}.{method}", f"{STEP}.{method}_bounded"):
        if reason not in reasons:
            reasons.append(reason)
    plain = reasons.index(f"{STEP}.{method}")
    if fills.bounded is None:
        return plain
    return np.where(fills.bounded, reasons.index(f"{STEP}.{method}_bounded"), plain).astype(np.int32)


def _record(
    panel: Panel, values: Floats, missing: Bools, why: tuple[Ints, tuple[str, ...]], notes: tuple[Note, ...]
) -> Stepped:
    """Put flags, changes and notes together."""
    empty = np.isnan(values)
    filled = missing & ~empty
    left = (*notes, *_left(panel, missing & empty, empty))
    cells = np.flatnonzero(filled)
    if not len(cells):
        return Stepped(panel, notes=left)
    year, item, unit = (place.astype(np.int32) for place in np.unravel_index(cells, filled.shape))
    old, new, reason = np.full(len(cells), np.nan), values.ravel()[cells], why[0].ravel()[cells]
    changes = Changes(STEP, year, item, unit, old, new, reason, why[1])
    return Stepped(panel.with_values(values, Flag.IMPUTED, filled), (changes,), left)


def _left(panel: Panel, left: Bools, empty: Bools) -> Iterator[Note]:
    """Note each item and year without any value, then each item with cells that stay missing in other years."""
    counts = np.count_nonzero(left, axis=2)
    nothing = empty.all(axis=2) & (counts > 0)
    for year, item in zip(*np.nonzero(nothing), strict=True):
        facts = (("cells", str(counts[year, item])),)
        yield Note("impute.all_missing", panel.items[item], year=panel.years[year], facts=facts)
    others = np.add.reduce(np.where(nothing, 0, counts), axis=0)
    for item in np.flatnonzero(others):
        yield Note("impute.left_missing", panel.items[item], facts=(("cells", str(others[item])),))
