# SPDX-License-Identifier: Apache-2.0
"""What people do at the same moment, each in a process of their own with the site's own settings.

`python -m tests.laban_portal.review.at_once lay` prints a duty that is handed in and who works on it; `decide ACCOUNT DUTY
GATE` accepts every value as it was first seen, `change ACCOUNT DUTY GATE` takes the duty back, types every value anew and
hands it in. Both wait until the file GATE is there, and print what came of each value.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from laban_portal.config.opening import open_site

open_site()

# ruff: noqa: E402  models need a set-up Django
from datetime import timedelta

from benchmarks.writers.ground import lay
from laban_portal.clock.now import now, today
from laban_portal.collection.actions.duties import submit, withdraw
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.typed import Typed
from laban_portal.people.models import Account, Grant, Organisation
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import Actor
from laban_portal.review.actions.deciding import Seen, Verdict, decide
from laban_portal.review.models import Decision
from laban_portal.ui.errors import PortalError

FIELDS = 12


def laid() -> dict[str, object]:
    """Make a unit with a form that is handed in, its officer and two reviewers."""
    lay(1, 1, FIELDS)
    desk = Organisation.objects.create(code="desk", kind="ministry", sort_key="desk")
    reviewers = []
    for name in ("Reviewer One", "Reviewer Two"):
        account = Account.objects.create(email=f"{name[-3:].strip().lower()}@example.vn", name=name)
        Grant.objects.create(account=account, organisation=desk, role="reviewer", from_day=today() - timedelta(days=9))
        reviewers.append(account.pk)
    officer, duty = Account.objects.get(email="p0-0@example.vn"), Duty.objects.get()
    save_cells(actor=person(officer.pk), duty=duty.pk, typed=_typed(0), source="typed", at=now())
    submit(actor=person(officer.pk), duty=duty.pk)
    return {"duty": duty.pk, "officer": officer.pk, "reviewers": reviewers}


def person(account: int) -> Actor:
    """Return an account as a person who used a second factor."""
    return actor_of(Account.objects.get(pk=account), on=today(), strong=True)


def _typed(seen: int) -> list[Typed]:
    return [Typed(element=f"e{at}", text=str(100 + at + seen), seen=seen) for at in range(FIELDS)]


def accept_all(account: int, duty: int) -> dict[str, str]:
    """Accept every value as it was first seen."""
    actor, found = person(account), {}
    for at in range(FIELDS):
        try:
            decide(
                actor=actor,
                duty=duty,
                seen=Seen(element=f"e{at}", number=1),
                verdict=Verdict(verdict="accept"),
                at=now(),
            )
            found[f"e{at}"] = "done"
        except PortalError as refusal:
            found[f"e{at}"] = f"{refusal.code} {refusal.facts.get('who', '')}".strip()
    return found


def change_all(account: int, duty: int) -> dict[str, str]:
    """Take the duty back, type every value anew, hand it in."""
    actor = person(account)
    withdraw(actor=actor, duty=duty)
    saved = save_cells(actor=actor, duty=duty, typed=_typed(1), source="typed", at=now())
    submit(actor=actor, duty=duty)
    return {each.element: each.state for each in saved.outcomes}


def judged() -> dict[str, object]:
    """Tell how every value stands, what was decided on which revision, and whether the chain verifies."""
    return {
        "cells": sorted(Cell.objects.values_list("element", "number", "state")),
        "decisions": sorted(Decision.objects.values_list("element", "number", "by_name")),
        "breaks": [each.code for each in verify().breaks],
    }


if __name__ == "__main__":
    if sys.argv[1] in {"lay", "judge"}:
        print(json.dumps(laid() if sys.argv[1] == "lay" else judged()))
    else:
        print("ready", flush=True)
        while not Path(sys.argv[4]).exists():
            time.sleep(0.001)
        act = accept_all if sys.argv[1] == "decide" else change_all
        print(json.dumps(act(int(sys.argv[2]), int(sys.argv[3]))))
