# SPDX-License-Identifier: Apache-2.0
"""The examples in docstrings and documents run, and say what they say."""

from __future__ import annotations

import doctest
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import laban
from laban.pipeline import STEPS

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted({"laban", *(found.name for found in pkgutil.walk_packages(laban.__path__, "laban."))})
WITH_PROGRAMS = [ROOT / "README.md", *sorted((ROOT / "docs" / "user").glob("*.md"))]
FINDER = doctest.DocTestFinder(exclude_empty=True)


def _examples(name: str) -> list[doctest.DocTest]:
    return [test for test in FINDER.find(import_module(name), name) if test.examples]


@pytest.mark.parametrize("name", MODULES)
def test_every_example_in_a_docstring_gives_what_it_says(name):
    runner = doctest.DocTestRunner(verbose=False)
    told: list[str] = []
    for test in _examples(name):
        runner.run(test, out=told.append)
    assert "".join(told) == ""


@pytest.mark.parametrize("step", STEPS)
def test_every_step_shows_an_example(step):
    assert any(_examples(name) for name in MODULES if name.startswith(f"laban.steps.{step}"))


@pytest.mark.parametrize("page", WITH_PROGRAMS, ids=lambda page: page.name)
def test_every_program_in_the_documents_runs(page, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    for program in re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
        exec(compile(program, page.name, "exec"), {"__name__": "notebook"})  # noqa: S102 - our own documents
    assert capsys.readouterr().err == ""
