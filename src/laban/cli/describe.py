# SPDX-License-Identifier: Apache-2.0
"""`laban describe PACK`: the figures before an index is made of them."""

from __future__ import annotations

import argparse

from laban.analysis import describe
from laban.cli.frames import show_frame
from laban.cli.opened import chosen_year, computed
from laban.cli.terminal import Terminal
from laban.model.frame import Frame
from laban.model.pack import Pack
from laban.model.result import Result


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute the indicators and describe them, their availability, or their ties to denominators and to one another."""
    pack, result = computed(asked, terminal)
    year = chosen_year(result.years, asked.year)
    frame = _frame(asked.what, pack, result)
    of_year = Frame.of_rows(frame.names, (row for row in frame.rows() if row[frame.names.index("year")] == year))
    show_frame(of_year, pack, asked.format, terminal)
    return 0


def _frame(what: str, pack: Pack, result: Result) -> Frame:
    if what == "indicators":
        return describe.description_frame(describe.describe(result.raw))
    if what == "units":
        return describe.availability_frame(describe.availability(result.raw, pack.framework), result.raw)
    if what == "partners":
        return describe.correlation_frame(describe.partner_correlations(result.raw, pack.framework), flagged=True)
    return describe.correlation_frame(describe.denominator_correlations(result.raw, result.elements, pack.framework))
