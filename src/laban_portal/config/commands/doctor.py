# SPDX-License-Identifier: Apache-2.0
"""`laban-portal doctor`: how this instance stands, a line for each thing, with what to do. Exit code 1 where it is bad."""

from __future__ import annotations

import sys

from laban_portal.config.terminal import Parser, language
from laban_portal.ui.words import say

SIGNS = {"ok": "✓", "warn": "!", "bad": "✗"}


def run(arguments: list[str]) -> int:
    """Run every check; one that fails itself is told like a bad finding and stops none of the others."""
    Parser("doctor").parse_args(arguments)
    from laban_portal.config.opening import open_site  # noqa: PLC0415  --help must not wait for it

    open_site()
    from django.utils import translation  # noqa: PLC0415  loaded only where it is wanted

    from laban_portal.config.checkup.all import findings  # noqa: PLC0415  models need a set-up Django

    levels = set()
    with translation.override(language()):
        for finding in findings():
            levels.add(finding.level.value)
            words = say(f"doctor.{finding.name}", language(), **finding.facts)
            sys.stdout.write(f"{SIGNS[finding.level]} {say(f'doctor.level_{finding.level}', language()):<8} {words}\n")
            sys.stdout.flush()
    return 1 if "bad" in levels else 0
