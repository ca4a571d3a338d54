# SPDX-License-Identifier: Apache-2.0
"""The audit as flat tables: units and items by the pack's codes, one fact a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields

from laban.model.audit.audit import Audit
from laban.model.audit.coherence import KINDS
from laban.model.audit.ranking import Envelopment, Robustness
from laban.model.audit.structure import Adequacy, Alpha, Components, Sphericity, Structure
from laban.model.audit.thresholds import SOURCES, Thresholds
from laban.model.frame import Cell, Frame
from laban.model.result import Note
from laban.texts import LANGUAGES, say

NAN = float("nan")
Row = tuple[Cell, ...]


def audit_frames(audit: Audit) -> dict[str, Frame]:
    """Return every table of an audit by the name of its file; a table without rows keeps its columns.

    Missing numbers are NaN. Flags are separated by spaces; where something cannot be computed, `why` says so by its code.
    """
    return {name: make(audit) for name, make in TABLES.items()}


def findings(audit: Audit) -> Frame:
    """Return the conclusions, in every language."""
    names = (
        "part",
        "judgement",
        "code",
        "figure",
        "limit",
        "limit_name",
        "listed",
        *(f"text_{each}" for each in LANGUAGES),
    )
    return Frame.of_rows(
        names,
        [
            (
                each.part, str(each.judgement), each.code, each.figure, each.limit, each.limit_name,
                " ".join("|".join(codes) for codes, _ in each.listed), *(each.text(language) for language in LANGUAGES),
            )
            for each in audit.findings
        ],
    )  # fmt: skip


def limits(audit: Audit) -> Frame:
    """Return the thresholds with what they mean and where they come from."""
    rows: list[Row] = [
        (
            each.name, float(getattr(audit.thresholds, each.name)), SOURCES[each.name],
            *(say(f"audit.limit_{each.name}", language) for language in LANGUAGES),
        )
        for each in fields(Thresholds)
    ]  # fmt: skip
    return Frame.of_rows(("limit", "value", "source", *(f"meaning_{each}" for each in LANGUAGES)), rows)


def undefined(audit: Audit) -> Frame:
    """Return what could not be computed, and why."""
    names = ("item", "code", *(f"text_{each}" for each in LANGUAGES))
    return Frame.of_rows(
        names, [(each.item, each.code, *(each.text(language) for language in LANGUAGES)) for each in audit.undefined]
    )


def indicators(audit: Audit) -> Frame:
    """Return coverage and shape of indicators."""
    names = (
        "item", "units", "available", "imputed", "share", "skewness_before", "skewness_after", "kurtosis_before",
        "kurtosis_after", "capped", "transform", "flags",
    )  # fmt: skip
    return Frame.of_rows(
        names,
        [
            (
                each.item, each.units, each.available, each.imputed, each.share, *each.skewness, *each.kurtosis, each.capped,
                each.transform, " ".join(each.flags),
            )
            for each in audit.indicators
        ],
    )  # fmt: skip


def unit_quality(audit: Audit) -> Frame:
    """Return the coverage of units."""
    labels = audit.units.labels
    return Frame.of_rows(
        ("unit", "indicators", "available", "imputed", "share", "flags"),
        [
            (labels[each.unit], each.indicators, each.available, each.imputed, each.share, " ".join(each.flags))
            for each in audit.unit_quality
        ],
    )


def correlations(audit: Audit) -> Frame:
    """Return every pair of items of a level, and of indicators with denominators."""
    names = (
        "item",
        "other",
        "level",
        "relation",
        "units",
        *KINDS,
        *(f"p_{kind}" for kind in KINDS),
        "q_pearson",
        "flag",
    )
    return Frame.of_rows(
        names,
        [
            (each.item, each.other, each.level, each.relation, each.units, *each.values, *each.p, each.q, each.flag)
            for each in audit.coherence.pairs
        ],
    )


def parents(audit: Audit) -> Frame:
    """Return how each item goes with its own and with other parents."""
    return Frame.of_rows(
        ("item", "parent", "units", "own", "p", "q", "rest", "other", "other_value", "flags"),
        [
            (
                each.item, each.parent, each.units, each.own, each.p, each.q, each.rest, each.other, each.other_value,
                " ".join(each.flags),
            )
            for each in audit.coherence.parents
        ],
    )  # fmt: skip


def structures(audit: Audit) -> Frame:
    """Return alpha, components, KMO and Bartlett's test of every group."""
    names = (
        "group", "seen", "items", "units", "left_out", "alpha", "alpha_complete", "first_component", "second_component",
        "components_above", "kmo", "chi_square", "freedom", "p", "why",
    )  # fmt: skip
    return Frame.of_rows(names, [structure_row(each) for each in audit.structures])


