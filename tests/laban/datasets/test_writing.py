# SPDX-License-Identifier: Apache-2.0
"""Writing a demonstration into a folder: the same bytes for a seed, only where it is marked, and nothing on a refusal."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from laban.datasets.writing import FAULTS, RECIPE, read_ingredients, write_demonstration
from laban.errors import FormatError

VIETNAM = Path(__file__).parents[3] / "packs" / "vn-pii"
PACK = """format = 1
code = "small"
languages = ["en"]
demonstration = true
[name]
en = "Small"
[[data]]
file = "data/2024.csv"
system = "old"
year = 2024
"""
FILES = {
    "pack.toml": PACK,
    "units.csv": "system,code,name_en,group:income\nold,a,A,\nold,b,B,\nold,c,C,\n",
    "framework.csv": "code,parent,level,name_en\nall,,index,All\n",
    "indicators.csv": "code,parent,name_en\nfirms,all,Firms\n",
    "elements.csv": "code,name_en,merge\npeople,People,add\nfirms,Firms,add\n",
    RECIPE: """[elements]
people = { kind = "size", middle = 1000, spread = 0.3 }
firms = { kind = "part", base = "people", middle = 0.1, spread = 0.2 }
[faults]
gap = 2
[[classes]]
grouping = "income"
numerator = "firms"
denominator = "people"
groups = ["low (generated)", "high (generated)"]
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def codes(folder: Path, seed: int = 0) -> list[str]:
    before = contents(folder)
    with pytest.raises(FormatError) as caught:
        write_demonstration(folder, seed)
    assert contents(folder) == before
    return [each.code for each in caught.value.problems]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_figures_groups_and_faults_are_written(folder: Path) -> None:
    written = write_demonstration(folder, 0)
    assert [str(path.relative_to(folder)) for path in written] == ["data/2024.csv", FAULTS, "units.csv"]
    figures = rows(folder / "data" / "2024.csv")
    assert [(row["year"], row["unit"], row["item"]) for row in figures] == [
        ("2024", unit, item) for unit in "abc" for item in ("people", "firms")
    ]
    assert sorted(row["flag"] for row in figures) == ["", "", *["generated"] * 4]
    assert [row["kind"] for row in rows(folder / FAULTS)] == ["gap", "gap"]
    groups = [row["group:income"] for row in rows(folder / "units.csv")]
    assert sorted(groups) == ["high (generated)", "high (generated)", "low (generated)"]


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(folder: Path) -> None:
    write_demonstration(folder, 7)
    first = contents(folder)
    write_demonstration(folder, 8)
    second = contents(folder)
    write_demonstration(folder, 7)
    assert contents(folder) == first != second


def test_the_committed_figures_are_what_the_committed_seed_gives(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(VIETNAM, copy)
    write_demonstration(copy, 34)
    assert contents(copy) == contents(VIETNAM)


def test_an_unmarked_pack_is_left_alone(folder: Path) -> None:
    (folder / "pack.toml").write_text(PACK.replace("demonstration = true\n", ""))
    assert codes(folder) == ["demonstration.not_marked"]


def test_a_pack_without_a_recipe_is_refused(folder: Path) -> None:
    (folder / RECIPE).unlink()
    assert codes(folder) == ["demonstration.no_recipe"]


def test_a_seed_below_nought_is_refused(folder: Path) -> None:
    assert codes(folder, -1) == ["demonstration.seed"]


def test_faults_of_recipe_and_tables_are_told_together(folder: Path) -> None:
    (folder / RECIPE).write_text('[elements]\npeople = { kind = "guess" }\n')
    (folder / "elements.csv").write_text("code,name_en,merge\npeople,People,add\nfirms,Firms,add\nfirms,Again,add\n")
    found = codes(folder)
    assert {"demonstration.unknown_kind", "demonstration.not_drawn"} < set(found)
    assert any(code.startswith("framework.") for code in found)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("year = 2024\n", "", "demonstration.table"),
        ('file = "data/2024.csv"', 'file = "data/2024.xlsx"', "demonstration.table"),
        ('system = "old"', 'system = "new"', "demonstration.no_units"),
        ('file = "data/2024.csv"', 'file = "../2024.csv"', "pack.outside"),
        ("year = 2024\n", 'year = 2024\n[[data]]\nfile = "b.csv"\nsystem = "old"\nyear = 2024\n', "demonstration.same_round"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_hold_generated_figures_is_refused(folder: Path, old: str, new: str, code: str) -> None:
    (folder / "pack.toml").write_text(PACK.replace(old, new))
    assert codes(folder) == [code]


def test_groups_cannot_be_written_into_a_workbook(folder: Path) -> None:
    (folder / "units.csv").rename(folder / "units.xlsx")
    assert "demonstration.units_not_csv" in codes(folder)


def test_unreadable_settings_are_told(folder: Path) -> None:
    (folder / RECIPE).write_text("[elements\n")
    assert codes(folder) == ["pack.not_toml"]


def test_a_recipe_without_classes_leaves_the_units_as_they_are(folder: Path) -> None:
    (folder / RECIPE).write_text(FILES[RECIPE].partition("[[classes]]")[0])
    write_demonstration(folder, 0)
    assert (folder / "units.csv").read_text() == FILES["units.csv"]


def test_the_ingredients_of_vietnam_s_pack_hold_three_rounds_and_every_element() -> None:
    found = read_ingredients(VIETNAM)
    assert [(each.year, each.system) for _, each in found.tables] == [(2023, "vn-63"), (2024, "vn-63"), (2025, "vn-34")]
    assert {code for code, _ in found.recipe.elements} == {element.code for element in found.framework.elements}
