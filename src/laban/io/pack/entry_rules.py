# SPDX-License-Identifier: Apache-2.0
"""entry_rules.csv: what values are held against while they are typed, handed in and reviewed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from laban.errors import Problem, problem
from laban.io.pack.columns import Layout, Sheet
from laban.io.pack.fill import LANGUAGE
from laban.io.pack.rules import SIGNS
from laban.io.pack.source import Source
from laban.io.quoting import shown
from laban.model.checks.entry import entry_rule_faults, split_by, with_relations
from laban.model.entry_rule import EntryRule
from laban.model.pack import Pack, Rule

LAYOUT = Layout(
    needed=("code", "kind"),
    known=("elements", "left", "relation", "right", "limit", "low", "high", "severity", "status", "source"),
    families=("name_", "remedy_"),
)


def read_entry_rules(source: Source, pack: Pack) -> tuple[EntryRule, ...]:
    """Read the rules for entry, if there are any; they may name elements of the index and of forms alike."""
    sheet = source.table("entry_rules", LAYOUT)
    if sheet is None:
        return ()
    elements = {each.code for each in (*pack.framework.elements, *pack.form_elements)}
    rules, rows = source.take(entry_rules_of(sheet))
    source.tell(_faults(sheet, rules, rows, pack.rules, elements, split_by(pack.forms, pack.code_lists)))
    return rules


def entry_rules_of(sheet: Sheet) -> tuple[tuple[tuple[EntryRule, ...], tuple[int, ...]], list[Problem]]:
    """Read the rules in the order of the table, with the row of each; whether one makes sense is told apart."""
    problems = list(sheet.empty("code", "kind"))
    names = ("code", "kind", "elements", "left", "relation", "right", "source")
    texts = {name: sheet.texts(name) for name in names}
    severity, status = sheet.texts("severity", "warning"), sheet.texts("status", "assumed")
    numbers, found = sheet.numbers("limit", "low", "high")
    words, remedies = sheet.words(), sheet.words("remedy_")
    keep = tuple(row for row in range(len(sheet)) if texts["code"][row] and texts["kind"][row])
    rules = tuple(
        EntryRule(
            code=texts["code"][row],
            kind=texts["kind"][row],
            elements=tuple(texts["elements"][row].split()),
            left=texts["left"][row],
            relation=SIGNS.get(texts["relation"][row], texts["relation"][row]),
            right=texts["right"][row],
            limit=numbers["limit"][row],
            low=numbers["low"][row],
            high=numbers["high"][row],
            severity=severity[row],
            names=words[row],
            remedy=remedies[row],
            status=status[row],
            source=texts["source"][row],
        )
        for row in keep
    )
    codes = [rule.code for rule in rules]
    for at, row in enumerate(keep):
        if codes[at] in codes[:at]:
            problems.append(problem("pack.same_rule", sheet.place(row, "code"), given=shown(codes[at])))
    return (rules, keep), [*problems, *found, *_languages(sheet)]


def _languages(sheet: Sheet) -> Iterator[Problem]:
    for name in sheet.family("remedy_"):
        language = name.removeprefix("remedy_")
        if not LANGUAGE.fullmatch(language):
            yield problem("pack.bad_language", sheet.table.heading(name), given=shown(language))


def _faults(
    sheet: Sheet, rules: tuple[EntryRule, ...], rows: tuple[int, ...], relations: tuple[Rule, ...],
    elements: Collection[str], parts: Mapping[str, Collection[tuple[str, str]]],
) -> Iterator[Problem]:  # fmt: skip
    """Judge each rule with what it takes from rules.csv."""
    whole = {each.code: each for each in with_relations(rules, relations)}
    for rule, row in zip(rules, rows, strict=True):
        for path, found in entry_rule_faults(whole[rule.code], elements, parts):
            where = sheet.place(row, path[0]) if sheet.table.has(path[0]) else sheet.row_place(row)
            yield replace(found, where=where)
