# SPDX-License-Identifier: Apache-2.0
"""Learn the scale of each indicator from the years of a window, and put scales on a panel.

With a scale held, a score never falls when the figure gets better, whatever the direction. An indicator whose values are
all equal, or that has a single one, tells nothing of its units: where a method would divide by nought, each unit gets the
middle of the range (the mean of standardised scores), with a note. Missing figures stay missing, and an indicator without
any is noted.

A scale's `parameters` are its line: origin, span, base, gain, so that score = base + gain·(x - origin) / span; then floor
and ceiling where scores are cut off, or the sorted reference values of a method of ranks, whose x is the number of those
that are worse (compared at twelve significant digits, so that noise splits no ties). Where nothing could be learned there
are none.

Source: Nardo et al. (2008), Handbook on Constructing Composite Indicators, OECD/JRC, on normalisation; Becker et al. (2022),
COINr, Journal of Open Source Software 7(78), 4567.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from laban.errors import MethodError, Place, Problem, problem, raise_if
from laban.model.framework import Framework, Indicator
from laban.model.method import NormaliseRule, PerItem, Window
from laban.model.panel import Floats, Panel
from laban.model.result import Changes, Ints, Note, Scale, Stepped
from laban.numeric import moments
from laban.numeric.ranks import significant
from laban.numeric.windows import Samples, followed, rows_of, samples
from laban.steps.normalise.lines import COUNTED, METHODS, Line, Sample

Label = tuple[str, tuple[int, ...]]
"""An item, and the years of its window."""

TRUNCATED = ("normalise.truncated_high", "normalise.truncated_low")
LINE = 4
"""How many numbers a line has."""


def normalise(
    panel: Panel, framework: Framework, choice: PerItem[NormaliseRule], window: Window
) -> tuple[Stepped, tuple[Scale, ...]]:
    """Normalise the indicators of a panel, and return the scale learned for each of them."""
    scales = learn(panel, framework, choice, window)
    return apply(panel, framework, scales), scales


def learn(panel: Panel, framework: Framework, choice: PerItem[NormaliseRule], window: Window) -> tuple[Scale, ...]:
    """Learn the scale of each indicator in each window; the panel's items are the framework's leaves.

    With `goalposts_first`, an indicator that has both goalposts uses the method `goalposts`. Missing values are left out.
    What a method needs and does not find (goalposts, a target, the reference unit's figure) is refused, for all indicators
    at once; so is a reference unit that is itself the worst, and a fraction of a maximum that is not above nought.
    """
    drawn = samples(panel, window)
    found: list[tuple[int, int, Scale]] = []
    problems: list[Problem] = []
    for (method, rule), items in items_by_method(framework, choice).items():
        sample = sampled(panel, framework, drawn, items, rule)
        places = [(at, item) for at in range(len(drawn.windows)) for item in items]
        labels = [(panel.items[item], drawn.windows[at]) for at, item in places]
        problems += dict.fromkeys(needs(method, sample, rule, labels))
        if not problems:
            scales = written(method, sample, METHODS[method](sample, rule), labels)
            found += [(at, item, each) for (at, item), each in zip(places, scales, strict=True)]
    raise_if(problems, MethodError)
    return tuple(each for _, _, each in sorted(found, key=lambda entry: entry[:2]))


def items_by_method(framework: Framework, choice: PerItem[NormaliseRule]) -> dict[tuple[str, NormaliseRule], list[int]]:
    """Return the places of the indicators that follow each method and rule."""
    special = dict(choice.items)
    found: dict[tuple[str, NormaliseRule], list[int]] = {}
    for at, indicator in enumerate(framework.ordered_indicators):
        rule = special.get(indicator.code, choice.default)
        posts = rule.goalposts_first and indicator.low is not None and indicator.high is not None
        found.setdefault(("goalposts" if posts else rule.method, rule), []).append(at)
    return found


def sampled(panel: Panel, framework: Framework, drawn: Samples, items: Sequence[int], rule: NormaliseRule) -> Sample:
    """Return the sample of some indicators, all of the first window first."""
    chosen = [framework.ordered_indicators[item] for item in items]
    rows = rows_of(drawn.values, items)
    low, high = moments.bounds(rows)
    number = len(drawn.windows)

    def given(name: str) -> Floats:
        return np.tile(np.array([stated(indicator, name) for indicator in chosen]), number)

    return Sample(
        rows=rows, direction=given("direction"), low=low, high=high, post_low=given("low"), post_high=given("high"),
        target=given("target"), reference=of_reference(panel, rows, rule.reference),
    )  # fmt: skip


def stated(indicator: Indicator, name: str) -> float:
    """Return a number of an indicator, NaN where it states none."""
    number = getattr(indicator, name)
    return np.nan if number is None else float(number)


def of_reference(panel: Panel, rows: Floats, reference: str) -> Floats:
    """Return the reference unit's figure in each row (of several years the mean), NaN where it has none."""
    if reference not in panel.units.codes:
        return np.full(len(rows), np.nan)
    by_year = rows.reshape(len(rows), -1, len(panel.units))
    return moments.mean(by_year[:, :, panel.units.codes.index(reference)])


def needs(method: str, sample: Sample, rule: NormaliseRule, labels: Sequence[Label]) -> Iterator[Problem]:
    """Yield what a method needs and does not have."""
    if method in NEEDS:
        for at, (item, window) in enumerate(labels):
            fault = NEEDS[method](sample, at)
            if fault:
                year = window[0] if len(window) == 1 and method in OF_YEAR else None
                unit = rule.reference if method == "distance_to_reference" else ""
                low, high, most = (f"{ends[at]:.12g}" for ends in (sample.post_low, sample.post_high, sample.high))
                where = Place(item=item, unit=unit, year=year)
                yield problem(f"normalise.{fault}", where, unit=unit, low=low, high=high, maximum=most)


def goalposts_fault(sample: Sample, at: int) -> str:
    """Say what is wrong with goalposts."""
    if np.isnan(sample.post_low[at] + sample.post_high[at]):
        return "goalposts_missing"
    return "goalposts_reversed" if sample.post_low[at] >= sample.post_high[at] else ""


def target_fault(sample: Sample, at: int) -> str:
    """Say whether there is no target."""
    return "target_missing" if np.isnan(sample.target[at]) else ""


def reference_fault(sample: Sample, at: int) -> str:
    """Say what is wrong with the reference unit's figure; an indicator without any figure needs none."""
    if np.isnan(sample.low[at]):
        return ""
    if np.isnan(sample.reference[at]):
        return "reference_missing"
    worst, _ = sample.ends(sample.low, sample.high)
    return "reference_worst" if sample.reference[at] == worst[at] and not sample.constant[at] else ""


def maximum_fault(sample: Sample, at: int) -> str:
    """Say whether there is no maximum to take fractions of."""
    return "maximum_not_positive" if sample.high[at] <= 0 and not sample.constant[at] else ""


NEEDS: Mapping[str, Callable[[Sample, int], str]] = {
    "goalposts": goalposts_fault,
    "distance_to_target": target_fault,
    "distance_to_reference": reference_fault,
    "fraction_of_max": maximum_fault,
}
"""What can be wrong with a row, by method; nothing, or the name of the problem."""

OF_YEAR = ("distance_to_reference", "fraction_of_max")
"""The methods whose needs depend on the figures of a year."""


def written(method: str, sample: Sample, line: Line, labels: Sequence[Label]) -> Iterator[Scale]:
    """Yield the scale of each row."""
    sloping = np.abs(line.span) > 0
    numbers = np.column_stack([
        line.origin, np.where(sloping, line.span, 1.0), np.where(sloping, line.base, line.level),
        np.where(sloping, line.gain, 0.0),
    ])  # fmt: skip
    ends = (line.base, line.base + line.gain) if line.truncate else ()
    low, high = (np.broadcast_to(each, len(labels)).tolist() for each in (line.low, line.high))
    for at, (item, window) in enumerate(labels):
        values = significant(sample.rows[at][~np.isnan(sample.rows[at])]) if method in COUNTED else ()
        known = not np.isnan(line.origin[at])
        yield Scale(
            item=item, window=window, method=method, direction=int(sample.direction[at]), low=low[at], high=high[at],
            parameters=(*numbers[at].tolist(), *ends, *np.sort(values).tolist()) if known else (),
        )  # fmt: skip


def apply(panel: Panel, framework: Framework, scales: Sequence[Scale]) -> Stepped:
    """Put scales on a panel, each year by the scale of its window; with a single window every year by that one.

    Missing figures stay missing. Scores that goalposts cut off are recorded, with the score that the line alone would give.
    An indicator without a scale, or a year for which there are scales of other years only, is refused.
    """
    del framework
    used = scales_used(panel, scales)
    numbers = np.full((len(panel.years), len(panel.items), LINE + 2), np.nan)
    x = panel.values.copy()
    for (year, item), scale in used.items():
        numbers[year, item, : LINE + 2] = line_of(scale)
        if scale.method in COUNTED and scale.parameters:
            x[year, item] = worse(x[year, item], scale)
    origin, span, base, gain, floor, ceiling = (numbers[:, :, at, None] for at in range(LINE + 2))
    x -= origin
    x /= span
    x *= gain
    x += base
    changes = cut_off(x, floor[:, :, 0], ceiling[:, :, 0])
    return Stepped(panel.with_values(x), changes, tuple(notes(panel, scales, used)))


Places = dict[tuple[int, int], Scale]
"""The scale of each year and item."""


def scales_used(panel: Panel, scales: Sequence[Scale]) -> Places:
    """Return the scale of every year of every item."""
    by_item: dict[str, list[Scale]] = {code: [] for code in panel.items}
    for each in scales:
        if each.item in by_item:
            by_item[each.item].append(each)
    found: Places = {}
    problems = []
    for item, (code, learned) in enumerate(by_item.items()):
        for year, at in enumerate(followed([each.window for each in learned], panel.years)):
            if at < 0:
                problems.append(problem("normalise.not_learned", Place(item=code, year=panel.years[year])))
            else:
                found[year, item] = learned[at]
    raise_if(problems, MethodError)
    return found


def line_of(scale: Scale) -> tuple[float, ...]:
    """Return a scale's line with floor and ceiling, infinite where there are none."""
    cut = len(scale.parameters) == LINE + 2 and scale.method not in COUNTED
    line = scale.parameters[:LINE] or (np.nan,) * LINE
    return (*line, *(scale.parameters[LINE:] if cut else (-np.inf, np.inf)))


def worse(x: Floats, scale: Scale) -> Floats:
    """Return how many of a scale's reference values are worse than each figure, at twelve significant digits."""
    values = np.array(scale.parameters[LINE:])
    found = np.full(len(x), np.nan)
    there = np.flatnonzero(~np.isnan(x))
    figures = significant(x[there])
    # In order of size, because looking up neighbours one after another is many times faster.
    order = figures.argsort()
    there, figures = there[order], figures[order]
    if scale.direction > 0:
        number = np.searchsorted(values, figures, side="left")
    else:
        number = len(values) - np.searchsorted(values, figures, side="right")
    found[there] = np.minimum(number, len(values) - 1) if scale.method == "percentile_rank" else number
    return found


def cut_off(scores: Floats, floor: Floats, ceiling: Floats) -> tuple[Changes, ...]:
    """Cut the new scores off at floor and ceiling, and return the record."""
    year, item = np.nonzero(np.isfinite(floor))
    if not len(year):
        return ()
    old = scores[year, item]
    new = np.minimum(np.maximum(old, floor[year, item, None]), ceiling[year, item, None])
    scores[year, item] = new
    row, unit = np.nonzero((old != new) & ~np.isnan(old))
    rows: Ints = year[row].astype(np.int32)
    before, after = old[row, unit], new[row, unit]
    why = (after > before).astype(np.int32)
    return (
        Changes("normalise", rows, item[row].astype(np.int32), unit.astype(np.int32), before, after, why, TRUNCATED),
    )


def notes(panel: Panel, scales: Sequence[Scale], used: Places) -> Iterator[Note]:
    """Yield what a reader must know: indicators without figures, without differences, and targets that all have reached."""
    empty = np.asarray(np.isnan(panel.values).all(axis=-1))
    for item, code in enumerate(panel.items):
        if empty[:, item].all():
            yield Note("normalise.all_missing", code)
            continue
        for at, year in enumerate(panel.years):
            if empty[at, item]:
                yield Note("normalise.all_missing", code, year=year)
            elif not used[at, item].parameters:
                yield Note("normalise.nothing_learned", code, year=year)
    for each in scales:
        if is_flat(each):
            name = "target_reached" if each.method == "distance_to_target" else "constant"
            only = each.window[0] if len(each.window) == 1 else None
            yield Note(f"normalise.{name}", each.item, year=only, facts=(("score", f"{each.parameters[2]:.12g}"),))


def is_flat(scale: Scale) -> bool:
    """Tell whether a scale gives all units of its own sample one score, because they have one value."""
    if not scale.parameters:
        return False
    if scale.method in COUNTED and scale.parameters[LINE] == scale.parameters[-1]:
        return True
    return scale.parameters[3] == 0
