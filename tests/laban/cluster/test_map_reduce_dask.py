# SPDX-License-Identifier: Apache-2.0
"""The same on a Dask cluster of two processes of this machine."""

from __future__ import annotations

import operator
import os
import signal
import socket
import sys
import threading
import time
from functools import partial

import pytest

from laban.cluster.dask_client import connected
from laban.cluster.map_reduce import Reduced, map_reduce
from laban.errors import LabanError, MethodError, problem
from tests.laban.cluster.jobs import (
    deadly,
    endless,
    inverse,
    inverse_once_killed,
    process_of,
    refused_at_five,
    slow_at_first,
)

pytestmark = [pytest.mark.slow, pytest.mark.enable_socket]

NOTHING: tuple[float, ...] = ()


def appended(known: tuple[float, ...], new: float) -> tuple[float, ...]:
    return (*known, new)


TWENTY = map_reduce(inverse, range(20), operator.add, 0.0)


def _cluster(workers: int):
    """Start workers with nannies, as `dask worker` does: one that dies is started anew."""
    from distributed import LocalCluster  # noqa: PLC0415 - slow to load, and an extra

    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs="CRITICAL",
    )


@pytest.fixture(scope="module")
def cluster():
    """Two workers for all tests: those that are killed come again."""
    with _cluster(2) as started:
        yield started.scheduler_address


@pytest.fixture
def empty_cluster():
    """A scheduler to whom no worker has come yet."""
    with _cluster(0) as started:
        yield started.scheduler_address


def test_a_cluster_gives_the_same_bits(cluster):
    assert map_reduce(slow_at_first, range(20), operator.add, 0.0, cluster=cluster) == TWENTY
    at_work = map_reduce(process_of, range(20), appended, NOTHING, cluster=cluster).value
    assert len(set(at_work)) == 2
    assert os.getpid() not in at_work


def test_a_worker_of_a_cluster_killed_in_the_middle_changes_nothing(cluster, tmp_path):
    function = partial(inverse_once_killed, tmp_path, 7)
    assert map_reduce(function, range(20), operator.add, 0.0, cluster=cluster) == TWENTY
    assert (tmp_path / "killed").exists()


def test_all_workers_of_a_cluster_killed_in_the_middle_change_nothing(cluster):
    at_work = set(map_reduce(process_of, range(20), appended, NOTHING, cluster=cluster).value)

    def kill_all(number: int) -> None:
        if number == 4:
            for worker in at_work:
                os.kill(int(worker), signal.SIGKILL)

    assert map_reduce(slow_at_first, range(20), operator.add, 0.0, cluster=cluster, watch=kill_all) == TWENTY


def test_what_the_function_raises_on_a_cluster_arrives_whole(cluster):
    with pytest.raises(MethodError) as caught:
        map_reduce(refused_at_five, range(50), operator.add, 0.0, cluster=cluster)
    assert (caught.value.code, caught.value.where.item) == ("cluster.workers", "a")


def test_a_job_that_kills_every_worker_of_a_cluster_is_given_up(cluster):
    with pytest.raises(LabanError) as caught:
        map_reduce(deadly, range(20), operator.add, 0.0, cluster=cluster)
    # Where a worker's keeper dies with it, none is left before the fourth; the job is given up all the same.
    gone = problem("cluster.no_workers", address=cluster)
    assert caught.value.problems in ((problem("cluster.workers_die", times=4),), (gone,))


def test_a_closed_line_is_a_lost_scheduler_even_before_the_client_knows(cluster):
    from distributed.comm import CommClosedError  # noqa: PLC0415 - slow to load, and an extra

    with pytest.raises(LabanError) as caught, connected(cluster):
        raise CommClosedError
    assert caught.value.problems == (problem("cluster.lost", address=cluster),)


def test_on_a_cluster_at_most_twice_as_many_jobs_as_workers_are_taken(cluster):
    taken, reduced, most = 0, 0, 0

    def jobs():
        nonlocal taken, most
        for number in range(30):
            taken += 1
            most = max(most, taken - reduced)
            yield number

    def add(so_far: float, new: float) -> float:
        nonlocal reduced
        reduced += 1
        return so_far + new

    map_reduce(slow_at_first, jobs(), add, 0.0, cluster=cluster)
    # How many are under way when the first is reduced depends on how fast the cluster answers; never more than four.
    assert (most <= 4, reduced) == (True, 30)


def test_an_interruption_keeps_what_a_cluster_gave_and_does_not_wait_for_the_rest(tmp_path):
    def stop(waiting: threading.Event) -> None:
        while not waiting.wait(0.05):
            if list(tmp_path.iterdir()):
                os.kill(os.getpid(), signal.SIGINT)
                return

    given_up = threading.Event()
    thread = threading.Thread(target=stop, args=(given_up,))
    with _cluster(2) as started:
        thread.start()
        try:
            began = time.monotonic()
            function = partial(endless, tmp_path)
            done = map_reduce(function, range(50), appended, NOTHING, cluster=started.scheduler_address)
        finally:
            given_up.set()
            thread.join()
    assert done.interrupted
    assert done.value == tuple(inverse(number) for number in range(done.jobs))
    assert time.monotonic() - began < 60


def test_a_cluster_that_goes_away_is_told():
    started = _cluster(1)
    address = started.scheduler_address
    with pytest.raises(LabanError) as caught:
        map_reduce(
            slow_at_first, range(20), operator.add, 0.0, cluster=address,
            watch=lambda number: started.close() if number == 3 else None,
        )  # fmt: skip
    assert caught.value.problems == (problem("cluster.lost", address=address),)


def test_a_cluster_without_workers_is_refused(empty_cluster):
    with pytest.raises(LabanError) as caught:
        map_reduce(inverse, range(20), operator.add, 0.0, cluster=empty_cluster)
    assert caught.value.problems == (problem("cluster.no_workers", address=empty_cluster),)


def test_where_nobody_answers_is_told_within_seconds():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        began = time.monotonic()
        with pytest.raises(LabanError) as caught:
            map_reduce(inverse, range(20), operator.add, 0.0, cluster=address)
    assert caught.value.problems == (problem("cluster.unreachable", address=address, seconds=5),)
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("address", ["localhost:8786", "http://localhost:8786", "tcp://", "tcp://localhost"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(LabanError) as caught:
        map_reduce(inverse, range(20), operator.add, 0.0, cluster=address)
    assert caught.value.problems == (problem("cluster.address", address=address),)


def test_a_machine_without_dask_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(LabanError) as caught:
        map_reduce(inverse, range(20), operator.add, 0.0, cluster="tcp://127.0.0.1:8786")
    assert caught.value.problems == (problem("cluster.not_installed"),)


def test_no_jobs_on_a_cluster_give_the_start(cluster):
    assert map_reduce(inverse, [], operator.add, 3.0, cluster=cluster) == Reduced(3.0, 0)
