# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a rule itself, and the relations of rules.csv as entry rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from laban.errors import Place, problem
from laban.model.checks.fault import Fault
from laban.model.checks.form import CODE
from laban.model.checks.values import RELATIONS
from laban.model.entry_rule import KINDS, SEVERITIES, EntryRule, part_of
from laban.model.formula import Formula, names, problems
from laban.model.framework import STATUSES
from laban.model.pack import Rule
from laban.model.text import Text

LANGUAGES = ("vi", "en")
"""Languages in which a rule must say what it asks for: it is shown to both sides."""

LONGEST = 500
"""Characters that what a rule says, or the remedy, may have."""

LONGEST_CODE = 60

COLUMNS = ("elements", "left", "relation", "right", "limit", "low", "high")
SIDES = ("left", "relation", "right")


@dataclass(frozen=True, slots=True)
class Use:
    """Which columns a kind of rule may fill, which it must, and between what its limit lies (the least itself excluded)."""

    may: frozenset[str]
    must: tuple[str, ...] = ()
    limit: tuple[float, float] = (0.0, float("inf"))


USES: Mapping[str, Use] = {
    "range": Use(frozenset({"elements", "low", "high"})),
    "required": Use(frozenset({"elements"})),
    "relation": Use(frozenset({*SIDES, "limit"}), SIDES, (0.0, 1.0)),
    "total": Use(frozenset({"elements", *SIDES, "limit"}), (), (0.0, 1.0)),
    "jump": Use(frozenset({"elements", "limit", "low"}), ("limit",), (1.0, float("inf"))),
    "slip": Use(frozenset({"elements", "limit", "low"}), (), (1.0, 10.0)),
    "source": Use(frozenset({"elements", "limit"}), ("limit",), (0.0, float("inf"))),
    "outlier": Use(frozenset({"elements", "limit", "low"})),
}
"""What each kind of rule is made of."""


def entry_rule_faults(
    rule: EntryRule, elements: Collection[str], parts: Mapping[str, Collection[tuple[str, str]]] | None = None
) -> tuple[Fault, ...]:
    """Return everything that is wrong with a rule, each with the column it stands in.

    `parts` are the options (code list, option) that split each element in some form; a formula may name no others.
    """
    return (
        *_words(rule), *_columns(rule), *_limits(rule), *_elements(rule, elements), *_formulas(rule, elements, parts or {}),
        *_names(rule),
    )  # fmt: skip


def fitting(
    rules: tuple[EntryRule, ...], elements: Collection[str], parts: Mapping[str, Collection[tuple[str, str]]]
) -> tuple[EntryRule, ...]:
    """Return the rules that can be used where only some elements and parts are known, without the elements that are not.

    A rule that names none of them is left out, and so is one that is unsound. What a rule says in words is not judged.
    """
    known = set(elements)
    kept = []
    for rule in rules:
        listed = tuple(each for each in rule.elements if each in known)
        if rule.elements and not listed:
            continue
        small = rule if listed == rule.elements else replace(rule, elements=listed)
        if all(path[0].startswith(("name_", "remedy_")) for path, _ in entry_rule_faults(small, known, parts)):
            kept.append(small)
    return tuple(kept)


def from_relations(rules: tuple[Rule, ...]) -> tuple[EntryRule, ...]:
    """Return the relations of rules.csv as entry rules."""
    return tuple(
        EntryRule(
            code=each.code, kind="relation", left=each.left, relation=each.relation, right=each.right,
            severity="note" if each.severity == "notice" else each.severity, names=each.names,
        )
        for each in rules
    )  # fmt: skip


def with_relations(entry_rules: tuple[EntryRule, ...], rules: tuple[Rule, ...]) -> tuple[EntryRule, ...]:
    """Return all rules that hold at entry: the relations of rules.csv, then the rules of entry_rules.csv.

    An entry rule of a relation's code takes its place; what it leaves empty (formulas, words) is that of the relation.
    """
    own = {each.code: each for each in entry_rules}
    relations = from_relations(rules)
    known = {each.code for each in relations}
    first = (_over(each, own[each.code]) if each.code in own else each for each in relations)
    return (*first, *(each for each in entry_rules if each.code not in known))


def _over(below: EntryRule, above: EntryRule) -> EntryRule:
    """Fill what a rule leaves empty with what the relation of its code says."""
    filled = above
    if above.kind == "relation" and not (above.left or above.relation or above.right):
        filled = replace(filled, left=below.left, relation=below.relation, right=below.right)
    return filled if above.names != Text() else replace(filled, names=below.names)


