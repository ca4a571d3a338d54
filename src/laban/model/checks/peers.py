# SPDX-License-Identifier: Apache-2.0
"""Checks of a rule of peers: has it features, and can each be told from the data elements."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from math import isfinite

from laban.errors import Place, Problem, problem
from laban.model.checks.fault import Fault
from laban.model.formula import Formula, names, problems
from laban.model.peers import PeerFeature, PeerRule


def peer_problems(rule: PeerRule, elements: Collection[str]) -> tuple[Problem, ...]:
    """Return everything that is wrong with a rule, given the codes of the elements that there are; all are errors."""
    return tuple(fault.problem for fault in peer_faults(rule, elements))


def peer_faults(rule: PeerRule, elements: Collection[str]) -> Iterator[Fault]:
    """Yield each fault with the keys that lead to it: the feature's number and its field, or none for the rule itself."""
    if not rule.features:
        yield Fault((), problem("peers.no_features"))
    seen: set[str] = set()
    for at, feature in enumerate(rule.features):
        where = Place(item=feature.code)
        if not feature.code.strip():
            yield Fault((str(at), "code"), problem("peers.no_code", where, formula=feature.formula))
        elif feature.code in seen:
            yield Fault((str(at), "code"), problem("peers.same_code", where, feature=feature.code))
        seen.add(feature.code)
        if not (isfinite(feature.weight) and feature.weight > 0):
            fault = problem("peers.bad_weight", where, feature=feature.code, weight=feature.weight)
            yield Fault((str(at), "weight"), fault)
        yield from (Fault((str(at), "formula"), each) for each in _formula_problems(feature, elements, where))


def _formula_problems(feature: PeerFeature, elements: Collection[str], where: Place) -> Iterator[Problem]:
    formula = Formula(feature.formula)
    unreadable = problems(formula, where)
    yield from unreadable
    if unreadable:
        return
    if not names(formula):
        yield problem("peers.names_nothing", where, formula=feature.formula)
    for name in names(formula):
        if name not in elements:
            known = ", ".join(get_close_matches(name, elements, 3) or sorted(elements)[:10])
            yield problem("peers.unknown_element", where, feature=feature.code, element=name, known=known)
