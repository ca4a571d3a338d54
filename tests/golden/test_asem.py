# SPDX-License-Identifier: Apache-2.0
"""ASEM by the engine, against an independent second computation and against what COINr prints."""

from __future__ import annotations

import csv
import runpy
from pathlib import Path

import numpy as np
import pytest

from laban.io.pack.read import load_pack
from laban.model.result import Result
from laban.pipeline import compute

HERE = Path(__file__).parent
PACK = HERE.parents[1] / "packs" / "asem"
YEAR = 2018


@pytest.fixture(scope="module")
def result() -> Result:
    pack = load_pack(PACK)
    return compute(pack.framework, pack.panel, pack.method)


@pytest.fixture(scope="module")
def independent() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = runpy.run_path(str(HERE / "asem_independent.py"))["scores"](PACK)
    return found


def printed() -> list[dict[str, str]]:
    with (HERE / "asem_coinr_published.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_engine_and_independent_program_agree_on_all_sixty_items_of_all_countries(result, independent) -> None:
    codes = result.units.codes
    assert set(result.framework.codes) == set(independent)
    assert len(codes) == 51
    for item, expected in independent.items():
        wanted = np.array([expected[code] for code in codes])
        np.testing.assert_allclose(result.of(item, YEAR), wanted, rtol=0, atol=1e-9, err_msg=item)


def test_no_country_is_screened_out_because_screening_comes_after_imputation(result) -> None:
    assert result.present.all()


def test_independent_program_gives_the_scores_that_coinr_prints(independent) -> None:
    for row in printed():
        assert round(independent[row["item"]][row["unit"]], 2) == float(row["score"]), row


def test_engine_gives_the_scores_and_ranks_that_coinr_prints(result) -> None:
    for row in printed():
        at = result.units.codes.index(row["unit"])
        assert round(float(result.of(row["item"], YEAR)[at]), 2) == float(row["score"]), row
        if row["rank"]:
            assert result.ranks_of(row["item"], YEAR)[at] == int(row["rank"]), row
