# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.errors import Place, Severity
from tests.laban.model.checks.entry.small_forms import find, rule, values


def test_a_finding_says_where_it_is_and_how_severe():
    (found,) = find(rule("range", severity="explain"), values=values(staff_m=-1))
    assert (found.rule, found.kind, found.severity, found.element, found.slice) == (
        "r",
        "range",
        "explain",
        "staff",
        "sex=m",
    )
    assert (found.problem.where, found.problem.severity) == (Place(item="staff", cell="sex=m"), Severity.WARNING)


def test_an_explanation_holds_for_the_values_it_was_given_for_and_no_others():
    jump = rule("jump", limit=2.0)

    def fingerprint(now: float, before: float = 100, used=jump) -> str:
        (found,) = find(used, values=values(spending=now), previous=values(spending=before))
        return found.fingerprint

    assert fingerprint(300) == fingerprint(300.0)
    others = {fingerprint(301), fingerprint(300, 99), fingerprint(300, used=rule("jump", limit=2.0, severity="note"))}
    assert len({fingerprint(300), *others}) == 3  # how severe a rule is does not make it another rule
    assert len(fingerprint(300)) == 32


def test_an_explanation_does_not_lapse_when_figures_of_other_units_change():
    one, two = (
        find(rule("outlier"), values=values(spending=200), previous=values(spending=100), growth={"spending": growth})
        for growth in ((1.0, 1.1, 1.05, 1.02, 1.03), (1.0, 1.1, 1.05, 1.02, 1.04))
    )
    assert one[0].numbers != two[0].numbers
    assert one[0].fingerprint == two[0].fingerprint
