# SPDX-License-Identifier: Apache-2.0
"""`laban-portal clock-corrected --reason …`: after the clock stood wrong, let units whose last value lies ahead go on."""

from __future__ import annotations

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from laban_portal.clock.now import now
from laban_portal.collection.actions.clock import correct_clock
from laban_portal.ui.errors import PortalError
from laban_portal.ui.words import say


class Command(BaseCommand):
    """Record that the clock stood wrong, and go on."""

    help = (
        "Record that the clock stood wrong and is right now, so that units whose last value lies ahead can save again."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012  Django reads it from the class

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the reason."""
        parser.add_argument("--reason", required=True, help="what happened; it is kept for ever")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, choices=["vi", "en"])

    def handle(self, *_args: str, **options: object) -> None:
        """Record, and say what follows."""
        language = str(options["language"])
        try:
            last, units = correct_clock(reason=str(options["reason"]), at=now())
        except PortalError as refusal:
            raise CommandError(say(refusal.code, language, **refusal.facts)) from refusal
        self.stdout.write(say("clock_set.done", language, last=last.isoformat(timespec="seconds"), units=units))
