# SPDX-License-Identifier: Apache-2.0
"""The demonstration's passwords and one-time secrets, in one file that only its owner reads.

The database holds them as everyone's: a hash, and the second factor's own row.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value

from laban_portal.clock.now import now

NAME = "demonstration.json"
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What one person logs in with; `secret` is empty where no second factor is asked."""

    email: str
    name: str
    role: str
    place: dict[str, str]
    password: str
    secret: str = ""


def drawn_password() -> str:
    """Draw a password of three groups of four letters: 59 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


def drawn_secret() -> str:
    """Draw the secret of a second factor."""
    return str(generate_totp_secret())


LEAST_SECONDS = 8
"""A code that holds for less is not worth reading out."""


def current_code(secret: str, at: int | None = None) -> tuple[str, int]:
    """Return the one-time code of a moment (now), and for how many seconds it holds."""
    seconds = int(now().timestamp()) if at is None else at
    period = int(app_settings.TOTP_PERIOD)
    return str(format_hotp_value(hotp_value(secret, seconds // period))), period - seconds % period


def seconds_to_wait(at: int) -> int:
    """Return for how many seconds to wait so that a code can still be typed: none, or until the next one begins."""
    left = int(app_settings.TOTP_PERIOD) - at % int(app_settings.TOTP_PERIOD)
    return left if left < LEAST_SECONDS else 0


def write_keys(data: Path, keys: list[Key]) -> None:
    """Write the file anew."""
    path = data / NAME
    path.unlink(missing_ok=True)
    with open(path, "x", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        json.dump([asdict(key) for key in keys], file, ensure_ascii=False, indent=1)


def read_keys(data: Path) -> list[Key]:
    """Read the file; empty where there is none."""
    path = data / NAME
    return [Key(**each) for each in json.loads(path.read_text(encoding="utf-8"))] if path.exists() else []
