# SPDX-License-Identifier: Apache-2.0
"""Jobs on threads of this process, for functions that release Python's lock while they compute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from laban.cluster.window import AHEAD, in_order

J = TypeVar("J")
R = TypeVar("R")


def on_threads(function: Callable[[J], R], jobs: Iterable[J], workers: int) -> Iterator[R]:
    """Yield the results in the order of the jobs. Stopped early, it waits only for the jobs that already run."""
    pool = ThreadPoolExecutor(workers, "laban")
    try:
        yield from in_order(lambda job: pool.submit(function, job), jobs, lambda: AHEAD * workers)
    finally:
        pool.shutdown(cancel_futures=True)
