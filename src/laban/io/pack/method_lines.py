# SPDX-License-Identifier: Apache-2.0
"""Write a method as TOML with every choice written out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from laban.io.pack.compose import Value, toml_header, toml_keys, toml_words
from laban.io.pack.manifest import FORMAT
from laban.model.method import Aggregating, Method, PerItem
from laban.model.text import Text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def method_lines(method: Method) -> Iterator[str]:
    """Write a method: all choices of every step, and for single items, levels and groups what differs."""
    yield from toml_keys({"format": FORMAT, "code": method.code, "note": method.note})
    yield from toml_words(method.names, "name")
    for field in fields(method):
        section = getattr(method, field.name)
        if isinstance(section, PerItem):
            yield from _rules(field.name, section.default, {"items": section.items})
        elif isinstance(section, Aggregating):
            yield from _rules(field.name, section.default, {"levels": section.levels, "groups": section.groups})
        elif is_dataclass(section) and not isinstance(section, Text | type):
            yield toml_header(field.name)
            yield from toml_keys(_choices(section))
    for name, weights in method.weigh.sets:
        yield toml_header("weigh", "sets", name)
        yield from toml_keys(dict(weights))
    for step in method.custom:
        yield "\n[[custom]]"
        yield from toml_keys(_choices(step))


def _rules(
    section: str, default: DataclassInstance, tables: Mapping[str, tuple[tuple[str, DataclassInstance], ...]]
) -> Iterator[str]:
    yield toml_header(section)
    yield from toml_keys(_choices(default))
    for name, pairs in tables.items():
        for code, rule in pairs:
            yield toml_header(section, name, code)
            usual = _choices(default)
            yield from toml_keys({key: value for key, value in _choices(rule).items() if value != usual[key]})


def _choices(rule: DataclassInstance) -> dict[str, Value]:
    """Return the choices of a rule; what is left open has no line."""
    values = {field.name: getattr(rule, field.name) for field in fields(rule)}
    return {name: value for name, value in values.items() if value is not None and name != "sets"}