def _words(rule: EntryRule) -> Iterator[Fault]:
    if not CODE.fullmatch(rule.code) or len(rule.code) > LONGEST_CODE:
        yield Fault(("code",), problem("entry.bad_code", rule=rule.code))
    for column, word, known in (
        ("kind", rule.kind, KINDS),
        ("severity", rule.severity, SEVERITIES),
        ("status", rule.status, STATUSES),
    ):
        if word not in known:
            said = problem("entry.unknown_word", rule=rule.code, column=column, given=word, known=" · ".join(known))
            yield Fault((column,), said)


def _columns(rule: EntryRule) -> Iterator[Fault]:
    """Tell columns that must be filled, and those that say nothing for this kind."""
    use = USES.get(rule.kind)
    if use is None:
        return
    filled = [name for name in COLUMNS if getattr(rule, name) not in (None, "", ())]
    needed = use.must
    if rule.kind == "total" and any(name in filled for name in SIDES):
        needed = SIDES
        if rule.elements:
            yield Fault(("elements",), problem("entry.formulas_or_elements", rule=rule.code))
    for name in needed:
        if name not in filled:
            yield Fault((name,), problem("entry.column_wanted", rule=rule.code, kind=rule.kind, column=name))
    for name in filled:
        if name not in use.may:
            yield Fault((name,), problem("entry.column_unused", rule=rule.code, kind=rule.kind, column=name))


def _limits(rule: EntryRule) -> Iterator[Fault]:
    use = USES.get(rule.kind)
    if use is not None and rule.limit is not None and not use.limit[0] < rule.limit <= use.limit[1]:
        least, most = (f"{each:g}" for each in use.limit)
        said = problem(
            "entry.bad_limit", rule=rule.code, kind=rule.kind, given=f"{rule.limit:g}", least=least, most=most
        )
        yield Fault(("limit",), said)
    if rule.kind == "range" and rule.low is not None and rule.high is not None and rule.low > rule.high:
        said = problem("entry.low_above_high", rule=rule.code, low=f"{rule.low:g}", high=f"{rule.high:g}")
        yield Fault(("low",), said)
    if rule.kind in {"jump", "slip", "outlier"} and rule.low is not None and rule.low < 0:
        yield Fault(("low",), problem("entry.negative_size", rule=rule.code, given=f"{rule.low:g}"))


def _elements(rule: EntryRule, elements: Collection[str]) -> Iterator[Fault]:
    for code in rule.elements:
        if code not in elements:
            yield Fault(("elements",), problem("entry.unknown_element", rule=rule.code, element=code))
    for code in dict.fromkeys(each for each in rule.elements if rule.elements.count(each) > 1):
        yield Fault(("elements",), problem("entry.element_twice", rule=rule.code, element=code))


def _formulas(
    rule: EntryRule, elements: Collection[str], parts: Mapping[str, Collection[tuple[str, str]]]
) -> Iterator[Fault]:
    if rule.relation and rule.relation not in RELATIONS:
        known = " ".join(RELATIONS)
        said = problem("entry.unknown_word", rule=rule.code, column="relation", given=rule.relation, known=known)
        yield Fault(("relation",), said)
    for column, text in (("left", rule.left), ("right", rule.right)):
        if not text:
            continue
        unreadable = problems(Formula(text), Place())
        yield from (Fault((column,), each) for each in unreadable)
        for name in () if unreadable else names(Formula(text)):
            element, wanted = part_of(name)
            if element not in elements:
                yield Fault((column,), problem("entry.unknown_element", rule=rule.code, element=element))
            elif wanted is None:
                yield Fault((column,), problem("entry.bad_part", rule=rule.code, part=name))
            else:
                yield from _parts(rule, column, element, wanted, parts.get(element, ()))


def _parts(
    rule: EntryRule, column: str, element: str, wanted: frozenset[tuple[str, str]], known: Collection[tuple[str, str]]
) -> Iterator[Fault]:
    for name, code in sorted(wanted):
        if (name, code) not in known:
            shown = " · ".join(f"{each}={option}" for each, option in known) or "–"
            said = problem("entry.unknown_part", rule=rule.code, element=element, part=f"{name}={code}", known=shown)
            yield Fault((column,), said)


def _names(rule: EntryRule) -> Iterator[Fault]:
    """Judge words: what a rule asks for stands in both languages; so does the remedy, where there is one."""
    for column, text, needed in (("name", rule.names, True), ("remedy", rule.remedy, False)):
        said = {language: words for language, words in text.versions if words.strip()}
        for language in LANGUAGES if said or needed else ():
            if language not in said:
                yield Fault(
                    (f"{column}_{language}",), problem("entry.not_said", rule=rule.code, column=f"{column}_{language}")
                )
        for language, words in said.items():
            if len(words) > LONGEST:
                found = problem("entry.too_long", rule=rule.code, length=len(words), most=LONGEST)
                yield Fault((f"{column}_{language}",), found)
