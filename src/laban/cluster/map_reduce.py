# SPDX-License-Identifier: Apache-2.0
"""Many jobs on threads, processes or a Dask cluster, their results taken together in the order of the jobs."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from laban.errors import LabanError, problem

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

    `function` is sent to every worker once, with all it carries (`functools.partial`). With a `cluster`
    (`tcp://host:port`) the jobs run there, else on `workers` threads (`threads`, for functions that release Python's
    lock) or processes; one worker is this process itself. Processes and clusters need a function that can be pickled. At
    most twice as many jobs as workers are under way at a time, those that finished out of turn included, so that memory
    does not grow with the number of jobs. `watch` is told how many jobs are taken in.

    Workers that come, go or are killed change no bit of the value, if `function` gives the same on each of them. What
    `function` raises is raised when its job's turn comes. Ctrl-C ends it with what was reduced so far; therefore
    `reduce` must return a new value and leave the one it was given, or the interruption could find it half changed.

    Raises:
        LabanError: where the number of workers is not at least 1, where the cluster cannot be used (`on_dask`), or where
            a job kills its workers again and again.

    >>> map_reduce(abs, [-1, -2, -3], lambda so_far, new: (*so_far, new), ())
    Reduced(value=(1, 2, 3), jobs=3, interrupted=False)

    """
    if workers < 1:
        raise LabanError([problem("cluster.workers", got=workers)])
    done = Reduced(start, 0)
    try:
        with closing(results(function, jobs, workers, cluster, threads=threads)) as found:
            for result in found:
                # One assignment: an interruption finds value and number before it or after it, never in between.
                done = Reduced(reduce(done.value, result), done.jobs + 1)
                if watch is not None:
                    watch(done.jobs)
    except KeyboardInterrupt:
        return replace(done, interrupted=True)
    return done


def results(
    function: Callable[[J], R], jobs: Iterable[J], workers: int, cluster: str, *, threads: bool
) -> Generator[R, None, None]:
    """Yield the results in the order of the jobs, from wherever they are done; each place is loaded only where it is used."""
    if cluster:
        from laban.cluster.dask_client import on_dask  # noqa: PLC0415 - loaded where used

        yield from on_dask(function, jobs, cluster)
    elif workers == 1:
        yield from map(function, jobs)
    elif threads:
        from laban.cluster.threads import on_threads  # noqa: PLC0415 - loaded where used

        yield from on_threads(function, jobs, workers)
    else:
        from laban.cluster.processes import on_processes  # noqa: PLC0415 - loaded where used

        yield from on_processes(function, jobs, workers)
