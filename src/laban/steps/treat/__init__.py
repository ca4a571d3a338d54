# SPDX-License-Identifier: Apache-2.0
"""Outliers: when an indicator's distribution is too lopsided, cap its extreme points, or bend it by a logarithm."""

from __future__ import annotations

from laban.steps.treat.outliers import METHODS
from laban.steps.treat.treatments import apply, learn, treat

__all__ = ["METHODS", "apply", "learn", "treat"]
