# SPDX-License-Identifier: Apache-2.0
"""Long lists of the same problem."""

from __future__ import annotations

from laban.errors import Place, Severity, problem
from laban.io.tally import grouped


def _text(line: int, column: str = "GDP"):
    return problem("number.text", Place(file="v.csv", line=line, column=column), cell="x")


def test_few_problems_are_all_told():
    found = (_text(2), problem("number.percent", Place(line=3), cell="5%"), _text(4))
    assert grouped(found) == found


def test_many_of_one_kind_in_one_column_are_counted_and_others_still_told():
    found = grouped([*(_text(line) for line in range(25)), _text(30, "people")], keep=20)
    rest = problem("table.more", Place(file="v.csv", column="GDP"), count=5, like="number.text")
    assert found == (*(_text(line) for line in range(20)), _text(30, "people"), rest)


def test_the_count_is_as_severe_as_what_it_counts():
    notices = [problem("workbook.formula", Place(cell=f"A{at}"), severity=Severity.WARNING) for at in range(3)]
    assert [each.severity for each in grouped(notices, keep=1)] == [Severity.WARNING, Severity.WARNING]
    assert grouped(notices, keep=1)[-1].where == Place()
