# SPDX-License-Identifier: Apache-2.0
"""Jobs on processes of this machine, which may die without changing anything.

Python's own pool shares one pipe for all results: a worker killed while it writes can leave the reader waiting for ever,
and any death throws away the work of all. Here every worker has a line of its own. If a line breaks, the job that was on
it is given to another worker, and nothing else is lost.
"""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pickle import dumps, loads
from typing import Generic, TypeVar, cast

from laban.cluster.window import AHEAD
from laban.cluster.worker import work
from laban.errors import LabanError, problem

J = TypeVar("J")
R = TypeVar("R")

MOST_DEATHS = 3
"""So many workers may die over one job, as on Dask: one more, and it is the job that kills them."""

SPAWN = get_context("spawn")
"""Workers start afresh on every system: a fork would copy locks that the parent's threads hold."""


@dataclass(slots=True, eq=False)
class Worker:
    """One process, the line to it, and the number of the job it is on, if any."""

    process: SpawnProcess
    line: Connection
    job: int | None = None


@dataclass(slots=True)
class Desk(Generic[R]):
    """Who works on what. Jobs are known by their number; those handed back are forgotten."""

    carried: bytes
    crew: list[Worker] = field(default_factory=list)
    jobs: dict[int, bytes] = field(default_factory=dict)
    answers: dict[int, tuple[R | None, Exception | None, str]] = field(default_factory=dict)
    deaths: Counter[int] = field(default_factory=Counter)


def on_processes(function: Callable[[J], R], jobs: Iterable[J], workers: int) -> Iterator[R]:
    """Yield the results in the order of the jobs; a job whose worker died is done again by another.

    The function goes to every worker once, as pickled bytes. Stopped early, the workers are ended at once.

    Raises:
        LabanError: where more than `MOST_DEATHS` workers died over one job.
        Exception: what the function raised, when its turn comes; where it was raised is added as a note.

    """
    ahead = enumerate(jobs)
    desk: Desk[R] = Desk(dumps(function))
    following = 0
    with ended(desk.crew):
        while True:
            desk.jobs |= {number: dumps(job) for number, job in islice(ahead, AHEAD * workers - len(desk.jobs))}
            if not desk.jobs:
                return
            give(desk, workers)
            while following not in desk.answers:
                take(desk)
                give(desk, workers)
            del desk.jobs[following]
            result, error, place = desk.answers.pop(following)
            if error is not None:
                error.add_note(place)
                raise error
            yield cast("R", result)
            following += 1


@contextmanager
def ended(crew: list[Worker]) -> Iterator[None]:
    """End the workers: those without a job by closing their line, the others at once."""
    try:
        yield
    finally:
        for worker in crew:
            worker.line.close()
            if worker.job is not None:
                worker.process.kill()
        for worker in crew:
            worker.process.join()


def give(desk: Desk[R], workers: int) -> None:
    """Put the jobs nobody is on to workers who are free; start as many workers as there are jobs for, at most `workers`."""
    taken = {worker.job for worker in desk.crew} | set(desk.answers)
    open_jobs = [number for number in desk.jobs if number not in taken]
    free = [worker for worker in desk.crew if worker.job is None]
    fresh = [begun() for _ in range(min(workers - len(desk.crew), len(open_jobs) - len(free)))]
    desk.crew.extend(fresh)
    # All are started before the first is spoken to, so that they load what they need side by side.
    for number, worker in zip(open_jobs, free + fresh, strict=False):
        worker.job = number
        try:
            if worker in fresh:
                worker.line.send_bytes(desk.carried)
            worker.line.send_bytes(desk.jobs[number])
        except OSError:
            bury(desk, worker)


def take(desk: Desk[R]) -> None:
    """Wait until workers answer or die, and write down what came."""
    busy = {worker.line: worker for worker in desk.crew if worker.job is not None}
    for line in wait(list(busy)) if busy else ():
        worker = busy[cast("Connection", line)]
        try:
            answer = worker.line.recv_bytes()
        except (EOFError, OSError):
            bury(desk, worker)
            continue
        desk.answers[cast("int", worker.job)] = loads(answer)  # noqa: S301 - our own process wrote it
        worker.job = None


def bury(desk: Desk[R], worker: Worker) -> None:
    """Strike a dead worker off; the job it was on is open again, unless it has killed too many."""
    desk.crew.remove(worker)
    worker.line.close()
    worker.process.kill()
    worker.process.join()
    number = cast("int", worker.job)
    desk.deaths[number] += 1
    if desk.deaths[number] > MOST_DEATHS:
        raise LabanError([problem("cluster.workers_die", times=desk.deaths[number])])


def begun() -> Worker:
    """Start a worker."""
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=work, args=(there,), daemon=True)
    with unheard():
        process.start()
    there.close()
    return Worker(process, here)


@contextmanager
def unheard() -> Iterator[None]:
    """Hold Ctrl-C back while a child is begun: a child inherits this, so that not even one still loading is interrupted.

    The parent hears it afterwards, and ends the children. Where signals cannot be held back (Windows) nothing is done.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
