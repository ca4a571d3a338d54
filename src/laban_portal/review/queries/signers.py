# SPDX-License-Identifier: Apache-2.0
"""The root certificates that the operator trusts for digital signatures: the files of the folder LABAN_SIGNERS."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

MOST = 200
"""So many files are read; no office trusts more authorities."""

DEMONSTRATION = "demonstration-signers"
"""Where in its data folder a demonstration keeps the root of its own invented authority; nobody else looks there."""


def root_files() -> tuple[Path, ...]:
    """Return the files of the folder by name, read anew each time; hidden ones are left out."""
    named: str = settings.ENVIRONMENT.signers
    if not named and settings.ENVIRONMENT.demonstration:
        named = str(settings.ENVIRONMENT.data / DEMONSTRATION)
    folder = Path(named).absolute()
    if not named or not folder.is_dir():
        return ()
    return tuple(each for each in sorted(folder.iterdir()) if each.is_file() and not each.name.startswith("."))[:MOST]
