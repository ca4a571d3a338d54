# SPDX-License-Identifier: Apache-2.0
"""The small index, its draws, and its audit of 2024 as the report sees it."""

from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.other_choices import other_choices
from laban.analysis.audit.run import audit
from laban.model.audit.audit import Audit
from laban.model.audit.thresholds import Plan
from laban.report.audit.view import AuditView


@pytest.fixture(scope="session")
def kept() -> dict[str, Audit]:
    """Audits that are the same in every test: values, made once."""
    return {}


@pytest.fixture
def audited(kept, small_pack, small_result, small_design, small_uncertainty):
    if "with draws" not in kept:
        kept["with draws"] = with_draws(small_pack, small_result, small_design, small_uncertainty)
    return kept["with draws"]


def with_draws(small_pack, small_result, small_design, small_uncertainty):
    others = other_choices(small_pack.framework, small_pack.panel, small_pack.method, small_design, {})
    return audit(
        small_pack.framework, small_result, rng=np.random.default_rng(1), year=2024, plan=Plan(resamples=20),
        uncertainty=small_uncertainty, others=others.results,
    )  # fmt: skip


@pytest.fixture
def seen(small_pack, small_result, small_design, small_uncertainty, audited) -> AuditView:
    return AuditView(small_pack, small_result, "en", audited, small_design, small_uncertainty)


@pytest.fixture
def bare(kept, small_pack, small_result) -> AuditView:
    """The audit without draws and without other choices."""
    if "bare" not in kept:
        rng = np.random.default_rng(1)
        kept["bare"] = audit(small_pack.framework, small_result, rng=rng, year=2024, plan=Plan(resamples=20))
    return AuditView(small_pack, small_result, "en", kept["bare"])


@pytest.fixture
def of_kind():
    """Return the blocks of one kind in a part."""

    def chosen(part, kind):
        return [each for each in part.blocks if isinstance(each, kind)]

    return chosen


@pytest.fixture
def texts():
    """Return the texts of a table's rows."""

    def written(table):
        return [tuple(cell.text for cell in row) for row in table.rows]

    return written
