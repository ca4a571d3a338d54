# SPDX-License-Identifier: Apache-2.0
"""The design of an uncertainty analysis: which other choices are defensible, how probable each is, what is held fixed.

A design varies *choices*, not samples: an interval over its draws says how far a rank depends on what the method's authors
chose, not how far it would move with other data.
"""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.text import Text

Value = str | float | int | bool | tuple[str, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of a method set to another value, by its path in a method file.

    Paths are as `treat.skewness` or `aggregate.levels.index.method`.

    Of a section with rules for single items, the rule of all is set, and every rule that had the same value follows.
    """

    path: tuple[str, ...]
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One defensible way of a choice; without settings it is the method's own."""

    name: str
    names: Text = Text()
    probability: float = 1.0
    settings: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice of the method (imputation, treatment …) and its alternatives.

    Probabilities are taken relative to their sum.
    """

    name: str
    names: Text = Text()
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightNoise:
    """How weights vary inside each parent.

    `method`: `none`; `uniform`: each sibling's weight times 1 ± `spread`; `dirichlet`: shares of a Dirichlet
    distribution around the given ones, `concentration` being the sum of its parameters (higher is closer). `levels`:
    items of which levels vary (empty: all).
    """

    method: str = "none"
    spread: float = 0.25
    concentration: float = 100.0
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveOut:
    """With `probability`, one of the `items` (empty: any indicator) gets no weight, each equally likely."""

    probability: float = 0.0
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """Noise on treated values of cells with one of the marks `on`.

    Marks are `imputed`, `estimated`, `rebuilt`, `late` …; `all` is every cell. `size` is in standard deviations of the
    indicator; `method` is `normal` or `uniform` (of that standard deviation). `bounds`: `learned` anew from the noisy values
    in every draw, or `held`. Treatment is held.
    """

    on: tuple[str, ...] = ()
    size: float = 0.0
    method: str = "normal"
    bounds: str = "learned"


@dataclass(frozen=True, kw_only=True)
class Design:
    """One joint design: every draw takes one alternative of every choice, weights, perhaps leaves one out, adds noise.

    `held` says in words what stays fixed. `draws` and `seed` are what is used when nothing else is asked for; `top` are the
    places whose probability is told; `levels` the probabilities of the intervals.
    """

    code: str = "default"
    names: Text = Text()
    held: Text = Text()
    choices: tuple[Choice, ...] = ()
    weights: WeightNoise = WeightNoise()
    leave_out: LeaveOut = LeaveOut()
    noise: Noise = Noise()
    draws: int = 10_000
    seed: int = 1
    top: tuple[int, ...] = (1, 3, 5, 10)
    levels: tuple[float, ...] = (0.5, 0.9)


WEIGHTS_ONLY = Design(
    code="weights",
    names=Text.of({"en": "Weights ±25%", "vi": "Trọng số ±25%"}),
    held=Text.of({
        "en": "Everything but the weights: data, imputation, treatment, normalisation and aggregation.",
        "vi": "Tất cả trừ trọng số: số liệu, cách bù thiếu, xử lý ngoại lai, chuẩn hóa và tổng hợp.",
    }),
    weights=WeightNoise(method="uniform"),
)  # fmt: skip
"""What varies where a pack has no design of its own."""
