# SPDX-License-Identifier: Apache-2.0
"""All checks, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import DatabaseError

from laban_portal.config.checkup import chains, content, files, machine, signers
from laban_portal.config.checkup.finding import Check, Finding, Level, bad

MACHINE: tuple[Check, ...] = (
    machine.addresses, machine.listening, machine.secret, machine.folders, machine.space, machine.static, machine.mail,
)  # fmt: skip
CONTENT: tuple[Check, ...] = (
    content.database, content.migrations, content.clock, content.demonstration, chains.ends, content.work, content.backups,
    files.scanning, files.stored, signers.signers,
)  # fmt: skip


def findings() -> Iterator[Finding]:
    """Yield every finding; a database that does not answer is told once, and what needs it is left out."""
    for check in MACHINE:
        yield from check()
    for check in CONTENT:
        try:
            found = list(check())
        except DatabaseError as error:
            if check is content.database:
                yield bad("database_unreachable", why=str(error).split("\n")[0][:200])
                return
            found = [bad("check_failed", name=check.__name__, why=type(error).__name__)]
        yield from found
        if check is content.migrations and found[0].level is Level.BAD:
            return
