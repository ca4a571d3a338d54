# SPDX-License-Identifier: Apache-2.0
"""`./run bench [NAME …]`: measure speed and memory, and print what the README quotes."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("engine", "cold", "draws", "scale", "sensitivity", "load")


def main(asked: list[str]) -> int:
    """Run the benchmarks asked for, or all."""
    for name in asked or NAMES:
        print(f"\n## {name}\n", flush=True)
        import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
