# SPDX-License-Identifier: Apache-2.0
"""Every door of the site, asked by everyone: each address of the resolver (pages, API), by GET and POST, for each unit.

The table stands in `door_table.py`. **A new address needs a row there, or this test fails.** A row says for each target
(whose thing the address names) what each asker is answered, one letter each, in the order of `ASKERS`:

| letter | answer |
|---|---|
| y | let in: the page, the form with its faults, a done thing (also 400, 409, 413, 415, 422: what was sent was looked at) |
| n | 403: may know of it, may not do it |
| 0 | 404: may not know of it |
| l | sent to log in (302 to the log-in page, or 401) |
| f | sent to the second factor (302 to its page, or 403 with the code api.second_factor) |
| m | 405: not by this method |

The province An took over Anh whole, so officer-an asks its own (an), another's (binh), a predecessor's (anh) and the
nation's; officer-anh asks a successor's (an). Requests change nothing: each is rolled back. Every answer is also searched
for the figures planted in the four units (`PLANTED`): whoever may not see a unit never finds its figure, in whatever
writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from laban_portal.clock.now import now, today
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.typed import Typed
from laban_portal.editions.states import EditionState
from laban_portal.people.actions.tokens import make_token
from laban_portal.people.models import Account, Grant, Invitation, Token
from laban_portal.people.queries import actor_of
from laban_portal.people.queries.tokens import hash_of
from laban_portal.people.rules import Role, visible_units
from tests.laban_portal.conftest import AN, ANH, BINH, NATION, World
from tests.laban_portal.door_table import ASKERS, NOT_OURS, ROWS, Of, Row
from tests.laban_portal.editions.standing import standing
from tests.laban_portal.evidence.papers import citation_of, document_at_every_door
from tests.laban_portal.exchange.sent_back import import_at_every_door
from tests.laban_portal.review.doors import lay_review
from tests.laban_portal.review.planted import lay_snapshots
from tests.laban_portal.review.reported import lay_reports

pytestmark = pytest.mark.once

UNITS = {"an": AN, "binh": BINH, "anh": ANH, "nation": NATION}
PLANTED = {AN: "918273", BINH: "827364", ANH: "736455", NATION: "645546"}
OFFICERS = {AN: "officer-an", BINH: "officer-binh", ANH: "officer-anh", NATION: "officer-nation"}
HOLE = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")


def doors(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, str]]:
    """Return every door as method and pattern."""
    for each in (resolver or get_resolver()).url_patterns:
        pattern = (before + str(each.pattern)).replace("^", "").replace("$", "")
        if isinstance(each, URLResolver):
            yield from doors(each, pattern)
        elif isinstance(each, URLPattern):
            yield from ((method, pattern) for method in _methods(each))


def _methods(pattern: URLPattern) -> list[str]:
    operations = getattr(getattr(pattern.callback, "__self__", None), "operations", None)
    if operations is None:
        closure = getattr(pattern.callback, "__closure__", None) or ()
        held = [cell.cell_contents for cell in closure]
        operations = next((getattr(each, "operations", None) for each in held if hasattr(each, "operations")), None)
    return sorted({method for each in operations for method in each.methods}) if operations else ["GET", "POST"]


def ours() -> list[tuple[str, str]]:
    """Return each door once: the API tells a path again for each of its methods."""
    return list(dict.fromkeys(door for door in doors() if not door[1].startswith(NOT_OURS)))


class Askers:
    """The small country with its doors' furniture: planted figures, keys, another domain's reviewer, an invitation."""

    def __init__(self, world: World) -> None:
        self.world = world
        cache.clear()  # the public pages count how often an address asks, and here all have the same
        for unit, figure in PLANTED.items():
            typed = Typed(element="people", text=figure, note=f"note {figure}", operation=f"plant-{figure}")
            save_cells(
                actor=world.actor(OFFICERS[unit]), duty=world.duties[unit].pk, typed=[typed], source="typed", at=now()
            )
        for name, unit in UNITS.items():
            document_at_every_door(name, unit, world.duties[unit], figure=PLANTED[unit])
            import_at_every_door(name, world.duties[unit], world.accounts[OFFICERS[unit]], figure=PLANTED[unit])
        self.review = lay_review(world, PLANTED)
        self.snapshots = lay_snapshots(world, PLANTED)
        self.reports = lay_reports(world, PLANTED)
        standing(world, EditionState.PREVIEW)
        other = Account.objects.create(email="other@example.vn", name="Other")
        desk = world.organisations["desk"]
        Grant.objects.create(account=other, organisation=desk, role=Role.REVIEWER, domains=["health"], from_day=today())
        world.accounts["reviewer-other"] = other
        self.invitations = {
            name: Invitation.objects.create(
                email=f"guest-{name}@example.vn", name="Guest", organisation=world.organisations[place], role=Role.OFFICER,
                secret_hash=hash_of(f"secret-{name}"), expires_at=now() + timedelta(days=14),
            ).pk
            for name, place in (("an", "an"), ("binh", "binh"), ("anh", "anh"), ("nation", "nation"))
        }  # fmt: skip
        actor = actor_of(world.accounts["officer-an"], on=today())
        end = now() + timedelta(days=30)
        self.keys = {
            "token-read": make_token(actor=actor, name="r", scopes=["read"], expires_at=end).secret,
            "token-write": make_token(actor=actor, name="w", scopes=["read", "write"], expires_at=end).secret,
        }

    def client(self, asker: str) -> Client:
        if asker == "nobody":
            return Client(raise_request_exception=False)
        if asker in self.keys:
            return Client(raise_request_exception=False, headers={"Authorization": f"Bearer {self.keys[asker]}"})
        client = self.world.client(asker.removesuffix("-weak"))
        client.raise_request_exception = False
        if asker.endswith("-weak"):
            session = client.session
            session["account_authentication_methods"] = [{"method": "password"}]
            session.save()
        return client

    def units_of(self, asker: str) -> set[str]:
        """Return the units whose figures the asker may see."""
        name = asker.removesuffix("-weak") if asker not in self.keys else "officer-an"
        if asker in {"nobody", "reviewer-other"}:
            return set()
        seen = visible_units(self.world.actor(name, strong=not asker.endswith("-weak")))
        return set(PLANTED) if seen is None else set(PLANTED) & set(seen)

    def path(self, pattern: str, row: Row, target: str) -> str:
        """Fill a pattern's holes with what belongs to the target."""
        world, unit = self.world, UNITS.get(target, AN)
        person = world.accounts[OFFICERS[unit]]
        values = {
            "duty": world.duties[unit].pk, "unit": unit, "key": unit, "element": "people", "account": person.pk,
            "grant": Grant.objects.get(account=person).pk, "invitation": self.invitations.get(target, self.invitations["an"]),
            "secret": f"secret-{target}" if target in UNITS else "unknown", "token": Token.objects.order_by("pk")[0].pk,
            "version": world.form.pk, "round": world.round.code, "code": world.round.code,
            "report": self.reports[unit], "old": world.form.pk, "new": world.form.pk,
            "citation": citation_of(target if target in UNITS else "an"), "page": 1,
            **self.snapshots[unit], **self.review[unit], "discussion": self.review[unit]["thread"],
            "follow_up": 1, "exception": 1, "event": "submit", "provider_id": "oidc", **row.fill,
        }  # fmt: skip
        if "<slug:key>" in pattern or "documents/<key>" in pattern:
            values["key"] = f"document-{target if target in UNITS else 'an'}"
        if pattern.startswith("imports/<slug:key>"):
            values["key"] = f"import-{target if target in UNITS else 'an'}"
        if pattern.startswith("organisations/"):
            values["code"] = {"binh": "binh", "anh": "anh", "nation": "nation"}.get(target, "an")
        values = {name: world.round.framework_id if value is Of.FRAMEWORK else value for name, value in values.items()}
        filled = HOLE.sub(lambda hole: str(values[hole.group(1) or hole.group(2)]), pattern)
        return "/" + filled.replace("\\", "")


