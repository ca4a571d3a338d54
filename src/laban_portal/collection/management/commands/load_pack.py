# SPDX-License-Identifier: Apache-2.0
"""`laban-portal load-pack PATH`: take a pack into the catalogue, with its figures."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from laban_portal.catalog.actions.load import load_pack
from laban_portal.collection.actions.known import store_known
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import LANGUAGES, say


class Command(BaseCommand):
    """Load a pack: units, versions of frameworks and forms, code lists, domains, calendar, method and figures."""

    help = "Load a pack into the catalogue. What has not changed makes no new version; a pack with faults is refused whole."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and whether to try only."""
        parser.add_argument("path", help="the folder of the pack")
        parser.add_argument("--dry-run", action="store_true", help="check and tell what would be made, keep nothing")
        parser.add_argument("--language", choices=LANGUAGES, default="vi", help="the language of faults")

    def handle(self, *_: Any, **options: Any) -> None:
        """Load, or tell every fault."""
        language = options["language"]
        try:
            with transaction.atomic():
                loaded = load_pack(path=options["path"], by=None)
                figures = store_known(pack=loaded.pack, by=None)
                transaction.set_rollback(options["dry_run"])
        except Refused as refused:
            for each in refused.problems:
                self.stderr.write(f"{each.where}: {each.text(language)}")
            raise CommandError(say("catalogue.refused_pack", language, count=len(refused.problems))) from None
        for each in loaded.problems:
            self.stderr.write(f"{each.where}: {each.text(language)}")
        for version in loaded.new:
            self.stdout.write(f"+ {version.kind} {version.code} v{version.number}")
        code = "catalogue.would_load" if options["dry_run"] else "catalogue.was_loaded"
        self.stdout.write(
            say(code, language, pack=loaded.pack.code, made=len(loaded.new), units=loaded.units, figures=figures)
        )
