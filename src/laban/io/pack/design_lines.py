# SPDX-License-Identifier: Apache-2.0
"""Write a design of uncertainty as TOML with every field written out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from laban.io.pack.compose import Value, toml_header, toml_keys, toml_words
from laban.io.pack.manifest import FORMAT
from laban.model.design import Alternative, Design
from laban.model.settings import path_text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def design_lines(design: Design) -> Iterator[str]:
    """Write a design: what it says of itself, its choices with their alternatives, and what else varies."""
    yield from toml_keys({
        "format": FORMAT,
        "code": design.code,
        "draws": design.draws,
        "seed": design.seed,
        "top": design.top,
        "levels": design.levels,
    })  # fmt: skip
    yield from toml_words(design.names, "name")
    yield from toml_words(design.held, "held")
    for choice in design.choices:
        yield "\n[[choice]]"
        yield from toml_keys({"name": choice.name})
        yield from toml_words(choice.names, "choice", "title")
        for each in choice.alternatives:
            yield from _alternative(each)
    sections: Mapping[str, DataclassInstance] = {
        "weights": design.weights,
        "leave_out": design.leave_out,
        "noise": design.noise,
    }
    for name, section in sections.items():
        yield toml_header(name)
        yield from toml_keys(_values(section))


def _alternative(each: Alternative) -> Iterator[str]:
    yield "\n[[choice.alternatives]]"
    yield from toml_keys({"name": each.name, "probability": each.probability})
    yield from toml_words(each.names, "choice", "alternatives", "title")
    if each.settings:
        yield toml_header("choice", "alternatives", "set")
        yield from toml_keys({path_text(setting.path): setting.value for setting in each.settings})


def _values(section: DataclassInstance) -> dict[str, Value]:
    return {field.name: getattr(section, field.name) for field in fields(section)}
