# SPDX-License-Identifier: Apache-2.0
"""A data folder for each test, and what lies in it."""

from __future__ import annotations

import dataclasses
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

Given = Callable[..., Any]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Given]:
    """Return a function that sets settings of the site; the data folder is one of this test's own."""
    environment = dataclasses.replace(settings.ENVIRONMENT, data=tmp_path / "data")
    (tmp_path / "data").mkdir()
    with override_settings(ENVIRONMENT=environment):
        yield lambda **given: override_settings(ENVIRONMENT=dataclasses.replace(environment, **given))


@pytest.fixture
def lying(site: Given, tmp_path: Path) -> Callable[[], list[str]]:  # noqa: ARG001  the folder is the site's
    """Return the names of all files below the data folder."""
    data = tmp_path / "data"
    return lambda: sorted(path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file())


@pytest.fixture
def scanner(tmp_path: Path) -> Callable[[str], str]:
    """Return a function that makes a scanner of a few lines of shell and gives its command."""

    def make(lines: str) -> str:
        path = tmp_path / "scanner"
        path.write_text(f"#!/bin/sh\n{lines}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return f"{path} --key=secret"

    return make
