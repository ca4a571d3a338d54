# SPDX-License-Identifier: Apache-2.0
"""`./run bench [NAME …]`: measure speed and memory, and print what the README quotes.

A number behind a name is how much is measured, where the benchmark takes one.
"""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = (
    "engine",
    "cold",
    "draws",
    "scale",
    "sensitivity",
    "load",
    "desk",
    "import",
    "workbook",
    "open_data",
    "reports",
)
MODULES = {"import": "import_values"}
"""Where a name is none that Python takes for a module."""


def main(asked: list[str]) -> int:
    """Run the benchmarks asked for, or all."""
    for name in [each for each in asked if not each.isdecimal()] or NAMES:
        print(f"\n## {name}\n", flush=True)
        import_module(f"benchmarks.{MODULES.get(name, name)}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
