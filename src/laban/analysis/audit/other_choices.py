# SPDX-License-Identifier: Apache-2.0
"""The index under one other choice at a time, for the audit's table of shifts by choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from laban.analysis.audit.robustness import Named
from laban.errors import LabanError, Problem
from laban.model.design import Choice, Design
from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.own import OwnStep
from laban.model.panel import Panel
from laban.model.settings import with_settings
from laban.model.text import Text
from laban.pipeline import compute


@dataclass(frozen=True, slots=True)
class Others:
    """Results under one other choice each, and the choices under which the index cannot be computed, with the reason."""

    results: tuple[Named, ...] = ()
    refused: tuple[tuple[Text, Problem], ...] = ()


def other_choices(
    framework: Framework, panel: Panel, method: Method, design: Design | None, methods: Mapping[str, Method],
    *, own: Sequence[OwnStep] = (),
) -> Others:  # fmt: skip
    """Compute the index by each alternative of the design alone, all else as the method has it, and by each other method.

    An alternative that sets nothing is the method itself and is passed over, and so is one that sets what the method has. A
    choice under which nothing can be computed is told with the first of its problems, and stops nothing.
    """
    results, refused = [], []
    for code, names, other in ways(method, design, methods):
        try:
            results.append((code, names, compute(framework, panel, other, own=own)))
        except LabanError as refusal:
            refused.append((names, refusal.problems[0]))
    return Others(tuple(results), tuple(refused))


def ways(method: Method, design: Design | None, methods: Mapping[str, Method]) -> Iterator[tuple[str, Text, Method]]:
    """Yield code, name and method of everything that differs from the method by one choice, then the other methods.

    A method that ranks other units is no other choice for these.
    """
    for choice in design.choices if design else ():
        for each in choice.alternatives:
            other = with_settings(method, each.settings)
            if other != method:
                yield f"{choice.name}={each.name}", joined(choice, each.names, each.name), other
    for code, other in methods.items():
        if other != method and other.regroup == method.regroup:
            yield f"method={code}", other.names if other.names.versions else Text.of({"en": code}), other


def joined(choice: Choice, names: Text, code: str) -> Text:
    """Return the name of an alternative after that of its choice, in every language that either has."""
    languages = dict.fromkeys(language for text in (choice.names, names) for language, _ in text.versions) or {
        "en": None
    }
    return Text.of({
        language: f"{choice.names.into(language) or choice.name}: {names.into(language) or code}" for language in languages
    })  # fmt: skip
