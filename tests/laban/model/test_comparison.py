# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.comparison import Comparison
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

NAN = float("nan")


def test_places_gained_and_the_order_of_movers():
    units = Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in "abcd"))
    found = Comparison(
        items=("I", "I"), years=(2025, 2025), units=units, scores=np.array([[9.0, 8, 7, 6], [9.0, 5, 8, NAN]]),
        ranks=np.array([[1.0, 2, 3, 4], [1.0, 3, 2, 0]]), only=((), ()), agreements=(),
    )  # fmt: skip
    assert found.gained[:3].tolist() == [0.0, -1.0, 1.0]
    assert np.isnan(found.gained[3])
    assert found.score_change[:3].tolist() == [0.0, -3.0, 1.0]
    assert found.movers == (1, 2, 0, 3)
