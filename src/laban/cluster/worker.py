# SPDX-License-Identifier: Apache-2.0
"""What a worker process does: it takes jobs from its line and puts the answers there, until the line is closed."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pickle import dumps, loads
from traceback import format_exc


def work(line: Connection) -> None:
    """Take the function once, then job after job, until whoever asks closes the line or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        carried = line.recv_bytes()
        job = line.recv_bytes()
        function: Callable[[bytes], bytes] | None = None
        while True:
            function = function or opened(carried)
            line.send_bytes(function(job))
            job = line.recv_bytes()
    except (EOFError, OSError):
        return


def opened(carried: bytes) -> Callable[[bytes], bytes]:
    """Return the function from bytes to bytes that answers a job with (result, error, where it was raised)."""
    try:
        function = loads(carried)  # noqa: S301 - our own parent wrote it
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
        refused = failed(error)
        return lambda _: refused

    def answer(job: bytes) -> bytes:
        try:
            return dumps((function(loads(job)), None, ""))  # noqa: S301 - our own parent wrote it
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
            return failed(error)

    return answer


def failed(error: Exception) -> bytes:
    """Write down an error and its traceback; one that cannot travel goes as a RuntimeError with its words."""
    place = format_exc()
    try:
        written = dumps((None, error, place))
        loads(written)  # noqa: S301 - our own bytes
    except Exception:  # noqa: BLE001 - errors of others may refuse to be written or read in any way
        written = dumps((None, RuntimeError(f"{type(error).__name__}: {error}"), place))
    return written
