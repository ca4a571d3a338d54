# SPDX-License-Identifier: Apache-2.0
"""The small index with designs that can be computed, and one that does nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from laban.analysis.uncertainty.prepare import Prepared, prepare
from laban.model.design import Alternative, Choice, Design, LeaveOut, Setting, Value, WeightNoise


def alternative(name: str, probability: float = 1.0, **settings: Value) -> Alternative:
    """Return an alternative; `treat__method` is the path `treat.method`."""
    paths = tuple(Setting(tuple(path.split("__")), value) for path, value in settings.items())
    return Alternative(name=name, probability=probability, settings=paths)


IMPUTATION = Choice(
    name="imputation",
    alternatives=(
        alternative("own"),
        alternative("none", 2.0, impute__method="none"),
        alternative("median", impute__method="median"),
    ),
)
NORMALISATION = Choice(
    name="scale", alternatives=(alternative("own"), alternative("rank", normalise__method="percentile_rank"))
)
DUMMY = Choice(
    name="dummy",
    alternatives=(alternative("own"), alternative("lenient", treat__method="treat", treat__skewness=99.0)),
)
GEOMETRIC = Choice(
    name="mean", alternatives=(alternative("own"), alternative("geometric", 3.0, aggregate__method="geometric"))
)


@pytest.fixture
def exact_design() -> Design:
    return Design(
        choices=(IMPUTATION, NORMALISATION, DUMMY), leave_out=LeaveOut(probability=0.25, items=("cost", "trust"))
    )


@pytest.fixture
def sampled_design() -> Design:
    return Design(choices=(IMPUTATION, NORMALISATION, DUMMY), weights=WeightNoise(method="uniform", spread=0.5), seed=7)


@pytest.fixture
def failing_design() -> Design:
    return Design(choices=(NORMALISATION, GEOMETRIC))


@pytest.fixture
def ready(small_pack) -> Callable[[Design], Prepared]:
    """Return a function that makes a design ready for the small index."""

    def made(design: Design) -> Prepared:
        return prepare(small_pack.framework, small_pack.panel, small_pack.method, design)

    return made
