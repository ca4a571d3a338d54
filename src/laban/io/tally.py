# SPDX-License-Identifier: Apache-2.0
"""Keep a list of problems readable: the first ones of a kind are told in full, the rest are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from laban.errors import Problem, problem

KEEP = 20
"""How many problems with the same code in the same column are told one by one."""


def grouped(problems: Iterable[Problem], keep: int = KEEP) -> tuple[Problem, ...]:
    """Return the problems in order, of each kind in each column the first `keep`, then one `table.more` with a count."""
    told: list[Problem] = []
    seen: Counter[tuple[str, str, str, str]] = Counter()
    last: dict[tuple[str, str, str, str], Problem] = {}
    for each in problems:
        kind = (each.code, each.where.file, each.where.sheet, each.where.column)
        seen[kind] += 1
        if seen[kind] <= keep:
            told.append(each)
        last[kind] = each
    for kind, count in seen.items():
        if count > keep:
            each = last[kind]
            where = replace(each.where, line=0, cell="")
            told.append(problem("table.more", where, severity=each.severity, count=count - keep, like=each.code))
    return tuple(told)
