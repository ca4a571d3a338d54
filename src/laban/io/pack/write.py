# SPDX-License-Identifier: Apache-2.0
"""Write a pack back as the files it could have been read from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from laban.errors import FormatError, Place, is_error, problem
from laban.io.pack.calendar_lines import calendar_table
from laban.io.pack.compare import differences
from laban.io.pack.compose import csv_text, toml_header, toml_keys, toml_words
from laban.io.pack.design_lines import design_lines
from laban.io.pack.entry_rule_lines import entry_rule_table
from laban.io.pack.form_lines import code_list_table, domain_table, form_lines
from laban.io.pack.manifest import FORMAT
from laban.io.pack.method_lines import method_lines
from laban.io.pack.new_folder import new_folder
from laban.io.pack.peers import peer_lines
from laban.io.pack.read import read_pack
from laban.io.pack.tables import (
    data_table,
    element_table,
    group_table,
    indicator_table,
    published_table,
    rule_table,
    unit_table,
)
from laban.model.framework import Element
from laban.model.pack import Atlas, Pack, Shape
from laban.model.workdays import Holidays

GeoFile = tuple[str, str, str]
"""A file of boundaries: its path in the pack, the code system, its contents."""


def write_pack(pack: Pack, folder: Path | str) -> None:
    """Write a pack into a new or empty folder, whole or not at all.

    What was written is read back and compared before it is put in place, so that a frozen pack is the pack. Every choice
    of the methods is written out: a later default of Laban cannot change them.

    Raises:
        FormatError: if the folder holds anything, if the pack has faults, or if it holds what no file can say.

    """
    whole = with_elements(pack)
    with new_folder(Path(folder)) as fresh:
        for name, content in pack_files(whole).items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
        read, problems = read_pack(fresh)
        if read is None:
            raise FormatError([each for each in problems if is_error(each)])
        if lost := differences(whole, read):
            raise FormatError([problem("pack.cannot_say", Place(file=str(folder)), fields=", ".join(lost))])


def pack_files(pack: Pack) -> Mapping[str, str]:
    """Return the files of a pack, by their path inside it."""
    languages = pack.languages
    framework = pack.framework
    shapes = _geo_files(pack.atlas)
    files = {
        "pack.toml": _lines(_manifest(pack, shapes)),
        "units.csv": csv_text(unit_table(pack.units, languages), needed=("system", "code")),
        "framework.csv": csv_text(group_table(framework, languages), needed=("code", "parent", "level")),
        "indicators.csv": csv_text(indicator_table(framework, languages), needed=("code", "parent")),
        "elements.csv": csv_text(element_table(framework.elements, languages), needed=("code",)),
        "data/values.csv": csv_text(data_table(pack.panel), needed=("year", "system", "unit", *pack.panel.items)),
        "method.toml": _lines(method_lines(pack.method)),
    }
    others = [method for code, method in pack.methods.items() if code != pack.method.code]
    names = file_names([method.code for method in others])
    files |= {f"methods/{name}.toml": _lines(method_lines(each)) for name, each in zip(names, others, strict=True)}
    names = file_names(list(pack.designs))
    files |= {
        f"designs/{name}.toml": _lines(design_lines(each))
        for name, each in zip(names, pack.designs.values(), strict=True)
    }
    if pack.rules:
        files["rules.csv"] = csv_text(rule_table(pack.rules, languages), needed=("code", "left", "relation", "right"))
    if pack.texts:
        files["texts.toml"] = _lines(line for code, text in pack.texts.items() for line in toml_words(text, code))
    if pack.holidays != Holidays():
        files["calendar.csv"] = csv_text(calendar_table(pack.holidays, languages), needed=("day", "kind"))
    if pack.published:
        needed = ("year", "unit", "item", "source_url")
        files["published/published.csv"] = csv_text(published_table(pack.published), needed=needed)
    return files | _form_files(pack) | {name: content for name, _, content in shapes}


def _form_files(pack: Pack) -> dict[str, str]:
    """Return the files of what units fill in, as far as there is any."""
    languages = pack.languages
    names = file_names([form.code for form in pack.forms])
    files = {f"forms/{name}.toml": _lines(form_lines(form)) for name, form in zip(names, pack.forms, strict=True)}
    if pack.code_lists:
        files["code_lists.csv"] = csv_text(
            code_list_table(pack.code_lists.values(), languages), needed=("list", "code")
        )
    if pack.domains:
        files["domains.csv"] = csv_text(domain_table(pack.domains, languages), needed=("code",))
    if pack.form_elements:
        files["form_elements.csv"] = csv_text(element_table(pack.form_elements, languages), needed=("code",))
    if pack.entry_rules:
        files["entry_rules.csv"] = csv_text(entry_rule_table(pack.entry_rules, languages), needed=("code", "kind"))
    return files


def _manifest(pack: Pack, shapes: Sequence[GeoFile]) -> Iterator[str]:
    framework = pack.framework
    month, day = pack.reference_day
    yield from toml_keys({
        "format": FORMAT,
        "code": pack.code,
        "languages": pack.languages,
        "demonstration": pack.demonstration,
        "reference_day": f"{month:02}-{day:02}",
        "source": pack.source,
        "licence": pack.licence,
        "decimal": ".",
    })  # fmt: skip
    yield from toml_words(pack.names, "name")
    yield from toml_words(pack.description, "description")
    yield toml_header("framework")
    yield from toml_keys({"code": framework.code, "version": framework.version})
    if framework.valid_from:
        yield from toml_keys({"valid_from": framework.valid_from})
    if framework.valid_to:
        yield from toml_keys({"valid_to": framework.valid_to})
    yield from toml_words(framework.names, "framework", "name")
    yield "\n[[data]]"
    yield from toml_keys({"file": "data/values.csv", "layout": "wide"})
    yield from _atlas(pack.atlas, shapes)
    if pack.peers is not None:
        yield from peer_lines(pack.peers)


def _atlas(atlas: Atlas, shapes: Sequence[GeoFile]) -> Iterator[str]:
    if atlas.credit:
        yield toml_header("atlas")
        yield from toml_keys({"credit": atlas.credit})
    for name, system, _ in shapes:
        yield "\n[[atlas.boundaries]]"
        yield from toml_keys({"system": system, "file": name, "code": "code"})
    for area in atlas.required:
        yield "\n[[atlas.required]]"
        yield from toml_keys({"box": area.box})
        yield from toml_words(area.names, "atlas", "required", "name")


def _geo_files(atlas: Atlas) -> list[GeoFile]:
    """Return a file of boundaries for each code system: its name, the system and its contents."""
    systems = tuple(dict.fromkeys(shape.system for shape in atlas.shapes))
    files: list[GeoFile] = []
    for name, system in zip(file_names(systems), systems, strict=True):
        features = [json.dumps(_feature(each), ensure_ascii=False) for each in atlas.shapes if each.system == system]
        content = '{"type": "FeatureCollection", "features": [\n' + ",\n".join(features) + "\n]}\n"
        files.append((f"geo/{name}.geojson", system, content))
    return files


def _feature(shape: Shape) -> dict[str, object]:
    properties = {"code": shape.unit or None, "name": shape.name}
    geometry = {"type": "MultiPolygon", "coordinates": shape.polygons}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def file_names(codes: Sequence[str]) -> list[str]:
    """Return a harmless name for the file of each code, all different."""
    names: list[str] = []
    for code in codes:
        name = re.sub(r"[^A-Za-z0-9_-]", "_", code)
        taken = sum(each.lower() == name.lower() for each in names)
        names.append(f"{name}_{len(names)}" if taken or not name else name)
    return names


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines).lstrip("\n") + "\n"


def with_elements(pack: Pack) -> Pack:
    """Return the pack with an element for each item of its panel where its framework lists none."""
    if pack.framework.elements:
        return pack
    elements = tuple(Element(code=code) for code in pack.panel.items)
    return replace(pack, framework=replace(pack.framework, elements=elements))
