# SPDX-License-Identifier: Apache-2.0
"""The command `laban-portal`: an own thin table of commands in the reader's language; Django's stand behind it.

`--help` and faults of typing answer before Django is loaded. A command that is not in the table is Django's or an app's
(`migrate`, `check`, `load-pack`, `verify`, `day-head`); dashes in its name are read as underscores.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

from laban_portal.config.terminal import both, language, out
from laban_portal.ui.errors import PortalError
from laban_portal.ui.words import say

OWN = (
    "start", "work", "demo", "accounts", "administrator", "doctor", "well", "backup", "restore", "secret", "build-site",
    "edition", "keys", "edition-reports",
)  # fmt: skip
"""Commands of this folder, each with a `run(arguments) -> exit code`."""

OF_APPS = (
    "load-pack", "verify", "day-head", "clock-corrected", "retention", "verify-snapshot", "export-pack", "migrate",
    "check",
)  # fmt: skip
"""Commands behind which a management command stands; shown in the help."""

SPEAKING = frozenset({"verify", "day-head", "clock-corrected", "retention", "verify-snapshot", "export-pack"})
"""Those of them that take `--language`: LABAN_LANG chooses it for them as for our own."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command of the portal and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laban_portal.config.settings")
    name = words[0] if words else "--help"
    if name in {"--help", "-h", "help"}:
        return _help()
    try:
        if name in OWN:
            return int(import_module(f"laban_portal.config.commands.{name.replace('-', '_')}").run(words[1:]))
        return _of_django(name, words[1:])
    except PortalError as refusal:
        out("command.refused", to=sys.stderr, why=say(refusal.code, language(), **refusal.facts))
        for problem in getattr(refusal, "problems", ()):
            out("command.problem", to=sys.stderr, what=say(problem.code, language(), **dict(problem.facts)))
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if not _database_silent(error):
            raise
        why = str(error).strip().split("\n")[0][:200]
        sys.stderr.write(f"{both('setting.cannot_start')}:\n  {both('setting.database', why=why)}\n")
        return 3


def _database_silent(error: Exception) -> bool:
    """Tell whether the database does not answer, or is none at all."""
    from django.db import DatabaseError, InterfaceError, OperationalError  # noqa: PLC0415  --help must not wait for it

    return isinstance(error, OperationalError | InterfaceError) or type(error) is DatabaseError


def _help() -> int:
    out("command.usage")
    for name in (*OWN, *OF_APPS):
        sys.stdout.write(f"  {name:<17}{say('command.is_' + name.replace('-', '_'), language())}\n")
    out("command.usage_end")
    return 0


def _of_django(name: str, arguments: list[str]) -> int:
    from django.core.management import ManagementUtility, get_commands  # noqa: PLC0415  --help must not wait for it

    from laban_portal.config.opening import open_site  # noqa: PLC0415  settings are read by it

    open_site()
    command = name.replace("-", "_")
    if command not in get_commands():
        out("command.unknown", to=sys.stderr, name=name)
        return 2
    if name in SPEAKING and os.environ.get("LABAN_LANG") and not any(each.startswith("--l") for each in arguments):
        arguments = [*arguments, "--language", language()]
    ManagementUtility(["laban-portal", command, *arguments]).execute()
    return 0


if __name__ == "__main__":
    sys.exit(main())
