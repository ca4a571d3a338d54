# SPDX-License-Identifier: Apache-2.0
"""The later stages of a demonstration, each built once with a few provinces, and looked at as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from django.core.management import call_command

from laban.errors import is_error
from laban.io.edition import read_bundle
from laban.io.edition.keys import fingerprint, load_private
from laban.io.pack import read_pack
from laban_portal.catalog.queries import calendar_content
from laban_portal.clock.now import now, today
from laban_portal.collection.models import Cell, Duty, Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.config.actions.demonstrate import build_demonstration
from laban_portal.config.demonstration.course import Course
from laban_portal.config.models import Demonstration
from laban_portal.config.opening import prepare_database
from laban_portal.editions.models import Edition, Passage
from laban_portal.editions.queries.work import bytes_of
from laban_portal.evidence.models import Citation, Document
from laban_portal.people.models import Account
from laban_portal.people.queries import actor_of
from laban_portal.review.models import Appeal, Correction, Decision, Report, Snapshot
from laban_portal.review.queries.waiting import waiting
from laban_portal.threads.models import Message, Thread
from laban_portal.ui.errors import WrongState

PACK = Path(__file__).resolve().parents[3] / "packs" / "vn-pii"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.once,
]  # one demonstration is built on every database: test_living_instance.py
Instance = Callable[..., AbstractContextManager[Path]]


def _without_maps(folder: Path) -> Path:
    """Copy the pack without its boundaries: of four provinces no map may be drawn, for it would lack the archipelagos."""
    made = Path(copytree(PACK, folder / PACK.name, ignore=ignore_patterns("geo")))
    about = made / "pack.toml"
    before, _, rest = about.read_text(encoding="utf-8").partition("\n[atlas]\n")
    about.write_text(before + rest[rest.index("\n[peers]\n") :], encoding="utf-8")
    return made


def _build(stage: str, pack: Path = PACK) -> None:
    prepare_database()
    build_demonstration(pack=pack, stage=stage, seed=7, progress=lambda _: None, provinces=4, draws=100)


def _states(rows, column: str = "state") -> dict[str, int]:
    return dict(Counter(rows.values_list(column, flat=True)))


def _all_is_proved() -> None:
    report = verify()
    assert (report.breaks, report.revisions) == ((), Revision.objects.count())


def _nothing_is_of_tomorrow() -> None:
    late = now() + timedelta(minutes=5)
    for rows, moment in (
        (Revision.objects, "at"), (Decision.objects, "at"), (Citation.objects, "made_at"), (Message.objects, "at"),
        (Report.objects, "made_at"), (Snapshot.objects, "made_at"),
    ):  # fmt: skip
        assert not rows.filter(**{f"{moment}__gt": late}).exists()


def _files_differ_and_are_marked() -> None:
    rows = list(Document.objects.values_list("file__sha256", "demonstration", "title"))
    assert len({digest for digest, _, _ in rows}) == len(rows) == len({title + digest for digest, _, title in rows})
    assert [title for _, marked, title in rows if not marked or "trình diễn" not in title] == []


def test_while_a_round_is_reviewed_all_kinds_of_decisions_stand_there(instance: Instance):
    with instance(demonstration=True) as folder:
        _build("reviewing")
        row = Round.objects.get(kind="yearly")
        assert row.on_time_until
        assert row.closes_on
        assert (row.state, row.on_time_until < today() <= row.closes_on) == ("open", True)
        duties = _states(Duty.objects.filter(round=row))
        assert set(duties) == {"open", "submitted", "returned", "accepted"}
        assert duties["submitted"] + duties["accepted"] > 2 * (duties["open"] + duties["returned"])
        assert set(_states(Decision.objects, "verdict")) == {"accept", "return", "lower", "restore", "dismiss"}
        assert not Decision.objects.filter(verdict__in=["return", "lower"], code="").exists()
        assert _states(Revision.objects.exclude(source="demo"), "source") == {"lowered": 4, "restored": 1}
        assert _states(Appeal.objects) == {"open": 1, "upheld": 1, "dismissed": 1}
        tomorrow = Course(stage="reviewing", today=today(), holidays=calendar_content(row.calendar_id)).day(-1)
        assert Appeal.objects.get(state="open").answer_due == tomorrow
        assert Decision.objects.get(verdict="lower", appeal=None).appeal_until == tomorrow
        assert sorted(Report.objects.values_list("unit__code", "state", "signed_kind")) == [
            ("01", "signed", "scan"), ("24", "signed", "digital"), ("96", "made", ""),
        ]  # fmt: skip
        digital = Report.objects.get(signed_kind="digital")
        assert (digital.signature["trusted"], digital.signature["signatures"][0]["stamped"]) == (True, True)
        assert (folder / "demonstration-signers" / "root.pem").read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")
        assert {thread.resolved_at is None for thread in Thread.objects.all()} == {True, False}
        assert not Cell.objects.filter(duty__state="accepted").exclude(state="accepted").exclude(kind="empty").exists()
        _files_differ_and_are_marked()
        _nothing_is_of_tomorrow()
        _all_is_proved()
        manager = actor_of(Account.objects.get(email__startswith="quanly@"), on=today(), strong=True)
        assert len(list(waiting(manager, today(), "vi"))) > 0


def _editions_are_public_signed_by_another_and_marked(folder: Path) -> None:
    rows = {row.code: row for row in Edition.objects.select_related("corrects", "previous", "key")}
    assert {code: (row.state, row.taken, row.demonstration) for code, row in rows.items()} == {
        "2023": ("published", True, True), "2024": ("published", True, True),
        "2025": ("superseded", False, True), "2025-2": ("published", False, True),
    }  # fmt: skip
    assert [rows["2025-2"].corrects, rows["2025"].previous] == [rows["2025"], rows["2024"]]
    people = {name: Account.objects.get(email=f"{name}@trinhdien.example").pk for name in ("phantich", "quanly")}
    hands = dict(Passage.objects.filter(event__in=["make", "take", "sign"]).values_list("event", "by"))
    assert hands == {"make": people["phantich"], "take": people["phantich"], "sign": people["quanly"]}
    signs = fingerprint(load_private((folder / "keys" / "signing.pem").read_bytes()).public_key())
    for code, row in rows.items():
        found = read_bundle(bytes_of(row.bundle_id or 0), publisher=[signs])
        release = found.book.release
        assert (release.code, found.signature.state, found.book.demonstration) == (code, "valid", True)
        assert [each.kind for each in release.letters] == ["auditor"]
        assert (release.corrects, bool(release.reason.versions), bool(found.book.corrected)) == (
            ("2025", True, True) if code == "2025-2" else ("", False, False)
        )
    assert not Passage.objects.filter(at__gt=now()).exists()


def test_a_published_round_has_two_snapshots_four_editions_and_its_pack_is_whole(instance: Instance, tmp_path):
    with instance(demonstration=True) as folder:
        _build("published", _without_maps(tmp_path))
        assert _states(Round.objects.filter(kind="yearly")) == {"frozen": 1}
        assert _states(Duty.objects.filter(round__kind="yearly")) == {"frozen": 4 * 17}
        assert _states(Cell.objects) == {"frozen": Cell.objects.count()}
        assert _states(Appeal.objects) == {"withdrawn": 1, "upheld": 1, "dismissed": 1}
        assert list(Snapshot.objects.order_by("number").values_list("number", "demonstration")) == [
            (1, True),
            (2, True),
        ]
        first, second = Snapshot.objects.order_by("number")
        assert (second.previous, first.values) == (first.hash, second.values)
        assert list(Correction.objects.order_by("pk").values_list("state", "snapshot__number")) == [
            ("taken", 2),
            ("asked", None),
        ]
        assert not Thread.objects.filter(resolved_at=None).exists()
        _files_differ_and_are_marked()
        _nothing_is_of_tomorrow()
        _all_is_proved()
        call_command("export_pack", "pii-2025", str(tmp_path / "pack"), language="en")
        pack, problems = read_pack(tmp_path / "pack")
        assert (pack is not None, [each for each in problems if is_error(each)]) == (True, [])
        with pytest.raises(WrongState) as refused:
            build_demonstration(pack=PACK, stage="reviewing", seed=7, progress=lambda _: None)
        assert (refused.value.code, refused.value.facts["stage"]) == ("demo.stands_already", "published")
        assert Demonstration.objects.get().stage == "published"
        _editions_are_public_signed_by_another_and_marked(folder)


def test_a_stage_that_there_is_not_is_refused(instance: Instance):
    with instance(demonstration=True), pytest.raises(WrongState) as refused:
        build_demonstration(pack=PACK, stage="forgotten", seed=7, progress=lambda _: None)
    told = refused.value.facts["stages"]
    assert (refused.value.code, told) == ("demo.no_stage", "collecting, reviewing, frozen, published")
