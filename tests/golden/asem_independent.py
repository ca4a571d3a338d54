# SPDX-License-Identifier: Apache-2.0
"""ASEM worked out a second time: plain loops over plain lists, nothing of Laban and nothing of NumPy.

It reads the tables of `packs/asem` and follows the written rules step by step, so that two programs that share no line
must agree. Slow and simple on purpose.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

Column = dict[str, float]
"""One indicator: unit code → value; a unit without a value is absent."""


def rows(path: Path) -> list[dict[str, str]]:
    """Read a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def mean(values: Iterable[float]) -> float:
    """Return the plain mean."""
    found = list(values)
    return math.fsum(found) / len(found)


def skewness(x: list[float]) -> float:
    """Return the bias-corrected skewness G1."""
    n, middle = len(x), mean(x)
    second = mean((v - middle) ** 2 for v in x)
    third = mean((v - middle) ** 3 for v in x)
    return third / (second * math.sqrt(second)) * math.sqrt(n * (n - 1)) / (n - 2)


def kurtosis(x: list[float]) -> float:
    """Return the bias-corrected excess kurtosis G2."""
    n, middle = len(x), mean(x)
    second = mean((v - middle) ** 2 for v in x)
    fourth = mean((v - middle) ** 4 for v in x)
    return ((n + 1) * (fourth / second**2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))


def passes(x: list[float]) -> bool:
    """Tell whether an indicator needs no treatment."""
    return abs(skewness(x)) < 2 or kurtosis(x) < 3.5


def replaced(x: list[float], best: Callable[[Iterable[float]], float]) -> tuple[list[float], int]:
    """Move all points at one end to the next value inside; tell how many moved."""
    end = best(x)
    inner = best(v for v in x if v != end)
    return [inner if v == end else v for v in x], x.count(end)


def treat(x: list[float]) -> list[float]:
    """Winsorise up to five points; where that does not help, take the log of the untreated values."""
    capped, high, low = list(x), 0, 0
    while not passes(capped) and high + low < 5:
        if skewness(capped) >= 0:
            capped, high = replaced(capped, max)
        else:
            capped, low = replaced(capped, min)
    if passes(capped):
        return capped
    least, span = min(x), max(x) - min(x)
    return [math.log(v - least + 0.01 * span) for v in x]


def denominated(indicators: list[dict[str, str]], data: list[dict[str, str]]) -> dict[str, Column]:
    """Divide each figure by its denominator where it has one."""
    columns: dict[str, Column] = {}
    for indicator in indicators:
        code, below = indicator["code"], indicator["denominator"]
        columns[code] = {
            row["unit"]: float(row[code]) / (float(row[below]) if below else 1.0)
            for row in data
            if row[code] and (not below or row[below])
        }
    return columns


def imputed(column: Column, group: dict[str, str]) -> Column:
    """Fill each gap with the mean of the units of the same group."""
    known: dict[str, list[float]] = defaultdict(list)
    for unit, value in column.items():
        known[group[unit]].append(value)
    return {unit: column.get(unit, mean(known[group[unit]])) for unit in group}


def normalised(column: Column, direction: int) -> Column:
    """Treat, turn round where less is better, and scale from 0 to 100."""
    turned = [value * direction for value in treat(list(column.values()))]
    least, span = min(turned), max(turned) - min(turned)
    return {unit: 100 * (value - least) / span for unit, value in zip(column, turned, strict=True)}


def weighted_mean(children: list[tuple[float, Column]], unit: str) -> float:
    """Return the weighted mean of an aggregate's children for one unit."""
    total = math.fsum(weight for weight, _ in children)
    return math.fsum(weight * column[unit] for weight, column in children) / total


def scores(pack: Path) -> dict[str, Column]:
    """Return the scores of every indicator and every aggregate: item → unit → score."""
    indicators, groups = rows(pack / "indicators.csv"), rows(pack / "framework.csv")
    group = {row["code"]: row["group:EurAsia_group"] for row in rows(pack / "units.csv")}
    raw = denominated(indicators, rows(pack / "data" / "asem.csv"))
    found = {row["code"]: normalised(imputed(raw[row["code"]], group), int(row["direction"])) for row in indicators}
    for parent in [row["code"] for row in reversed(groups)]:
        below = [row for row in (*groups, *indicators) if row["parent"] == parent]
        children = [(float(row["weight"]), found[row["code"]]) for row in below]
        found[parent] = {unit: weighted_mean(children, unit) for unit in group}
    return found
