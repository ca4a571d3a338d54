# SPDX-License-Identifier: Apache-2.0
"""The results of many jobs in the order of the jobs, with a bounded number under way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

J = TypeVar("J")
R_co = TypeVar("R_co", covariant=True)

AHEAD = 2
"""Jobs under way for each worker: one that runs and one that waits for it to be free."""


class Promise(Protocol[R_co]):
    """What a job was exchanged for: its result, for which one may have to wait."""

    def result(self) -> R_co:
        """Wait for the result, or raise what the job raised."""
        ...  # pragma: no cover


def in_order(submit: Callable[[J], Promise[R_co]], jobs: Iterable[J], most: Callable[[], int]) -> Iterator[R_co]:
    """Yield the results in the order of the jobs; never more than `most()` jobs are taken and not yet given back.

    Finished jobs count too: behind one slow job they wait, but they do not pile up.
    """
    under_way: deque[Promise[R_co]] = deque()
    for job in jobs:
        under_way.append(submit(job))
        while len(under_way) >= most():
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()
