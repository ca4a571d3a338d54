# SPDX-License-Identifier: Apache-2.0
"""The child's limits are tried with a module of this folder's own, in real processes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from laban_portal.files.confined import ChildExhausted, ChildFailed, run_confined
from tests.laban_portal.files.hostile import pdf, written

MODULE = "laban_portal.files.inspecting"
TRY = """
import sys
from laban_portal.files.confined import answer
def work():
    {lines}
sys.argv = ["x", "{seconds}"]
answer(work)
"""


def tried(lines: str, seconds: int = 5) -> tuple[int, bytes]:
    done = subprocess.run(
        [sys.executable, "-I", "-c", TRY.format(lines=lines, seconds=seconds)], capture_output=True, check=False
    )
    return done.returncode, done.stdout


@pytest.mark.once
@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("return b'done'", 0),
        ("return bytes(3 << 30)", 9),
        ("raise ValueError", 3),
        ("open('/tmp/laban-confined-test', 'w').write('x' * 100000)", 3),
        ("return bytes([len([open('/dev/null') for _ in range(100)])])", 3),
    ],
)
def test_a_child_cannot_take_memory_write_files_or_open_many(lines, code):
    try:
        assert tried(lines) == (code, b"done" if code == 0 else b"")
    finally:
        Path("/tmp/laban-confined-test").unlink(missing_ok=True)  # noqa: S108  empty: not a byte was written


@pytest.mark.once
def test_a_child_that_counts_for_ever_is_ended():
    begun = time.perf_counter()
    code, said = tried("\n    while True: pass", seconds=1)
    assert (code, said, time.perf_counter() - begun < 4) == (-9, b"", True)


@pytest.mark.once
def test_a_child_knows_no_secret_and_its_answer_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setenv("LABAN_SECRET_KEY", "s3cret" * 20)
    path = str(written(tmp_path, pdf(pages=20)))
    assert run_confined(MODULE, path, "application/pdf", seconds=5, most=14) == b"[20, 0, 0, []]"
    with pytest.raises(ChildExhausted):
        run_confined(MODULE, path, "application/pdf", seconds=5, most=13)
    with pytest.raises(ChildFailed):
        run_confined(MODULE, str(tmp_path / "none"), "image/none", "more", seconds=5, most=13)
    begun = time.perf_counter()
    monkeypatch.setattr("laban_portal.files.confined.GRACE", 0.3)
    with pytest.raises(ChildExhausted):
        run_confined("http.server", "--bind", "127.0.0.1", seconds=0, most=13)  # waits for what never comes
    assert time.perf_counter() - begun < 2
    assert os.environ["LABAN_SECRET_KEY"]


@pytest.mark.once
def test_a_child_has_no_network_where_the_system_lets_it_go():
    if subprocess.run(["unshare", "--user", "--net", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets no process leave the network")
    with socket.create_server(("127.0.0.1", 0)) as server:
        lines = f"import socket; socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 1); return b'out'"
        assert tried(lines) == (3, b"")
