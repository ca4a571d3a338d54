# SPDX-License-Identifier: Apache-2.0
"""`laban trends PACK`: how scores or indicators moved over the years."""

from __future__ import annotations

import argparse

from laban.analysis import trends
from laban.cli.frames import show_frame
from laban.cli.opened import chosen_item, computed
from laban.cli.terminal import Terminal
from laban.model.trend import TrendRule


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute all years and show one number per unit: how the item moved between its first and last year."""
    pack, result = computed(asked, terminal)
    rule = TrendRule(measure=asked.measure, latest=asked.latest, interpolate=asked.interpolate)
    found = trends.trends(result, rule, data=asked.data, items=(chosen_item(pack, asked.item),))
    show_frame(trends.table(found), pack, asked.format, terminal)
    return 0
