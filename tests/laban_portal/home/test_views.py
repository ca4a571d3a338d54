# SPDX-License-Identifier: Apache-2.0
"""My duties, notices and the audit trail as pages."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.audit.actions import note
from laban_portal.collection.models import Duty
from laban_portal.notices.actions import tell
from laban_portal.notices.models import Notice
from tests.laban_portal.conftest import AN, BINH

EVERYONE = (
    "officer-an", "leader-an", "finance-an", "officer-binh", "officer-nation", "reviewer", "analyst", "manager", "administrator",  # noqa: E501  one row of a table laid out by hand
    "auditor", "stranger",
)  # fmt: skip


@pytest.mark.parametrize("who", EVERYONE)
def test_everyone_has_a_first_page(world, who):
    for address in ("/", "/notices/"):
        assert world.client(who).get(address).status_code == 200


def test_a_stranger_is_sent_to_log_in(client, world):
    for address in (
        "/",
        "/notices/",
        "/audit/",
        "/audit/lines.csv",
        "/rounds/",
        "/rounds/test-2026/",
        f"/duties/{world.duties['n/01@2025-07-01'].pk}/submit",
    ):
        assert client.get(address)["Location"].startswith("/accounts/login/")


def test_a_province_sees_only_its_own_duties(world):
    page = world.client("officer-an").get("/").content.decode()
    assert [f"/duties/{world.duties[unit].pk}/" in page for unit in world.duties] == [True, False, False, False]


def test_a_department_sees_only_what_was_given_to_it(world):
    assert world.client("finance-an").get("/").context["mine"].groups == ()
    Duty.objects.filter(unit_id=AN).update(organisation=world.organisations["finance-an"])
    assert [name for name, _ in world.client("finance-an").get("/").context["mine"].groups] == ["due"]


@pytest.mark.parametrize(
    ("state", "day", "wanted"),
    [
        ("open", 20, ["due"]),
        ("open", 9, ["late"]),
        ("returned", 20, ["returned"]),
        ("returned", 9, ["returned"]),
        ("submitted", 20, []),
        ("accepted", 9, []),
    ],
)
def test_each_duty_stands_in_its_group(world, state, day, wanted):
    Duty.objects.update(state=state, on_time_until=date(2026, 3, day))
    mine = world.client("officer-an").get("/").context["mine"]
    assert ([name for name, _ in mine.groups], len(mine.done)) == (wanted, 0 if wanted else 1)


def test_a_reviewer_sees_what_was_handed_in_in_their_domains(world):
    Duty.objects.filter(unit__in=[AN, BINH]).update(state="submitted")
    assert [(name, len(rows)) for name, rows in world.client("reviewer").get("/").context["mine"].groups] == [
        ("waiting", 2)
    ]
    world.accounts["reviewer"].grants.update(domains=["people"])
    assert world.client("reviewer").get("/").context["mine"].groups == ()


@pytest.mark.parametrize(
    ("who", "wanted"),
    [("manager", "manager"), ("reviewer", "reviewer"), ("auditor", "auditor"), ("administrator", "administrator"), ("finance-an", "local"), ("stranger", "nobody")],  # noqa: E501  one row of a table laid out by hand
)  # fmt: skip
def test_who_has_nothing_to_do_is_told_what_comes_next_by_their_role(world, who, wanted):
    assert world.client(who).get("/").context["mine"].empty == wanted


def test_notices_are_ones_own_and_are_marked_read(world):
    tell(
        accounts=[world.accounts["leader-an"].pk],
        kind="reminders.late_one",
        link="/",
        facts={"form": "B1", "day": date(2026, 3, 9)},
    )
    assert "B1" not in world.client("officer-an").get("/notices/").content.decode()
    client = world.client("leader-an")
    assert "B1" in client.get("/notices/").content.decode()
    client.post("/notices/read")
    assert client.get("/notices/?new=1").context["inbox"].count == 0


@pytest.mark.parametrize("who", [*EVERYONE])
def test_only_auditors_and_administrators_search_the_trail(world, who):
    wanted = 200 if who in {"auditor", "administrator"} else 403
    client = world.client(who)
    assert [client.get(each).status_code for each in ("/audit/", "/audit/lines.csv")] == [wanted] * 2


def test_the_trail_is_searched_without_accents_and_filtered(world):
    note("audit_rounds.closed", account=None, by_name="Nguyễn Thị Ánh", about="round:a", round="Đợt Một", reason="=1+1")
    note("audit_people.unknown_to_all", account=None, by_name="B", about="round:b")
    client = world.client("auditor")

    def found(query):
        return [each.by_name for each in client.get(f"/audit/?{query}").context["lines"]]

    assert found("words=anh+dot") == ["Nguyễn Thị Ánh"]
    assert found("about=round:b") == ["B"]
    assert found("action=audit_rounds.closed&first=2026-03-10&last=2026-03-10") == ["Nguyễn Thị Ánh"]
    assert found("first=2026-03-11") == []
    assert found("first=nonsense&page=99999999") == ["B", "Nguyễn Thị Ánh"]
    assert found("first=0001-01-01&last=9999-12-31") == ["B", "Nguyễn Thị Ánh"]
    assert found("first=9999-12-31&last=0001-01-01") == []
    assert "2 dòng" in client.get("/audit/lines.csv").content.decode()


@pytest.mark.parametrize("address", ["/notices/", "/audit/"])
def test_lists_ask_the_database_as_often_for_one_row_as_for_three(world, address):
    client = world.client("auditor")

    def asked():
        note("audit_rounds.closed", account=None, round="a", reason="")
        tell(
            accounts=[world.accounts["auditor"].pk],
            kind="reminders.late_one",
            link="/",
            facts={"form": "B1", "day": date(2026, 3, 9)},
        )
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    assert len({asked() for _ in range(3)}) == 1


def test_a_notice_that_cannot_be_said_hides_no_other(world):
    account = world.accounts["auditor"].pk
    for _ in range(2):
        tell(accounts=[account], kind="reminders.late_one", link="/", facts={"form": "B1", "day": date(2026, 3, 9)})
    Notice.objects.filter(pk__in=Notice.objects.values_list("pk")[:1]).update(
        kind="gone.gone", facts={"day": {"day": "nonsense"}}
    )
    shown = [each.sentence for each in world.client("auditor").get("/notices/").context["inbox"].notices]
    assert sorted(each == "gone.gone" for each in shown) == [False, True]


def test_what_is_late_says_by_how_many_working_days(world):
    Duty.objects.filter(unit_id=AN).update(on_time_until=date(2026, 3, 9))
    page = world.client("officer-an").get("/").content.decode()
    assert "quá hạn 1 ngày làm việc" in page


def test_what_is_returned_and_past_its_day_is_returned_first_and_overdue_too(world):
    Duty.objects.filter(unit_id=AN).update(state="returned", reason="Thiếu tệp", on_time_until=date(2026, 3, 9))
    response = world.client("officer-an").get("/")
    page, mine = response.content.decode(), response.context["mine"]
    assert mine.counts == {"returned": 1, "returned_late": 1, "late": 0, "waiting": 0, "due": 0}
    wanted = (
        "1 bị trả lại, trong đó 1 quá hạn · 0 quá hạn khác · 0 chờ quyết định · 0 cần làm",
        "Thiếu tệp", "quá hạn 1 ngày làm việc", "is-late", "</svg>Bị trả lại</span>", "</svg>Quá hạn</span>",
    )  # fmt: skip
    assert [each for each in wanted if each not in page] == []


def test_who_decides_is_not_told_of_days_that_are_not_theirs(world):
    Duty.objects.filter(unit_id=AN).update(state="submitted", on_time_until=date(2026, 3, 9))
    page = world.client("reviewer").get("/").content.decode()
    assert ("Xem và quyết định" in page, "quá hạn 1 ngày làm việc" in page) == (True, False)


def test_who_keeps_rounds_sees_how_far_each_is_and_who_is_late(world):
    Duty.objects.filter(unit_id__in=[AN, BINH]).update(on_time_until=date(2026, 3, 9))
    page = world.client("manager").get("/")
    (round_,) = page.context["running"]
    assert [(each.unit, each.late) for each in round_.late_units] == [(AN, 1), (BINH, 1)]
    assert (round_.past, round_.sure + round_.likely + round_.on_track) == (2, len(world.duties) - 2)
    assert "Các đợt đang diễn ra" in page.content.decode()


@pytest.mark.parametrize("who", ["officer-an", "leader-an", "officer-nation", "administrator", "stranger"])
def test_who_does_not_keep_rounds_is_told_of_no_other_unit(world, who):
    page = world.client(who).get("/")
    assert (page.context["running"], "Các đợt đang diễn ra" in page.content.decode()) == ((), False)


def test_the_first_page_asks_the_database_as_often_for_many_late_duties_as_for_none(world):
    client = world.client("manager")

    def asked():
        with CaptureQueriesContext(connection) as queries:
            client.get("/")
        return len(queries)

    client.get("/")  # what is read once and kept is read now
    before = asked()
    Duty.objects.update(on_time_until=date(2026, 3, 9))
    assert asked() == before
