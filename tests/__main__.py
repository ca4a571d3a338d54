# SPDX-License-Identifier: Apache-2.0
"""`./run test`: the pure core first and by itself so that its budget is seen, then everything else on SQLite, then stories in
a browser and the portal again on PostgreSQL, all with coverage.

House rules and documents are tested by `./run check`, and not a second time here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.postgres import binaries, postgres

ROOT = Path(__file__).resolve().parent.parent
CORE = ("tests/laban/model", "tests/laban/numeric", "tests/laban/steps",
        "tests/laban/test_pipeline.py", "tests/laban/test_pipeline_properties.py", "tests/laban/test_errors.py")  # fmt: skip
"""The pure core: values and arithmetic, no file and no terminal."""
STRANGERS = "tests/viettext"
"""Runs with the core: Django's set-up imports it before counting begins, and its definitions would not be counted."""
ELSEWHERE = ("tests/journeys", "tests/house_rules", "tests/docs", STRANGERS)
"""What other stages and `./run check` run."""
CORE_BUDGET_S, SUITE_BUDGET_S = 10, 600
SHARED = "2"
"""Workers for two cores; a third one was tried and made the whole slower."""
OWN_PROCESS = (
    "config/main.py",
    "config/opening.py",
    "ui/apps.py",
    "config/commands/demo.py",
    "config/commands/start.py",
    "config/supervise.py",
    "config/wsgi.py",
    "config/settings.py",
    "jobs/worker.py",
    "files/confined.py",
    "review/paper/apart.py",
)
"""What runs in processes of its own, where nobody counts lines; its tests look at what those processes do."""
FLOORS = (
    *((f"src/laban_portal/{name}", 0.0) for name in OWN_PROCESS),
    ("collection/actions/bulk_copy.py", 0.0),  # PostgreSQL only: lines are counted on SQLite, its tests run on both
    ("src/laban/steps/", 100.0),
    ("src/laban/cluster/", 85.0),  # what waits for dead machines is not waited for in tests
    ("src/laban/", 95.0),
    ("src/viettext/", 95.0),
    ("/migrations/", 70.0),  # ways back, which a release test takes
    ("/rules", 98.0),
    ("/actions", 93.0),
    ("/states", 100.0),
    ("src/laban_portal/", 80.0),
)
"""Least share of lines covered, by the first part of the path that fits; GOALS say where it should get."""
GOALS = (
    *((f"src/laban_portal/{name}", 0.0) for name in (*OWN_PROCESS, "collection/actions/bulk_copy.py")),
    ("/rules", 100.0),
    ("/actions", 100.0),
    ("/states", 100.0),
    ("src/laban_portal/", 95.0),
)
"""What is wanted and told, but stops nothing yet."""


def _pytest(*arguments: str, **environment: str) -> int:
    # Each worker begins with a half of the files, so that what a file shares (a browser, an instance) is made once.
    command = [sys.executable, "-m", "pytest", "--dist=worksteal", "--durations=10", "--durations-min=0.5", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False, env={**os.environ, **environment}).returncode


def _limit(name: str, limits: tuple[tuple[str, float], ...]) -> float:
    return next((least for part, least in limits if part in name), 0.0)


def _coverage() -> tuple[list[str], list[str]]:
    """Name every file below its floor, and those below their goal only."""
    report = ROOT / ".coverage.json"
    subprocess.run([sys.executable, "-m", "coverage", "json", "-q", "-o", str(report)], cwd=ROOT, check=True)
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    report.unlink()
    faults: list[str] = []
    wishes: list[str] = []
    for name, found in sorted(files.items()):
        share = found["summary"]["percent_covered"]
        lines = ", ".join(str(line) for line in found["missing_lines"][:12])
        for limits, told in ((FLOORS, faults), (GOALS, wishes)):
            least = _limit(name, limits)
            if share < least:
                told.append(f"{name}: {share:.1f} % of lines covered, {least:.0f} % wanted; missing: {lines}")
    return faults, wishes


def _on_postgres() -> int:
    """Run the portal's tests on PostgreSQL; where there is none say so loudly, in CI fail."""
    if binaries() is None:
        if os.environ.get("CI"):
            print("CI must run the portal's tests on PostgreSQL, and there is none (.ci/run installs it).", flush=True)
            return 4
        print(
            "!" * 100 + "\nLEFT OUT: the portal's tests on PostgreSQL. Install it (Debian: postgresql).\n" + "!" * 100
        )
        return 0
    with postgres() as address:
        return _pytest(
            "-n",
            SHARED,
            "-q",
            "--cov",
            "--cov-append",
            "--cov-report=",
            "-m",
            "not once and not browser",
            "tests/laban_portal",
            LABAN_DATABASE_URL=address,
        )


def main(arguments: list[str]) -> int:
    """Run what was asked for, or everything with its budgets."""
    if arguments:
        return _pytest(*arguments)
    os.environ.setdefault("COVERAGE_CORE", "sysmon" if sys.version_info >= (3, 12) else "ctrace")
    (ROOT / ".coverage").unlink(missing_ok=True)
    began = time.perf_counter()
    counted = ("-n", SHARED, "-q", "--cov", "--cov-append", "--cov-report=")
    quick = ("-m", "not browser and not slow and not compiled")
    failed = _pytest(*counted, "-p", "no:django", *CORE, STRANGERS, *quick)
    core_s = time.perf_counter() - began
    print(
        f"The pure core's tests took {core_s:.1f} s (budget {CORE_BUDGET_S} s on two quiet cores, compiled kernels apart).",
        flush=True,
    )
    failed = (
        failed
        or _pytest(*counted, *(f"--ignore={each}" for each in ELSEWHERE), "tests", AFTER_THE_CORE=" ".join(CORE))
        or _pytest(*counted, "tests/journeys", STORIES="yes")
        or _on_postgres()
    )
    if failed:
        return failed
    faults, wishes = _coverage()
    if wishes:
        print("Below their goal:\n  " + "\n  ".join(wishes))
    print("\n".join(faults) or "Coverage: every file is above its floor.")
    print(f"Everything took {time.perf_counter() - began:.0f} s (budget {SUITE_BUDGET_S} s on two quiet cores).")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
