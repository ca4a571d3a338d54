# SPDX-License-Identifier: Apache-2.0
"""From numbers between 0 and 1 to the parameters of draws: alternatives, weights, what is left out, noise."""

from __future__ import annotations

from laban.analysis.uncertainty.prepare import Prepared
from laban.model.design import Design
from laban.model.framework import Framework
from laban.model.panel import Floats
from laban.model.uncertainty import Parameters


def dimensions(design: Design, framework: Framework) -> tuple[str, ...]:
    """Return the factor that each uniform number of a draw belongs to.

    `choice:<name>` once for each choice, `weights` once for each item whose weight varies, `leave_out` once, `noise` once
    (the seed of all its cells).
    """
    raise NotImplementedError


def parameters(prepared: Prepared, uniforms: Floats) -> Parameters:
    """Turn uniform numbers in [0, 1), (draws, dimensions), into parameters of draws."""
    raise NotImplementedError
