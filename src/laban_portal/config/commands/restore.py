# SPDX-License-Identifier: Apache-2.0
"""`laban-portal restore FILE`."""

from __future__ import annotations

from pathlib import Path

from laban_portal.config.terminal import Parser, out


def run(arguments: list[str]) -> int:
    """Restore into an empty data folder and an empty database, then prove the value chains."""
    parser = Parser("restore")
    parser.word("file", says="file", type=Path)
    source = parser.parse_args(arguments).file
    from laban_portal.config.opening import open_site  # noqa: PLC0415  --help must not wait for it

    open_site()
    from django.core.management import call_command  # noqa: PLC0415  loaded only where it is wanted

    from laban_portal.config.actions.keep import bring_back  # noqa: PLC0415  models need a set-up Django

    manifest = bring_back(source=source.absolute())
    out("backup.restored", file=source, made_at=manifest.made_at, chains=len(manifest.heads))
    call_command("verify")
    return 0
