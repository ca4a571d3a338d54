# SPDX-License-Identifier: Apache-2.0
"""designs/*.toml: which other choices are defensible, how probable each is, and what stays fixed.

`docs/user/designs.md` describes every field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from laban.errors import Place, Problem, problem
from laban.io.pack.fill import convert, fill, written
from laban.io.pack.folder import files_in
from laban.io.pack.manifest import CODE, FORMAT, newer_format
from laban.io.pack.source import Source
from laban.io.pack.toml import Spot, Toml
from laban.io.quoting import shown
from laban.model.checks.design import design_faults, spoken
from laban.model.checks.fault import Fault
from laban.model.design import Alternative, Choice, Design, LeaveOut, Noise, Setting, WeightNoise
from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.panel import Panel
from laban.model.settings import field_type, path_of, path_text
from laban.model.text import Text

FOLDER = "designs"

USUAL = Design()
"""Where what a file leaves out comes from."""

WANTED: Mapping[object, str] = {
    str: '"…"',
    float: "1.5",
    int: "3",
    bool: "true / false",
    tuple[str, ...]: '["…", "…"]',
    tuple[int, ...]: "[2024, 2025]",
    int | None: "3",
}
"""How a value of each type is written, for who wrote another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a design file says besides its choices."""

    format: int
    code: str
    names: Text = Text()
    held: Text = Text()
    draws: int = USUAL.draws
    seed: int = USUAL.seed
    top: tuple[int, ...] = USUAL.top
    levels: tuple[float, ...] = USUAL.levels
    weights: WeightNoise = field(default_factory=WeightNoise)
    leave_out: LeaveOut = field(default_factory=LeaveOut)
    noise: Noise = field(default_factory=Noise)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceHead:
    """What a [[choice]] says besides its alternatives."""

    name: str = ""
    title: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeHead:
    """What a [[choice.alternatives]] says besides its settings."""

    name: str = ""
    title: Text = Text()
    probability: float = 1.0


def read_designs(source: Source, method: Method, framework: Framework | None, panel: Panel) -> tuple[Design, ...]:
    """Read the designs of a pack, and check each against its default method and framework, if those could be read."""
    found: list[tuple[Design, Toml]] = []
    for name in files_in(source.root, FOLDER, (".toml",)):
        toml = source.toml(name)
        design = None if toml is None else source.take(read_design(toml))
        if design is None or toml is None:
            continue
        first = next((other.file for each, other in found if each.code == design.code), "")
        if first:
            source.tell([problem("design.same_code", toml.place("code"), given=shown(design.code), first=first)])
        if framework is not None:
            faults = design_faults(design, method, framework, panel.units, panel.years)
            source.tell(_placed(toml, design, each) for each in faults)
        found.append((design, toml))
    return tuple(design for design, _ in found)


def read_design(toml: Toml) -> tuple[Design | None, list[Problem]]:
    """Read a design; a wrong field is told and the design built without it, so that the rest can be judged too.

    Nothing comes back for a newer format. Whether the design fits a method is judged by `model.checks.design`.
    """
    if found := newer_format(toml):
        return None, found
    stem = PurePosixPath(toml.file).stem
    start = Head(format=FORMAT, code=stem)
    head, problems = fill(Head, toml.values, Spot(toml), start, beside=("choice",))
    head = start if head is None else head
    problems += _no_format(toml)
    if not CODE.fullmatch(head.code):
        problems.append(problem("pack.bad_code", toml.place("code"), given=shown(head.code)))
    choices, found = _choices(toml)
    design = Design(
        code=head.code,
        names=head.names,
        held=head.held,
        choices=choices,
        weights=head.weights,
        leave_out=head.leave_out,
        noise=head.noise,
        draws=head.draws,
        seed=head.seed,
        top=head.top,
        levels=head.levels,
    )
    return design, [*problems, *found]


def _no_format(toml: Toml) -> Iterator[Problem]:
    if "format" not in toml.values:
        yield problem("pack.missing_key", Place(file=toml.file), key="format")
    elif toml.values["format"] != FORMAT:
        yield problem("pack.bad_format", toml.place("format"), given=written(toml.values["format"]), known=FORMAT)


def _choices(toml: Toml) -> tuple[tuple[Choice, ...], list[Problem]]:
    made: list[Choice] = []
    problems: list[Problem] = []
    for spot, entry in _entries(toml.values.get("choice", []), Spot(toml, ("choice",)), problems):
        head, found = fill(ChoiceHead, entry, spot, ChoiceHead(), beside=("alternatives",))
        problems += found
        head = head or ChoiceHead()
        alternatives = _alternatives(entry, spot, problems)
        made.append(Choice(name=head.name, names=head.title, alternatives=tuple(alternatives)))
    return tuple(made), problems


def _alternatives(entry: Mapping[str, object], above: Spot, problems: list[Problem]) -> Iterator[Alternative]:
    for spot, each in _entries(entry.get("alternatives", []), above.below("alternatives"), problems):
        head, found = fill(AlternativeHead, each, spot, AlternativeHead(), beside=("set",))
        problems += found
        head = head or AlternativeHead()
        settings = tuple(_settings(each.get("set", {}), spot.below("set"), problems))
        yield Alternative(name=head.name, names=head.title, probability=head.probability, settings=settings)


def _entries(given: object, spot: Spot, problems: list[Problem]) -> Iterator[tuple[Spot, Mapping[str, object]]]:
    """Yield the entries of an array of tables with the spot of each."""
    if not isinstance(given, list):
        problems.append(problem("pack.not_a_list", spot.place, given=written(given)))
        return
    for at, entry in enumerate(given):
        here = spot.below(str(at))
        if isinstance(entry, Mapping):
            yield here, entry
        else:
            problems.append(problem("pack.not_a_table", here.place, given=written(entry)))


def _settings(given: object, spot: Spot, problems: list[Problem]) -> Iterator[Setting]:
    """Yield the settings of an alternative; `"treat.first"` in quotation marks and treat.first without mean the same."""
    if not isinstance(given, Mapping):
        problems.append(problem("pack.not_a_table", spot.place, given=written(given)))
        return
    for keys, value in _flat(given):
        path = path_of(".".join(keys))
        hint = field_type(path)
        if hint is None:
            # The path is told as unknown by the checks, with what it might have been.
            yield Setting(path, "")
            continue
        read, found = convert(hint, value, spot.below(*keys))
        if found:
            where, name = spot.below(*keys).place, shown(path_text(path))
            problems.append(problem("design.wrong_type", where, path=name, given=written(value), wanted=WANTED[hint]))
        elif isinstance(read, str | float | int | bool | tuple):
            yield Setting(path, read)


def _flat(table: Mapping[str, object], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, (*above, key))
        else:
            yield (*above, key), value


def _placed(toml: Toml, design: Design, fault: Fault) -> Problem:
    """Return a fault with file, line and choice by name; a setting written without quotation marks has its keys apart."""
    path = told = fault.path
    if len(path) == 4:
        # What the changed method has wrong stands at the setting that changed it, if that can be told.
        named = (*path, "set", dict(fault.problem.facts).get("choice", ""))
        path = next((each for each in (named, _apart(named)) if each in toml.lines), path)
        told = told if path == told else named
    elif len(path) == 6 and path not in toml.lines:
        path = _apart(path)
    place = toml.place(*path)
    return replace(
        fault.problem, where=replace(fault.problem.where, file=place.file, line=place.line, column=spoken(design, told))
    )


def _apart(path: tuple[str, ...]) -> tuple[str, ...]:
    """Return the place of a setting whose keys stand apart."""
    return (*path[:5], *path_of(path[5]))
