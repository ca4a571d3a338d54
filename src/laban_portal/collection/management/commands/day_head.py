# SPDX-License-Identifier: Apache-2.0
"""`laban-portal day-head`: make today's head, or another day's, and send it. Exit code 1: it could not be made or sent."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from laban_portal.clock.now import today
from laban_portal.collection.actions.heads import make_day_head, send_day_head
from laban_portal.ui.errors import PortalError
from laban_portal.ui.words import say


class Command(BaseCommand):
    """Make and send the head of a day."""

    help = "Make the head of a day over all chains of values, and send it to where the settings say."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django reads it from the class

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the day."""
        parser.add_argument("--day", type=date.fromisoformat, default=None, help="as 2026-03-10; else today")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, choices=["vi", "en"])

    def handle(self, *_args: str, **options: object) -> None:
        """Make and send, and say it."""
        language = str(options["language"])
        day = options["day"] if isinstance(options["day"], date) else today()
        try:
            digest = make_day_head(day=day)
            sent = send_day_head(day=day)
        except PortalError as refusal:
            raise CommandError(say(refusal.code, language, **refusal.facts)) from refusal
        except OSError as error:
            raise CommandError(say("chain.not_sent", language, why=error)) from error
        self.stdout.write(say("chain.head_made", language, day=day.isoformat(), hash=digest))
        self.stdout.write(
            say("chain.head_sent", language, whereto=", ".join(sent)) if sent else say("chain.nowhere", language)
        )
