# SPDX-License-Identifier: Apache-2.0
"""Documentation that cannot lie: generated pages are up to date, every choice has its heading, examples run."""

from __future__ import annotations

import dataclasses
import re
import shlex
from pathlib import Path

import pytest

from laban.cli.main import main
from laban.model import method
from tests.docs.pages import PAGES, ROOT

CHOICES = (ROOT / "docs/method/choices.md").read_text(encoding="utf-8")
PACKS = (ROOT / "docs/user/packs.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^\$ (?:\./run )?laban (.*)$", re.MULTILINE)
PAGES_WITH_EXAMPLES = sorted({ROOT / "README.md", *(ROOT / "docs" / "user").glob("*.md")})


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_what_the_source_says(name):
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name](), "run `./run docs`"


@pytest.mark.parametrize(
    "rule",
    [
        method.Regrouping, method.Denominating, method.Screening, method.ImputeRule, method.TreatRule,
        method.NormaliseRule, method.Weighing, method.AggregateRule, method.Ranking, method.CustomStep, method.Window,
    ],
)  # fmt: skip
def test_every_field_of_a_choice_is_documented(rule):
    missing = [field.name for field in dataclasses.fields(rule) if f"`{field.name}`" not in CHOICES]
    assert missing == []


def _commands() -> list[str]:
    found = []
    for page in PAGES_WITH_EXAMPLES:
        for block in re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            found += COMMAND.findall(block)
    return sorted(set(found))


@pytest.mark.slow
@pytest.mark.parametrize("command", _commands())
def test_an_example_in_the_documents_runs(command, tmp_path, monkeypatch, capsys):
    words = shlex.split(command.split(" > ")[0])
    (tmp_path / "packs").symlink_to(ROOT / "packs")
    (tmp_path / "iMeta.csv").symlink_to(ROOT / "tests/golden/asem/iMeta.csv")
    (tmp_path / "iData.csv").symlink_to(ROOT / "tests/golden/asem/iData.csv")
    monkeypatch.chdir(tmp_path)
    assert main(words) == 0, capsys.readouterr().err


def test_every_link_between_documents_leads_somewhere():
    broken = []
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "packs").rglob("*.md")]
    for page in pages:
        targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8"))
        broken += [f"{page.name}: {target}" for target in targets if not (page.parent / target).exists()]
    assert broken == []


def test_the_readme_shows_a_picture_that_exists():
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert pictures
    assert [name for name in pictures if not Path(ROOT / name).is_file()] == []
