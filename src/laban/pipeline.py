# SPDX-License-Identifier: Apache-2.0
"""The only place that knows the order of the steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar, cast

import numpy as np

from laban.errors import FrameworkError, MethodError, PanelError, Place, Problem, is_error, problem
from laban.model.checks import framework_problems, method_problems, panel_problems
from laban.model.framework import Framework
from laban.model.method import Denominating, Method, Regrouping
from laban.model.own import OwnStep
from laban.model.panel import Flag, Floats, Panel
from laban.model.result import Changes, Note, Result, Stepped
from laban.steps.aggregate import aggregate, coverage
from laban.steps.denominate import denominate
from laban.steps.impute import impute
from laban.steps.normalise import normalise
from laban.steps.rank import rank
from laban.steps.regroup import regroup
from laban.steps.screen import screen
from laban.steps.treat import treat
from laban.steps.weigh import weigh

T = TypeVar("T")

Watch = Callable[[str], None]
"""Told the name of each step as it begins, so that a long computation can show where it is."""

STEPS = ("regroup", "denominate", "screen", "impute", "treat", "normalise", "weigh", "aggregate", "rank")
"""The steps in their usual order; the method may put `screen` after `impute`."""


Shared = dict[tuple[str, int, tuple[object, ...]], tuple[Panel, object]]
"""What several computations of the same panel share: of each step, panel and choice what the step gave."""


def compute(
    framework: Framework,
    panel: Panel,
    method: Method,
    *,
    own: Sequence[OwnStep] = (),
    watch: Watch | None = None,
    shared: Shared | None = None,
) -> Result:
    """Compute the index: regroup, denominate, screen, impute, treat, normalise, weigh, aggregate, rank.

    `panel` holds data elements. Nothing given is changed; every changed cell and everything a reader must know is in
    the result. Missing values follow the method: filled by `impute`, else left out of the means under its coverage rules.
    Computations that get the same `shared` do the steps up to treating once for each different way to them; it grows with
    every way, and is for one framework only.

    Raises:
        FrameworkError, PanelError, MethodError: with every problem found, before anything is computed; the kind is that of
            the first of the three that has an error.

    """
    _refuse_unless_sound(framework, panel, method, own)
    run = _Run(framework, method, {each.name: each for each in own}, watch or (lambda _: None), shared)
    return run.whole(panel)


def resume(framework: Framework, indicators: Panel, method: Method) -> Result:
    """Compute from indicators that are formed already, by every choice after denomination.

    For analyses that vary a computation again and again: the whole is not checked, but each step still refuses what it
    cannot do. Steps of a user's own are not run here.
    """
    later = replace(method, regroup=Regrouping(), denominate=Denominating(method="none"), custom=())
    return _Run(framework, later, {}, lambda _: None).whole(indicators)


def _refuse_unless_sound(framework: Framework, panel: Panel, method: Method, own: Sequence[OwnStep]) -> None:
    found = (
        (FrameworkError, framework_problems(framework)),
        (PanelError, panel_problems(panel, framework, method.denominate)),
        (MethodError, (*method_problems(method, framework, panel.units, panel.years), *_own_problems(method, own))),
    )
    for kind, problems in found:
        if any(map(is_error, problems)):
            raise kind(each for _, every in found for each in every)


class _Run:
    """One computation under way: what is fixed, and the record that grows with every step."""

    def __init__(
        self,
        framework: Framework,
        method: Method,
        own: dict[str, OwnStep],
        watch: Watch,
        shared: Shared | None = None,
    ) -> None:
        self.framework, self.method, self.own, self.watch, self.shared = framework, method, own, watch, shared
        self.changes: list[Changes] = []
        self.notes: list[Note] = []

    def whole(self, panel: Panel) -> Result:
        framework, method = self.framework, self.method
        elements = self.take("regroup", panel, method.regroup, lambda: regroup(panel, framework, method.regroup))
        choice = method.denominate
        raw = self.take("denominate", elements, choice, lambda: denominate(elements, framework, choice))
        raw, imputed = self.screened_and_imputed(raw)
        self.watch("treat")
        choices = method.treat, method.window
        stepped, treatments = self.once("treat", imputed, choices, lambda: treat(imputed, framework, *choices))
        treated = self.record("treat", stepped)
        self.watch("normalise")
        stepped, scales = normalise(treated, framework, method.normalise, method.window)
        normalised = self.record("normalise", stepped)
        self.watch("weigh")
        weights, effective = weigh(framework, method.weigh)
        self.watch("aggregate")
        scores, notes = aggregate(normalised, framework, method.aggregate, weights)
        self.notes.extend(notes)
        self.watch("rank")
        return Result(
            framework=framework, method=method, units=raw.units, years=raw.years, elements=elements, raw=raw,
            imputed=imputed, treated=treated, normalised=normalised, scores=scores,
            ranks=rank(scores, raw.present, method.rank), coverage=coverage(~np.isnan(raw.values), framework),
            weights=weights, effective_weights=effective,
            changes=tuple(each for each in self.changes if len(each)), notes=tuple(self.notes),
            treatments=treatments, scales=scales,
        )  # fmt: skip

    def screened_and_imputed(self, raw: Panel) -> tuple[Panel, Panel]:
        """Screen before or after imputing, as the method chooses; the raw panel keeps only the units that stay."""
        framework, method = self.framework, self.method
        if method.screen.when == "before_imputation":
            kept = self.take("screen", raw, method.screen, lambda: screen(raw, framework, method.screen))
            return kept, self.take("impute", kept, method.impute, lambda: impute(kept, framework, method.impute))
        filled = self.take("impute", raw, method.impute, lambda: impute(raw, framework, method.impute))
        imputed = self.take("screen", filled, method.screen, lambda: screen(filled, framework, method.screen))
        return _only_present(raw, imputed), imputed

    def take(self, step: str, panel: Panel, choice: object, run: Callable[[], Stepped]) -> Panel:
        """Run one step and record it."""
        self.watch(step)
        return self.record(step, self.once(step, panel, (choice,), run))

    def once(self, step: str, panel: Panel, choices: tuple[object, ...], run: Callable[[], T]) -> T:
        """Return what a step gives; where computations share, from the one that did just this with this very panel."""
        if self.shared is None:
            return run()
        known = step, id(panel), choices
        if known not in self.shared:
            self.shared[known] = panel, run()
        return cast("T", self.shared[known][1])

    def record(self, step: str, stepped: Stepped) -> Panel:
        """Keep what a step changed and noted, then run the user's own steps that come after it."""
        self.changes.extend(stepped.changes)
        self.notes.extend(stepped.notes)
        panel = stepped.panel
        for custom in self.method.custom:
            if custom.after == step:
                panel = self.record(f"own:{custom.name}", _own_step(panel, self.own[custom.name]))
        return panel


