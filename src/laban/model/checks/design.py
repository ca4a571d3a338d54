# SPDX-License-Identifier: Apache-2.0
"""Checks of a design of uncertainty that need no computing: do its choices exist, can they vary, does the method have them.

A fault is told with its place in a design file (`choice`, 0, `alternatives`, 1 …), so that a reader of files can add the
line; without a file the place names choice and alternative.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import isfinite

from laban.errors import Place, Problem, Severity, is_error, problem
from laban.model.checks.effect import without_effect
from laban.model.checks.fault import Fault
from laban.model.checks.framework import items_of
from laban.model.checks.method import method_problems
from laban.model.design import Alternative, Choice, Design
from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.panel import Flag
from laban.model.settings import field_type, path_text, settable, with_settings
from laban.model.units import Units

MARKS = ("all", *(flag.name.lower() for flag in Flag if flag.name and flag not in (Flag.NORMAL, Flag.TREATED)))
"""Marks of cells on which there can be noise."""

WORDS = {
    "weights.method": ("none", "uniform", "dirichlet"),
    "noise.method": ("normal", "uniform"),
    "noise.bounds": ("learned", "held"),
}
"""The words of a design."""

FIXED = ("regroup", "custom")
"""Sections of a method that cannot vary: other units would be ranked, or a user's own function would be needed."""


