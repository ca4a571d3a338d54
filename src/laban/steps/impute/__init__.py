# SPDX-License-Identifier: Apache-2.0
"""Fill missing cells: by column, along a unit's row, by a model of the units, or over the years."""

from __future__ import annotations

from laban.steps.impute.fill_gaps import METHODS, impute

__all__ = ["METHODS", "impute"]
