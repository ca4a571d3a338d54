# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL for the length of one `with`: its own cluster in a temporary folder, on a free port of 127.0.0.1.

As root it runs as Debian's user `postgres`, because PostgreSQL refuses root. It does not wait for the disk: what it holds
is thrown away (`durable=True` waits, for measurements and for tests that kill it).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt/postgresql")
SETTINGS = ("listen_addresses=127.0.0.1", "max_connections=150", "shared_buffers=256MB")
HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def binaries() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs, or None where there is none."""
    found = [path.parent for place in PLACES for path in Path(place).glob("**/bin/initdb")]
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).parent)
    return max(found, key=lambda path: [int(part) for part in path.parts if part.isdecimal()], default=None)


@contextmanager
def postgres(*, durable: bool = False) -> Iterator[str]:
    """Start a cluster and return the address of its one database; stop and remove it at the end."""
    programs = binaries()
    if programs is None:
        message = "PostgreSQL is not installed (Debian: postgresql)."
        raise RuntimeError(message)
    folder = Path(tempfile.mkdtemp(prefix="laban-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        port = _free_port()
        _run(
            programs,
            "initdb",
            "--no-sync",
            "--username=laban",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "-D",
            str(folder / "data"),
        )
        chosen = (*(() if durable else HASTY), *SETTINGS, f"port={port}", f"unix_socket_directories={folder}")
        options = " ".join(f"-c {each}" for each in chosen)
        _run(programs, "pg_ctl", "-D", str(folder / "data"), "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://laban@127.0.0.1:{port}/{_database(port)}"
        finally:
            _run(programs, "pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(programs: Path, name: str, *arguments: str) -> None:
    command: Sequence[str] = (str(programs / name), *arguments)
    if os.geteuid() == 0:
        command = ("runuser", "-u", "postgres", "--", *command)
    # Its output goes to a file: the server would keep a pipe open for ever.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd="/", check=False)
        if done.returncode:
            said.seek(0)
            raise RuntimeError(f"{name} failed:\n{said.read().decode(errors='replace')}")


def _database(port: int) -> str:
    import psycopg  # noqa: PLC0415  only where PostgreSQL is used

    with psycopg.connect(f"postgresql://laban@127.0.0.1:{port}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE laban")
    return "laban"


if __name__ == "__main__":  # `python -m tests.postgres`: one to try things on, until Ctrl+C
    with postgres() as address:
        print(address, flush=True)
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            pass
