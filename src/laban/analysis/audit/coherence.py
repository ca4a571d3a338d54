# SPDX-License-Identifier: Apache-2.0
"""Correlations inside groups, across groups, with own and other parents, with denominators; and what stands out."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.model.audit.coherence import (
    ACROSS,
    ELSEWHERE,
    KINDS,
    NEGATIVE,
    REDUNDANT,
    SIBLINGS,
    SIZE,
    WEAK,
    Coherence,
    CorrelationTable,
    Pair,
    Parentage,
)
from laban.model.audit.thresholds import Thresholds
from laban.model.panel import Floats
from laban.numeric.correlation import pearson
from laban.numeric.correlation_matrix import MATRICES, pair_counts
from laban.numeric.distributions import correlation_p, false_discovery, kendall_p


def coherence(subject: Subject, thresholds: Thresholds) -> Coherence:
    """Return all correlations between the items of the tree (as scores, so that more is better), and with denominators.

    Pearson, Spearman (ties share their mean rank) and Kendall τ-b, each pair on the units that have both scores. A constant
    item, or one with fewer than three units, has no correlation and stops nothing. Flags judge Pearson's r:
    siblings, and items against their own parent, can be `negative` or `weak`, siblings and items across groups
    `redundant`, items across groups `negative`; an indicator and a denominator `size`. Where chance is asked for, it is
    corrected for the number of pairs of the same kind.
    """
    codes = tuple(code for code in subject.framework.codes if code in subject.taking_part)
    table = correlation_table(codes, subject.rows(codes), codes, subject.rows(codes))
    denominators = denominator_table(subject)
    pairs = (*item_pairs(subject, table, thresholds), *size_pairs(denominators, thresholds))
    return Coherence(table, denominators, pairs, parentages(subject, table, thresholds))


def correlation_table(
    rows: tuple[str, ...], first: Floats, columns: tuple[str, ...], second: Floats
) -> CorrelationTable:
    """Return the correlations of some rows with others, with their probabilities by chance."""
    same = first if rows == columns else second
    units = pair_counts(first, same)
    values = np.stack([MATRICES[kind](first, same) for kind in KINDS])
    p = np.stack([correlation_p(values[0], units), correlation_p(values[1], units), kendall_p(values[2], units)])
    return CorrelationTable(rows, columns, units.astype(np.int32), values, p)


def denominator_table(subject: Subject) -> CorrelationTable:
    """Return the correlations of observed indicators, in their own sense, with every denominator of the framework."""
    elements = subject.result.elements
    wanted = dict.fromkeys(each.denominator for each in subject.framework.ordered_indicators if each.denominator)
    codes = tuple(code for code in wanted if code in elements.item_place)
    places = [elements.item_place[code] for code in codes]
    sizes = elements.values[subject.at][places][:, list(subject.there)]
    return correlation_table(subject.framework.leaves, subject.raw, codes, sizes)


def item_pairs(subject: Subject, table: CorrelationTable, thresholds: Thresholds) -> list[Pair]:
    """Return every pair of items of the same level, siblings first."""
    found = []
    for level in subject.framework.levels:
        for item, other in combinations(subject.level_items(level), 2):
            alike = subject.framework.by_code[item].parent == subject.framework.by_code[other].parent
            found.append(pair_of(table, item, other, level, SIBLINGS if alike else ACROSS))
    return [replace(each, flag=pair_flag(each, thresholds)) for each in corrected(found)]


def size_pairs(table: CorrelationTable, thresholds: Thresholds) -> list[Pair]:
    """Return every indicator with every denominator."""
    found = [pair_of(table, item, other, "", SIZE) for item in table.rows for other in table.columns]
    return corrected(
        [replace(each, flag=SIZE if abs(each.values[0]) >= thresholds.denominator else "") for each in found]
    )


def pair_of(table: CorrelationTable, item: str, other: str, level: str, relation: str) -> Pair:
    """Return one pair of a table."""
    row, column = table.row_place[item], table.column_place[other]
    return Pair(
        item=item, other=other, level=level, relation=relation, units=int(table.units[row, column]),
        values=three(table.values[:, row, column]), p=three(table.p[:, row, column]), q=float("nan"),
    )  # fmt: skip


def three(values: Floats) -> tuple[float, float, float]:
    """Return the numbers of the three kinds."""
    first, second, third = values.tolist()
    return first, second, third


def corrected(pairs: list[Pair]) -> list[Pair]:
    """Return pairs with their p-values corrected for the number of pairs of the same relation."""
    found = list(pairs)
    for relation in dict.fromkeys(each.relation for each in pairs):
        places = [at for at, each in enumerate(pairs) if each.relation == relation]
        for at, q in zip(places, false_discovery(np.array([pairs[at].p[0] for at in places])).tolist(), strict=True):
            found[at] = replace(pairs[at], q=q)
    return found


def pair_flag(pair: Pair, thresholds: Thresholds) -> str:
    """Return what stands out in a pair of items of one level."""
    r = pair.values[0]
    if is_negative(r, pair.q, thresholds):
        return NEGATIVE
    if r > thresholds.redundant:
        return REDUNDANT
    return WEAK if pair.relation == SIBLINGS and r < thresholds.weak else ""


def is_negative(r: float, q: float, thresholds: Thresholds) -> bool:
    """Tell whether a correlation is below nought by more than a trifle, and not by chance among so many."""
    return r <= -thresholds.negligible and q < thresholds.significance


def parentages(subject: Subject, table: CorrelationTable, thresholds: Thresholds) -> tuple[Parentage, ...]:
    """Return how each item goes with its own parent and with the other groups of the parent's level.

    `elsewhere`: it goes better with another group than with its own, by more than the limit `tie`. The r with its own parent
    is the larger for the item's being a part of it; `rest` is free of that.
    """
    known = [(item, subject.framework.by_code[item].parent) for item in table.rows]
    known = [(item, parent) for item, parent in known if parent]
    places = [(table.row_place[item], table.column_place[parent]) for item, parent in known]
    p = np.array([table.p[0, row, column] for row, column in places], dtype=np.float64)
    return tuple(
        parentage(subject, table, pair, (chance, corrected_chance), thresholds)
        for pair, chance, corrected_chance in zip(known, p.tolist(), false_discovery(p).tolist(), strict=True)
    )


def parentage(
    subject: Subject,
    table: CorrelationTable,
    pair: tuple[str, str],
    chance: tuple[float, float],
    thresholds: Thresholds,
) -> Parentage:
    """Return how one item goes with its own parent and with others; `chance` is p, and p corrected for many."""
    item, parent = pair
    own = table.of(item, parent)
    siblings = tuple(code for code in subject.children[parent] if code != item)
    weights = subject.weights[[subject.framework.place[code] for code in siblings]]
    rest = pearson(subject.of(item), subject.formed_from(parent, siblings, weights))
    others = [code for code in subject.level_items(subject.framework.level(parent)) if code != parent]
    told = [(table.of(item, code), code) for code in others if not np.isnan(table.of(item, code))]
    value, other = max(told, key=lambda each: each[0]) if told else (float("nan"), "")
    negative = is_negative(own, chance[1], thresholds)
    marks = (
        (NEGATIVE, negative),
        (WEAK, own < thresholds.weak and not negative),
        (ELSEWHERE, value > own + thresholds.tie),
    )
    return Parentage(
        item=item, parent=parent, units=int(table.units[table.row_place[item], table.column_place[parent]]), own=own,
        p=chance[0], q=chance[1], rest=rest, other=other, other_value=value,
        flags=tuple(name for name, holds in marks if holds),
    )  # fmt: skip
