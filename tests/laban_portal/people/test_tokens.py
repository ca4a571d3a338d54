# SPDX-License-Identifier: Apache-2.0
"""Keys for programs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laban_portal.audit.models import Line
from laban_portal.clock.now import time_is
from laban_portal.people.actions.accounts import end_own_sessions, end_sessions_of, switch_account
from laban_portal.people.actions.tokens import make_token, note_token_use, revoke_token, revoke_token_of
from laban_portal.people.models import Account, Token
from laban_portal.people.queries import token_actor
from laban_portal.people.rules import Actor, Role, has_role, may_write
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, TooMuch
from tests.laban_portal.conftest import NOON

DAY, END = date(2026, 3, 10), NOON + timedelta(days=30)


def of(secret: str, address: str = "", on: date = DAY) -> Actor:
    """Return who comes in by a key that holds."""
    actor = token_actor(secret, address, on)
    assert actor is not None
    return actor


def made(world, who="officer-an", *, strong=True, **changes):
    wanted = {"name": "nightly", "scopes": ["read"], "expires_at": END, **changes}
    return make_token(actor=world.actor(who, strong=strong), **wanted)


def test_a_key_acts_as_its_owner_within_its_scopes(world):
    actor = of(made(world).secret, "203.0.113.9")
    assert (actor.account, actor.came_by, actor.scopes, may_write(actor)) == (
        world.accounts["officer-an"].pk, "token", frozenset({"read"}), False,
    )  # fmt: skip
    assert may_write(of(made(world, scopes=["read", "write"]).secret))


def test_only_the_hash_of_a_key_is_kept(world):
    secret = made(world).secret
    kept = Token.objects.values().get()
    assert secret not in str(kept)
    assert secret.split("_", 2)[2] not in str(kept)


@pytest.mark.parametrize(
    "spoil", [lambda s: s[:-1], lambda s: s + "x", lambda s: s.replace("laban", "other"), lambda _: "", lambda _: "a_b"]
)
def test_a_spoilt_key_opens_nothing(world, spoil):
    assert token_actor(spoil(made(world).secret), "", DAY) is None


def test_a_key_ends_with_its_days_its_revocation_and_its_owner(world):
    key = made(world)
    with time_is(END):
        assert token_actor(key.secret, "", END.date()) is None
    Account.objects.filter(pk=key.token.account_id).update(is_active=False)
    assert token_actor(key.secret, "", DAY) is None
    Account.objects.filter(pk=key.token.account_id).update(is_active=True)
    with pytest.raises(NotFound):
        revoke_token(actor=world.actor("officer-binh"), token=key.token.pk)
    assert token_actor(key.secret, "", DAY) is not None
    revoke_token(actor=world.actor("officer-an"), token=key.token.pk)
    assert token_actor(key.secret, "", DAY) is None


def test_a_key_works_from_its_networks_only(world):
    secret = made(world, networks=["10.0.0.0/8", " 192.0.2.1 ", "2001:db8::/32"]).secret
    addresses = ("10.9.9.9", "192.0.2.1", "2001:db8::1", "::ffff:10.0.0.1", "192.0.2.2", "", "no address")
    assert [token_actor(secret, each, DAY) is not None for each in addresses] == [True] * 4 + [False] * 3
    with pytest.raises(Refused):
        made(world, networks=["10.0.0.0/99"])


def test_a_key_is_as_strong_as_the_log_in_it_was_made_in(world):
    weak = of(made(world, "manager", strong=False).secret)
    strong = of(made(world, "manager").secret)
    assert (has_role(weak, Role.MANAGER), has_role(strong, Role.MANAGER)) == (False, True)


@pytest.mark.parametrize(
    ("changes", "error"),
    [({"scopes": []}, Refused), ({"scopes": ["strong"]}, Refused), ({"expires_at": NOON}, Refused),
     ({"expires_at": NOON + timedelta(days=366)}, Refused)],
)  # fmt: skip
def test_a_key_without_scopes_or_for_too_long_is_refused(world, changes, error):
    with pytest.raises(error):
        made(world, **changes)
    assert Token.objects.count() == 0


def test_a_key_makes_no_key_and_there_are_twenty_at_most(world):
    actor = of(made(world, scopes=["read", "write"]).secret)
    with pytest.raises(NotAllowed):
        make_token(actor=actor, name="more", scopes=["read"], expires_at=END)
    for _ in range(19):
        made(world)
    with pytest.raises(TooMuch):
        made(world)


def test_the_last_use_is_written_once_a_day(world):
    secret = made(world).secret
    note_token_use(secret=secret, on=DAY)
    with CaptureQueriesContext(connection) as captured:
        note_token_use(secret=secret, on=DAY)
    assert [query["sql"][:6] for query in captured] == ["SELECT"]
    assert Token.objects.get().last_used_on == DAY
    note_token_use(secret=secret, on=DAY + timedelta(days=1))
    assert Token.objects.get().last_used_on == DAY + timedelta(days=1)


def test_a_key_starts_no_session(world):
    secret = made(world).secret
    client = Client(headers={"Authorization": f"Bearer {secret}"})
    answer = client.get("/me/")
    assert (answer.status_code, answer.cookies.get("sessionid")) == (302, None)


def test_the_page_shows_a_key_once(world):
    client = world.client("officer-an")
    page = client.post(
        "/me/tokens/", {"name": "nightly", "scopes": "read", "last_day": "2026-04-10", "networks": ""}
    ).content.decode()
    assert page.count("laban_" + Token.objects.get().prefix + "_") == 2
    again = client.get("/me/tokens/").content.decode()
    assert again.count("laban_" + Token.objects.get().prefix + "_") == 1
    assert client.post(f"/me/tokens/{Token.objects.get().pk}/revoke/").status_code == 302
    assert Token.objects.get().revoked_at is not None


def revoked() -> list[tuple[str, dict[str, str]]]:
    """Return what the trail says of keys taken back."""
    lines = Line.objects.filter(action__in=["audit_people.tokens_revoked", "audit_people.token_revoked_of"])
    return [(each.action.partition(".")[2], each.facts) for each in lines.order_by("pk")]


def test_switching_an_account_off_and_on_again_revives_no_key(world):
    secret, other = made(world).secret, made(world, "officer-binh").secret
    person = world.accounts["officer-an"]
    for on in (False, True):
        switch_account(actor=world.actor("administrator"), account=person.pk, on=on)
    assert token_actor(secret, "", DAY) is None
    assert token_actor(other, "", DAY) is not None
    assert revoked() == [("tokens_revoked", {"person": str(person), "count": "1"})]


def test_ending_all_log_ins_revokes_the_keys_and_ending_one_does_not(world):
    person, actor = world.accounts["officer-an"], world.actor("officer-an")
    kept = made(world)
    one = UserSession.objects.create(user=person, ip="203.0.113.9", session_key="one")
    end_own_sessions(actor=actor, but=None, session=one.pk)
    assert token_actor(kept.secret, "", DAY) is not None
    end_own_sessions(actor=actor, but="this one")
    assert token_actor(kept.secret, "", DAY) is None
    second = made(world)
    end_sessions_of(actor=world.actor("administrator"), account=person.pk)
    assert token_actor(second.secret, "", DAY) is None
    assert [facts["count"] for _, facts in revoked()] == ["1", "1"]
    with pytest.raises(NotFound):
        end_sessions_of(actor=world.actor("administrator"), account=0)


def test_an_administrator_revokes_one_key_from_the_person_s_page_and_nobody_else_does(world):
    first, second = made(world, name="first"), made(world, name="second")
    person, client = world.accounts["officer-an"], world.client("administrator")
    page = client.get(f"/people/{person.pk}/").content.decode()
    assert (page.count(f"laban_{first.token.prefix}_"), first.secret in page) == (1, False)
    assert client.post(f"/people/{person.pk}/tokens/{first.token.pk}/revoke/").status_code == 302
    assert [token_actor(each.secret, "", DAY) is None for each in (first, second)] == [True, False]
    assert revoked() == [("token_revoked_of", {"person": str(person), "name": "first"})]
    page = client.get(f"/people/{person.pk}/").content.decode()
    assert [page.count(f"laban_{each.token.prefix}_") for each in (first, second)] == [0, 1]
    assert second.token.prefix not in world.client("leader-an").get(f"/people/{person.pk}/").content.decode()
    with pytest.raises(NotAllowed):
        revoke_token_of(actor=world.actor("leader-an"), account=person.pk, token=second.token.pk)
    with pytest.raises(NotFound):
        revoke_token_of(actor=world.actor("administrator"), account=0, token=second.token.pk)
