# SPDX-License-Identifier: Apache-2.0
"""Fill a gap from the same indicator of other units in the same year, or with a number.

Only observed values of present units count. Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008),
step 3 (imputation of missing data), for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats
from laban.model.result import Note
from laban.model.units import Units
from laban.numeric.fill import Centre, group_means, group_medians
from laban.steps.impute.gaps import Fills, Gaps, nothing


def none(gaps: Gaps) -> Fills:
    """Fill nothing: what is missing stays missing, and aggregation leaves it out."""
    return Fills(nothing(gaps))


def value(gaps: Gaps) -> Fills:
    """Fill with the rule's number, also where nothing at all was observed."""
    return Fills(np.full(gaps.holes.shape, gaps.rule.value))


def mean(gaps: Gaps) -> Fills:
    """Fill with the mean of the units that have a value; an empty column stays empty."""
    return _of_all(gaps, group_means)


def median(gaps: Gaps) -> Fills:
    """Fill with the median of the units that have a value (mean of the middle two); an empty column stays empty."""
    return _of_all(gaps, group_medians)


def group_mean(gaps: Gaps) -> Fills:
    """Fill with the mean of the unit's group in grouping `by`.

    A group without a value, and a unit without a group, keep their gaps, and a note says so: there is no silent step to the
    mean of all.
    """
    return _of_groups(gaps, group_means)


def group_median(gaps: Gaps) -> Fills:
    """Fill with the median of the unit's group in grouping `by`; else as the group mean."""
    return _of_groups(gaps, group_medians)


def _of_all(gaps: Gaps, centre: Centre) -> Fills:
    everyone = np.zeros(len(gaps.panel.units), np.int64)
    return Fills(np.broadcast_to(centre(gaps.rows, everyone), gaps.holes.shape))


def _of_groups(gaps: Gaps, centre: Centre) -> Fills:
    members, names = membership(gaps.panel.units, gaps.rule.by)
    centres = centre(gaps.rows, members)
    with_none = np.concatenate((centres, np.full((len(centres), 1), np.nan)), axis=1)
    values = with_none[:, members]
    return Fills(values, notes=(*_empty_groups(gaps, centres, members, names), *_ungrouped(gaps, members)))


def membership(units: Units, grouping: str) -> tuple[npt.NDArray[np.int64], tuple[str, ...]]:
    """Number the groups of a grouping in order of appearance; return each unit's number (-1: none) and the names."""
    groups = units.groups_of(grouping)
    names = tuple(group for group in dict.fromkeys(groups) if group)
    numbers = {"": -1, **{group: number for number, group in enumerate(names)}}
    return np.fromiter(map(numbers.__getitem__, groups), np.int64, len(groups)), names


def _empty_groups(
    gaps: Gaps, centres: Floats, members: npt.NDArray[np.int64], names: tuple[str, ...]
) -> Iterator[Note]:
    """Note every group without a value in which a cell was to be filled; an empty row is noted by the step."""
    empty = np.isnan(centres)
    for row in np.flatnonzero(empty.any(axis=1) & ~empty.all(axis=1)):
        for group in np.flatnonzero(empty[row]):
            cells = np.count_nonzero(gaps.holes[row] & (members == group))
            if cells:
                yield gaps.note("group_empty", int(row), group=names[group], grouping=gaps.rule.by, cells=cells)


def _ungrouped(gaps: Gaps, members: npt.NDArray[np.int64]) -> Iterator[Note]:
    """Note every unit that has gaps and no group."""
    for unit in np.flatnonzero((members < 0) & gaps.holes.any(axis=0)):
        cells = np.count_nonzero(gaps.holes[:, unit])
        facts = (("grouping", gaps.rule.by), ("cells", str(cells)))
        yield Note("impute.no_group", unit=gaps.panel.units.labels[unit], facts=facts)
