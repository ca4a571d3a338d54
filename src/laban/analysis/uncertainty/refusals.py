# SPDX-License-Identifier: Apache-2.0
"""What makes a design impossible that is only seen beside the framework, its weights and the number of combinations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laban.analysis.uncertainty.variants import sizes
from laban.errors import Place, Problem, problem
from laban.model.design import Design
from laban.model.framework import Framework
from laban.model.panel import Floats

MOST_COMBINATIONS = 4096
"""So many ways up to normalising, and so many after it, can be drawn from at most."""
LEAST_SHAPE = 0.1
"""Below such a parameter a Dirichlet distribution gives nearly everything to one sibling, and the rest rounds to nought."""


def varied_items(design: Design, framework: Framework) -> tuple[int, ...]:
    """Return the places of the items whose weight varies: of the levels asked for, those with siblings."""
    if design.weights.method == "none":
        return ()
    levels = design.weights.levels or framework.levels
    siblings = {code: len(below) for below in framework.children.values() for code in below}
    return tuple(
        at for at, code in enumerate(framework.codes) if siblings.get(code, 1) > 1 and framework.level(code) in levels
    )


def leavable(design: Design, framework: Framework) -> tuple[int, ...]:
    """Return the places of the items that may be left out; without a list, every indicator."""
    if not design.leave_out.probability:
        return ()
    return tuple(framework.place[code] for code in design.leave_out.items or framework.leaves)


def size_problems(design: Design) -> Iterator[Problem]:
    """Tell a design with too many combinations."""
    for number, name in zip(sizes(design), ("too_many_variants", "too_many_rules"), strict=True):
        if number > MOST_COMBINATIONS:
            yield problem(f"uncertainty.{name}", number=number, most=MOST_COMBINATIONS)


def item_problems(design: Design, framework: Framework) -> Iterator[Problem]:
    """Tell weights that are to vary where nobody has a sibling."""
    if design.weights.method != "none" and not varied_items(design, framework):
        levels = ", ".join(design.weights.levels or framework.levels)
        yield problem("uncertainty.no_siblings", Place(column="weights.levels"), levels=levels)


def weight_problems(design: Design, framework: Framework, shares: Sequence[Floats]) -> Iterator[Problem]:
    """Tell items that cannot be left out, and a Dirichlet distribution too wide to be drawn from; `shares` of every rule."""
    yield from leave_out_problems(design, framework, shares)
    if design.weights.method == "dirichlet":
        for at in varied_items(design, framework):
            weights = [float(each[at]) for each in shares if each[at] > 0]
            if weights and min(weights) * design.weights.concentration < LEAST_SHAPE:
                yield problem(
                    "uncertainty.concentration_small",
                    Place(item=framework.codes[at]),
                    item=framework.codes[at],
                    share=f"{min(weights):.3g}",
                    concentration=design.weights.concentration,
                    least=f"{LEAST_SHAPE / min(weights):.3g}",
                )


def leave_out_problems(design: Design, framework: Framework, shares: Sequence[Floats]) -> Iterator[Problem]:
    """Tell items without which a group has no child, and items that have no weight anyway."""
    for at in leavable(design, framework):
        code = framework.codes[at]
        parent = framework.by_code[code].parent
        siblings = [framework.place[each] for each in framework.children[parent] if each != code]
        if not any(each[at] > 0 for each in shares):
            yield problem("uncertainty.weightless", Place(item=code), item=code)
        elif any(each[at] > 0 and not (each[siblings] > 0).any() for each in shares):
            yield problem("uncertainty.only_child", Place(item=code), item=code, group=parent)
