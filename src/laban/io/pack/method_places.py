# SPDX-License-Identifier: Apache-2.0
"""Where in a method file a problem stands that a check of the method found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from laban.errors import Place, Problem
from laban.io.pack.toml import Toml

CHOICES: Mapping[str, str] = {
    "method.unknown_system": "regroup.to",
    "method.unknown_unit": "screen.keep",
    "method.keep_and_drop": "screen.keep",
    "method.unknown_grouping": "impute.by",
    "method.no_grouping": "impute.by",
    "method.no_force": "treat.force",
    "method.reversed_range": "normalise.low",
    "method.unknown_reference": "normalise.reference",
    "method.no_reference": "normalise.reference",
    "method.no_goalposts": "normalise.method",
    "method.no_target": "normalise.method",
    "method.weight_set_name": "weigh.sets",
    "method.unknown_weight_item": "weigh.sets",
    "method.weight": "weigh.sets",
    "method.zero_weights": "weigh.sets",
    "method.unknown_group": "aggregate.groups",
    "method.zero_possible": "aggregate.method",
    "method.no_window_years": "window.years",
    "method.unknown_year": "window.years",
    "method.custom_name": "custom.name",
}
"""The choice that a problem is about, where it does not say so itself."""

EXCEPTIONS = ("items", "groups", "levels")


def method_place(toml: Toml, each: Problem) -> Place:
    """Return file, line and key of a problem: the nearest of its choice, its section, its file that the file has."""
    facts = dict(each.facts)
    section, _, field = facts.get("choice", CHOICES.get(each.code, "")).partition(".")
    item = each.where.item or facts.get("level", "")
    tries = [
        *((section, table, item, field) for table in EXCEPTIONS),
        (section, field, facts.get("set", ""), item),
        (section, field, facts.get("set", "")),
        (section, field, item),
        *((section, table, item) for table in EXCEPTIONS),
        *([("screen", "drop")] if field == "keep" and _names(toml, "drop", each.where.unit) else []),
        (section, field),
        (section,),
    ]
    path = next((path for path in tries if path in toml.lines), ())
    place = toml.place(*path) if path else Place(file=toml.file)
    return replace(each.where, file=place.file, line=place.line, column=place.column)


def _names(toml: Toml, list_: str, unit: str) -> bool:
    """Tell whether a list of the section `screen` names a unit."""
    section = toml.values.get("screen")
    listed = section.get(list_) if isinstance(section, dict) else None
    return isinstance(listed, list) and unit in listed
