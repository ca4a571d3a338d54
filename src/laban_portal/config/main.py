# SPDX-License-Identifier: Apache-2.0
"""The command `laban-portal`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run a command of the portal."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laban_portal.config.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415  settings must be named first

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
