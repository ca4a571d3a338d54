# SPDX-License-Identifier: Apache-2.0
"""Weights: each item's share of its parent, and of the whole index."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from laban.errors import FrameworkError, MethodError, Place, Problem, problem, raise_if
from laban.model.framework import Framework
from laban.model.method import Weighing
from laban.model.panel import Floats


def given(weights: Floats) -> Floats:
    """Return the framework's weights as they are."""
    return weights


def equal(weights: Floats) -> Floats:
    """Return the same weight for every item.

    >>> equal(np.array([2.0, 0.5])).tolist()
    [1.0, 1.0]
    """
    return np.ones_like(weights)


METHODS: Mapping[str, Callable[[Floats], Floats]] = {"given": given, "equal": equal}
"""How weights arise without a named set."""


def weigh(framework: Framework, choice: Weighing) -> tuple[Floats, Floats]:
    """Return along `framework.codes` each item's share of its parent and its effective weight in the index.

    A share is w / Σ w over the siblings; the root has 1. The effective weight is the product of the shares from the root
    down, so that the effective weights of all indicators sum to 1. The method is `given`, `equal` or the name of a set;
    items that a set does not name keep the framework's weight. Only proportions among siblings matter. The root's own
    weight is not used. A weight of nought takes an item out; negative and infinite weights, and siblings that all
    weigh nought, are refused, all at once.
    """
    named = choice.method not in METHODS
    problems = set_problems(framework, choice)
    raise_if(problems, MethodError)
    weights = chosen_weights(framework, choice)
    raise_if(weight_problems(framework, weights), MethodError if named else FrameworkError)
    return shares(framework, weights)


def chosen_weights(framework: Framework, choice: Weighing) -> Floats:
    """Return the weights before they are shared out, along `framework.codes`."""
    weights = np.array([framework.by_code[code].weight for code in framework.codes], np.float64)
    if choice.method in METHODS:
        return METHODS[choice.method](weights)
    for code, weight in dict(choice.sets)[choice.method]:
        weights[framework.place[code]] = weight
    return weights


def shares(framework: Framework, weights: Floats) -> tuple[Floats, Floats]:
    """Return shares of the parent and effective weights from sound weights along `framework.codes`."""
    share, effective = np.ones(len(weights)), np.ones(len(weights))
    for parent in framework.codes:
        below = [framework.place[code] for code in framework.children.get(parent, ())]
        if below:
            sized = at_size_one(weights[below])
            # A plain sum, first child first: the same on every machine.
            share[below] = sized / np.add.reduce(sized)
            effective[below] = effective[framework.place[parent]] * share[below]
    return share, effective


def at_size_one(weights: Floats) -> Floats:
    """Return weights times the power of two that brings the largest below one: exact, and no sum of them overflows.

    >>> at_size_one(np.array([1e308, 1e308])).tolist() == at_size_one(np.array([5e307, 5e307])).tolist()
    True
    """
    _, exponent = np.frexp(weights.max())
    sized: Floats = np.ldexp(weights, -exponent)
    return sized


def set_problems(framework: Framework, choice: Weighing) -> list[Problem]:
    """Return what is wrong with the choice of weights as such: its name, the items of its set."""
    sets = dict(choice.sets)
    found = [problem("weigh.reserved_set", set=name) for name in sets if name in METHODS]
    if choice.method in METHODS:
        return found
    if choice.method not in sets:
        known = ", ".join((*METHODS, *sets))
        return [*found, problem("weigh.unknown_method", got=choice.method, known=known)]
    return found + [
        problem("weigh.unknown_item", Place(item=code), set=choice.method, item=code)
        for code, _ in sets[choice.method]
        if code not in framework.by_code
    ]


def weight_problems(framework: Framework, weights: Floats) -> list[Problem]:
    """Return every weight that is not a number of at least nought, and every group whose children all weigh nought."""
    sound = np.isfinite(weights) & (weights >= 0)
    sound[framework.place[framework.root]] = True
    found = [
        problem("weigh.not_a_weight", Place(item=code), item=code, weight=weight)
        for code, weight, good in zip(framework.codes, weights.tolist(), sound.tolist(), strict=True)
        if not good
    ]
    for parent, children in framework.children.items():
        below = weights[[framework.place[code] for code in children]]
        if len(below) and not below.any():
            found.append(problem("weigh.all_zero", Place(item=parent), group=parent, children=", ".join(children)))
    return found