def letter(answer) -> str:
    status, to = answer.status_code, answer.headers.get("Location", "")
    if status == 401 or (status == 302 and to.startswith("/accounts/login/")):
        return "l"
    if (status == 302 and to == "/me/second-factor/") or (status == 403 and b"api.second_factor" in answer.content):
        return "f"
    if status < 400 or status in {400, 409, 413, 415, 422}:
        return "y"
    return {403: "n", 404: "0", 405: "m"}.get(status, f"<{status}>")


def digits(answer) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return re.sub(r"[.,\s\u00a0\u202f]", "", content.decode("utf-8", "replace"))


def asked(client: Client, method: str, path: str, body: str = "") -> tuple[str, str]:
    """Ask, roll back whatever was done, and return the letter and the digits of the answer."""
    with transaction.atomic():
        if method == "GET":
            answer = client.get(path)
        else:
            plain = not body and not path.startswith("/api/")
            kind = "application/x-www-form-urlencoded" if plain else "application/json"
            answer = client.generic(method, path, body or ("" if plain else "{}"), content_type=kind)
        found = letter(answer), digits(answer)
        transaction.set_rollback(True)
    return found


def test_every_address_has_its_row():
    assert sorted(f"{method} {pattern}" for method, pattern in ours()) == sorted(ROWS)


def test_each_row_has_a_letter_for_each_asker():
    short = [
        (key, line)
        for key, row in ROWS.items()
        for line in row.answers.values()
        if len(line.replace(" ", "")) != len(ASKERS)
    ]
    assert short == []


@pytest.mark.slow
@pytest.mark.no_cover  # counting lines takes a third of eleven thousand requests, and no line is reached here alone
@pytest.mark.parametrize("asker", ASKERS)
def test_each_door_answers_as_the_table_says_and_shows_no_other_unit_s_figure(world, asker):
    askers, at = Askers(world), ASKERS.index(asker)
    client, allowed = askers.client(asker), askers.units_of(asker)
    hidden = {figure for unit, figure in PLANTED.items() if unit not in allowed}
    got, wanted, leaks = {}, {}, []
    for method, pattern in ours():
        row = ROWS.get(f"{method} {pattern}", Row())
        for target, line in row.answers.items():
            name = f"{method} {pattern} {target}"
            got[name], text = asked(client, method, askers.path(pattern, row, target), row.body)
            wanted[name] = line.replace(" ", "")[at]
            leaks += [(name, figure) for figure in hidden if figure in text]
    assert leaks == []
    assert {name: each for name, each in got.items() if each != wanted[name]} == {}
    assert got == wanted


def test_the_planted_figures_are_found_by_those_who_may_see_them(world):
    askers = Askers(world)
    for asker, unit in (("officer-an", AN), ("officer-binh", BINH), ("officer-an", ANH), ("auditor", NATION)):
        path = f"/duties/{world.duties[unit].pk}/"
        assert PLANTED[unit] in asked(askers.client(asker), "GET", path)[1]