def structure_row(each: Structure) -> Row:
    """Return one group's row."""
    alpha, first, test = each.alpha, each.components, each.sphericity
    shares = (*first.shares[:2], NAN)[:2] if isinstance(first, Components) else (NAN, NAN)
    parts = (each.components, each.alpha, each.adequacy, each.sphericity)
    why = dict.fromkeys(part.code for part in parts if isinstance(part, Note))
    return (
        each.group, each.seen, len(each.items), each.units, " ".join(each.left_out),
        *((alpha.pairwise, alpha.complete) if isinstance(alpha, Alpha) else (NAN, NAN)), *shares,
        first.above if isinstance(first, Components) else NAN,
        each.adequacy.overall if isinstance(each.adequacy, Adequacy) else NAN,
        *((test.chi_square, test.freedom, test.p) if isinstance(test, Sphericity) else (NAN, NAN, NAN)), " ".join(why),
    )  # fmt: skip


def loadings(audit: Audit) -> Frame:
    """Return each item's loading on the first component, its KMO, and the group's alpha without it."""
    rows: list[Row] = []
    for each in audit.structures:
        blank = (NAN,) * len(each.items)
        first = each.components.loadings if isinstance(each.components, Components) else blank
        kmo = each.adequacy.items if isinstance(each.adequacy, Adequacy) else blank
        without = each.alpha.without if isinstance(each.alpha, Alpha) else blank
        rows += [
            (each.group, each.seen, *row) for row in zip(each.items, first, kmo, without, strict=True)
        ]  # fmt: skip
    return Frame.of_rows(("group", "seen", "item", "loading", "kmo", "alpha_without"), rows)


def importance(audit: Audit) -> Frame:
    """Return stated weight against importance, for parents and for the index."""
    names = (
        "item", "target", "units", "weight", "linear", "linear_low", "linear_high", "curved", "curved_low", "curved_high",
        "chance", "share", "share_low", "share_high", "flag",
    )  # fmt: skip
    return Frame.of_rows(
        names,
        [
            (
                each.item, each.target, each.units, each.weight, each.linear, *each.linear_interval, each.curved,
                *each.curved_interval, each.chance, each.share, *each.share_interval, each.flag,
            )
            for each in audit.importance
        ],
    )  # fmt: skip


def proposals(audit: Audit) -> Frame:
    """Return proposed weights beside the stated ones."""
    rows: list[Row] = []
    for each in audit.proposals:
        wanted: Sequence[float] = each.wanted or (NAN,) * len(each.items)
        columns = zip(each.items, each.stated, each.weights, wanted, each.before, each.after, strict=True)
        rows += [(each.objective, each.target, *row, each.residual) for row in columns]
    names = ("objective", "target", "item", "stated", "proposed", "wanted", "before", "after", "residual")
    return Frame.of_rows(names, rows)


def added_value(audit: Audit) -> Frame:
    """Return how far the index differs from its aggregates."""
    return Frame.of_rows(
        ("item", "level", "units", "places", "moved", "pearson", "spearman"),
        [
            (each.item, each.level, each.units, each.places, each.moved, each.pearson, each.spearman)
            for each in audit.added_value
        ],
    )


