# SPDX-License-Identifier: Apache-2.0
"""The house's own rules that no linter knows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "core", "services"}
CORE_STOP, STOP, TEST_STOP = 500, 400, 500


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_every_source_file_names_its_licence_on_the_first_line():
    bare = [str(path) for path in SOURCES if not path.read_text().startswith("# SPDX-License-Identifier: Apache-2.0\n")]
    assert bare == []


def test_no_module_has_a_name_without_a_meaning():
    assert [str(path) for path in SOURCES if path.stem in FORBIDDEN_NAMES or path.parent.name in FORBIDDEN_NAMES] == []


def test_no_source_file_is_longer_than_the_house_allows():
    core = ROOT / "src" / "laban"
    long = [
        (path.name, _lines(path)) for path in SOURCES if _lines(path) > (CORE_STOP if core in path.parents else STOP)
    ]
    assert long == []


def test_no_test_file_is_longer_than_the_house_allows():
    long = [(path.name, _lines(path)) for path in (ROOT / "tests").rglob("*.py") if _lines(path) > TEST_STOP]
    assert long == []


FRONT_DOOR = ROOT / "src" / "laban" / "__init__.py"
"""The one __init__ with a function: for notebooks it looks names up when they are first used, so that `import laban` and
`laban --help` load no arithmetic. Its own test holds it to a table of names."""


def test_an_init_file_holds_no_logic():
    for path in SOURCES:
        if path.name == "__init__.py" and path != FRONT_DOOR:
            text = path.read_text(encoding="utf-8")
            assert len(text.splitlines()) <= 40, path
            assert not re.search(r"^\s*(def|class|for|if|while|try) ", text, re.MULTILINE), path


def test_the_tests_mirror_the_source():
    for package in ("laban", "viettext"):
        known = {path.relative_to(ROOT / "src").with_suffix("") for path in SOURCES} | {
            path.relative_to(ROOT / "src").parent for path in SOURCES
        }
        for test in (ROOT / "tests" / package).rglob("test_*.py"):
            name = test.stem.removeprefix("test_")
            mirrored = test.relative_to(ROOT / "tests").parent
            matches = [each for each in known if each.parent == mirrored and name.startswith(each.name)]
            assert matches or (mirrored in known and name.startswith(mirrored.name)), test


THROUGH_THE_FRONT = (
    "laban/cluster",
    "laban/analysis/uncertainty/kernel",
    "laban/analysis/uncertainty",
    "laban/analysis/change",
    "laban/edition",
    "laban/io/edition",
    "laban/io/open",
    "laban/io/open/book",
)
"""Folders whose insides are tested through their front door, by what goes in and what comes out."""

THROUGH_ANOTHER = {
    "laban/io/results/sheets.py": "the workbook's tests read every sheet",
    "laban/model/dataset.py": "values without behaviour; every open format's tests build them",
    "laban/model/own.py": "a value of two fields; the pipeline's tests run it",
    "laban/model/pack.py": "values without behaviour; the pack reader's tests build them",
    "laban/steps/impute/gaps.py": "what the ways of filling are given; their tests look into it",
}
"""Modules without a test of their own, and where they are tested."""


def test_every_source_module_has_its_test():
    tested = {path.stem.removeprefix("test_") for path in (ROOT / "tests").rglob("test_*.py")}
    alone = [
        inside.as_posix()
        for inside in (path.relative_to(ROOT / "src") for path in SOURCES)
        if inside.parts[0] == "laban"
        and inside.parts[1] != "texts"
        and inside.stem not in {"__init__", "__main__"}
        and inside.parent.as_posix() not in THROUGH_THE_FRONT
        and inside.as_posix() not in THROUGH_ANOTHER
        and not any(name == inside.stem or name.startswith(inside.stem + "_") for name in tested)
    ]
    assert alone == []


def test_nothing_names_a_registry_a_machine_path_or_a_neighbour():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    pattern = re.compile(r"py[p]i\.org|python[h]osted|[n]pmjs\.|[d]eb\.debian|/wor[k]/|\.\./share[d]")
    found = []
    for name in listed.split("\0"):
        path = ROOT / name
        if name and path.is_file() and path.suffix not in {".png", ".xlsx", ".woff2", ".ttf", ".js", ".geojson"}:
            text = path.read_text(encoding="utf-8", errors="ignore")
            found += [name] if pattern.search(text) else []
    assert found == []
