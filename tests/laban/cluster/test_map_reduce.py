# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import operator
import threading
import time

import pytest

from laban.cluster.map_reduce import Reduced, map_reduce
from laban.errors import LabanError, MethodError, problem
from tests.laban.cluster.jobs import inverse, refused_at_five, slow_at_first

TWENTY = 0.0
for _number in range(20):
    TWENTY += inverse(_number)


NOTHING: tuple[float, ...] = ()


def appended(known: tuple[float, ...], new: float) -> tuple[float, ...]:
    return (*known, new)


def test_results_are_reduced_in_the_order_of_the_jobs_whatever_order_they_finish_in():
    expected = Reduced(tuple(inverse(number) for number in range(12)), 12)
    assert map_reduce(slow_at_first, range(12), appended, NOTHING, workers=4, threads=True) == expected


@pytest.mark.parametrize("workers", [1, 2, 7])
def test_any_number_of_threads_gives_the_same_bits(workers):
    assert map_reduce(slow_at_first, range(20), operator.add, 0.0, workers=workers, threads=True) == Reduced(TWENTY, 20)


def test_no_jobs_give_the_start():
    assert map_reduce(inverse, [], operator.add, 3.0) == Reduced(3.0, 0)
    assert map_reduce(inverse, [], operator.add, 3.0, workers=2) == Reduced(3.0, 0)
    assert map_reduce(inverse, [], operator.add, 3.0, workers=2, threads=True) == Reduced(3.0, 0)


def test_behind_a_slow_job_at_most_twice_as_many_jobs_as_workers_are_taken():
    lock = threading.Lock()
    taken, reduced = 0, 0
    most = 0

    def jobs():
        nonlocal taken, most
        for number in range(40):
            with lock:
                taken += 1
                most = max(most, taken - reduced)
            yield number

    def function(number: int) -> int:
        time.sleep(0.2 if number == 0 else 0)
        return number

    def add(so_far: int, new: int) -> int:
        nonlocal reduced
        with lock:
            reduced += 1
        return so_far + new

    assert map_reduce(function, jobs(), add, 0, workers=3, threads=True) == Reduced(780, 40)
    assert most == 6


@pytest.mark.parametrize("workers", [1, 3])
def test_it_tells_how_many_jobs_are_taken_in(workers):
    told: list[int] = []
    map_reduce(inverse, range(5), operator.add, 0.0, workers=workers, threads=True, watch=told.append)
    assert told == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("workers", [1, 3])
def test_an_interruption_keeps_what_was_reduced(workers):
    def stop_at_four(number: int) -> None:
        if number == 4:
            raise KeyboardInterrupt

    done = map_reduce(inverse, range(50), appended, NOTHING, workers=workers, threads=True, watch=stop_at_four)
    assert done == Reduced(tuple(inverse(number) for number in range(4)), 4, interrupted=True)
    assert [each.name for each in threading.enumerate() if each.name.startswith("laban")] == []


def test_an_interruption_inside_a_job_of_the_plain_loop_keeps_the_jobs_before():
    def stop(number: int) -> float:
        if number == 2:
            raise KeyboardInterrupt
        return inverse(number)

    assert map_reduce(stop, range(50), appended, NOTHING) == Reduced((inverse(0), inverse(1)), 2, interrupted=True)


@pytest.mark.parametrize("workers", [1, 4])
def test_what_the_function_raises_is_raised_in_the_order_of_the_jobs(workers):
    with pytest.raises(MethodError) as caught:
        map_reduce(refused_at_five, range(50), operator.add, 0.0, workers=workers, threads=True)
    assert caught.value.where.item == "a"


@pytest.mark.parametrize("workers", [0, -2])
def test_less_than_one_worker_is_refused(workers):
    with pytest.raises(LabanError) as caught:
        map_reduce(inverse, range(3), operator.add, 0.0, workers=workers)
    assert caught.value.problems == (problem("cluster.workers", got=workers),)
