# SPDX-License-Identifier: Apache-2.0
"""Explain a finding: say why the values are right as they stand. It counts for these very values only."""

from __future__ import annotations

from django.db import transaction

from laban.errors import Place, problem
from laban_portal.audit.actions import note, sealed
from laban_portal.clock.now import now
from laban_portal.collection.actions.duties import locked_duty, takes_values
from laban_portal.collection.models import Explanation
from laban_portal.collection.queries.findings import reader_findings
from laban_portal.collection.rules.reading import cleaned, invisible
from laban_portal.collection.states import TYPING_STATES, DutyState
from laban_portal.people.rules import Actor, may_type_for
from laban_portal.ui.errors import NotAllowed, Refused, WrongState

SHORTEST, LONGEST = 10, 1000
"""Letters of an explanation: "ok" explains nothing."""


@transaction.atomic
def explain(*, actor: Actor, duty: int, element: str, slice_: str, rule: str, words: str) -> int:
    """Explain what a rule found in a cell; whoever types into the duty may, while it takes values. Returns its number.

    Raises:
        NotFound, NotAllowed, WrongState: where it cannot be explained by this person now; also where the rule finds
            nothing there any more.
        Refused: the words are too short, too long, or hold signs that cannot be seen.

    """
    row = locked_duty(actor, duty)
    if not may_type_for(actor, row.unit_id, row.organisation_id):
        raise NotAllowed("handing.not_yours")
    takes_values(actor, row)
    if DutyState(row.state) not in TYPING_STATES:
        raise WrongState(f"save.duty_{row.state}")
    said = cleaned(words)
    if not SHORTEST <= len(said) <= LONGEST:
        raise Refused([problem("findings.words", Place(column="words"), least=SHORTEST, most=LONGEST)])
    if invisible(said, lines=True):
        raise Refused([problem("save.note_invisible", Place(column="words"))])
    here = reader_findings(actor, duty, actor.language).get((element, slice_), ())
    found = next((each for each in here if each.rule == rule), None)
    if found is None:
        raise WrongState("findings.gone")
    made = Explanation.objects.create(
        duty=row, element=element, slice=slice_, rule=rule, fingerprint=found.fingerprint, words=said,
        by_id=actor.account, by_name=actor.name[:160], at=now(),
    )  # fmt: skip
    note(
        "findings.audit_explained", account=actor.account, by_name=actor.name, came_by=actor.came_by, about=f"duty:{duty}",
        unit=row.unit_id, element=element, slice=slice_, rule=rule, sealed=sealed(said),
    )  # fmt: skip
    return made.pk
