# SPDX-License-Identifier: Apache-2.0
"""What if: an index without some items, with others, or with another choice; a framework and a method in, others out.

`compute` the two, and `compare` the results.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from laban.errors import FrameworkError, Place, Problem, problem, raise_if
from laban.model.design import Setting
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import AggregateRule, Aggregating, Method, PerItem
from laban.model.settings import with_settings

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """An item that was kept out: an indicator without a weight, or a data element that no indicator uses.

    `parent` and `direction` are only used for an element.
    """

    code: str
    parent: str = ""
    direction: int = 1
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """Items to leave out, items to take in, and fields of the method to set."""

    drop: tuple[str, ...] = ()
    add: tuple[Addition, ...] = ()
    settings: tuple[Setting, ...] = ()


def changed(
    framework: Framework, method: Method, asked: WhatIf, elements: Sequence[str] = ()
) -> tuple[Framework, Method]:
    """Return framework and method as they would be; `elements` are the codes that the data hold.

    A group left without children goes too. Rules of the method for items that are gone go with them, and a group asks for no
    more children than it has left. The method is judged when it is computed with.

    Raises:
        FrameworkError: with every item that cannot be left out or taken in.

    """
    raise_if(what_if_problems(framework, asked, elements), FrameworkError)
    fewer = without(framework, asked.drop)
    raise_if(emptied_problems(framework, fewer, asked.drop), FrameworkError)
    more = with_additions(fewer, asked.add)
    return more, fitted(with_settings(method, asked.settings), framework, more)


def without(framework: Framework, codes: Sequence[str]) -> Framework:
    """Return the framework without some items and all that lies below them, and without groups that are empty then."""
    gone = set(codes)
    for code in framework.codes:
        if framework.by_code[code].parent in gone:
            gone.add(code)
    for code in reversed(framework.codes):
        children = framework.children.get(code)
        if children and all(child in gone for child in children):
            gone.add(code)
    return replace(
        framework,
        groups=tuple(each for each in framework.groups if each.code not in gone),
        indicators=tuple(each for each in framework.indicators if each.code not in gone),
    )


def with_additions(framework: Framework, additions: Sequence[Addition]) -> Framework:
    """Return the framework with items taken in: a weight given to an indicator, or an indicator made of an element."""
    wanted = {each.code: each for each in additions}
    known = tuple(
        replace(each, weight=wanted[each.code].weight) if each.code in wanted else each for each in framework.indicators
    )
    names = {each.code: each.names for each in framework.elements}
    new = tuple(
        Indicator(
            code=each.code, parent=each.parent, direction=each.direction, weight=each.weight, status="assumed",
            names=names.get(each.code, Indicator(code="", parent="").names),
        )
        for each in additions
        if each.code not in framework.by_code
    )  # fmt: skip
    return replace(framework, indicators=(*known, *new))


def fitted(method: Method, before: Framework, after: Framework) -> Method:
    """Return a method without rules for items that are gone; groups ask for no more children than they have left."""

    def kept(rules: PerItem[R]) -> PerItem[R]:
        items = tuple((code, rule) for code, rule in rules.items if code in after.by_code or code not in before.by_code)
        return PerItem(rules.default, items)

    sets = tuple(
        (name, tuple((code, weight) for code, weight in weights if code in after.by_code))
        for name, weights in method.weigh.sets
    )
    return replace(
        method, impute=kept(method.impute), treat=kept(method.treat), normalise=kept(method.normalise),
        weigh=replace(method.weigh, sets=sets), aggregate=eased(method.aggregate, after),
    )  # fmt: skip


def eased(choice: Aggregating, framework: Framework) -> Aggregating:
    """Return the rules of aggregation, with a rule of its own for each group that has fewer children than its rule wants."""
    groups = {code: rule for code, rule in choice.groups if code in framework.children}
    for code, children in framework.children.items():
        rule: AggregateRule = choice.of(code, framework.level(code))
        if len(children) < rule.min_children:
            groups[code] = replace(rule, min_children=len(children))
    return replace(choice, groups=tuple(groups.items()))


def what_if_problems(framework: Framework, asked: WhatIf, elements: Sequence[str]) -> list[Problem]:
    """Return every item that cannot be left out or taken in."""
    found = [
        problem("audit.unknown_drop", Place(item=code), item=code)
        for code in asked.drop
        if code not in framework.by_code
    ]
    for each in asked.add:
        known = framework.by_code.get(each.code)
        if isinstance(known, Indicator) and known.weight == 0:
            continue
        if known is not None:
            found.append(problem("audit.add_taken", Place(item=each.code), item=each.code))
        elif each.code not in elements:
            found.append(problem("audit.unknown_add", Place(item=each.code), item=each.code))
        elif not isinstance(framework.by_code.get(each.parent), Group) or each.parent in asked.drop:
            found.append(problem("audit.add_parent", Place(item=each.code), item=each.code, parent=each.parent or "–"))
    return found


def emptied_problems(before: Framework, after: Framework, drop: Sequence[str]) -> list[Problem]:
    """Return the problem of an index of which nothing is left."""
    left = after.indicators and any(each.code == before.root for each in after.groups)
    return [] if left else [problem("audit.drop_all", items=", ".join(drop))]
