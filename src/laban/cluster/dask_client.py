# SPDX-License-Identifier: Apache-2.0
"""Jobs on a Dask cluster (extra `laban[cluster]`), whose workers may come, go and die while it runs."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pickle import dumps, loads
from typing import TYPE_CHECKING, Generic, TypeVar

from laban.cluster.window import AHEAD, in_order
from laban.errors import LabanError, problem

if TYPE_CHECKING:
    from distributed import Client, Future

J = TypeVar("J")
R = TypeVar("R")

ADDRESS = re.compile(r"(tcp|tls)://.+:\d+")

PATIENCE_S = 5
"""How long a scheduler may take to answer, and its first worker to be there."""

LOOK_S = 20
"""How often, while a result is awaited, it is looked whether there are workers at all."""


def on_dask(function: Callable[[J], R], jobs: Iterable[J], address: str) -> Iterator[R]:
    """Yield the results in the order of the jobs; Dask gives the jobs of a worker that died to others.

    The function becomes a task of its own on which all jobs depend: it reaches each worker once, also one that joins
    later, and is made again where every worker that held it died. Stopped early, what was not begun is forgotten.

    Raises:
        LabanError: where Dask is not installed, nobody answers at the address, the cluster has no workers, a job keeps
            killing them, or the scheduler goes away.

    """
    if not ADDRESS.fullmatch(address):
        raise LabanError([problem("cluster.address", address=address)])
    if find_spec("distributed") is None:
        raise LabanError([problem("cluster.not_installed")])
    with hushed(), connected(address) as client:
        # Bytes, so that Dask looks for nothing inside and sends exactly what was given.
        held = client.submit(loads, dumps(function), pure=False)

        def submit(job: J) -> Patient[R]:
            return Patient(client, client.submit(applied, held, dumps(job), pure=False), address)

        def most() -> int:
            threads: dict[str, int] = client.nthreads()
            return AHEAD * max(1, sum(threads.values()))

        yield from in_order(submit, jobs, most)


@contextmanager
def hushed() -> Iterator[None]:
    """Keep Dask's client from logging a traceback about what we say in a sentence."""
    log = logging.getLogger("distributed.client")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """Be a client of a cluster for a while; what Dask says of the cluster is said in our words."""
    import dask  # noqa: PLC0415 - an extra, and slow to load
    from distributed import Client, KilledWorker  # noqa: PLC0415 - loaded where used
    from distributed.comm import CommClosedError  # noqa: PLC0415 - loaded where used

    try:
        client = Client(address, timeout=PATIENCE_S, set_as_default=False)
    except (OSError, ValueError) as reason:
        raise LabanError([problem("cluster.unreachable", address=address, seconds=PATIENCE_S)]) from reason
    # A framework with its figures may be large; it travels once, which is what the warning asks for.
    with closing(client), dask.config.set({"distributed.admin.large-graph-warning-threshold": "1TB"}):
        try:
            client.wait_for_workers(1, timeout=PATIENCE_S)
        except TimeoutError as reason:
            raise LabanError([problem("cluster.no_workers", address=address)]) from reason
        try:
            yield client
        except KilledWorker as reason:
            raise LabanError([problem("cluster.workers_die", times=reason.allowed_failures + 1)]) from reason
        except Exception as reason:
            # Dask tells a lost scheduler in many ways, some of which the function could raise too; its state is sure, but
            # may come a moment after a question that found the line closed.
            if client.status == "running" and not isinstance(reason, CommClosedError):
                raise
            raise LabanError([problem("cluster.lost", address=address)]) from reason


@dataclass(frozen=True, slots=True)
class Patient(Generic[R]):
    """A job's future that does not wait for ever on a cluster whose workers are all gone for good."""

    client: Client
    future: Future[R]
    address: str

    def result(self) -> R:
        """Wait for the result while there are workers, or some come back within two looks."""
        empty = 0
        while True:
            try:
                found: R = self.future.result(timeout=LOOK_S)
            except TimeoutError:
                if self.future.status != "pending":
                    raise
                empty = 0 if self.client.nthreads() else empty + 1
                if empty == 2:
                    raise LabanError([problem("cluster.no_workers", address=self.address)]) from None
            else:
                return found


def applied(function: Callable[[J], R], job: bytes) -> R:
    """Do one job, on a worker."""
    return function(loads(job))  # noqa: S301 - our own client wrote it
