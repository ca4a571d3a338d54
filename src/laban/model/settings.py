# SPDX-License-Identifier: Apache-2.0
"""Set single fields of a method by their path, as designs of uncertainty name them: `treat.skewness`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from laban.model.design import Setting, Value
from laban.model.method import AggregateRule, Aggregating, Method, PerItem

R = TypeVar("R")
Pairs = tuple[tuple[str, R], ...]

TABLES: dict[object, tuple[str, ...]] = {PerItem: ("items",), Aggregating: ("levels", "groups")}
"""The tables of a section that hold another rule for some, by the kind of the section."""

SIMPLE = (str, float, int, bool, tuple[str, ...], tuple[int, ...], int | None)
"""The types of field that a setting can set."""


def field_type(path: tuple[str, ...]) -> object | None:
    """Return the type of the field a path leads to; None where it leads to no field that can be set.

    >>> field_type(("treat", "skewness")), field_type(("aggregate", "levels", "index", "method")), field_type(("note",))
    (<class 'float'>, <class 'str'>, None)
    """
    section = get_type_hints(Method).get(path[0]) if path else None
    kind = get_origin(section) or section
    if kind in TABLES:
        rule = get_args(section)[0] if get_args(section) else AggregateRule
        rest = path[1:]
        if len(rest) == 3 and rest[0] in TABLES[kind]:
            rest = rest[2:]
    else:
        rule, rest = section, path[1:]
    if len(rest) != 1 or not isinstance(rule, type) or not is_dataclass(rule):
        return None
    found = get_type_hints(rule).get(rest[0])
    return found if found in SIMPLE else None


def settable(section: str) -> tuple[str, ...]:
    """Return the fields of a section of the method that can be set; none where there is no such section."""
    hint = get_type_hints(Method).get(section)
    kind = get_origin(hint) or hint
    rule = (get_args(hint)[0] if get_args(hint) else AggregateRule) if kind in TABLES else hint
    if not isinstance(rule, type) or not is_dataclass(rule):
        return ()
    return tuple(each.name for each in fields(rule) if field_type((section, each.name)) is not None)


def path_of(text: str) -> tuple[str, ...]:
    """Split a path written with dots; a code between table and field may have dots of its own.

    >>> path_of("treat.items.2.1.3.first"), path_of("treat.first")
    (('treat', 'items', '2.1.3', 'first'), ('treat', 'first'))
    """
    parts = text.split(".")
    if len(parts) > 3 and any(parts[1] in tables for tables in TABLES.values()):
        return parts[0], parts[1], ".".join(parts[2:-1]), parts[-1]
    return tuple(parts)


def path_text(path: tuple[str, ...]) -> str:
    """Write a path with dots, as `path_of` reads it."""
    return ".".join(path)


def current(method: Method, path: tuple[str, ...]) -> Value | None:
    """Return what a method says at a path; for an item, level or group without a rule of its own, the rule of all."""
    rule: object = getattr(method, path[0])
    if isinstance(rule, PerItem | Aggregating):
        table = dict(getattr(rule, path[1])) if len(path) == 4 else {}
        rule = table.get(path[2], rule.default) if len(path) == 4 else rule.default
    return cast("Value | None", getattr(rule, path[-1]))


def with_settings(method: Method, settings: Iterable[Setting]) -> Method:
    """Return the method with some fields set to other values.

    Of a section with rules for some items, levels or groups, the rule of all is set, and every other rule that had the same
    value follows; a path through `items`, `levels` or `groups` sets one rule only, and makes it of the rule of all where
    there is none. Settings take effect in their order. Paths must lead to a field (`field_type`).

    >>> changed = with_settings(Method(), [Setting(("treat", "method"), "treat"), Setting(("window", "method"), "all")])
    >>> changed.treat.default.method, changed.window.method
    ('treat', 'all')
    """
    for each in settings:
        section = getattr(method, each.path[0])
        if isinstance(section, PerItem):
            default, (items,) = _set(section.default, (section.items,), TABLES[PerItem], each)
            made: object = PerItem(default, items)
        elif isinstance(section, Aggregating):
            tables = (section.levels, section.groups)
            default, (levels, groups) = _set(section.default, tables, TABLES[Aggregating], each)
            made = Aggregating(default, levels, groups)
        else:
            made = _with(section, each.path[-1], each.value)
        method = _with(method, each.path[0], made)
    return method


def _set(default: R, tables: tuple[Pairs[R], ...], names: tuple[str, ...], each: Setting) -> tuple[R, list[Pairs[R]]]:
    """Set a field of the rule of all and of the rules that agreed with it, or of one rule."""
    field = each.path[-1]
    if len(each.path) == 2:
        old = getattr(default, field)
        moved = [
            tuple(
                (code, _with(rule, field, each.value) if getattr(rule, field) == old else rule) for code, rule in pairs
            )
            for pairs in tables
        ]
        return _with(default, field, each.value), moved
    _, table, code, _ = each.path
    changed = []
    for name, pairs in zip(names, tables, strict=True):
        rules = dict(pairs)
        if name == table:
            rules[code] = _with(rules.get(code, default), field, each.value)
        changed.append(tuple(rules.items()))
    return default, changed


def _with(rule: R, field: str, value: object) -> R:
    """Return a frozen value with one field set; `field_type` has judged what may be set."""
    return cast("R", replace(cast("AggregateRule", rule), **{field: value}))  # type: ignore[arg-type]  # checked or converted above
