# SPDX-License-Identifier: Apache-2.0
"""How a measurement is taken: several runs, the median quoted beside the fastest."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Timing:
    """Wall seconds of one piece of work, and the processor seconds it took, all threads together (the median).

    Processor seconds hardly change when others use the machine.
    """

    least_s: float
    median_s: float
    runs: int
    processor_s: float


def timed(work: Callable[[], object], runs: int) -> Timing:
    """Run once to warm up, then `runs` times."""
    work()
    taken, busy = [], []
    for _ in range(runs):
        began, begun = time.perf_counter(), time.process_time()
        work()
        taken.append(time.perf_counter() - began)
        busy.append(time.process_time() - begun)
    return Timing(min(taken), median(taken), runs, median(busy))


@dataclass(frozen=True)
class Process:
    """Wall seconds and peak memory of one command, each time in a fresh process."""

    least_s: float
    median_s: float
    peak_mb: float


def fresh(command: Sequence[str], runs: int) -> Process:
    """Run a command in fresh processes; peak memory is what the operating system accounts to the child."""
    taken, peaks = [], []
    for _ in range(runs + 1):
        began = time.perf_counter()
        pid = os.posix_spawn(command[0], list(command), {**os.environ}, file_actions=_silent())
        _, status, usage = os.wait4(pid, 0)
        taken.append(time.perf_counter() - began)
        peaks.append(usage.ru_maxrss / 1024)
        if status:
            raise subprocess.CalledProcessError(status, list(command))
    return Process(min(taken[1:]), median(taken[1:]), max(peaks))


def _silent() -> list[tuple[int, int, str, int, int]]:
    return [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]


def machine() -> str:
    """Say what was measured on, as far as it matters."""
    cores = len(os.sched_getaffinity(0))
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        "unknown processor",
    )
    return f"{cores} cores of {model}, Python {sys.version.split()[0]}"


def peak_mb() -> float:
    """Return this process's peak memory so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
