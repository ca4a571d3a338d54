# SPDX-License-Identifier: Apache-2.0
"""rules.csv: relations that the figures of one unit and year must keep."""

from __future__ import annotations

from dataclasses import dataclass

from laban.errors import Place, Problem, problem
from laban.io.pack.columns import Layout, Sheet, rows_of
from laban.io.pack.source import Source
from laban.io.quoting import shown
from laban.model.pack import Rule

LAYOUT = Layout(needed=("code", "left", "relation", "right"), known=("severity",))

SIGNS = {"≤": "<=", "≥": ">=", "==": "="}
"""Other ways in which people write a relation."""


@dataclass(frozen=True, slots=True)
class ReadRules:
    """The rules, and the row each stands in."""

    rules: tuple[Rule, ...] = ()
    rows: tuple[tuple[str, Place], ...] = ()


def read_rules(source: Source) -> ReadRules:
    """Read the rules of a pack, if it has any."""
    sheet = source.table("rules", LAYOUT)
    return ReadRules() if sheet is None else source.take(rules_of(sheet))


def rules_of(sheet: Sheet) -> tuple[ReadRules, list[Problem]]:
    """Read the rules in the order of the table; whether one makes sense is told by the checks of values."""
    problems = list(sheet.empty("code", "left", "relation", "right"))
    texts = {name: sheet.texts(name) for name in LAYOUT.needed}
    severity, words = sheet.texts("severity", "warning"), sheet.words()
    keep = [row for row in range(len(sheet)) if all(texts[name][row] for name in LAYOUT.needed)]
    rules = tuple(
        Rule(
            code=texts["code"][row],
            left=texts["left"][row],
            relation=SIGNS.get(texts["relation"][row], texts["relation"][row]),
            right=texts["right"][row],
            severity=severity[row],
            names=words[row],
        )
        for row in keep
    )
    codes = [rule.code for rule in rules]
    for at, row in enumerate(keep):
        if codes[at] in codes[:at]:
            problems.append(problem("pack.same_rule", sheet.place(row, "code"), given=shown(codes[at])))
    return ReadRules(rules, rows_of(sheet, keep)), problems
