# SPDX-License-Identifier: Apache-2.0
"""Values of the model as plain content (what JSON can say) and back, exactly; for versions kept in a database.

Every field is written out, so that a later default cannot change what was kept. Content may come from a browser or an API:
reading it trusts nothing and tells every problem at once. What a value then means is judged by the same checks that judge
the files of a pack.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TypeVar

from laban.errors import FormatError, Place, Problem, raise_if
from laban.model.checks.fault import Fault
from laban.model.checks.form import code_list_faults, own_faults
from laban.model.checks.framework import framework_problems
from laban.model.checks.values import rule_problems
from laban.model.content_shape import plain, read
from laban.model.form import CodeList, Form
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.pack import Rule
from laban.model.text import Text

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tree:
    """A framework with its rules, as it is kept."""

    code: str
    version: str
    names: Text
    groups: tuple[Group, ...]
    indicators: tuple[Indicator, ...]
    elements: tuple[Element, ...] = ()
    rules: tuple[Rule, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None


def to_content(form: Form) -> dict[str, object]:
    """Return a form as content.

    >>> to_content(Form(code="F1"))["frequency"]
    'year'
    """
    return _fields(form)


def from_content(content: object) -> Form:
    """Return the form that content says; elements and code lists are looked up by `form_problems`, once at hand.

    Raises:
        FormatError: with every problem of its shape and of the form itself; columns are the keys that lead to each.

    """
    form, faults = read(Form, content)
    return _sound(form, faults, own_faults(form) if form else ())


def code_list_content(code_list: CodeList) -> dict[str, object]:
    """Return a code list as content."""
    return _fields(code_list)


def code_list_from(content: object) -> CodeList:
    """Return the code list that content says, or raise `FormatError` with every problem."""
    code_list, faults = read(CodeList, content)
    return _sound(code_list, faults, code_list_faults(code_list) if code_list else ())


def element_content(element: Element) -> dict[str, object]:
    """Return an element as content."""
    return _fields(element)


def element_from(content: object) -> Element:
    """Return the element that content says, or raise `FormatError`; by what it is weighted is judged beside the others."""
    element, faults = read(Element, content)
    return _sound(element, faults, ())


def framework_content(framework: Framework, rules: tuple[Rule, ...] = ()) -> dict[str, object]:
    """Return a framework and the rules of its figures as content."""
    tree = {field.name: plain(getattr(framework, field.name)) for field in fields(framework)}
    return {**tree, "rules": plain(rules)}


def framework_from(content: object) -> tuple[Framework, tuple[Rule, ...]]:
    """Return the framework and the rules that content says.

    Raises:
        FormatError: with every problem of shape, tree, elements and rules. Where an entry could not be read at all, only
            shapes are told: what follows from its absence is no fault of its own.

    """
    tree, faults = read(_Tree, content)
    shape = _placed(faults)
    if tree is None:
        raise FormatError(shape)
    framework = Framework(**{field.name: getattr(tree, field.name) for field in fields(Framework)})
    known = tuple(element.code for element in tree.elements)
    found = (
        *framework_problems(framework),
        *(each for rule in tree.rules for each in rule_problems(rule, known)),
    )
    raise_if((*shape, *(found if _nothing_lost(tree, content) else ())), FormatError)
    return framework, tree.rules


def _fields(value: Form | CodeList | Element) -> dict[str, object]:
    return {field.name: plain(getattr(value, field.name)) for field in fields(value)}


def _sound(value: T | None, shape: Iterable[Fault], sense: Iterable[Fault]) -> T:
    """Return a value without faults; what is wrong in shape is not judged for sense as well."""
    shape = tuple(shape)
    wrong = {each.path for each in shape}
    kept = [each for each in sense if not any(each.path[: len(path)] == path for path in wrong)]
    problems = _placed((*shape, *kept))
    if value is None or problems:
        raise FormatError(problems)
    return value


def _placed(faults: Iterable[Fault]) -> tuple[Problem, ...]:
    return tuple(replace(each.problem, where=Place(column=".".join(each.path))) for each in faults)


def _nothing_lost(tree: _Tree, content: object) -> bool:
    """Tell whether every entry of every list was read."""
    lists = ("groups", "indicators", "elements", "rules")
    given = content if isinstance(content, Mapping) else {}
    counts = {name: len(entries) for name in lists if isinstance(entries := given.get(name, []), list)}
    return all(counts.get(name) == len(getattr(tree, name)) for name in lists)
