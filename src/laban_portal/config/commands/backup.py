# SPDX-License-Identifier: Apache-2.0
"""`laban-portal backup FILE`."""

from __future__ import annotations

from pathlib import Path

from laban_portal.config.terminal import Parser, out


def run(arguments: list[str]) -> int:
    """Make a backup while the site runs."""
    parser = Parser("backup")
    parser.word("file", says="file", type=Path)
    target = parser.parse_args(arguments).file
    from laban_portal.config.opening import open_site  # noqa: PLC0415  --help must not wait for it

    open_site()
    from laban_portal.config.actions.keep import keep  # noqa: PLC0415  models need a set-up Django

    manifest = keep(target=target.absolute())
    megabytes = target.stat().st_size / 1e6
    out("backup.made", file=target, size=f"{megabytes:.1f}", parts=len(manifest.parts), chains=len(manifest.heads))
    return 0
