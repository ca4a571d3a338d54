# SPDX-License-Identifier: Apache-2.0
"""`laban-portal verify`: prove the chains. Exit code 0: all holds; 1: something is broken; 2: a head cannot be read."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from laban_portal.collection.queries.chain import Witness, verify, witness
from laban_portal.ui.words import say


class Command(BaseCommand):
    """Prove the chains, and name what does not hold."""

    help = "Prove the chains of values and the heads of days; name the first broken link of each."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django reads it from the class

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to prove, and against which witnesses."""
        parser.add_argument("--round", default="", help="code of one round")
        parser.add_argument("--unit", default="", help="key of one unit")
        parser.add_argument(
            "--head",
            action="append",
            default=[],
            help="a head that left the machine: its file or letter; may be repeated",
        )
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, choices=["vi", "en"])

    def handle(self, *_args: str, **options: object) -> None:
        """Prove, and say it."""
        language = str(options["language"])
        heads = [_read(Path(str(each)), language) for each in _list(options["head"])]
        report = verify(round_code=str(options["round"]), unit=str(options["unit"]), heads=heads)
        for each in report.breaks:
            self.stdout.write(say(each.code, language, **each.words))
        proved = {
            "chains": report.chains,
            "revisions": report.revisions,
            "days": report.days,
            "witnesses": report.witnesses,
        }
        self.stdout.write(say("chain.proved", language, **proved))
        for sentence, count in report.others:
            self.stdout.write(say(sentence, language, count=count))
        if report.breaks:
            self.stdout.write(say("chain.broken", language, count=len(report.breaks)))
            sys.exit(1)
        self.stdout.write(say("chain.holds" if heads else "chain.holds_alone", language))


def _read(path: Path, language: str) -> Witness:
    try:
        return witness(path.read_bytes())
    except (OSError, ValueError) as error:
        raise CommandError(say("chain.unreadable", language, path=path), returncode=2) from error


def _list(given: object) -> list[object]:
    return given if isinstance(given, list) else []
