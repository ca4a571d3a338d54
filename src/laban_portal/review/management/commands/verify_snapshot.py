# SPDX-License-Identifier: Apache-2.0
"""`laban-portal verify-snapshot FILE.zip`: prove a snapshot without the portal's database.

Exit code 0: all holds; 1: something does not; 2: the file cannot be read.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from laban_portal.review.snapshot.archive import MOST_BYTES, prove
from laban_portal.ui.words import say


class Command(BaseCommand):
    """Prove a snapshot's zip, and name what does not hold."""

    help = "Prove a snapshot's zip by itself: its manifest, its parts, and the hash that was published."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django reads it from the class

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, and the hash it must have."""
        parser.add_argument("file", help="the zip of a snapshot, or of a unit's part of one")
        parser.add_argument("--hash", default="", help="the snapshot's hash as the portal shows it")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, choices=["vi", "en"])

    def handle(self, *_args: str, **options: object) -> None:
        """Prove, and say it."""
        language, path = str(options["language"]), Path(str(options["file"]))
        try:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES)
        except OSError as error:
            raise CommandError(say("snapshots.unreadable", language, path=path), returncode=2) from error
        proof = prove(content, str(options["hash"]))
        for each in proof.faults:
            self.stdout.write(say(each.code, language, **dict(each.facts)))
        if proof.manifest:
            facts = {
                "round": proof.manifest.round,
                "number": proof.manifest.number,
                "parts": proof.parts,
                "values": proof.values,
            }
            self.stdout.write(say("snapshots.zip_proved", language, all=len(proof.manifest.units), **facts))
            self.stdout.write(say("snapshots.zip_hash", language, hash=proof.hash))
        if not proof.holds:
            self.stdout.write(say("snapshots.zip_broken", language, count=len(proof.faults)))
            sys.exit(1)
        self.stdout.write(say("snapshots.zip_holds" if options["hash"] else "snapshots.zip_holds_alone", language))
