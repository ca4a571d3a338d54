# SPDX-License-Identifier: Apache-2.0
"""The small index and its shares, seen in English in 2024."""

from __future__ import annotations

import pytest

from laban.report.sensitivity.view import SensitivityView


@pytest.fixture
def looked(small_pack, small_result, small_sensitivity) -> SensitivityView:
    return SensitivityView(small_pack, small_result, "en", small_sensitivity, 2024)
