# SPDX-License-Identifier: Apache-2.0
"""`laban-portal export-pack ROUND[/NUMBER] FOLDER`: write a snapshot as a pack that `laban compute` accepts."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from laban.errors import FormatError
from laban_portal.review.queries.exporting import ingredients
from laban_portal.review.snapshot.pack import export_pack
from laban_portal.ui.errors import PortalError
from laban_portal.ui.words import say


class Command(BaseCommand):
    """Export a snapshot, the latest one unless a number is given."""

    help = "Write a snapshot as a pack into a new or empty folder; the same snapshot gives the same files."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django reads it from the class

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the snapshot and the folder."""
        parser.add_argument("snapshot", help="code of the round, or code/number of the snapshot")
        parser.add_argument("folder", help="a new or empty folder")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, choices=["vi", "en"])

    def handle(self, *_args: str, **options: object) -> None:
        """Export, or tell every fault."""
        language, folder = str(options["language"]), Path(str(options["folder"]))
        code, separator, number = str(options["snapshot"]).partition("/")
        if separator and not (number.isascii() and number.isdecimal() and 0 < int(number) < 10**9):
            raise CommandError(say("snapshots.bad_name", language, given=options["snapshot"]))
        try:
            given = ingredients(code, int(number) if number else None)
            export_pack(given, folder)
        except PortalError as refusal:
            raise CommandError(say(refusal.code, language, **refusal.facts)) from refusal
        except FormatError as error:
            for each in error.problems:
                self.stderr.write(
                    say(
                        "snapshots.export_fault",
                        language,
                        where=each.where,
                        what=say(each.code, language, **dict(each.facts)),
                    )
                )
            raise CommandError(say("snapshots.export_refused", language, count=len(error.problems))) from error
        number = given.code.rpartition("-")[2]
        self.stdout.write(say("snapshots.exported", language, round=code, number=number, folder=folder))
