# SPDX-License-Identifier: Apache-2.0
"""One demonstration is built, looked at, kept and brought back: each test uses it as it stands."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth import authenticate
from django.db import connection
from django.test import RequestFactory, override_settings

from laban_portal.audit.models import Line
from laban_portal.collection.models import Cell, Duty, Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.config.actions.demonstrate import build_demonstration
from laban_portal.config.actions.first import invite_first_administrator
from laban_portal.config.actions.keep import bring_back, keep
from laban_portal.config.archive.database import chain_heads
from laban_portal.config.archive.read import look_into
from laban_portal.config.checkup.all import findings
from laban_portal.config.commands.accounts import show
from laban_portal.config.demonstration.keys import NAME, current_code, read_keys
from laban_portal.config.guard import is_demonstration
from laban_portal.config.opening import prepare_database
from laban_portal.people.models import Account, Organisation
from laban_portal.ui.errors import WrongState

PACK = Path(__file__).resolve().parents[3] / "packs" / "vn-pii"
pytestmark = [pytest.mark.slow]
in_it = pytest.mark.usefixtures("built")


@pytest.fixture(scope="module")
def steps() -> list[str]:
    return []


@pytest.fixture(scope="module")
def built(instance, steps) -> Iterator[Path]:
    with instance(demonstration=True) as folder:
        prepare_database()
        build_demonstration(pack=PACK, stage="collecting", seed=7, progress=steps.append, provinces=7)
        yield folder


@in_it
def test_every_province_that_takes_part_has_its_office_and_its_duties():
    assert Organisation.objects.filter(kind="province", focal=True).count() == 7
    assert set(Counter(Duty.objects.filter(round__kind="yearly").values_list("unit", flat=True)).values()) == {17}


@in_it
def test_the_round_is_alive_and_provinces_differ():
    states = Counter(Duty.objects.filter(round__kind="yearly").values_list("state", flat=True))
    assert set(states) == {"open", "submitted", "returned", "accepted"}
    filled = Counter(Cell.objects.values_list("duty__unit", flat=True))
    assert 2 * max(filled.values()) > 3 * min(filled.values())
    assert Revision.objects.count() > Cell.objects.count()
    assert not Duty.objects.filter(state="submitted", faulty__gt=0).exists()


@in_it
def test_its_chains_are_sound():
    report = verify()
    assert (report.breaks, report.revisions) == ((), Revision.objects.count())


@in_it
def test_everyone_and_everything_is_marked():
    assert is_demonstration()
    assert not Account.objects.filter(demonstration=False).exists()
    assert [each for each in Organisation.objects.all() if "trình diễn" not in each.names["vi"]] == []


def test_the_printed_keys_open_the_accounts_and_only_their_owner_reads_them(built, capsys, monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "en")
    keys = read_keys(built)
    assert stat.S_IMODE((built / NAME).stat().st_mode) == 0o600
    show(built)
    printed = capsys.readouterr().out
    request = RequestFactory().post("/")
    for key in keys[:2]:
        assert key.password in printed
        assert authenticate(request, email=key.email, password=key.password) is not None
    strong = [key for key in keys if key.secret]
    assert {key.role for key in strong} == {"reviewer", "analyst", "manager", "administrator", "auditor"}
    for key in strong:
        code, seconds = current_code(key.secret)
        factor = TOTP(Authenticator.objects.get(user__email=key.email))
        assert (factor.validate_code(code), 1 <= seconds <= 30) == (True, True)
    stored = "".join(Account.objects.values_list("password", flat=True))
    assert [key.email for key in keys if key.password in stored] == []


def test_those_who_only_fill_the_scene_cannot_log_in(built):
    keyed = {key.email for key in read_keys(built)}
    assert [each.email for each in Account.objects.exclude(email__in=keyed) if each.has_usable_password()] == []


@in_it
def test_a_second_one_is_not_built_over_it_and_nobody_real_is_invited():
    with pytest.raises(WrongState) as refused:
        build_demonstration(pack=PACK, stage="collecting", seed=7, progress=print)
    assert refused.value.code == "demo.stands_already"
    with pytest.raises(WrongState) as refused:
        invite_first_administrator(email="a@example.vn", name="A", language="vi")
    assert refused.value.code == "command.administrator_demonstration"


@in_it
def test_the_doctor_finds_nothing_bad_in_it():
    bad = {each.name for each in findings() if each.level == "bad"}
    assert bad <= {"postgresql_hasty"}  # the tests' own PostgreSQL does not wait for the disk


def test_lost_keys_are_told(tmp_path):
    with pytest.raises(WrongState) as refused:
        show(tmp_path)
    assert refused.value.code == "demo.keys_lost"


def test_what_is_kept_comes_back_whole(built, instance, tmp_path):
    stored = built / "files" / "2026" / "evidence.pdf"
    stored.parent.mkdir(parents=True)
    stored.write_bytes(b"%PDF evidence")
    target = tmp_path / "kept.laban"
    made = keep(target=target)
    heads, revisions = chain_heads(), Revision.objects.count()
    assert (made.heads, look_into(target), stat.S_IMODE(target.stat().st_mode)) == (heads, made, 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["kept.laban"]
    with pytest.raises(WrongState) as refused:
        keep(target=target)
    assert refused.value.code == "backup.exists"
    with pytest.raises(WrongState) as refused:
        bring_back(source=target)
    assert refused.value.code == "backup.not_empty"
    with instance(demonstration=True) as elsewhere:
        bring_back(source=target)
        assert (chain_heads(), Revision.objects.count(), verify().breaks) == (heads, revisions, ())
        assert (elsewhere / "files" / "2026" / "evidence.pdf").read_bytes() == b"%PDF evidence"
        assert Line.objects.order_by("-id").values_list("action", flat=True)[0] == "backup.was_restored"
        assert is_demonstration()


@in_it
def test_numbering_goes_on_after_what_came_back(instance, tmp_path):
    keep(target=tmp_path / "kept.laban")
    with instance(demonstration=True):
        bring_back(source=tmp_path / "kept.laban")
        last = Account.objects.order_by("-pk").values_list("pk", flat=True)[0]
        assert Account.objects.create(email="next@example.vn", name="Next", demonstration=True).pk > last


def test_no_demonstration_is_built_where_somebody_real_is_or_nobody_asked(instance):
    with instance(demonstration=True):
        prepare_database()
        Account.objects.create(email="real@example.vn", name="Real")
        with pytest.raises(WrongState) as refused:
            build_demonstration(pack=PACK, stage="collecting", seed=7, progress=print)
        assert (refused.value.code, is_demonstration()) == ("command.real_accounts", False)
        with (
            override_settings(ENVIRONMENT=replace(settings.ENVIRONMENT, demonstration=False)),
            pytest.raises(WrongState) as refused,
        ):
            build_demonstration(pack=PACK, stage="collecting", seed=7, progress=print)
        assert refused.value.code == "demo.not_asked"


def test_an_instance_not_made_yet_is_told_to_be_migrated(instance):
    with instance():
        told = [each.name for each in findings()]
        assert told[-1] == "migrations_waiting"
        assert connection.introspection.table_names() == []
