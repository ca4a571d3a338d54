# SPDX-License-Identifier: Apache-2.0
"""`laban-portal work`: letters, digests, day heads and all work done later."""

from __future__ import annotations

from laban_portal.config.terminal import Parser


def run(arguments: list[str]) -> int:
    """Work until stopped, or with --once until nothing is left."""
    parser = Parser("work")
    parser.word("--once", says="once", action="store_true")
    once = parser.parse_args(arguments).once
    from laban_portal.config.opening import open_site  # noqa: PLC0415  --help must not wait for it

    open_site()
    from laban_portal.jobs.schedule import run_all_due  # noqa: PLC0415  models need a set-up Django
    from laban_portal.jobs.worker import work_once, work_until_stopped  # noqa: PLC0415  loaded only where it is wanted

    if once:
        run_all_due()
        work_once()
    else:
        work_until_stopped()
    return 0
