# SPDX-License-Identifier: Apache-2.0
"""How sure ranks are as flat tables; each says in its column `over` that it speaks of choices and not of samples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from laban.io.results.tables import DEMONSTRATION, FlatTable
from laban.io.results.written import number, numbers, safe_cell
from laban.model.framework import Framework
from laban.model.pack import Pack
from laban.model.panel import Floats
from laban.model.uncertainty import Parameters, Uncertainty

OVER = "choices, not samples"
"""What every interval and probability here is over; the whole sentence is `uncertainty.meaning`, in the manifest too."""


def uncertainty_tables(pack: Pack, found: Uncertainty) -> tuple[FlatTable, ...]:
    """Return all tables: ranks with their intervals, probabilities of ranks, pairs, failures, and kept draws."""
    tables = [uncertainty_table(pack, found), rank_table(pack, found), failure_table(pack, found)]
    if found.ahead is not None:
        tables.append(pair_table(pack, found))
    if found.parameters is not None:
        tables.append(draw_table(pack, found, found.parameters))
    return tuple(tables)


def uncertainty_table(pack: Pack, found: Uncertainty) -> FlatTable:
    """Return one row per unit and year: base and median rank, intervals, expected score, chances of the first places.

    `rank` and `score` are the method's own. `group` is the group of units that can really be told apart. `draws` counts
    the draws in which the unit had a rank.
    """
    design = found.design
    ends = [f"{end}{_percent(level)}" for level in design.levels for end in ("low", "high")]
    columns = ("unit", "year", "item", "rank", "median_rank", *ends, "mean_rank", "mean_shift", "group", "score",
               "expected_score", *(f"p_top{top}" for top in design.top), "draws")  # fmt: skip
    return _marked(pack, FlatTable("uncertainty", columns, _ranks(found, pack.framework)))


def _ranks(found: Uncertainty, framework: Framework) -> Iterator[Sequence[str]]:
    intervals = [end for level in found.design.levels for end in found.interval(level)]
    figures = (found.median_rank, *intervals, found.mean_rank, found.mean_shift)
    chances = [found.probability_top(top) for top in found.design.top]
    groups = found.rank_groups()
    for year_at, at, start in _rows(found):
        before = [number(float(each[year_at, at])) for each in figures]
        group = "" if groups is None else _rank(int(groups[year_at, at]))
        scores = [number(float(each[year_at, at])) for each in (found.base_scores, found.expected_score, *chances)]
        base = _rank(int(found.base_ranks[year_at, at]))
        yield (*start, framework.root, base, *before, group, *scores, str(found.ranked[year_at, at]))


def rank_table(pack: Pack, found: Uncertainty) -> FlatTable:
    """Return the probability of every rank that ever came; `rank_to` is the last of several places counted together."""
    columns = ("unit", "year", "rank", "rank_to", "probability")
    return _marked(pack, FlatTable("rank_probabilities", columns, _places(found)))


def _places(found: Uncertainty) -> Iterator[Sequence[str]]:
    for year_at, at, start in _rows(found):
        shares = numbers(found.probability_of_rank[year_at, at])
        for column in np.flatnonzero(found.counts[year_at, at]).tolist():
            first = column * found.width + 1
            yield (*start, str(first), str(first + found.width - 1), shares[column])


def pair_table(pack: Pack, found: Uncertainty) -> FlatTable:
    """Return for every two units the probability that `unit` is strictly ahead of `other`; empty where never compared."""
    return _marked(pack, FlatTable("pairwise", ("unit", "year", "other", "p_ahead"), _pairs(found)))


def _pairs(found: Uncertainty) -> Iterator[Sequence[str]]:
    if found.ahead is None:
        return
    codes = [safe_cell(code) for code in found.units.codes]
    there = found.ranked > 0
    for year_at, at, start in _rows(found):
        chances = numbers(found.ahead[year_at, at])
        for other in np.flatnonzero(there[year_at]).tolist():
            if other != at:
                yield (*start, codes[other], chances[other])


def failure_table(pack: Pack, found: Uncertainty) -> FlatTable:
    """Return in how many draws which group's mean was not defined, by year; without failures there is no row."""
    return _marked(pack, FlatTable("failures", ("year", "item", "draws", "of_draws"), _failures(found)))


def _failures(found: Uncertainty) -> Iterator[Sequence[str]]:
    for year, counts in zip(found.years, found.failures.tolist(), strict=True):
        for cause, count in zip(found.causes, counts, strict=True):
            if count:
                yield str(year), cause, str(count), str(found.draws)


def draw_table(pack: Pack, found: Uncertainty, kept: Parameters) -> FlatTable:
    """Return every draw's parameters: the alternative of each choice, what was left out, weights, the seed of noise.

    Weights are shares of the parent after noise and leaving out, one column an item below the index.
    """
    choices = tuple(f"choice:{choice.name}" for choice in found.design.choices)
    places = [at for at, code in enumerate(found.items) if code != pack.framework.root]
    weights = tuple(f"weight:{found.items[at]}" for at in places)
    columns = ("draw", *choices, "left_out", *weights, *(() if kept.noise is None else ("noise_seed",)))
    return _marked(pack, FlatTable("draws", columns, _draws(found, kept, places)))


def _draws(found: Uncertainty, kept: Parameters, places: list[int]) -> Iterator[Sequence[str]]:
    names = [[safe_cell(each.name) for each in choice.alternatives] for choice in found.design.choices]
    for draw in range(len(kept)):
        taken = (name[at] for name, at in zip(names, kept.alternatives[draw].tolist(), strict=True))
        out = int(kept.left_out[draw])
        weights: Floats = kept.weights[draw, places]
        noise = () if kept.noise is None else (str(kept.noise[draw]),)
        yield (str(draw + 1), *taken, "" if out < 0 else found.items[out], *numbers(weights), *noise)


def _rows(found: Uncertainty) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Yield year and unit, as positions and as written, of every unit that takes part."""
    codes = [safe_cell(code) for code in found.units.codes]
    there = (found.ranked > 0) | (found.base_ranks > 0)
    for year_at, year in enumerate(found.years):
        for at in np.flatnonzero(there[year_at]).tolist():
            yield year_at, at, (codes[at], str(year))


def _rank(rank: int) -> str:
    return str(rank) if rank else ""


def _percent(level: float) -> str:
    return f"{100 * level:g}"


def _marked(pack: Pack, table: FlatTable) -> FlatTable:
    """Add what the table speaks of, and whether its figures are generated."""
    said = (OVER, DEMONSTRATION) if pack.demonstration else (OVER,)
    names = ("over", "data")[: len(said)]
    return FlatTable(table.name, (*table.columns, *names), ((*row, *said) for row in table.rows))
