# SPDX-License-Identifier: Apache-2.0
"""`./run check`: lint, format, types, walls, and the house's own rules and documents; the same here as in CI."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ("tests/house_rules", "tests/docs")
CHECKS = {
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "walls": ["lint-imports"],
    "compose file": ["compose-lint", "--quiet", "compose.yaml"],
    "house and docs": [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:randomly", *HOUSE],
}


HADOLINT = ["hadolint", "Dockerfile"]
"""A program of its own (GPL-3), run as one and shipped with nothing; its package exists for Linux on x86-64 only."""


def main() -> int:
    """Run every check, even after one failed, and say at the end which did."""
    failed = []
    if shutil.which("hadolint"):
        CHECKS["container"] = HADOLINT
    else:
        print("LEFT OUT: hadolint on the Dockerfile; there is no package of it for this machine.", flush=True)
    for name, command in CHECKS.items():
        print(f"── {name}: {' '.join(command)}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
