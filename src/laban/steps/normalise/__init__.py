# SPDX-License-Identifier: Apache-2.0
"""Indicators become comparable: from their own units to scores of which more is always better."""

from __future__ import annotations

from laban.steps.normalise.lines import METHODS
from laban.steps.normalise.scales import apply, learn, normalise

__all__ = ["METHODS", "apply", "learn", "normalise"]
