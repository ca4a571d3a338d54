# SPDX-License-Identifier: Apache-2.0
"""`laban-portal secret`: draw a secret for LABAN_SECRET_KEY."""

from __future__ import annotations

import secrets
import sys

from laban_portal.config.terminal import Parser


def run(arguments: list[str]) -> int:
    """Print one secret; nothing is stored."""
    Parser("secret").parse_args(arguments)
    sys.stdout.write(secrets.token_urlsafe(64) + "\n")
    return 0
