# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from django.conf import settings as site
from django.core import mail
from django.core.management import CommandError, call_command

from laban_portal.audit.models import Line
from laban_portal.clock.now import time_is
from laban_portal.collection.actions.heads import daily_head, make_day_head, send_day_head
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import DayHead, Revision
from laban_portal.collection.queries.chain import witness
from laban_portal.collection.typed import Typed
from laban_portal.ui.errors import NotFound, WrongState
from tests.laban_portal.conftest import AN, NOON
from tests.laban_portal.flushing import triggers_out_of_force

DAY = date(2026, 3, 10)


@pytest.fixture
def saved(world, settings, tmp_path):
    settings.ENVIRONMENT = replace(site.ENVIRONMENT, head_email="far@example.vn", head_folder=str(tmp_path / "far"))
    typed = [Typed(element="people", text="5")]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=NOON)
    return tmp_path / "far"


@pytest.mark.usefixtures("saved")
def test_a_head_says_where_each_chain_stood_and_no_value_and_no_name():
    digest = make_day_head(day=DAY)
    head = DayHead.objects.get()
    assert hashlib.sha256(head.content.encode()).hexdigest() == digest == head.hash
    assert json.loads(head.content) == {
        "format": "laban-day/2", "day": "2026-03-10", "previous": "",
        "audit": {"after": 0, "last": 0, "lines": 0, "sha256": hashlib.sha256(b"").hexdigest()},
        "chains": [["test-2026", AN, 1, Revision.objects.get().hash]],
    }  # fmt: skip
    assert make_day_head(day=DAY) == digest
    assert [each.action for each in Line.objects.all()] == ["audit_chain.head_made"]


@pytest.mark.usefixtures("saved")
def test_the_next_day_s_head_names_the_one_before_and_none_is_made_backwards():
    first = make_day_head(day=DAY)
    make_day_head(day=DAY + timedelta(days=1))
    assert DayHead.objects.get(day=DAY + timedelta(days=1)).previous == first
    with pytest.raises(WrongState):
        make_day_head(day=DAY - timedelta(days=1))


def test_a_head_leaves_the_machine_as_a_file_and_a_letter_and_both_are_witnesses(saved):
    digest = make_day_head(day=DAY)
    assert send_day_head(day=DAY) == (str(saved / "laban-head-2026-03-10.json"), "far@example.vn")
    file = (saved / "laban-head-2026-03-10.json").read_bytes()
    (letter,) = mail.outbox
    assert hashlib.sha256(file).hexdigest() == digest
    assert digest in letter.subject
    assert witness(file) == witness(letter.message().as_bytes())
    assert DayHead.objects.get().sent_to == f"{saved}/laban-head-2026-03-10.json, far@example.vn"


def test_another_head_of_the_day_in_the_folder_is_left_as_it_is(saved):
    make_day_head(day=DAY)
    saved.mkdir()
    (saved / "laban-head-2026-03-10.json").write_text("{}")
    with pytest.raises(WrongState):
        send_day_head(day=DAY)
    assert (saved / "laban-head-2026-03-10.json").read_text() == "{}"


@pytest.mark.usefixtures("saved")
def test_a_head_that_is_not_made_cannot_be_sent():
    with pytest.raises(NotFound):
        send_day_head(day=DAY)


def told(*words):
    out, code = StringIO(), ""
    try:
        call_command(*words, stdout=out)
    except SystemExit as end:
        code = str(end.code)
    return int(code or 0), out.getvalue().splitlines()


def test_the_commands_make_send_and_verify(saved):
    with time_is(NOON):
        code, lines = told("day_head", "--language", "en")
    assert (code, len(lines), lines[1]) == (0, 2, f"Sent to {saved}/laban-head-2026-03-10.json, far@example.vn.")
    assert told("verify", "--language", "en", "--head", str(saved / "laban-head-2026-03-10.json")) == (
        0,
        [
            "Read 4 chains with 1 revisions, 1 heads of days, 1 heads from outside.",
            "Proved 0 snapshots against the chains.", "All holds, and fits the heads from outside."],
    )  # fmt: skip
    with triggers_out_of_force():
        Revision.objects.update(text="6")
    assert told("verify", "--language", "vi") == (
        1,
        [
            f"test-2026, {AN}, bản ghi 1 (“people”): nội dung không khớp mã băm. Bản ghi đã bị sửa sau khi được lưu.",
            "Đã đọc 4 chuỗi gồm 0 bản ghi, 1 mã chốt ngày, 0 mã chốt từ bên ngoài.",
            "Đã kiểm chứng 0 bản chốt số liệu với các chuỗi bản ghi.",
            "Có 1 chỗ không khớp. Hãy giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu, mã chốt từ bên ngoài.",
        ],
    )


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"{}", b'{"chains": 5}', b'{"day": 1, "chains": [[1]]}', b"[" * 99999]
)
def test_a_file_that_is_no_head_is_told(saved, content):
    saved.mkdir()
    (saved / "x").write_bytes(content)
    with pytest.raises(CommandError) as refusal:
        call_command("verify", "--head", str(saved / "x"))
    assert refusal.value.returncode == 2


def test_each_morning_yesterday_s_head_is_made_and_what_has_not_left_is_sent(saved):
    files = [str(saved / f"laban-head-2026-03-{day}.json") for day in (10, 11)]
    make_day_head(day=DAY)
    assert daily_head(today=DAY + timedelta(days=2)) == (files[0], "far@example.vn", files[1], "far@example.vn")
    assert daily_head(today=DAY + timedelta(days=2)) == ()
    assert daily_head(today=DAY + timedelta(days=1)) == ()
    assert [str(each.day) for each in DayHead.objects.order_by("day")] == ["2026-03-10", "2026-03-11"]
