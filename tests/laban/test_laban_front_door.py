# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import laban
import laban.pipeline

SOURCE = Path(laban.__file__).read_text(encoding="utf-8")


def test_importing_the_front_door_loads_no_arithmetic():
    script = "import sys, laban; sys.exit(bool({'numpy', 'pandas', 'laban.model', 'laban.errors'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("name", laban.__all__)
def test_every_name_of_the_front_door_is_what_its_module_holds(name):
    home = next(module for module, names in laban._HOMES.items() if name in names)
    assert getattr(laban, name) is getattr(import_module(home), name)


def test_the_table_the_list_and_the_imports_for_the_type_checker_say_the_same():
    tabled = {name: module for module, names in laban._HOMES.items() for name in names}
    imported = {
        alias.name: node.module
        for node in ast.walk(ast.parse(SOURCE))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("laban")
        for alias in node.names
    }
    assert tabled == imported
    assert sorted(tabled) == sorted(laban.__all__)
    assert set(laban.__all__) <= set(dir(laban))


def test_a_name_that_is_not_there_is_an_attribute_error_like_any_other():
    with pytest.raises(AttributeError, match="module 'laban' has no attribute 'nonsense'"):
        laban.nonsense  # type: ignore[attr-defined]  # noqa: B018
    assert not hasattr(laban, "nonsense")


def test_modules_stay_reachable_beside_the_names():
    assert laban.pipeline.compute is laban.compute


def test_an_index_is_made_in_a_few_lines():
    units = laban.Units(tuple(laban.Unit(key=laban.UnitKey("x", code), names=laban.Text()) for code in "ABC"))
    framework = laban.Framework(
        "tiny", "1", laban.Text(), (laban.Group(code="index", parent="", level="index"),),
        (laban.Indicator(code="up", parent="index"), laban.Indicator(code="down", parent="index", direction=-1)),
    )  # fmt: skip
    panel = laban.Panel.of(units, (2025,), ("up", "down"), [[[1, 2, 3], [30, 10, 20]]])
    result = laban.compute(framework, panel, laban.Method())
    assert result.of("index", 2025).tolist() == [0.0, 75.0, 75.0]
    assert laban.results(result, 2025).column("unit") == ("B", "C", "A")
