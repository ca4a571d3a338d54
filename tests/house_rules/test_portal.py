# SPDX-License-Identifier: Apache-2.0
"""The portal's own rules that no linter knows: who writes, who tells the time, what a page may hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PORTAL = ROOT / "src" / "laban_portal"
MODULES = sorted(path for path in PORTAL.rglob("*.py") if "migrations" not in path.parts)
TEMPLATES = sorted(PORTAL.rglob("*.html"))
WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
TIMES = {("datetime", "now"), ("datetime", "utcnow"), ("timezone", "now"), ("date", "today"), ("time", "time")}
NOT_ROWS = {
    "self",
    "digest",
    "hasher",
    "session",
    "form",
    "words",
    "found",
    "context",
    "facts",
    "counts",
    "hash",
    "super",
}
"""Names whose `.update` or `.save` touches no row."""

TEMPLATE_STOP, SCRIPT_STOP, SCRIPTS_STOP, STYLE_STOP = 150, 200, 2000, 400


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _touches_rows(node: ast.expr) -> bool:
    """Tell whether what a writing method is called on looks like a query set, a manager or a row."""
    if isinstance(node, ast.Call):
        return _touches_rows(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr == "objects" or _touches_rows(node.value)
    return False


def _writes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            on = node.func.value
            row = node.func.attr in {"save", "delete"} and _name(on) not in NOT_ROWS and isinstance(on, ast.Name)
            if _touches_rows(on) or row:
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.func.attr}"


def test_only_actions_write_rows():
    elsewhere = [
        path for path in MODULES if not {"actions", "actions.py"} & {path.name, *(p.name for p in path.parents)}
    ]
    assert [found for path in elsewhere for found in _writes(path)] == []


def test_only_the_clock_tells_the_time():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        if path.parent.name != "clock"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (_name(node.func.value), node.func.attr) in TIMES
    ]
    assert found == []


def test_a_template_holds_no_script_no_style_and_nothing_marked_safe():
    script = r"<script(?![^>]*\bsrc=)(?![^>]*application/(ld\+)?json)[^>]*>"
    inline = re.compile(script + r"|<style|\sstyle=|\son(?!e=name)[a-z]+=|\|\s*safe\b|autoescape off|javascript:")
    comment = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", re.DOTALL)
    found = []
    for path in TEMPLATES:
        text = comment.sub("", path.read_text(encoding="utf-8"))
        found += [f"{path.relative_to(ROOT)}: {match.group(0)}" for match in inline.finditer(text)]
    assert found == []


def test_nothing_is_marked_safe_in_python():
    assert [
        str(path) for path in MODULES if re.search(r"\bmark_safe\b|\.extra\(|\.raw\(|RawSQL", path.read_text())
    ] == []


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_templates_scripts_and_styles_stay_small():
    own = [path for path in PORTAL.rglob("*.js") if not path.name.endswith(".min.js")]
    assert [(path.name, _lines(path)) for path in TEMPLATES if _lines(path) > TEMPLATE_STOP] == []
    assert [(path.name, _lines(path)) for path in own if _lines(path) > SCRIPT_STOP] == []
    assert sum(_lines(path) for path in own) <= SCRIPTS_STOP
    assert [(path.name, _lines(path)) for path in PORTAL.rglob("*.css") if _lines(path) > STYLE_STOP] == []


def test_every_template_is_reached_by_a_name_in_the_source():
    source = "\n".join(path.read_text(encoding="utf-8") for path in [*MODULES, *TEMPLATES])
    for path in TEMPLATES:
        name = path.relative_to(next(parent for parent in path.parents if parent.name == "templates")).as_posix()
        outside = name.startswith(("account/", "mfa/", "usersessions/", "socialaccount/", "allauth/"))
        assert outside or name in source, f"nobody shows {name}"
