# SPDX-License-Identifier: Apache-2.0
"""method.toml and methods/*.toml: a method as a value, built upon a ready-made one.

What a file leaves out comes from the method it is based on. A rule for single items, levels or groups differs from the
rule of all only where it says so; that holds for the rules of the method it is based on too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from laban.errors import Place, Problem, Severity, problem
from laban.io.pack.fill import convert, fill, unknown_keys, written
from laban.io.pack.folder import files_in
from laban.io.pack.manifest import CODE, FORMAT, newer_format
from laban.io.pack.method_places import method_place
from laban.io.pack.source import Source
from laban.io.pack.toml import Spot, Toml
from laban.io.quoting import shown
from laban.model.checks import method_problems
from laban.model.framework import Framework
from laban.model.method import READY, AggregateRule, Aggregating, Method, PerItem
from laban.model.panel import Panel
from laban.model.text import Text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")
Pairs = tuple[tuple[str, R], ...]

OWN_METHOD = "pack"
"""What a file in methods/ may be based on besides the ready-made methods: the pack's own method.toml."""

EXCEPTIONS: Mapping[object, tuple[str, ...]] = {PerItem: ("items",), Aggregating: ("levels", "groups")}
"""The tables of a section that hold another rule for some, by the kind of the section."""


def read_methods(source: Source, framework: Framework | None, panel: Panel) -> tuple[Method, ...]:
    """Read the default method and the alternatives, and check each against the framework, if that could be read.

    The default comes first, and is Laban's own default where the file cannot be read.
    """
    found: list[tuple[Method, Toml]] = []
    own: Method | None = None
    inherited: frozenset[Problem] = frozenset()
    for name in ("method.toml", *files_in(source.root, "methods", (".toml",))):
        toml = source.toml(name)
        method = None if toml is None else source.take(read_method(toml, own))
        if name == "method.toml":
            own = method or Method()
        if method is None or toml is None:
            continue
        first = next((other.file for each, other in found if each.code == method.code), "")
        if first:
            source.tell([problem("pack.same_method", toml.place("code"), given=shown(method.code), first=first)])
        if framework is not None:
            problems = method_problems(method, framework, panel.units, panel.years)
            if name == "method.toml":
                inherited = frozenset(problems)
            elif toml.values.get("based_on") == OWN_METHOD:
                problems = tuple(each for each in problems if each not in inherited)
            source.tell(replace(each, where=method_place(toml, each)) for each in problems)
        found.append((method, toml))
    return tuple(method for method, _ in found) if found and found[0][1].file == "method.toml" else (Method(),)


def read_method(toml: Toml, own: Method | None = None) -> tuple[Method | None, list[Problem]]:
    """Read a method; `own` is the pack's default method, for files in methods/.

    A wrong choice is told and the method built without it, so that the rest can be judged too. Nothing comes back for a
    newer format or an unknown base.
    """
    if found := newer_format(toml):
        return None, found
    start, problems = _start(toml, own)
    hints = get_type_hints(Method)
    keys = {"name" if each.name == "names" else each.name: each.name for each in fields(Method)}
    problems += [*_no_format(toml), *unknown_keys(toml.values, ["format", "based_on", *keys], Spot(toml))]
    given: dict[str, Any] = {"code": _usual_code(toml), "names": Text(), "note": ""}
    for key, name in keys.items():
        if key in toml.values:
            spot = Spot(toml, (key,))
            value, found = _section(hints[name], toml.values[key], spot, getattr(start, name))
            problems += [*found, *_no_effect(toml.values[key], value, spot)]
            given[name] = value
    if not CODE.fullmatch(given["code"]):
        problems.append(problem("pack.bad_code", toml.place("code"), given=shown(given["code"])))
    return replace(start, **given), problems


def _no_format(toml: Toml) -> Iterator[Problem]:
    if "format" not in toml.values:
        yield problem("pack.missing_key", Place(file=toml.file), key="format")
    elif toml.values["format"] != FORMAT:
        yield problem("pack.bad_format", toml.place("format"), given=written(toml.values["format"]), known=FORMAT)


def _start(toml: Toml, own: Method | None) -> tuple[Method, list[Problem]]:
    """Return the method that a file is based on."""
    known = dict(READY) | ({} if own is None else {OWN_METHOD: own})
    name = toml.values.get("based_on", "default")
    if isinstance(name, str) and name in known:
        return known[name], []
    place = toml.place("based_on")
    return Method(), [problem("pack.unknown_base", place, given=written(name), known=" · ".join(known))]


def _usual_code(toml: Toml) -> str:
    """Return the code of a file that gives none: its name; `default` for method.toml."""
    stem = PurePosixPath(toml.file).stem
    return "default" if stem == "method" else stem


def _section(hint: object, value: object, spot: Spot, start: Any) -> tuple[Any, list[Problem]]:
    """Read one section upon what the base has there."""
    kind = get_origin(hint) or hint
    if kind in EXCEPTIONS:
        rule = get_args(hint)[0] if get_args(hint) else AggregateRule
        if not isinstance(value, Mapping):
            return start, [problem("pack.not_a_table", spot.place, given=written(value))]
        tables = {name: getattr(start, name) for name in EXCEPTIONS[kind]}
        default, others, problems = _rules(rule, value, spot, start.default, tables)
        return replace(start, default=default, **others), problems
    if isinstance(start, Text | str | tuple):
        read, problems = convert(hint, value, spot)
        return (start if problems else read), problems
    return fill(type(start), value, spot, start)


def _rules(
    kind: type[R], table: Mapping[str, object], spot: Spot, old: R, tables: Mapping[str, Pairs[R]]
) -> tuple[R, dict[str, Pairs[R]], list[Problem]]:
    """Read the rule of all, and the exceptions from it."""
    own = {key: value for key, value in table.items() if key not in tables}
    rule, problems = fill(kind, own, spot, old, beside=tables)
    default = old if rule is None else rule
    others: dict[str, Pairs[R]] = {}
    for name, pairs in tables.items():
        rules = {code: _moved(each, old, default) for code, each in pairs}
        given = table.get(name, {})
        if not isinstance(given, Mapping):
            problems.append(problem("pack.not_a_table", spot.below(name).place, given=written(given)))
            given = {}
        for code, entry in given.items():
            read, found = fill(kind, entry, spot.below(name, code), rules.get(code, default))
            rules[code] = default if read is None else read
            problems += found
        others[name] = tuple(rules.items())
    return default, others, problems


def _moved(rule: R, old: R, new: R) -> R:
    """Return the rule that differs from the new default in what it differed in from the old one."""
    changes = {
        each.name: getattr(rule, each.name)
        for each in fields(rule)
        if getattr(rule, each.name) != getattr(old, each.name)
    }
    return replace(new, **changes)


def _no_effect(table: object, value: object, spot: Spot) -> Iterator[Problem]:
    """Warn where a section makes choices for a step that its method leaves out."""
    rule = value.default if isinstance(value, PerItem | Aggregating) else value
    if not isinstance(table, Mapping) or not is_dataclass(rule) or getattr(rule, "method", "") != "none":
        return
    usual = {each.name: each.default for each in fields(rule)}
    idle = [key for key in table if key not in ("method", "items") and getattr(rule, key, None) != usual.get(key)]
    if idle:
        section = ".".join(spot.path)
        keys = shown(", ".join(idle))
        yield problem("pack.idle_choice", spot.place, severity=Severity.WARNING, section=section, keys=keys)
