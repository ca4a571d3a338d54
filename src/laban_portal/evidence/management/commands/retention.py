# SPDX-License-Identifier: Apache-2.0
"""`laban-portal retention`: list files whose retention has ended; remove one, by hand, with a reason."""

from __future__ import annotations

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand

from laban_portal.clock.days import day_in_words
from laban_portal.clock.now import today
from laban_portal.evidence.actions.retention import remove_file
from laban_portal.evidence.queries.retention import ended
from laban_portal.ui.words import say


class Command(BaseCommand):
    """List, and remove what is named."""

    help = "List the evidence whose retention has ended; --remove KEY --reason WHY removes the bytes of one."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django reads it from the class

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to remove, and why."""
        parser.add_argument("--remove", default="", metavar="KEY", help="key of the document whose file is removed")
        parser.add_argument("--reason", default="", help="why; it stays in the audit trail")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, choices=["vi", "en"])

    def handle(self, *_args: str, **options: object) -> None:
        """List, or remove one."""
        language, key = str(options["language"]), str(options["remove"])
        if key:
            gone = remove_file(key=key, reason=str(options["reason"]), by="laban-portal retention")
            self.stdout.write(say("retention.removed" if gone else "retention.shared", language, key=key))
            return
        found = ended(today())
        self.stdout.write(say("retention.some" if found else "retention.none", language, count=len(found)))
        for each in found:
            line = say(
                "retention.line", language, key=each.key, day=day_in_words(each.keep_until, language), unit=each.unit,
                size=max(1, each.size // 1024), document=f"{each.number} {each.title}".strip(),
            )  # fmt: skip
            self.stdout.write(line)
        if found:
            self.stdout.write(say("retention.how", language))
