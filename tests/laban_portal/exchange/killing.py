# SPDX-License-Identifier: Apache-2.0
"""Kill the confirming of imports at random moments, in a process of its own, and tell what stands after each.

`python -m tests.laban_portal.exchange.killing FILE TIMES SEED` prints JSON: how many were there whole, how many not at all,
and what is wrong. The round is that of `benchmarks.writers.importing`.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from laban_portal.config.opening import open_site

open_site()

# ruff: noqa: E402  models need a set-up Django
from django.db import connections

from laban_portal.clock.now import today
from laban_portal.collection.models import Cell, Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.exchange.actions.deciding import apply_import
from laban_portal.exchange.actions.tables import take_table
from laban_portal.exchange.actions.taking import Sent
from laban_portal.exchange.models import Import
from laban_portal.exchange.queries.comparison import comparison
from laban_portal.people.models import Account
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import Actor


def raised(text: str, by: int) -> bytes:
    """Return the table with every value a little larger."""
    head, *rows = text.splitlines()
    made = [f"{row.rpartition(',')[0]},{float(row.rpartition(',')[2]) + by:.2f}" for row in rows]
    return "\n".join([head, *made]).encode()


def waiting(actor: Actor, content: bytes) -> tuple[str, dict[int, int]]:
    """Send a table; return the key of its import and the revisions that are shown."""
    key = take_table(actor=actor, round="large", sent=Sent(name="a.csv", content=content), language="vi", style="point")
    page = comparison(actor, key, "vi")
    return key, {cell.at: cell.number for each in page.duties for cell in each.cells}


def confirmed(actor: Actor, key: str, seen: dict[int, int], after: float | None) -> float:
    """Confirm an import in a child, killed after so many seconds; return how long it was let live."""
    connections.close_all()
    began = time.perf_counter()
    child = os.fork()
    if not child:
        apply_import(actor=actor, key=key, take=set(seen), leave=set(), seen=seen)
        os._exit(0)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return time.perf_counter() - began


def main(file: Path, times: int, seed: int) -> dict[str, object]:
    """Kill so often; judge after each."""
    actor = actor_of(Account.objects.get(email="import@example.vn"), on=today())
    text, chance = file.read_text(encoding="utf-8"), random.Random(seed)  # noqa: S311  no secret
    key, seen = waiting(actor, raised(text, 1))
    whole_time = confirmed(actor, key, seen, None)
    found = {"whole": 0, "nothing": 0}
    faults: list[str] = []
    for at in range(times):
        before = Revision.objects.count()
        key, seen = waiting(actor, raised(text, at + 2))
        confirmed(actor, key, seen, chance.uniform(0.1, 1.1) * whole_time)
        made, state = Revision.objects.count() - before, Import.objects.get(key=key).state
        expected = {"applied": len(seen), "checked": 0}.get(state)
        found["whole" if made else "nothing"] += 1
        if made != expected:
            faults.append(f"{state}: {made} of {len(seen)}")
    faults += [f"{each.code} {each.words}" for each in verify().breaks]
    return {**found, "cells": Cell.objects.count(), "values": len(seen), "faults": faults}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
