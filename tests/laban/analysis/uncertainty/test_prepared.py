# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.design import Choice, Design
from tests.laban.analysis.uncertainty.indices import small_case, way


def test_alternatives_lead_to_variant_and_rule():
    scale = Choice(name="scale", alternatives=(way("range"), way("z", normalise__method="z_score")))
    mean = Choice(name="mean", alternatives=(way("own"), way("harmonic", aggregate__method="harmonic")))
    prepared = small_case(Design(choices=(scale, mean))).ready()
    variant, rule = prepared.taken(np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.int32))
    assert variant.tolist() == [0, 0, 1, 1]
    assert rule.tolist() == [0, 1, 0, 1]
    assert prepared.rules[1].aggregate.default.method == "harmonic"
