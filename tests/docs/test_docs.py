# SPDX-License-Identifier: Apache-2.0
"""Documentation that cannot lie: generated pages are up to date, every choice has its heading, examples run."""

from __future__ import annotations

import dataclasses
import re
import shlex
from pathlib import Path

import pytest

from laban.cli.arguments import parse
from laban.cli.main import main
from laban.model import choices, method
from tests.docs.pages import PAGES, ROOT

CHOICES = (ROOT / "docs/method/choices.md").read_text(encoding="utf-8")
PACKS = (ROOT / "docs/user/packs.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^\$ (?:\./run )?laban (.*)$", re.MULTILINE)
PAGES_WITH_EXAMPLES = sorted({ROOT / "README.md", *(ROOT / "docs" / "user").glob("*.md")})


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_what_the_source_says(name):
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name](), "run `./run docs`"


SECTIONS = {
    "regroup": method.Regrouping, "denominate": method.Denominating, "screen": method.Screening, "impute": method.ImputeRule,
    "treat": method.TreatRule, "normalise": method.NormaliseRule, "weigh": method.Weighing,
    "aggregate": method.AggregateRule, "rank": method.Ranking, "custom": method.CustomStep, "window": method.Window,
}  # fmt: skip


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_of_a_choice_has_its_heading(section):
    headings = {heading.split(": ")[0] for heading in re.findall(r"^### (.+)$", CHOICES, re.MULTILINE)}
    fields = [f"{section}.{field.name}" for field in dataclasses.fields(SECTIONS[section])]
    assert [field for field in fields if field not in headings] == []


def test_every_word_and_number_of_a_choice_has_its_heading():
    headings = set(re.findall(r"^### (.+)$", CHOICES, re.MULTILINE))
    words = {f"{field}: {word}" for field, known in choices.WORDS.items() for word in known if word}
    numbers = {*choices.RANGES, *choices.POSITIVE}
    assert sorted((words | numbers) - headings) == []


def test_no_heading_describes_a_word_that_is_not_a_choice():
    described = re.findall(r"^### (\S+): (.+)$", CHOICES, re.MULTILINE)
    assert [(field, word) for field, word in described if word not in choices.WORDS.get(field, ())] == []


def _commands() -> list[str]:
    """Return each command once: where it writes to makes no other of it."""
    found = []
    for page in PAGES_WITH_EXAMPLES:
        for block in re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            found += COMMAND.findall(block)
    return sorted({re.sub(r" --out \S+", "", each): each for each in found}.values())


NEEDS_AN_EDITION = ("edition", "rebuild", "keys")
"""Commands that stand on files which the ones before them made; their own tests run them, here their words are read."""


@pytest.mark.slow
@pytest.mark.parametrize("command", [each for each in _commands() if each.split()[0] not in NEEDS_AN_EDITION])
def test_an_example_in_the_documents_runs(command, tmp_path, monkeypatch, capsys):
    words = shlex.split(command.split(" > ")[0])
    (tmp_path / "packs").symlink_to(ROOT / "packs")
    (tmp_path / "iMeta.csv").symlink_to(ROOT / "tests/golden/asem/iMeta.csv")
    (tmp_path / "iData.csv").symlink_to(ROOT / "tests/golden/asem/iData.csv")
    monkeypatch.chdir(tmp_path)
    assert main(words) == 0, capsys.readouterr().err


@pytest.mark.parametrize("command", [each for each in _commands() if each.split()[0] in NEEDS_AN_EDITION])
def test_an_example_on_editions_is_understood(command):
    assert parse(shlex.split(command), "en").module


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
