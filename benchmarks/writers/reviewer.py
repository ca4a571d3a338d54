# SPDX-License-Identifier: Apache-2.0
"""Log a reviewer of the demonstration in, and say which pages of the desk they may open; in a process of its own.

`python -m benchmarks.writers.reviewer DUTIES VALUES` prints their session, and the addresses of some values of some duties.
"""

from __future__ import annotations

import json
import sys

from laban_portal.config.opening import open_site

open_site()

# ruff: noqa: E402  models need a set-up Django
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils.http import urlencode

from laban_portal.collection.models import Cell
from laban_portal.people.models import Account, Grant
from laban_portal.people.rules import Role


def laid(duties: int, values: int) -> dict[str, object]:
    """Return the session of the reviewer in whose domains the most waits, and what they open."""
    waiting = Cell.objects.filter(duty__state="submitted", kind="value").order_by("duty__submitted_at", "duty", "pk")
    best: list[tuple[int, str, str]] = []
    account = Account()
    for grant in Grant.objects.filter(role=Role.REVIEWER, account__demonstration=True).select_related("account"):
        own = waiting.filter(duty__domain__in=grant.domains) if grant.domains else waiting
        rows = list(own.values_list("duty", "element", "slice"))
        if len(rows) > len(best):
            best, account = rows, grant.account
    by_duty: dict[int, list[str]] = {}
    for duty, element, part in best:
        by_duty.setdefault(duty, []).append(f"/desk/{duty}/?{urlencode({'at': f'{element};{part}'})}")
    pages = [page for own in list(by_duty.values())[:duties] for page in own[:values]]
    return {"session": _session(account), "pages": pages, "duties": len(by_duty), "values": len(best)}


def _session(account: Account) -> str:
    """Log an account in with its second factor."""
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session["account_authentication_methods"] = [{"method": "password"}, {"method": "mfa"}]
    session["account_authentication_methods_user"] = str(account.pk)
    session.create()
    return str(session.session_key)


if __name__ == "__main__":
    print(json.dumps(laid(*map(int, sys.argv[1:3]))))
