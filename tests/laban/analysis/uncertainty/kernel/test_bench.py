# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.kernel.bench import AT_ONCE, COUNTED_UNITS, bench_for
from laban.analysis.uncertainty.kernel.tally import block_for, tally_for
from laban.analysis.uncertainty.tables import tables_of
from laban.numeric.lanes import LANES
from tests.laban.analysis.uncertainty.kernel.test_chunk import wide_case

pytestmark = pytest.mark.compiled


def test_there_is_a_row_for_every_item_group_indicator_and_unit():
    bench = bench_for(tables_of(wide_case(10).ready()))
    shapes = [each.shape for each in (bench.weights, bench.leaves, bench.there, bench.keys, bench.failed)]
    assert shapes == [(4, LANES), (3, LANES), (AT_ONCE, LANES), (10, LANES), (1, LANES)]
    assert len(bench.desk.line) == 0


def test_only_many_units_get_room_for_sorting_and_wide_places():
    tables = tables_of(wide_case(COUNTED_UNITS + 1).ready())
    assert len(bench_for(tables).desk.line) == COUNTED_UNITS + 1
    assert block_for(tables).places.dtype == np.uint16
    assert block_for(tables_of(wide_case(255).ready())).places.dtype == np.uint8


def test_pairs_of_thousands_of_units_get_no_room():
    tally = tally_for(tables_of(wide_case(2001).ready()))
    assert tally.wins.shape == (1, 1, 1)
    assert tally.counts.shape == (1, 2001, 401)
