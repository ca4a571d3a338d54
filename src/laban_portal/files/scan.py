# SPDX-License-Identifier: Apache-2.0
"""Ask the operator's virus scanner (LABAN_SCAN_COMMAND). Whatever is not a clear answer is a refusal."""

from __future__ import annotations

import os
import shlex
import subprocess
from enum import StrEnum
from pathlib import Path

from django.conf import settings

SECONDS = 60


class Verdict(StrEnum):
    """What the scanner says."""

    CLEAN = "clean"
    INFECTED = "infected"
    UNKNOWN = "unknown"


def scanner() -> tuple[str, ...]:
    """Return the command and its arguments; nothing where none is set."""
    return tuple(shlex.split(settings.ENVIRONMENT.scan_command))


def scanned_with() -> str:
    """Return the command as it is written into rows; what may be a secret in it (after `=`) is left out."""
    return shlex.join(each.partition("=")[0] for each in scanner())[:200]


def verdict_on(path: Path, *, seconds: int = SECONDS) -> Verdict:
    """Let the scanner look at a file. Without a scanner nothing is said against it."""
    command = scanner()
    if not command:
        return Verdict.CLEAN
    own = {name: value for name, value in os.environ.items() if not name.startswith("LABAN_")}
    try:
        done = subprocess.run(  # noqa: S603  the operator's own command, without a shell
            [*command, str(path)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=own, timeout=seconds, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError, ValueError):
        return Verdict.UNKNOWN
    return {0: Verdict.CLEAN, 1: Verdict.INFECTED}.get(done.returncode, Verdict.UNKNOWN)
