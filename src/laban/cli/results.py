# SPDX-License-Identifier: Apache-2.0
"""`laban results PACK`: the ranked table with what lies below the index, or the figures of any step."""

from __future__ import annotations

import argparse

from laban.analysis.select import Layout, Selection, figures, results
from laban.cli.frames import show_frame
from laban.cli.opened import chosen_method, chosen_year, opened
from laban.cli.terminal import Terminal
from laban.pipeline import compute


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute and show scores, ranks or ranks inside groups; with `--step`, the figures of that step instead."""
    pack = opened(asked.pack, terminal)
    result = compute(pack.framework, pack.panel, chosen_method(pack, asked.method))
    year = chosen_year(result.years, asked.year)
    if asked.step:
        items = tuple(code for code in asked.items.split(",") if code)
        chosen = Selection(step=asked.step, items=items, level=asked.level, years=(year,), metadata=True,
                           language=terminal.language)  # fmt: skip
        frame = figures(result, chosen)
    else:
        layout = Layout(shape=asked.shape, show=asked.show, grouping=asked.grouping, raw_indicators=asked.raw)
        frame = results(result, year, layout)
    show_frame(frame, pack, asked.format, terminal)
    return 0