def robustness(audit: Audit) -> Frame:
    """Return ranks, median ranks and intervals over choices, not over samples."""
    found = audit.robustness
    rows: list[Row] = []
    if isinstance(found, Robustness):
        columns = (found.ranks, found.median, found.low, found.high)
        rows = [(label, *map(float, row)) for label, *row in zip(audit.units.labels, *columns, strict=True)]
    return Frame.of_rows(("unit", "rank", "median", "low", "high"), rows)


def choices(audit: Audit) -> Frame:
    """Return how each other choice alone moves ranks."""
    labels = audit.units.labels
    return Frame.of_rows(
        ("choice", "units", "places", "moved", "mean_shift", "largest_shift", "unit", "spearman"),
        [
            (
                each.name, each.units, each.places, each.moved, each.mean, each.largest, labels[each.unit] if labels else "",
                each.spearman,
            )
            for each in audit.choice_shifts
        ],
    )  # fmt: skip


def envelopment(audit: Audit) -> Frame:
    """Return benefit of the doubt: score, rank and each pillar's share and weight, one unit and pillar a row."""
    found = audit.envelopment
    rows: list[Row] = []
    if isinstance(found, Envelopment):
        rows = [
            (
                label, float(found.scores[unit]), float(found.ranks[unit]), item, float(found.shares[at, unit]),
                float(found.weights[at, unit]),
            )
            for unit, label in enumerate(audit.units.labels)
            for at, item in enumerate(found.items)
        ]  # fmt: skip
    return Frame.of_rows(("unit", "score", "rank", "item", "share", "weight"), rows)


def outranking(audit: Audit) -> Frame:
    """Return the rankings by pairs of units."""
    rows: list[Row] = []
    for each in audit.outranked:
        columns = (each.copeland, each.copeland_ranks, each.ahead, each.ahead_ranks)
        rows += [
            (each.level, label, *map(float, row)) for label, *row in zip(audit.units.labels, *columns, strict=True)
        ]  # fmt: skip
    return Frame.of_rows(("level", "unit", "copeland", "copeland_rank", "ahead", "ahead_rank"), rows)


def leaving_out(audit: Audit) -> Frame:
    """Return how ranks move without each element."""
    found = audit.leaving_out
    places = audit.thresholds.places(int((found.base > 0).sum()))
    moved = found.moved(places).tolist()
    rows: list[Row] = [
        (item, audit.framework.level(item), places, share, going)
        for item, share, going in zip(found.items, moved, found.spearman.tolist(), strict=True)
    ]
    return Frame.of_rows(("item", "level", "places", "moved", "spearman"), rows)


def shifts(audit: Audit) -> Frame:
    """Return each unit's rank without each element, and how many places that is below its rank."""
    found = audit.leaving_out
    labels, base, moved = audit.units.labels, found.base.tolist(), found.shifts.tolist()
    rows: list[Row] = [
        (item, labels[unit], base[unit], rank, moved[at][unit])
        for at, item in enumerate(found.items)
        for unit, rank in enumerate(found.ranks[at].tolist())
    ]
    return Frame.of_rows(("item", "unit", "rank", "rank_without", "shift"), rows)


TABLES: Mapping[str, Callable[[Audit], Frame]] = {
    "findings": findings,
    "limits": limits,
    "undefined": undefined,
    "coverage_of_indicators": indicators,
    "coverage_of_units": unit_quality,
    "correlations": correlations,
    "correlations_with_parents": parents,
    "structure": structures,
    "loadings": loadings,
    "importance": importance,
    "proposed_weights": proposals,
    "added_value": added_value,
    "robustness": robustness,
    "choices": choices,
    "benefit_of_the_doubt": envelopment,
    "outranking": outranking,
    "leaving_out": leaving_out,
    "leaving_out_by_unit": shifts,
}
"""The tables by the names of their files, in the order of the audit."""
