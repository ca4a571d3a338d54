# SPDX-License-Identifier: Apache-2.0
"""A prepared design as plain arrays, laid out for the compiled loops."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from laban.analysis.uncertainty.parameters import thresholds
from laban.analysis.uncertainty.patterns import PATTERNED, WHOLE_WAY, Patterns, gaps_of, patterns_of, ways_of
from laban.analysis.uncertainty.prepared import Prepared
from laban.analysis.uncertainty.programs import LOGARITHM, PLAIN, RECIPROCAL, Bytes, Programs, programs_of
from laban.analysis.uncertainty.refusals import varied_items
from laban.model.panel import Bools, Floats
from laban.model.result import Ints
from laban.numeric import portable
from laban.numeric.solid import solid

ROUND_AS_PUBLISHED = -1
"""The number of decimals that stands for twelve significant digits."""


class Figures(NamedTuple):
    """What the loops read of the figures; units are those ranked in any year, in the order of `members`.

    `x` (shapes, variants, years, units, leaves): the normalised figures in the shapes in which rules want them, 0 where
    they are missing and where the shape is not defined for them (`bad`; a single cell where there is none, `any_bad`).
    `table_of` (rules): which of these tables a rule reads. `way` (rules, variants, years, units): how a unit climbs, and
    `patterned` (rules, variants, years) whether any climbs by patterns. By table of gaps (`patterns.of`): `missing` (tables,
    units, leaves), and `gaps` (tables, units, groups) whether a group lacks one of its own indicators. `who` (years, units)
    and `number` (years): the units ranked in each year.
    """

    x: Floats
    bad: Bytes
    any_bad: int
    table_of: Ints
    way: Bytes
    patterned: Bytes
    patterns: Patterns
    missing: Bytes
    gaps: Bytes
    who: Ints
    number: Ints
    members: Ints


class Lot(NamedTuple):
    """What the loops draw from.

    `parts` (choices, alternatives): where in [0, 1) each alternative's part ends, 2 beyond the last. `before` and `after`
    (choices, alternatives): what it adds to the places in `variant_of` and `rule_of`. `shares` (rules, items).
    `varied`: the places of items whose weight varies; `fixed` (rules, items) and `moving` (rules, items): weight =
    fixed + moving · u; `concentration` is above 0 for Dirichlet, whose parameters are concentration · share.
    `siblings` and `group_from`: the children of every group, one group after the other. `chance_out` and `left_out`.
    `noise`: 1 where draws have noise.
    """

    parts: Floats
    before: Ints
    after: Ints
    variant_of: Ints
    rule_of: Ints
    shares: Floats
    varied: Ints
    fixed: Floats
    moving: Floats
    concentration: float
    siblings: Ints
    group_from: Ints
    chance_out: float
    left_out: Ints
    noise: int


class Ranks(NamedTuple):
    """How each rule ranks: whether equals share the last of their places; decimals, or -1 for published digits."""

    last_of_ties: Ints
    decimals: Ints


class Tables(NamedTuple):
    """Everything together."""

    figures: Figures
    programs: Programs
    lot: Lot
    ranks: Ranks


def tables_of(prepared: Prepared) -> Tables:
    """Lay a prepared design out."""
    programs = programs_of(prepared.framework, prepared.rules)
    decimals = [each.rank.decimals for each in prepared.rules]
    ranks = Ranks(
        last_of_ties=np.array([each.rank.ties == "max" for each in prepared.rules], np.int32),
        decimals=np.array([ROUND_AS_PUBLISHED if each is None else each for each in decimals], np.int32),
    )
    made = Tables(figures=figures_of(prepared, programs), programs=programs, lot=lot_of(prepared), ranks=ranks)
    return solid(made)


def figures_of(prepared: Prepared, programs: Programs) -> Figures:
    """Lay the figures out."""
    members = np.flatnonzero(prepared.ranked.any(axis=0)).astype(np.int32)
    wanted, found = np.unique(programs.wanted, axis=0, return_inverse=True)
    table_of: Ints = found.reshape(-1).astype(np.int32)
    shape = (len(prepared.variants), len(prepared.years), len(members), len(prepared.framework.leaves))
    plain = np.empty(shape)
    for at, variant in enumerate(prepared.variants):
        plain[at] = variant.normalised.values[:, :, members].transpose(0, 2, 1)
    x, bad = np.empty((len(wanted), *shape)), np.zeros((len(wanted), *shape), bool)
    for at, shapes in enumerate(wanted):
        for number in np.unique(shapes):
            leaves = shapes == number
            x[at][..., leaves], bad[at][..., leaves] = shaped(plain[..., leaves], int(number), programs.powers)
    ranked = prepared.ranked[:, members]
    bad &= ranked[None, None, :, :, None]
    number = ranked.sum(axis=1).astype(np.int32)
    who = np.argsort(~ranked, axis=1, kind="stable").astype(np.int32)
    gaps = gaps_of(np.isnan(plain))
    patterns, listed = patterns_of(prepared.framework, gaps)
    way = ways_of(prepared.framework, prepared.rules, gaps, listed)[:, gaps.of]
    for rule, table in enumerate(table_of.tolist()):
        way[rule][bad[table].any(axis=-1)] = WHOLE_WAY
    return Figures(
        x=np.where(np.isnan(x), 0.0, x), any_bad=int(bad.any()),
        bad=bad.astype(np.uint8) if bad.any() else np.zeros((1, 1, 1, 1, 1), np.uint8),
        table_of=table_of, way=way, patterned=(way == PATTERNED).any(axis=-1).astype(np.uint8), patterns=patterns,
        missing=gaps.tables.astype(np.uint8), gaps=groups_with_gaps(prepared, gaps.tables), who=who, number=number,
        members=members,
    )  # fmt: skip


def shaped(x: Floats, shape: int, powers: Floats) -> tuple[Floats, Bools]:
    """Return figures in a shape, 0 where it is not defined for them, and where that is; NaN stays NaN."""
    if shape == PLAIN:
        return x, np.zeros(x.shape, bool)
    power = float(powers[shape])
    fine = (x >= 0 if power > 0 else x > 0) | np.isnan(x)
    safe = np.where(fine, x, 1.0)
    if shape == LOGARITHM:
        made = portable.log(safe)
    elif shape == RECIPROCAL:
        made = 1.0 / safe
    else:
        made = portable.power(safe, power)
    return np.where(fine, made, 0.0), ~fine


def groups_with_gaps(prepared: Prepared, missing: Bools) -> Bytes:
    """Return which groups of which units lack one of their own indicators, groups in the order of the whole way."""
    framework = prepared.framework
    column = {code: at for at, code in enumerate(framework.leaves)}
    groups = [code for code in reversed(framework.codes) if code in framework.children]
    found = np.zeros((*missing.shape[:-1], len(groups)), np.uint8)
    for at, group in enumerate(groups):
        own = [column[code] for code in framework.children[group] if code in column]
        found[..., at] = missing[..., own].any(axis=-1)
    return found


def lot_of(prepared: Prepared) -> Lot:
    """Lay out what is drawn."""
    design, framework = prepared.design, prepared.framework
    most = max((len(each.alternatives) for each in design.choices), default=1)
    parts = np.full((len(design.choices), most), 2.0)
    before, after = (np.zeros((len(design.choices), most), np.int32) for _ in range(2))
    for at, choice in enumerate(design.choices):
        parts[at, : len(choice.alternatives) - 1] = thresholds(choice)
        before[at, : len(choice.alternatives)] = prepared.before.steps[at]
        after[at, : len(choice.alternatives)] = prepared.after.steps[at]
    shares = np.stack([each.shares for each in prepared.rules])
    varied = np.array(varied_items(design, framework), np.int32)
    fixed, moving = shares.copy(), np.zeros_like(shares)
    if design.weights.method == "uniform":
        spread = design.weights.spread
        fixed[:, varied], moving[:, varied] = shares[:, varied] * (1 - spread), shares[:, varied] * (2 * spread)
    below = [[framework.place[code] for code in children] for children in framework.children.values()]
    return Lot(
        parts=parts, before=before, after=after, variant_of=prepared.variant_of, rule_of=prepared.rule_of, shares=shares,
        varied=varied, fixed=fixed, moving=moving,
        concentration=design.weights.concentration if design.weights.method == "dirichlet" else 0.0,
        siblings=np.array([at for each in below for at in each], np.int32),
        group_from=np.concatenate([[0], np.cumsum([len(each) for each in below])]).astype(np.int32),
        chance_out=design.leave_out.probability, left_out=np.array(prepared.left_out, np.int32),
        noise=int(bool(design.noise.on)),
    )  # fmt: skip
