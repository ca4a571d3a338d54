# SPDX-License-Identifier: Apache-2.0
"""Whether the items of each group measure one thing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.model.audit.structure import (
    CHILDREN,
    INDICATORS,
    PILLARS,
    Adequacy,
    Alpha,
    Components,
    Sphericity,
    Structure,
)
from laban.model.audit.thresholds import Thresholds
from laban.model.panel import Floats
from laban.model.result import Note
from laban.numeric import alpha as cronbach
from laban.numeric import components as principal
from laban.numeric.correlation_matrix import pearson_matrix

FEWEST_ITEMS = 2
FEWEST_UNITS = 3


def structures(subject: Subject, level: str, thresholds: Thresholds) -> tuple[Structure, ...]:
    """Return the structure of every group through its children and its indicators, of the index through its pillars too.

    Items that do not vary over the units that have a score are left out, and named. Components, KMO and Bartlett's test are
    of the Pearson correlations over the units that have all remaining items; alpha also of the pairwise covariances. What
    cannot be computed is a note with its reason: fewer than two items; fewer than three complete units; at least as
    many items as complete units, or items that follow from one another (KMO, Bartlett); two items (KMO, always ½).
    """
    found = []
    for group in subject.framework.codes:
        if group not in subject.children or group not in subject.taking_part:
            continue
        children, leaves = subject.children[group], subject.leaves_below(group)
        found.append(structure(subject, group, CHILDREN, children, thresholds))
        pillars = subject.level_items(level)
        if group == subject.framework.root and set(pillars) != set(children):
            found.append(structure(subject, group, PILLARS, pillars, thresholds))
        if set(leaves) != set(children):
            found.append(structure(subject, group, INDICATORS, leaves, thresholds))
    return tuple(found)


def structure(subject: Subject, group: str, seen: str, codes: tuple[str, ...], thresholds: Thresholds) -> Structure:
    """Return the structure of one group seen through some items."""
    rows = subject.rows(codes)
    varied = [varies(row) for row in rows]
    items = tuple(code for code, good in zip(codes, varied, strict=True) if good)
    rows = rows[varied]
    whole = cronbach.complete(rows)
    # An item may vary over the units that have it, and not over those that have all.
    steady = tuple(code for code, row in zip(items, whole, strict=True) if not varies(row))
    sample = Sample(group, items, rows, whole, steady)
    return Structure(
        group=group, seen=seen, items=items, left_out=tuple(code for code in codes if code not in items),
        units=whole.shape[1], components=components(sample, thresholds), alpha=alpha(sample),
        adequacy=adequacy(sample), sphericity=sphericity(sample),
    )  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """The varying items of a group: `rows` over all units, `whole` over those that have all; `steady` do not vary there."""

    group: str
    items: tuple[str, ...]
    rows: Floats
    whole: Floats
    steady: tuple[str, ...]

    @property
    def units(self) -> int:
        """Return how many units have all items."""
        return int(self.whole.shape[1])

    @cached_property
    def correlation(self) -> Floats:
        """Return the correlations over the units that have all items."""
        return pearson_matrix(self.whole, self.whole)

    @cached_property
    def too_small(self) -> Note | None:
        """Return why nothing can be computed from the complete units, if so."""
        if len(self.items) < FEWEST_ITEMS:
            return self.note("few_items", items=len(self.items))
        if self.units < FEWEST_UNITS:
            return self.note("few_units", units=self.units, items=len(self.items))
        return self.note("steady_items", codes=", ".join(self.steady), units=self.units) if self.steady else None

    @cached_property
    def singular(self) -> Note | None:
        """Return why the correlation matrix has no inverse, if so."""
        if self.too_small:
            return self.too_small
        if len(self.items) >= self.units:
            return self.note("items_as_units", items=len(self.items), units=self.units)
        if principal.is_singular(self.correlation):
            return self.note("singular", items=len(self.items), units=self.units)
        return None

    def note(self, name: str, **facts: object) -> Note:
        """Return why something cannot be computed for this group."""
        return Note(f"audit.{name}", item=self.group, facts=tuple((key, str(value)) for key, value in facts.items()))


def varies(row: Floats) -> bool:
    """Tell whether a row has two different values."""
    there = row[~np.isnan(row)]
    return len(there) > 1 and bool(there.max() > there.min())


def components(sample: Sample, thresholds: Thresholds) -> Components | Note:
    """Return the principal components of the standardised items."""
    if sample.too_small:
        return sample.too_small
    values, vectors = principal.components(sample.correlation)
    first = vectors[:, 0]
    loadings = first * np.sqrt(values[0])
    positive = np.maximum(first, 0.0)
    return Components(
        eigenvalues=tuple(values.tolist()), shares=tuple((values / values.sum()).tolist()),
        above=int((values > thresholds.eigenvalue).sum()), loadings=tuple(loadings.tolist()),
        against=tuple(code for code, loading in zip(sample.items, loadings, strict=True) if loading < 0),
        weights=tuple((positive / positive.sum()).tolist()),
    )  # fmt: skip


def alpha(sample: Sample) -> Alpha | Note:
    """Return Cronbach's alpha; complete units are only needed for one of its two forms."""
    if len(sample.items) < FEWEST_ITEMS:
        return sample.note("few_items", items=len(sample.items))
    covariance = cronbach.pairwise_covariance(sample.rows)
    return Alpha(
        pairwise=cronbach.alpha(covariance),
        complete=cronbach.alpha(cronbach.pairwise_covariance(sample.whole)),
        without=tuple(cronbach.alphas_without(covariance)),
    )


def adequacy(sample: Sample) -> Adequacy | Note:
    """Return the Kaiser–Meyer–Olkin measure; of two items it is ½ whatever they are, which says nothing."""
    if sample.singular:
        return sample.singular
    if len(sample.items) == FEWEST_ITEMS:
        return sample.note("two_items")
    overall, items = principal.adequacy(sample.correlation)
    return Adequacy(overall=overall, items=tuple(items.tolist()))


def sphericity(sample: Sample) -> Sphericity | Note:
    """Return Bartlett's test."""
    if sample.singular:
        return sample.singular
    chi_square, freedom, p = principal.sphericity(sample.correlation, sample.units)
    return Sphericity(chi_square=chi_square, freedom=freedom, p=p)
