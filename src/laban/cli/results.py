# SPDX-License-Identifier: Apache-2.0
"""`laban results PACK`: the ranked table with what lies below the index, or the figures of any step."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from laban.analysis.select import Layout, Selection, figures, results
from laban.cli.frames import show_frame
from laban.cli.opened import chosen_year, computed
from laban.cli.terminal import Terminal
from laban.errors import MethodError, Place, Problem, problem, raise_if

SHAPE, SHOW = "aggregates", "scores"
"""What is shown unless told otherwise."""


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute and show scores, ranks or ranks inside groups; with `--step`, the figures of that step instead."""
    raise_if(_idle(asked), MethodError)
    pack, result = computed(asked, terminal)
    year = chosen_year(result.years, asked.year)
    if asked.step:
        items = tuple(code for code in asked.items.split(",") if code)
        chosen = Selection(step=asked.step, items=items, level=asked.level, years=(year,), metadata=True,
                           language=terminal.language)  # fmt: skip
        frame = figures(result, chosen)
    else:
        layout = Layout(
            shape=asked.shape or SHAPE, show=asked.show or SHOW, grouping=asked.grouping, raw_indicators=asked.raw
        )
        frame = results(result, year, layout)
    show_frame(frame, pack, asked.format, terminal)
    return 0


def _idle(asked: argparse.Namespace) -> Iterator[Problem]:
    """Tell options that would have no effect beside, or without, another one."""
    layout = {"--shape": asked.shape, "--show": asked.show, "--grouping": asked.grouping, "--raw": asked.raw}
    selection = {"--items": asked.items, "--level": asked.level}
    without, code = (layout, "cli.not_with_step") if asked.step else (selection, "cli.needs_step")
    for option, given in without.items():
        if given:
            yield problem(code, Place(file=option))
    if asked.grouping and asked.show != "group_ranks" and not asked.step:
        yield problem("cli.needs_group_ranks", Place(file="--grouping"))
