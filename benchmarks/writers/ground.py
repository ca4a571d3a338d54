# SPDX-License-Identifier: Apache-2.0
"""Lay the ground for writers, and judge afterwards; each in a process of its own, with the site's own settings.

`python -m benchmarks.writers.ground lay UNITS PEOPLE FIELDS` prints who may log in, and where they write.
`python -m benchmarks.writers.ground judge FILE` reads what was acknowledged and prints what is missing or broken.
"""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import timedelta
from pathlib import Path

from laban_portal.config.opening import open_site, prepare_database

open_site()

# ruff: noqa: E402  models need a set-up Django
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from laban_portal.catalog.models import Unit, Version
from laban_portal.clock.now import today
from laban_portal.collection.models import Chain, Duty, Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.people.models import Account, Grant, Organisation


def lay(units: int, people: int, fields: int) -> list[dict[str, object]]:
    """Make units with one duty each, and people who may fill them in, logged in."""
    prepare_database()

    form, framework = _versions(fields)
    day = today()
    round_ = Round.objects.create(
        code="writers", kind="yearly", framework=framework, year=day.year - 1, state="open", opens_on=day - timedelta(days=9),
        on_time_until=day + timedelta(days=300), closes_on=day + timedelta(days=300),
    )  # fmt: skip
    found = []
    for at in range(units):
        unit, organisation = _unit(at)
        chain = Chain.objects.create(round=round_, unit_id=unit)
        duty = Duty.objects.create(
            round=round_, chain=chain, unit_id=unit, form=form, domain="money", period=str(day.year - 1),
            organisation=organisation, on_time_until=day + timedelta(days=300), required=fields,
        )  # fmt: skip
        found += [{"duty": duty.pk, "session": _person(organisation, f"p{at}-{each}")} for each in range(people)]
    return found


def _versions(fields: int) -> list[Version]:
    """Make a form and a framework that fit together."""
    elements = [{"code": f"e{at}", "names": {"vi": f"E{at}", "en": f"E{at}"}, "merge": "add"} for at in range(fields)]
    asked = [{"element": each["code"], "kind": "number"} for each in elements]
    names = {"vi": "Biểu", "en": "Form"}
    form = {
        "code": "F", "names": names, "domain": "money", "frequency": "year", "status": "assumed",
        "sections": [{"code": "s", "names": names, "fields": asked}],
    }  # fmt: skip
    index = {"code": "IX", "parent": "", "level": "index", "names": names}
    leaf = {"code": "1", "parent": "IX", "names": names, "direction": 1, "formula": "e0"}
    tree = {
        "code": "IX", "version": "1", "names": names, "groups": [index], "indicators": [leaf], "elements": elements,
        "rules": [],
    }  # fmt: skip
    made = []
    for kind, content in (("form", {"form": form, "code_lists": [], "elements": elements}), ("framework", tree)):
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        digest = hashlib.sha256(text.encode()).hexdigest()
        made.append(
            Version.objects.create(
                kind=kind, pack="bench", code=kind, number=1, content=text, hash=digest, state="ready"
            )
        )
    return made


def _unit(at: int) -> tuple[str, Organisation]:
    """Make a unit and its office."""
    key = f"n/{at:02}"
    Unit.objects.create(key=key, system="n", code=f"{at:02}", sort_key=key)
    return key, Organisation.objects.create(code=f"o{at}", kind="province", unit=key, focal=True, sort_key=key)


def _person(organisation: Organisation, name: str) -> str:
    """Make a person, and log them in."""
    account = Account.objects.create(email=f"{name}@example.vn", name=name, password="!")  # noqa: S106  none fits
    Grant.objects.create(
        account=account, organisation=organisation, role="officer", from_day=today() - timedelta(days=9)
    )
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def judge(file: Path) -> dict[str, object]:
    """Tell what of the acknowledged is not there, what was saved twice, and what does not verify."""
    there = {
        (row[0], row[1], row[2]): (row[3], row[4])
        for row in Revision.objects.values_list("duty_id", "element", "number", "text", "operation").iterator(chunk_size=5000)
    }  # fmt: skip
    acknowledged = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    lost = [each for each in acknowledged if there.get((each[0], each[1], each[2])) != (each[3], each[4])]
    report = verify()
    return {
        "acknowledged": len(acknowledged), "revisions": len(there), "lost": lost[:20], "lost_count": len(lost),
        "chains": report.chains, "proved": report.revisions,
        "breaks": [f"{each.code} {each.words}" for each in report.breaks],
    }  # fmt: skip


if __name__ == "__main__":
    if sys.argv[1] == "lay":
        print(json.dumps(lay(*map(int, sys.argv[2:5]))))
    else:
        print(json.dumps(judge(Path(sys.argv[2]))))
