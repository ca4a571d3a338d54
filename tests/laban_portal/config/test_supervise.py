# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from laban_portal.config.supervise import free_port, is_free

pytestmark = [pytest.mark.once, pytest.mark.slow]

PARENT = """
import sys
from laban_portal.config.supervise import Child, run_children
child = "import os, time; open(sys.argv[1], 'a').write(f'{os.getpid()}\\\\n'); time.sleep(%s)"
command = (sys.executable, "-c", "import sys; " + child, sys.argv[1])
sys.exit(run_children([Child("sleeper", command, None)], on_ready=lambda: print("ready", flush=True)))
"""


def start(file: Path, seconds: float) -> subprocess.Popen[str]:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT % seconds, str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "LABAN_LANG": "en"}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert parent.stdout
    assert parent.stdout.readline() == "ready\n"
    return parent


def pids(file: Path, count: int) -> list[int]:
    until = time.monotonic() + 15
    while time.monotonic() < until:
        found = [int(each) for each in file.read_text().split()] if file.exists() else []
        if len(found) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{count} children wanted")


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone(pid: int) -> bool:
    until = time.monotonic() + 10
    while is_alive(pid) and time.monotonic() < until:
        time.sleep(0.05)
    return not is_alive(pid)


def test_ctrl_c_stops_the_children_and_ends_well(tmp_path):
    parent = start(tmp_path / "pids", 60)
    (child,) = pids(tmp_path / "pids", 1)
    parent.send_signal(signal.SIGINT)
    parent.communicate(timeout=15)
    assert (parent.returncode, gone(child)) == (0, True)


def test_a_child_that_is_killed_is_started_again_and_told_of(tmp_path):
    parent = start(tmp_path / "pids", 60)
    (child,) = pids(tmp_path / "pids", 1)
    os.kill(child, signal.SIGKILL)
    assert len(pids(tmp_path / "pids", 2)) == 2
    parent.send_signal(signal.SIGTERM)
    _, said = parent.communicate(timeout=15)
    assert (parent.returncode, said) == (0, "The process sleeper ended (code -9); starting it again.\n")


def test_a_child_that_keeps_ending_is_given_up(tmp_path):
    parent = start(tmp_path / "pids", 0)
    _, said = parent.communicate(timeout=40)
    assert (parent.returncode, said.splitlines()[-1].startswith("The process sleeper keeps ending")) == (1, True)


def test_a_child_does_not_outlive_a_parent_that_is_killed(tmp_path):
    parent = start(tmp_path / "pids", 60)
    (child,) = pids(tmp_path / "pids", 1)
    parent.kill()
    parent.communicate()
    assert gone(child)


def test_a_port_in_use_is_not_free():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        assert not is_free("127.0.0.1", other.getsockname()[1])
    assert is_free("127.0.0.1", free_port("127.0.0.1"))
