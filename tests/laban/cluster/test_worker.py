# SPDX-License-Identifier: Apache-2.0
"""What a worker process does, done by this process, so that it can be seen."""

from __future__ import annotations

import signal
import threading
from multiprocessing import Pipe
from pickle import dumps, loads

import pytest

from laban.cluster.worker import work
from tests.laban.cluster.jobs import Unreadable, inverse, refused_at_five, stubborn


@pytest.fixture(autouse=True)
def _ctrl_c_works_again():
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def _answers(function, *jobs: int):
    """Ask a worker who works here, while a thread stands at the other end of the line; return what it answered."""
    here, there = Pipe()
    answers = []

    def ask() -> None:
        here.send_bytes(dumps(function))
        for job in jobs:
            here.send_bytes(dumps(job))
            answers.append(loads(here.recv_bytes()))  # noqa: S301 - our own bytes
        here.close()

    thread = threading.Thread(target=ask)
    thread.start()
    work(there)
    thread.join()
    there.close()
    return answers


def test_a_worker_answers_job_after_job_until_the_line_is_closed():
    assert _answers(inverse, 3, 4) == [(inverse(3), None, ""), (inverse(4), None, "")]


def test_a_worker_does_not_hear_ctrl_c():
    _answers(inverse, 3)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_worker_goes_on_after_an_error_and_says_where_it_was():
    [(nothing, error, place), good] = _answers(refused_at_five, 6, 7)
    assert nothing is None
    assert isinstance(error, ZeroDivisionError)
    assert "in refused_at_five" in place
    assert good == (inverse(7), None, "")


def test_an_error_that_cannot_be_read_again_goes_by_its_words():
    [(_, error, place)] = _answers(stubborn, 1)
    assert (type(error), str(error)) == (RuntimeError, "Stubborn: 1 and more")
    assert "in stubborn" in place


def test_a_function_that_cannot_be_read_is_the_answer_to_every_job():
    answers = _answers(Unreadable(), 1, 2)
    assert [(type(error), str(error)) for _, error, _ in answers] == [(ImportError, "not on this machine")] * 2


def test_a_worker_whom_nobody_asks_anything_ends():
    assert _answers(inverse) == []
