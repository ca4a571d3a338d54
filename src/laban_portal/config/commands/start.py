# SPDX-License-Identifier: Apache-2.0
"""`laban-portal start`: prepare the database, then run the site and the worker until stopped."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from laban_portal.config.environment import LOOPBACK
from laban_portal.config.supervise import Child, free_port, is_free, run_children
from laban_portal.config.terminal import Parser, out
from laban_portal.ui.errors import WrongState

DEFAULT_PORT = 8000


def run(arguments: list[str]) -> int:
    """Start the site; with --demonstration build one first where there is no database yet."""
    asked = _parsed(arguments)
    port = _settle(asked)
    if port is None:
        return 1
    from laban_portal.config.opening import (  # noqa: PLC0415  settings are read now
        one_at_a_time,
        open_site,
        prepare_database,
        prepare_static,
    )

    environment = open_site()
    from laban_portal.config.guard import is_demonstration, refuse_wrong_start  # noqa: PLC0415  models need a set-up Django

    out("command.preparing")
    with one_at_a_time():
        prepare_database()
        refuse_wrong_start(environment)
        if environment.demonstration and not is_demonstration():
            from laban_portal.config.commands.demo import build_here, default_pack  # noqa: PLC0415  loaded only where it is wanted

            build_here(stage="collecting", pack=default_pack())
        prepare_static()
    _say_if_nobody(environment.demonstration)
    children = _children(environment.workers, worker=not asked.no_worker)
    return run_children(children, on_ready=lambda: _greet(environment.site_url))


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = Parser("start")
    parser.word("--demonstration", says="demonstration", action="store_true")
    parser.word("--port", says="port", type=int)
    parser.word("--bind", says="bind")
    parser.word("--workers", says="workers", type=int)
    parser.word("--no-worker", says="no_worker", action="store_true")
    return parser.parse_args(arguments)


def _settle(asked: argparse.Namespace) -> int | None:
    """Put what was asked into the environment that this process and its children read; find a free port."""
    for name in ("port", "bind", "workers"):
        if getattr(asked, name) is not None:
            os.environ[f"LABAN_{name.upper()}"] = str(getattr(asked, name))
    if asked.demonstration:
        os.environ["LABAN_DEMONSTRATION"] = "yes"
    bind = os.environ.get("LABAN_BIND", "127.0.0.1")
    named = os.environ.get("LABAN_PORT", "")
    port = int(named) if named.isdecimal() and 1 <= int(named) <= 65535 else DEFAULT_PORT
    if asked.demonstration and bind not in LOOPBACK:
        raise WrongState("command.demonstration_bound_elsewhere", bind=bind)
    if not is_free(bind, port):
        if named or not asked.demonstration:
            out("command.port_taken", to=sys.stderr, port=port)
            return None
        port = free_port(bind)
    if not named or named.isdecimal():
        os.environ.setdefault("LABAN_PORT", str(port))
    os.environ.setdefault("LABAN_SITE_URL", f"http://127.0.0.1:{port}")
    return port


def _children(workers: int, *, worker: bool) -> list[Child]:
    bind, port = os.environ.get("LABAN_BIND", "127.0.0.1"), os.environ["LABAN_PORT"]
    site = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", bind, "--port", port, "--http", "1", "--no-ws",
        "--workers", str(workers or len(os.sched_getaffinity(0))), "--backlog", "1024", "--backpressure", "128",
        "--blocking-threads", "2", "--respawn-failed-workers", "--workers-kill-timeout", "10", "--log-level", "warning",
        "laban_portal.config.wsgi:application",
    ]  # fmt: skip
    children = [Child("site", tuple(site), (bind, int(port)))]
    if worker:
        children.append(Child("worker", (sys.executable, "-m", "laban_portal.config.main", "work"), None))
    return children


def _say_if_nobody(demonstration: bool) -> None:  # noqa: FBT001  one fact of the instance
    from laban_portal.people.models import Account  # noqa: PLC0415  models need a set-up Django

    if not demonstration and not Account.objects.exists():
        out("command.nobody_yet")


def _greet(site_url: str) -> None:
    """Say where the site is; in a demonstration who may log in, now and again whenever Enter is pressed."""
    if os.environ.get("LABAN_DEMONSTRATION"):
        from laban_portal.config.commands.accounts import show  # noqa: PLC0415  models need a set-up Django

        show(Path(os.environ.get("LABAN_DATA", "var")))
    out("command.ready", address=site_url)
    out("command.stop")
