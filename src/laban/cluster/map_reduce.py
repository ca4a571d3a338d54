# SPDX-License-Identifier: Apache-2.0
"""Many jobs on threads, processes or a Dask cluster, their results taken together in the order of the jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

J = TypeVar("J")
R = TypeVar("R")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Reduced(Generic[S]):
    """What was taken together: the value, how many jobs it stands on, and whether somebody stopped before the end."""

    value: S
    jobs: int
    interrupted: bool = False


def map_reduce(
    function: Callable[[J], R],
    jobs: Iterable[J],
    reduce: Callable[[S, R], S],
    start: S,
    *,
    workers: int = 1,
    cluster: str = "",
    threads: bool = False,
    watch: Callable[[int], None] | None = None,
) -> Reduced[S]:
    """Return reduce(… reduce(reduce(start, r₀), r₁) …) with rᵢ = function(jobᵢ), always in the order of the jobs.

    `function` is sent to every worker once, with all it carries (`functools.partial`). With a `cluster` (`tcp://host:port`) the jobs run there, else on `workers` threads
    (`threads`, for functions that release Python's lock) or processes. At most twice as many jobs as workers are under
    way at a time. `watch` is told how many jobs are taken in. Ctrl-C ends it with what was reduced so far.
    """
    raise NotImplementedError