def _own_step(panel: Panel, own: OwnStep) -> Stepped:
    """Run a user's own function year by year; cells that it fills count as imputed, others that it changes as treated."""
    values = np.empty(panel.values.shape)
    for at, figures in enumerate(panel.values):
        values[at] = _own_result(own, own.function(figures.copy()), figures.shape)
    values = np.where(panel.present[:, None, :], values, np.nan)
    changes = Changes.between(f"own:{own.name}", panel.values, values, np.zeros((), np.int32), ("method.own_step",))
    before, after = np.isnan(panel.values), np.isnan(values)
    made = panel.with_values(values, Flag.IMPUTED, before & ~after)
    return Stepped(made.with_values(values, Flag.TREATED, ~before & (values != panel.values)), (changes,))


def _own_result(own: OwnStep, given: object, wanted: tuple[int, ...]) -> Floats:
    """Return what a user's own function gave, or refuse what is no array of finite or missing numbers of that shape."""
    try:
        found = np.array(given, dtype=np.float64)
    except (TypeError, ValueError):
        raise MethodError([_own_fault(own, type(given).__name__, wanted)]) from None
    if found.shape != wanted or np.isinf(found).any():
        raise MethodError([_own_fault(own, str(found.shape), wanted)])
    return found


def _own_fault(own: OwnStep, given: str, wanted: tuple[int, ...]) -> Problem:
    return problem("method.own_result", Place(item=own.name), given=given, wanted=str(wanted))


def _only_present(raw: Panel, screened: Panel) -> Panel:
    values: Floats = np.where(screened.present[:, None, :], raw.values, np.nan)
    return Panel(raw.units, raw.years, raw.items, values, raw.flags, screened.present)


def _own_problems(method: Method, own: Sequence[OwnStep]) -> Iterator[Problem]:
    """Tell own steps without a function, and functions that no step names or that share a name."""
    wanted = [each.name for each in method.custom]
    given = Counter(each.name for each in own)
    for name in wanted:
        if name not in given:
            yield problem("method.own_missing", Place(item=name), name=name)
    for name, times in given.items():
        if times > 1 or name not in wanted:
            yield problem("method.own_unasked", Place(item=name), name=name)
