# SPDX-License-Identifier: Apache-2.0
"""The small index and its few draws, seen in English in 2024."""

from __future__ import annotations

import pytest

from laban.report.uncertainty.view import UncertaintyView


@pytest.fixture
def looked(small_pack, small_result, small_uncertainty) -> UncertaintyView:
    return UncertaintyView(small_pack, small_result, "en", small_uncertainty, 2024)
