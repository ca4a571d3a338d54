# SPDX-License-Identifier: Apache-2.0
"""Lay a large yearly round, import a file of values, judge; each in a process of its own, with the site's own settings.

`python -m benchmarks.writers.importing lay SIZE FILE` makes the round and the file; `import FILE` saves it and prints how
long that took, `plain FILE MOST` does so through the plain action; `kill FILE TIMES SEED` kills imports at random moments;
`judge` proves the chains.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from laban_portal.config.opening import open_site, prepare_database

open_site()

# ruff: noqa: E402  models need a set-up Django
from django.db import connection, transaction

from benchmarks.measure import peak_mb
from laban_portal.catalog.models import Unit, Version
from laban_portal.clock.now import now, today
from laban_portal.collection.actions import bulk, bulk_going
from laban_portal.collection.actions.bulk_going import Going, write_heads
from laban_portal.collection.actions.bulk_writing import write_rows
from laban_portal.collection.actions.save import MOST_CELLS, save_cells
from laban_portal.collection.models import Cell, Chain, Duty, Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.typed import Typed
from laban_portal.people.models import Account, Grant, Organisation
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import Actor

UNITS = 34
FORMS = ((100, 20), (60, 10), (15, 20), (40, 1))
"""Fields of each form, and slices of each field: 2,000, 600, 300 and 40 cells."""

KILL_BATCH = 500
"""Imports that are killed write in smaller batches, so that they are killed between them too."""

LATEST = 1.1
"""The latest moment of a kill, in times that a whole import takes: some are done just before."""


def lay(size: int, file: Path) -> dict[str, int]:
    """Make a round with as many periods as the values need, and the file of values."""
    prepare_database()
    cells = sum(fields * parts for fields, parts in FORMS)
    years = range(1990, 1990 + -(-size // (UNITS * cells)))
    with transaction.atomic():
        _round([str(year) for year in years])
    left, chance = size, random.Random(1)  # noqa: S311  no secret
    with file.open("w", encoding="utf-8", newline="") as out:
        write = csv.writer(out).writerow
        write(("unit", "form", "period", "element", "slice", "value"))
        for unit in range(UNITS):
            for year in years:
                for at, (fields, parts) in enumerate(FORMS):
                    for number in range(min(left, fields * parts)):
                        element, part = divmod(number, parts)
                        value = 500 + 10 * number + unit + (year - 1990) * 3 + chance.random()
                        slice_ = f"kind=k{part}" if parts > 1 else ""
                        write((f"n/{unit:02}", f"F{at}", year, f"f{at}e{element}", slice_, f"{value:.{number % 3}f}"))
                    left -= min(left, fields * parts)
    return {"duties": Duty.objects.count(), "bytes": file.stat().st_size}


def _round(periods: list[str]) -> None:
    day = today()
    framework = _version("framework", "IX", {"code": "IX"})
    forms = [_form(at, fields, parts) for at, (fields, parts) in enumerate(FORMS)]
    round_ = Round.objects.create(
        code="large", kind="yearly", framework=framework, year=day.year - 1, state="open", opens_on=day - timedelta(days=9),
        on_time_until=day + timedelta(days=300), closes_on=day + timedelta(days=300),
    )  # fmt: skip
    account = Account.objects.create(email="import@example.vn", name="Người nhập", password="!", number_style="comma")  # noqa: S106  none fits
    for at in range(UNITS):
        key = f"n/{at:02}"
        Unit.objects.create(key=key, system="n", code=f"{at:02}", sort_key=key)
        organisation = Organisation.objects.create(code=f"o{at}", kind="province", unit=key, focal=True, sort_key=key)
        Grant.objects.create(
            account=account, organisation=organisation, role="officer", from_day=day - timedelta(days=9)
        )
        chain = Chain.objects.create(round=round_, unit_id=key)
        Duty.objects.bulk_create(
            Duty(
                round=round_, chain=chain, unit_id=key, form=form, domain="money", period=period, organisation=organisation,
                on_time_until=day + timedelta(days=300), required=fields * parts,
            )
            for period in periods
            for form, (fields, parts) in zip(forms, FORMS, strict=True)
        )  # fmt: skip


def _form(at: int, fields: int, parts: int) -> Version:
    names = {"vi": "Biểu", "en": "Form"}
    elements = [
        {"code": f"f{at}e{each}", "names": names, "merge": "add", "low": 0, "high": 1e9} for each in range(fields)
    ]
    split = {"by": ["kind"], "total": False} if parts > 1 else {}
    asked = [{"element": each["code"], "kind": "number", **split} for each in elements]
    form = {
        "code": f"F{at}", "names": names, "domain": "money", "frequency": "year", "status": "assumed",
        "sections": [{"code": "s", "names": names, "fields": asked}],
    }  # fmt: skip
    options = [{"code": f"k{each}", "names": names} for each in range(parts)]
    lists = [{"code": "kind", "names": names, "options": options}]
    return _version("form", f"F{at}", {"form": form, "code_lists": lists, "elements": elements})


def _version(kind: str, code: str, content: dict[str, Any]) -> Version:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Version.objects.create(
        kind=kind, pack="bench", code=code, number=1, content=text, hash=digest, state="ready"
    )


def _actor() -> Actor:
    return actor_of(Account.objects.get(email="import@example.vn"), on=today())


def values(file: Path) -> Iterator[tuple[int, Typed]]:
    """Read a file of values, as a program writes them: with a point, which is said."""
    rows = Duty.objects.values_list("unit_id", "form__code", "period", "pk")
    duties = {(str(unit), form, period): pk for unit, form, period, pk in rows}
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        next(reader)
        for unit, form, period, element, part, text in reader:
            yield duties[unit, form, period], Typed(element=element, slice=part, text=text, style="point")


def run(file: Path) -> dict[str, object]:
    """Import a file, and tell how long it took, and with what."""
    actor, before, spent = _actor(), peak_mb(), {"reading": 0.0, "writing": 0.0}

    def read() -> Iterator[tuple[int, Typed]]:
        began = time.perf_counter()
        yield from values(file)
        spent["reading"] = time.perf_counter() - began

    def rows(*written: Any) -> None:
        began = time.perf_counter()
        write_rows(*written)
        spent["writing"] += time.perf_counter() - began

    def heads(going: Going) -> None:
        spent["last"] = time.perf_counter()
        write_heads(going)

    with patch.object(bulk_going, "write_rows", rows), patch.object(bulk, "write_heads", heads):
        began, busy = time.perf_counter(), _processor()
        done = bulk.append(actor=actor, typed=read(), source="import", at=now())
        ended, busy = time.perf_counter(), _processor() - busy
    return {
        "values": done.values, "saved": done.states["saved"], "seconds": ended - began, "peak_mb": peak_mb(),
        "before_mb": before, "processor": busy,
        "reading": spent["reading"], "writing": spent["writing"] + ended - spent["last"],
    }  # fmt: skip


def _processor() -> float:
    """Return the processor seconds of this process and, on PostgreSQL, of the one that serves it."""
    if connection.vendor != "postgresql":
        return time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    ticks = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return time.process_time() + sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def plain(file: Path, most: int) -> dict[str, object]:
    """Save the first values of a file through the plain action, in sendings as large as it takes."""
    actor, duties = _actor(), dict[int, list[Typed]]()
    for _, (duty, typed) in zip(range(most), values(file), strict=False):
        duties.setdefault(duty, []).append(typed)
    began = time.perf_counter()
    for duty, cells in duties.items():
        for at in range(0, len(cells), MOST_CELLS):
            save_cells(actor=actor, duty=duty, typed=cells[at : at + MOST_CELLS], source="import", at=now())
    return {"values": sum(map(len, duties.values())), "seconds": time.perf_counter() - began}


def judge() -> dict[str, object]:
    """Prove all chains, and count."""
    began = time.perf_counter()
    report = verify()
    return {
        "revisions": Revision.objects.count(), "cells": Cell.objects.count(), "proved": report.revisions,
        "breaks": [f"{each.code} {each.words}" for each in report.breaks], "seconds": time.perf_counter() - began,
    }  # fmt: skip


def kill(file: Path, times: int, seed: int) -> dict[str, object]:
    """Kill imports at random moments; look each time whether all or nothing is there, and whether every chain proves.

    The processes that import are forked from this one, so that each begins at once; every connection is its own.
    """
    chance, bulk_going.BATCH = random.Random(seed), KILL_BATCH  # noqa: S311  no secret
    sent = list(values(file))
    _import(sent, 0, None)
    whole = _import(sent, 1, None) or 0.0
    found: dict[str, Any] = {"kills": 0, "whole": 2, "nothing": 0, "faults": []}
    _look(found, 2 * len(sent))
    while found["kills"] < times:
        seen = found["whole"]
        done = _import(sent, seen, chance.uniform(0, LATEST * whole))
        found["kills"] += done is None
        stands = _stands()
        found["whole"] += stands == (seen + 1) * len(sent)
        found["nothing"] += stands == seen * len(sent)
        _look(found, found["whole"] * len(sent))
    return {**found, "values": len(sent), "seconds": whole}


def _import(sent: list[tuple[int, Typed]], seen: int, kill_after: float | None) -> float | None:
    """Import in a forked process, each value one larger than before; nothing where it was killed."""
    connection.close()
    began = time.perf_counter()
    pid = os.fork()
    if not pid:
        status = 1
        try:
            typed = ((duty, replace(each, text=_next(each.text, seen), seen=seen)) for duty, each in sent)
            bulk.append(actor=_actor(), typed=typed, source="import", at=now())
            status = 0
        finally:
            os._exit(status)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    if os.WIFEXITED(status) and os.waitstatus_to_exitcode(status):
        message = "an import failed that was not killed"
        raise RuntimeError(message)
    return None if os.WIFSIGNALED(status) else time.perf_counter() - began


def _next(text: str, seen: int) -> str:
    whole, point, part = text.partition(".")
    return f"{int(whole) + seen}{point}{part}"


def _stands() -> int:
    """Count the revisions, once nobody imports any more: a server may still be ending what a killed process began."""
    with transaction.atomic():
        list(Chain.objects.select_for_update().order_by("pk"))
        return Revision.objects.count()


def _look(found: dict[str, Any], wanted: int) -> None:
    """Note what does not hold."""
    stands, said, report = _stands(), sum(Chain.objects.values_list("sequence", flat=True)), verify()
    if (stands, said, report.revisions) != (wanted, wanted, wanted):
        found["faults"].append(f"{stands} revisions, {said} by the heads, {report.revisions} proved, {wanted} wanted")
    found["faults"] += [f"{each.code} {each.words}" for each in report.breaks]


if __name__ == "__main__":
    command, *words = sys.argv[1:]
    work = {
        "lay": lambda: lay(int(words[0]), Path(words[1])), "import": lambda: run(Path(words[0])),
        "plain": lambda: plain(Path(words[0]), int(words[1])), "judge": judge,
        "kill": lambda: kill(Path(words[0]), int(words[1]), int(words[2])),
    }  # fmt: skip
    print(json.dumps(work[command]()))
