# SPDX-License-Identifier: Apache-2.0
"""From numbers between 0 and 1 to the parameters of draws: alternatives, weights, what is left out, noise."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from laban.analysis.uncertainty.prepared import Prepared
from laban.analysis.uncertainty.refusals import varied_items
from laban.model.design import Choice, Design
from laban.model.framework import Framework
from laban.model.panel import Bools, Floats
from laban.model.result import Ints
from laban.model.uncertainty import Parameters, Seeds

INSIDE = 2.0**-53
"""A uniform number nearer to 0 or 1 than this is moved inside: a weight of exactly nought would take an item out."""
SEEDS = 2.0**53
"""How many different seeds of noise a number between 0 and 1 can stand for."""


def dimensions(design: Design, framework: Framework) -> tuple[str, ...]:
    """Return the factor that each uniform number of a draw belongs to.

    `choice:<name>` once for each choice, `weights` once for each item whose weight varies, `leave_out` once, `noise` once
    (the seed of all its cells).
    """
    weights = ("weights",) * len(varied_items(design, framework))
    leave_out = ("leave_out",) if design.leave_out.probability else ()
    noise = ("noise",) if design.noise.on else ()
    return (*(f"choice:{choice.name}" for choice in design.choices), *weights, *leave_out, *noise)


def parameters(prepared: Prepared, uniforms: Floats) -> Parameters:
    """Turn uniform numbers in [0, 1), (draws, dimensions), into parameters of draws.

    A choice takes the alternative into whose part of [0, 1) its number falls, the parts lying in the order of the
    alternatives. A weight rises with its number: share · (1 + spread·(2u - 1)), or the u-quantile of a gamma
    distribution for Dirichlet; then siblings are scaled to their sum. Leaving out happens below its probability, whose
    part of [0, 1) the items share in their order.
    """
    design, framework = prepared.design, prepared.framework
    columns = iter(np.asarray(uniforms, np.float64).T)
    alternatives = np.zeros((len(uniforms), len(design.choices)), np.int32)
    for at, choice in enumerate(design.choices):
        alternatives[:, at] = np.searchsorted(thresholds(choice), next(columns), side="right")
    _, rule = prepared.taken(alternatives)
    weights = np.stack([each.shares for each in prepared.rules])[rule].T.copy()
    varied = varied_items(design, framework)
    numbers = np.clip([next(columns) for _ in varied], INSIDE, 1 - INSIDE) if varied else np.zeros((0, len(uniforms)))
    vary(design, framework, weights, varied, numbers)
    left_out = np.full(len(uniforms), -1, np.int32)
    if design.leave_out.probability:
        left_out = chosen_out(next(columns), design.leave_out.probability, prepared.left_out)
        leave_out(framework, weights, left_out)
    noise: Seeds | None = (next(columns) * SEEDS).astype(np.uint64) if design.noise.on else None
    return Parameters(
        alternatives=alternatives, weights=np.ascontiguousarray(weights.T), left_out=left_out, noise=noise
    )


def thresholds(choice: Choice) -> Floats:
    """Return where in [0, 1) the part of each alternative but the first begins.

    >>> from laban.model.design import Alternative
    >>> kinds = (Alternative(name="a", probability=3), Alternative(name="b", probability=1))
    >>> thresholds(Choice(name="c", alternatives=kinds)).tolist()
    [0.75]
    """
    weights = np.array([each.probability for each in choice.alternatives], np.float64)
    return np.asarray(np.cumsum(weights / weights.sum())[:-1])


def vary(design: Design, framework: Framework, weights: Floats, varied: Sequence[int], numbers: Floats) -> None:
    """Vary weights (items, draws) where they lie, by uniform numbers (varied items, draws)."""
    if design.weights.method == "uniform":
        weights[list(varied)] *= 1.0 + design.weights.spread * (2.0 * numbers - 1.0)
        rescale(framework, weights, varied)
    elif design.weights.method == "dirichlet":
        from scipy.special import gammaincinv  # noqa: PLC0415 - a second of loading that nobody else should pay

        row = {at: number for number, at in enumerate(varied)}
        for below in framework.children.values():
            places = [framework.place[code] for code in below if framework.place[code] in row]
            if places:
                share = weights[places]
                drawn = gammaincinv(
                    np.where(share > 0, design.weights.concentration * share, 1.0), numbers[[row[at] for at in places]]
                )
                drawn = np.where(share > 0, drawn, 0.0)
                total = np.add.reduce(drawn)
                weights[places] = np.where(total > 0, drawn / np.where(total > 0, total, 1.0), 0.0) * np.add.reduce(
                    share
                )
    else:
        return


def rescale(framework: Framework, weights: Floats, touched: Sequence[int] | Ints) -> None:
    """Scale the weights (items, draws) of every group with a touched child so that they sum to one."""
    known = set(np.asarray(touched).tolist())
    for below in framework.children.values():
        places = [framework.place[code] for code in below]
        if known & set(places):
            weights[places] /= np.add.reduce(weights[places])


def chosen_out(numbers: Floats, probability: float, items: tuple[int, ...]) -> Ints:
    """Return the place of the item that each uniform number leaves out, or -1."""
    out: Bools = numbers < probability
    which = np.minimum(numbers / probability * len(items), len(items) - 1).astype(np.int32)
    found: Ints = np.where(out, np.array(items, np.int32)[which], -1).astype(np.int32)
    return found


def leave_out(framework: Framework, weights: Floats, left_out: Ints) -> None:
    """Take the weight of the item left out in each draw; its siblings share it."""
    draws = np.flatnonzero(left_out >= 0)
    weights[left_out[draws], draws] = 0.0
    rescale(framework, weights, np.unique(left_out[draws]))
