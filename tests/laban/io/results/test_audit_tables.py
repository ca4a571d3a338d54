# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.run import audit
from laban.io.results.audit_tables import TABLES, audit_frames
from laban.model.audit.thresholds import Plan, Thresholds
from laban.model.design import Design
from laban.model.uncertainty import Uncertainty
from laban.pipeline import compute


@pytest.fixture
def result(small_framework, small_panel, small_method):
    return compute(small_framework, small_panel, small_method)


def audited(result, **others):
    plan = Plan(resamples=10, pillar_share=(0.05, 0.95))
    return audit(result.framework, result, rng=np.random.default_rng(0), plan=plan, **others)


def test_every_part_has_its_table_even_without_rows(result):
    frames = audit_frames(audited(result))
    assert list(frames) == list(TABLES)
    assert len(frames["robustness"]) == len(frames["choices"]) == 0
    assert frames["robustness"].names == ("unit", "rank", "median", "low", "high")


def test_rows_are_one_fact_each_by_the_codes_of_the_pack(result):
    found = audited(result)
    frames = audit_frames(found)
    assert frames["coverage_of_indicators"].column("item") == ("staff", "cost", "patents", "trust")
    assert frames["coverage_of_units"].column("unit") == ("00", "01", "02", "03", "04", "05")
    assert len(frames["limits"]) == len(Thresholds.__dataclass_fields__)
    assert len(frames["findings"]) == len(found.findings)
    assert len(frames["leaving_out_by_unit"]) == len(found.leaving_out.items) * 6
    assert set(frames["proposed_weights"].column("objective")) == {"balance", "infomax", "first_component"}


def test_a_structure_that_cannot_be_computed_says_why(result):
    rows = [dict(zip(frame.names, row, strict=True)) for frame in [audit_frames(audited(result))["structure"]]
            for row in frame.rows()]  # fmt: skip
    out = next(row for row in rows if row["group"] == "out")
    assert out["why"] == "audit.few_items"
    assert np.isnan([out["alpha"], out["kmo"], out["p"], out["first_component"]]).all()


def test_a_simulation_and_other_choices_fill_their_tables(result, small_method):
    ranks = np.zeros((2, 6, 6), np.int64)
    ranks[:, range(6), range(6)] = 4
    simulated = Uncertainty(
        design=Design(), units=result.units, years=result.years, items=(), asked=4, draws=4, seed=1, counts=ranks,
        score_sums=np.zeros((2, 6)), base_scores=np.zeros((2, 6)), base_ranks=np.zeros((2, 6), np.int32),
        failures=np.zeros((2, 0), np.int64),
    )  # fmt: skip
    frames = audit_frames(audited(result, uncertainty=simulated, others=[("same", small_method.names, result)]))
    assert frames["robustness"].column("median") == (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)
    assert frames["choices"].column("choice") == ("same",)
    assert frames["choices"].column("moved") == (0.0,)
