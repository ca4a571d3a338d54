# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.noisy_tables import BY_MOMENTS, BY_RANGE, HELD, noisy_tables_of
from laban.model.method import NormaliseRule, PerItem, Window
from tests.laban.analysis.uncertainty.indices import Case, noisy_case, random_case


def tables(case, **changes):
    return noisy_tables_of(Case(case.framework, case.panel, replace(case.method, **changes), case.design).ready())


def test_without_noise_nothing_is_noisy():
    found = noisy_tables_of(random_case(2).ready())
    assert (found.columns, len(found.cells)) == (0, 0)
    assert (found.column_of == -1).all()


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("min_max", BY_RANGE), ("z_score", BY_MOMENTS), ("mazziotta_pareto", BY_MOMENTS), ("goalposts", HELD),
        ("adjusted_mazziotta_pareto", HELD), ("scaled", HELD),
    ],
)  # fmt: skip
def test_a_normalisation_says_how_its_line_is_learned_anew(name, way):
    found = tables(noisy_case(1), normalise=PerItem(NormaliseRule(method=name)))
    assert (found.way == way).all()
    assert (found.fewer == (0 if name == "mazziotta_pareto" else 1)).all()


def test_without_goalposts_the_adjusted_index_goes_by_the_range():
    case = noisy_case(1)
    bare = replace(case.framework, indicators=tuple(replace(each, low=None) for each in case.framework.indicators))
    case = Case(bare, case.panel, case.method, case.design)
    found = tables(case, normalise=PerItem(NormaliseRule(method="adjusted_mazziotta_pareto")))
    assert (found.way == BY_RANGE).all()


def test_held_bounds_are_never_learned():
    case = noisy_case(1, bounds="held")
    assert (tables(case).way == HELD).all()


def test_a_column_is_normalised_anew_where_noise_reaches_it_through_its_window():
    case = noisy_case(1, on=("late",))
    flags = np.zeros_like(case.panel.flags)
    flags[0, 3, :4] = 64
    case = Case(case.framework, replace(case.panel, flags=flags), case.method, case.design)
    assert np.argwhere(tables(case).anew[0]).tolist() == [[0, 3]]
    pooled = tables(case, window=Window(method="all"))
    assert np.argwhere(pooled.anew[0]).tolist() == [[0, 3], [1, 3]]
    assert pooled.column_of[0, 3] == 0
    assert pooled.columns == 1
    assert pooled.from_years[0].tolist() == [[1, 1], [1, 1]]
