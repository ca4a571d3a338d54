# SPDX-License-Identifier: Apache-2.0
"""What every test shares: Hypothesis' profile, and the loud word about tests that this machine cannot run."""

from __future__ import annotations

import os
import shutil
import signal

import pytest
from hypothesis import settings

from tests.kept import FOLDER

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.portal_settings")
assert os.environ[FOLDER]  # made here, before workers are started, so that all share it
settings.register_profile("house", max_examples=20, deadline=None, derandomize=True)
settings.load_profile("house")

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # a shell's `&` ignores it, and tests that send it would wait for ever
    signal.signal(signal.SIGINT, signal.default_int_handler)

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


APART = ("browser", "slow", "compiled")
"""What does not run with the pure core."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what ran with the core just before, and browser tests where there is no browser, but never in CI."""
    core = tuple(os.environ.get("AFTER_THE_CORE", "").split())
    done = [item for item in items if item.nodeid.startswith(core) and not any(map(item.get_closest_marker, APART))]
    if core and done:
        config.hook.pytest_deselected(items=done)
        kept = set(items) - set(done)
        items[:] = [item for item in items if item in kept]
    if CHROMIUM:
        return
    waiting = [item for item in items if item.get_closest_marker("browser")]
    if waiting and os.environ.get("CI"):
        pytest.exit("CI must run the browser tests, and there is no Chromium (.ci/run installs it).", 4)
    for item in waiting:
        item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was left out."""
    left_out = len(terminalreporter.stats.get("skipped", []))
    if left_out:
        terminalreporter.section("LEFT OUT", sep="!", red=True, bold=True)
        terminalreporter.write_line(
            f"{left_out} tests did not run here (see -rs for each). Browser tests need Debian's chromium; CI runs all."
        )


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the browser."""
    assert CHROMIUM
    return CHROMIUM
