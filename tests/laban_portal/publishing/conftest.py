# SPDX-License-Identifier: Apache-2.0
"""What is made of editions alone asks no database: its tests run on one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
PURE = ("site", "data", "reading", "reports", "test_narrowed.py", "test_nginx.py", "test_read_back.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the pure parts as those that say the same on every database."""
    for item in items:
        if HERE in item.path.parents and item.path.relative_to(HERE).parts[0] in PURE:
            item.add_marker(pytest.mark.once)
