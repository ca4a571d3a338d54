# SPDX-License-Identifier: Apache-2.0
"""The same on processes; each test starts some, which takes a second, so most are not counted in the core's budget."""

from __future__ import annotations

import multiprocessing
import operator
import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from laban.cluster.map_reduce import Reduced, map_reduce
from laban.errors import LabanError, MethodError, problem
from tests.laban.cluster.jobs import (
    Unreadable,
    deadly,
    endless,
    inverse,
    inverse_once_killed,
    process_of,
    refused_at_five,
    slow_at_first,
    stubborn,
)

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]


NOTHING: tuple[float, ...] = ()


def appended(known: tuple[float, ...], new: float) -> tuple[float, ...]:
    return (*known, new)


TWENTY = map_reduce(inverse, range(20), operator.add, 0.0)


@pytest.fixture(autouse=True)
def _nobody_is_left():
    yield
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("workers", [2, 7])
def test_any_number_of_processes_gives_the_same_bits(workers):
    assert map_reduce(slow_at_first, range(20), operator.add, 0.0, workers=workers) == TWENTY


def test_as_many_processes_work_as_were_asked_for_and_not_this_one():
    at_work = map_reduce(process_of, range(40), appended, NOTHING, workers=2).value
    assert len(set(at_work)) == 2
    assert os.getpid() not in at_work


def test_behind_a_slow_job_at_most_twice_as_many_jobs_as_processes_are_taken():
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

    map_reduce(slow_at_first, jobs(), add, 0.0, workers=2)
    assert (most, reduced) == (4, 30)


@pytest.mark.parametrize("victim", [0, 7, 19])
def test_a_process_killed_in_the_middle_changes_nothing(tmp_path, victim):
    function = partial(inverse_once_killed, tmp_path, victim)
    assert map_reduce(function, range(20), operator.add, 0.0, workers=2) == TWENTY
    assert (tmp_path / "killed").exists()


def test_processes_killed_while_they_wait_change_nothing():
    def kill_all(number: int) -> None:
        if number == 6:
            for child in multiprocessing.active_children():
                child.kill()
                child.join()

    assert map_reduce(slow_at_first, range(20), operator.add, 0.0, workers=3, watch=kill_all) == TWENTY


def test_a_job_that_kills_every_process_is_given_up():
    with pytest.raises(LabanError) as caught:
        map_reduce(deadly, range(20), operator.add, 0.0, workers=2)
    assert caught.value.problems == (problem("cluster.workers_die", times=4),)


def test_an_error_arrives_whole_and_says_where_it_was_raised():
    with pytest.raises(MethodError) as caught:
        map_reduce(refused_at_five, range(50), operator.add, 0.0, workers=3)
    assert (caught.value.code, caught.value.where.item) == ("cluster.workers", "a")
    assert "in refused_at_five" in caught.value.__notes__[0]


def test_an_error_that_cannot_travel_is_told():
    with pytest.raises(RuntimeError, match="Stubborn: 0 and more"):
        map_reduce(stubborn, range(3), operator.add, 0.0, workers=2)


def test_a_function_that_a_worker_cannot_load_is_told():
    with pytest.raises(ImportError, match="not on this machine"):
        map_reduce(Unreadable(), range(3), operator.add, 0.0, workers=2)


def test_an_interruption_keeps_what_was_reduced_and_ends_the_processes_at_once(tmp_path):
    def stop(waiting: threading.Event) -> None:
        while not waiting.wait(0.05):
            if list(tmp_path.iterdir()):
                os.kill(os.getpid(), signal.SIGINT)
                return

    given_up = threading.Event()
    thread = threading.Thread(target=stop, args=(given_up,))
    thread.start()
    try:
        began = time.monotonic()
        done = map_reduce(partial(endless, tmp_path), range(50), appended, NOTHING, workers=2)
    finally:
        given_up.set()
        thread.join()
    assert done == Reduced(tuple(inverse(number) for number in range(5)), 5, interrupted=True)
    assert time.monotonic() - began < 60


PROGRAM = """
import operator, sys
from functools import partial
from pathlib import Path
from laban.cluster.map_reduce import map_reduce
from tests.laban.cluster.jobs import endless
if __name__ == "__main__":
    print(map_reduce(partial(endless, Path(sys.argv[1])), range(50), operator.add, 0.0, workers=2).jobs)
"""


def _begun(tmp_path: Path) -> tuple[subprocess.Popen[str], int]:
    """Start a program of its own with two workers; return it when one of them is on the endless job, and that one."""
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    (tmp_path / "seen").mkdir()
    program = subprocess.Popen(
        [sys.executable, tmp_path / "program.py", tmp_path / "seen"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    until = time.monotonic() + 60
    while not (seen := list((tmp_path / "seen").iterdir())):
        assert time.monotonic() < until
        time.sleep(0.02)
    return program, int(seen[0].name)


def test_ctrl_c_on_a_terminal_reaches_the_children_too_and_they_say_nothing(tmp_path):
    program, _ = _begun(tmp_path)
    os.killpg(program.pid, signal.SIGINT)
    assert program.communicate(timeout=60) == ("5\n", "")


def test_the_children_of_a_killed_program_do_not_start_another_job(tmp_path):
    program, worker = _begun(tmp_path)
    others = [int(each) for each in Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text().split()]
    program.kill()
    os.kill(worker, signal.SIGKILL)
    program.communicate(timeout=60)
    until = time.monotonic() + 30
    while any(Path(f"/proc/{each}").exists() for each in others):
        assert time.monotonic() < until
        time.sleep(0.02)
