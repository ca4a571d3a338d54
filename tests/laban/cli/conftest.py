# SPDX-License-Identifier: Apache-2.0
"""Packs in folders, and the command run in this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from laban.cli.main import main
from laban.io.scaffold import new_pack


class Outcome(NamedTuple):
    """How a command ended, and what it wrote."""

    code: object
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `laban WORDS…` in English, unless told otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LABAN_LANG", "NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)

    def _run(*words: object) -> Outcome:
        try:
            code: object = main([str(word) for word in words])
        except SystemExit as end:
            code = end.code
        return Outcome(code, *capsys.readouterr())

    return _run


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a pack of generated figures: eight units, five indicators, two years. It must not be changed."""
    folder = tmp_path_factory.mktemp("packs") / "example"
    new_pack(folder)
    return folder


@pytest.fixture(scope="session")
def measured(example: Path) -> Path:
    """Return the same pack as if its figures were measured. It must not be changed."""
    folder = example.parent / "measured"
    shutil.copytree(example, folder)
    _put(folder / "pack.toml", "demonstration = true", "demonstration = false")
    return folder


@pytest.fixture
def own(measured: Path, tmp_path: Path) -> Path:
    """Return a copy of the pack that a test may change."""
    return Path(shutil.copytree(measured, tmp_path / "own"))


@pytest.fixture
def put() -> Callable[[Path, str, str], None]:
    """Return a function that puts one text in the place of another in a file."""
    return _put


def _put(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, path
    path.write_text(text.replace(old, new), encoding="utf-8")
