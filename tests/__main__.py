# SPDX-License-Identifier: Apache-2.0
"""`./run test`: all tests, the pure core first and by itself so that its budget is seen, then coverage."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORE = ("tests/laban/model", "tests/laban/numeric", "tests/laban/steps",
        "tests/laban/test_pipeline.py", "tests/laban/test_pipeline_properties.py", "tests/laban/test_errors.py")  # fmt: skip
"""The pure core: values and arithmetic, no file and no terminal."""
CORE_BUDGET_S = 10
FLOORS = {"src/laban/steps/": 100.0, "": 95.0}
"""Least share of lines covered, by folder: the steps wholly, each other file of the core nearly."""


def _pytest(*arguments: str) -> int:
    command = [sys.executable, "-m", "pytest", "--durations=10", "--durations-min=0.5", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _coverage_faults() -> list[str]:
    """Name every file of the core below its floor."""
    report = ROOT / ".coverage.json"
    subprocess.run([sys.executable, "-m", "coverage", "json", "-q", "-o", str(report)], cwd=ROOT, check=True)
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    report.unlink()
    faults = []
    for name, found in sorted(files.items()):
        floor = next(least for folder, least in FLOORS.items() if name.startswith(folder))
        share = found["summary"]["percent_covered"]
        if share < floor:
            lines = ", ".join(str(line) for line in found["missing_lines"][:12])
            faults.append(f"{name}: {share:.1f} % of lines covered, at least {floor:.0f} % wanted; missing: {lines}")
    return faults


def main(arguments: list[str]) -> int:
    """Run what was asked for, or everything with its budgets."""
    if arguments:
        return _pytest(*arguments)
    os.environ.setdefault("COVERAGE_CORE", "sysmon" if sys.version_info >= (3, 12) else "ctrace")
    began = time.perf_counter()
    failed = _pytest("-n", "2", "-q", *CORE, "-m", "not browser and not slow and not compiled")
    core_s = time.perf_counter() - began
    print(
        f"The pure core's tests took {core_s:.1f} s (budget {CORE_BUDGET_S} s on two quiet cores, compiled kernels apart).",
        flush=True,
    )
    if failed:
        return failed
    failed = _pytest("-n", "2", "-q", "--cov", "--cov-report=", "tests")
    if failed:
        return failed
    faults = _coverage_faults()
    print("\n".join(faults) or "Coverage: every file of the core is above its floor.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
