# SPDX-License-Identifier: Apache-2.0
"""Share the change of every unit's score and rank out among what can have moved it.

Each part is what a thing adds when it moves, averaged over all orders in which the things could have moved (Shapley), so that
it depends on no order and the parts add up to the change. Boundaries come first of all: everything else is told on the
units of today. The split is arithmetic: it says which figures and choices a movement comes from, not what caused it.

Source: Shapley (1953), A value for n-person games.
"""

from __future__ import annotations

from collections.abc import Sequence

from laban.analysis.change.backcast import backcast
from laban.analysis.change.case import case_of
from laban.analysis.change.details import all_codes, came_and_went, notes, own_parts
from laban.analysis.change.editions import ends_of
from laban.analysis.change.game import Watch, play
from laban.analysis.change.identity import gone
from laban.analysis.change.movement import factors_of, movements
from laban.model.change import Change, Edition
from laban.pipeline import compute


def change(before: Edition, after: Edition, *, units: Sequence[str] = (), watch: Watch | None = None) -> Change:
    """Return why scores and ranks moved from one edition to another.

    `units` are codes of units ranked in either year; without any, all are told. Both editions may read the same panel (two
    years of one pack, or one year by two methods) or two (an earlier vintage, whose first year may have been revised).
    Indicators that a unit has in one year only are told apart as `coverage`. A unit that was not ranked both times has
    no parts. If a score cannot be given in a state between (too few values for a rule), its parts are missing, with a note.

    Raises:
        MethodError: unknown units or years, the later year first, nothing that differs, more units than can be told at
            once, or trees and methods that cannot be mixed.
        FrameworkError, PanelError, MethodError: what `compute` refuses in either edition.

    """
    ends = ends_of(before, after)
    results = [compute(each.framework, each.panel, each.method) for each in (before, after)]
    case = case_of(ends, results[0], results[1], units)
    played = play(case.game, watch)
    score, rank = movements(case, played)
    appeared, disappeared = came_and_went(case)
    cast = backcast(case.scenes[1, 1], max(len(ends.levels) - 2, 0))
    return Change(
        before=case.before, after=case.after, years=case.years, labels=(before.label, after.label),
        factors=factors_of(case), items=case.items, units=case.units,
        standing=tuple(each.standing for each in case.found), past=tuple(each.past for each in case.found),
        gone=gone(ends.after.panel.units, case.before, case.after, case.years), score=score, rank=rank,
        codes=all_codes(case), own=own_parts(case, played), appeared=appeared, disappeared=disappeared,
        backcast=cast, notes=tuple(notes(case, score, cast)),
    )  # fmt: skip