def design_problems(
    design: Design, method: Method, framework: Framework, units: Units, years: tuple[int, ...] = ()
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a design for this method, framework and units; places name the choice."""
    faults = design_faults(design, method, framework, units, years)
    return tuple(replace(each, where=replace(each.where, column=spoken(design, path))) for path, each in faults)


def design_faults(
    design: Design, method: Method, framework: Framework, units: Units, years: tuple[int, ...] = ()
) -> tuple[Fault, ...]:
    """Return the same with the place of each in a design file. Framework and method need not be sound.

    What the method itself has wrong is not told again.
    """
    known = {each for each in method_problems(method, framework, units, years) if is_error(each)}

    def judge(varied: Method) -> tuple[Problem, ...]:
        found = method_problems(varied, framework, units, years)
        # Rules that follow the rule of all have its faults too; they are told once.
        once = {(each.code, each.facts): each for each in reversed(found) if is_error(each) and each not in known}
        return tuple(reversed(once.values()))

    faults = [*_plain(design), *_names(design), *_weights(design, framework), *_noise(design)]
    faults += _same_paths(design)
    for at, choice in enumerate(design.choices):
        for number, alternative in enumerate(choice.alternatives):
            path = ("choice", str(at), "alternatives", str(number))
            bad = list(_bad_paths(alternative, (*path, "set")))
            faults += bad
            if not bad:
                faults += [Fault(path, each) for each in judge(with_settings(method, alternative.settings))]
    if not any(each.problem.code == "design.unknown_path" for each in faults):
        faults += _idle(design, method)
        faults += _twins(design, method)
    return tuple(faults)


def _plain(design: Design) -> Iterator[Fault]:
    """Judge the numbers and words that stand alone, and whether anything varies at all."""
    for path, given, low in (
        (("draws",), design.draws, 1),
        (("seed",), design.seed, 0),
        *((("top", str(at)), place, 1) for at, place in enumerate(design.top)),
    ):
        if given < low:
            yield Fault(path, problem("design.too_low", field=path[0], given=given, low=low))
    for at, level in enumerate(design.levels):
        if not 0 < level < 1:
            yield Fault(("levels", str(at)), problem("design.bad_level", given=level))
    still = design.weights.method == "none" and not design.leave_out.probability and not design.noise.on
    if still and not design.choices:
        yield Fault((), problem("design.nothing_varies"))


def _names(design: Design) -> Iterator[Fault]:
    """Judge names, numbers of alternatives and probabilities of every choice."""
    for at, choice in enumerate(design.choices):
        path = ("choice", str(at))
        if not choice.name:
            yield Fault((*path, "name"), problem("design.no_name"))
        if choice.name in [each.name for each in design.choices[:at]]:
            yield Fault((*path, "name"), problem("design.same_choice", choice=choice.name))
        if len(choice.alternatives) < 2:
            yield Fault(path, problem("design.few_alternatives", choice=choice.name, count=len(choice.alternatives)))
        yield from _alternatives(choice, path)


def _alternatives(choice: Choice, path: tuple[str, ...]) -> Iterator[Fault]:
    weights = [each.probability for each in choice.alternatives]
    for number, each in enumerate(choice.alternatives):
        here = (*path, "alternatives", str(number))
        if not each.name:
            yield Fault((*here, "name"), problem("design.no_name"))
        if each.name in [other.name for other in choice.alternatives[:number]]:
            said = problem("design.same_alternative", choice=choice.name, alternative=each.name)
            yield Fault((*here, "name"), said)
        if not isfinite(each.probability) or each.probability < 0:
            said = problem("design.bad_probability", given=each.probability)
            yield Fault((*here, "probability"), said)
    if weights and not any(weights):
        yield Fault(path, problem("design.no_probability", choice=choice.name))


def _weights(design: Design, framework: Framework) -> Iterator[Fault]:
    """Judge how weights vary and what is left out."""
    noise = design.weights
    yield from _word(("weights", "method"), noise.method)
    if not 0 < noise.spread <= 1:
        yield Fault(("weights", "spread"), problem("design.bad_spread", given=noise.spread))
    if not (isfinite(noise.concentration) and noise.concentration > 0):
        said = problem("design.not_positive", field="weights.concentration", given=noise.concentration)
        yield Fault(("weights", "concentration"), said)
    levels = tuple(dict.fromkeys((*(each.level for each in framework.groups), "indicator")))
    for at, level in enumerate(noise.levels):
        if level not in levels:
            said = problem("design.unknown_level", given=level, known=" · ".join(levels))
            yield Fault(("weights", "levels", str(at)), said)
    out = design.leave_out
    if not 0 <= out.probability <= 1:
        yield Fault(("leave_out", "probability"), problem("design.not_a_share", given=out.probability))
    if out.items and not out.probability:
        yield Fault(("leave_out",), problem("design.never_left_out"))
    items = {each.code for each in items_of(framework) if each.parent}
    for at, item in enumerate(out.items):
        if item not in items:
            yield Fault(("leave_out", "items", str(at)), problem("design.unknown_item", Place(item=item), item=item))


def _noise(design: Design) -> Iterator[Fault]:
    """Judge the noise on cells."""
    noise = design.noise
    for name in ("method", "bounds"):
        yield from _word(("noise", name), getattr(noise, name))
    for at, mark in enumerate(noise.on):
        if mark not in MARKS:
            said = problem("design.unknown_word", field="noise.on", given=mark, known=" · ".join(MARKS))
            yield Fault(("noise", "on", str(at)), said)
    if not (isfinite(noise.size) and noise.size >= 0):
        yield Fault(("noise", "size"), problem("design.too_low", field="noise.size", given=noise.size, low=0))
    elif bool(noise.on) != bool(noise.size):
        yield Fault(("noise",), problem("design.half_noise"))


def _word(path: tuple[str, ...], given: str) -> Iterator[Fault]:
    known = WORDS[".".join(path)]
    if given not in known:
        said = problem("design.unknown_word", field=".".join(path), given=given, known=" · ".join(known))
        yield Fault(path, said)


def _bad_paths(alternative: Alternative, spot: tuple[str, ...]) -> Iterator[Fault]:
    """Tell settings of what no method has, or what cannot vary."""
    for each in alternative.settings:
        written = path_text(each.path)
        if field_type(each.path) is None:
            known = settable(each.path[0]) if each.path else ()
            shown = " · ".join(f"{each.path[0]}.{name}" for name in known) or "impute · treat · normalise · aggregate …"
            yield Fault((*spot, written), problem("design.unknown_path", path=written, known=shown))
        elif each.path[0] in FIXED:
            yield Fault((*spot, written), problem("design.fixed_path", path=written))


def _same_paths(design: Design) -> Iterator[Fault]:
    """Tell fields that two choices set: which would win would depend on their order.

    A field of all items and the same field of single items, levels or groups are the same: the one follows the other.
    """
    first: dict[tuple[str, ...], str] = {}
    for at, choice in enumerate(design.choices):
        for path in dict.fromkeys(setting.path for each in choice.alternatives for setting in each.settings):
            other = next((who for taken, who in first.items() if who != choice.name and _overlap(taken, path)), "")
            first.setdefault(path, choice.name)
            if other:
                said = problem("design.same_path", path=path_text(path), first=other, second=choice.name)
                yield Fault(("choice", str(at)), said)


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two paths are the same, or one is a field of all of which the other is a single one."""
    return one == other or (one[0] == other[0] and one[-1] == other[-1] and 2 in {len(one), len(other)})


def _idle(design: Design, method: Method) -> Iterator[Fault]:
    """Tell settings that change nothing because the method does not do what they are about.

    A setting is judged in the base method and beside every alternative of the other choices.
    """
    for at, choice in enumerate(design.choices):
        beside = [each for other in design.choices if other is not choice for each in other.alternatives]
        for number, alternative in enumerate(choice.alternatives):
            bases = [method, *(with_settings(method, each.settings) for each in beside)]
            varied = [with_settings(base, alternative.settings) for base in bases]
            for each in alternative.settings:
                reasons = [without_effect(base, each.path) for base in varied]
                if all(reasons):
                    path = ("choice", str(at), "alternatives", str(number), "set", path_text(each.path))
                    yield Fault(path, problem("design.no_effect", path=path_text(each.path), reason=reasons[0]))


def _twins(design: Design, method: Method) -> Iterator[Fault]:
    """Warn of alternatives of one choice that come to the same method."""
    for at, choice in enumerate(design.choices):
        made: list[tuple[str, Method]] = []
        for number, each in enumerate(choice.alternatives):
            varied = with_settings(method, each.settings)
            twin = next((name for name, other in made if other == varied), None)
            if twin is not None:
                path = ("choice", str(at), "alternatives", str(number))
                said = problem("design.same_method", severity=Severity.WARNING, first=twin, second=each.name)
                yield Fault(path, said)
            made.append((each.name, varied))


def spoken(design: Design, path: Sequence[str]) -> str:
    """Write a place as people quote it: `choice[treatment].alternative[none].set[treat.first]`."""
    if path[:1] != ("choice",):
        return ".".join(path)
    choice = design.choices[int(path[1])]
    parts = [f"choice[{choice.name}]"]
    rest = list(path[2:])
    if rest[:1] == ["alternatives"]:
        parts.append(f"alternative[{choice.alternatives[int(rest[1])].name}]")
        rest = rest[2:]
    parts += [f"set[{rest[1]}]"] if rest[:1] == ["set"] else rest
    return ".".join(parts)
