# SPDX-License-Identifier: Apache-2.0
"""Who is told what, when a letter goes out, and what it says."""

from __future__ import annotations

import socketserver
import threading
from datetime import date
from email import message_from_string, policy

import pytest
from django.core import mail
from django.core.mail.backends.smtp import EmailBackend

from laban_portal.notices.actions import mark_read, send_digests, tell
from laban_portal.notices.letters import letter
from laban_portal.notices.models import Notice
from laban_portal.notices.queries import inbox

FACTS = {
    "form": {"vi": "Biểu <1>", "en": "Form <1>"},
    "day": date(2026, 3, 20),
    "period": "2025",
    "count": 1,
    "late": 0,
}


def _tell(world, *who, **more):
    accounts = [world.accounts[each].pk for each in who]
    return tell(accounts=accounts, kind="reminders.due_one", link="/duties/1/", facts=FACTS, **more)


def _wish(world, who, wish):
    account = world.accounts[who]
    account.digest = wish
    account.save()


@pytest.mark.parametrize(
    ("wish", "urgent", "count"), [("immediate", False, 1), ("daily", False, 0), ("off", False, 0), ("off", True, 1)]
)
def test_a_letter_goes_out_at_once_where_it_is_wished_or_urgent(world, wish, urgent, count):
    _wish(world, "officer-an", wish)
    _tell(world, "officer-an", urgent=urgent)
    assert len(mail.outbox) == count
    assert Notice.objects.filter(sent_at__isnull=False).count() == count


def test_one_thing_is_told_once(world):
    assert [
        _tell(world, "officer-an", key="a"),
        _tell(world, "officer-an", "leader-an", key="a"),
        _tell(world, "leader-an"),
    ] == [1, 1, 1]


@pytest.mark.parametrize(
    ("day", "wanted"), [(date(2026, 3, 10), ["officer-an"]), (date(2026, 3, 9), ["leader-an", "officer-an"])]
)
def test_digests_go_out_every_day_or_on_mondays_and_gather_what_is_new(world, day, wanted):
    for who, wish in (("officer-an", "daily"), ("leader-an", "weekly"), ("finance-an", "off")):
        _wish(world, who, wish)
        _tell(world, who)
        _tell(world, who)
    send_digests(day=day)
    send_digests(day=day)
    assert sorted(each.to[0].split("@")[0] for each in mail.outbox) == wanted
    assert {each.subject for each in mail.outbox} == {"[Laban] Anh/Chị có 2 thông báo mới"}


def test_a_person_switched_off_gets_no_letter(world):
    account = world.accounts["officer-an"]
    account.is_active, account.digest = False, "immediate"
    account.save()
    _tell(world, "officer-an", urgent=True)
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("language", "subject", "greeting"),
    [
        ("vi", "[Laban] “Biểu <1>” đến hạn ngày 20/3/2026.", "Kính gửi Anh/Chị Officer-An,"),
        ("en", "[Laban] “Form <1>” is due on 20 March 2026.", "Dear Officer-An,"),
    ],
)
def test_a_letter_speaks_the_readers_language_and_says_how_to_get_fewer(world, language, subject, greeting):
    account = world.accounts["officer-an"]
    account.language = language
    _tell(world, "officer-an")
    made = letter(account, list(Notice.objects.all()))
    html = str(made.alternatives[0][0])
    assert (made.subject, made.body.splitlines()[0]) == (subject, greeting)
    assert "http://127.0.0.1:8000/duties/1/" in made.body
    assert made.extra_headers["List-Unsubscribe"] == "<http://127.0.0.1:8000/me/>"
    assert ("&lt;1&gt;" in html, "<1>" in html) == (True, False)


def test_marking_read_touches_only_ones_own(world):
    _tell(world, "officer-an", "leader-an")
    other = Notice.objects.get(account=world.accounts["leader-an"])
    assert mark_read(account=world.accounts["officer-an"].pk, notices=[other.pk]) == 0
    assert mark_read(account=world.accounts["officer-an"].pk) == 1
    assert inbox(world.accounts["leader-an"].pk, "vi").unread == 1


class _Catcher(socketserver.StreamRequestHandler):
    """The least of SMTP that takes a letter and keeps it."""

    letters: list[str] = []  # noqa: RUF012  one catcher, one test

    def handle(self):
        self._say("220 here")
        while line := self.rfile.readline().decode().strip():
            word = line[:4].upper()
            if word == "DATA":
                self._say("354 go on")
                self.letters.append(self._data())
            self._say("221 bye" if word == "QUIT" else "250 ok")
            if word == "QUIT":
                return

    def _say(self, text):
        self.wfile.write(f"{text}\r\n".encode())

    def _data(self):
        lines = []
        while (line := self.rfile.readline().decode()) != ".\r\n":
            lines.append(line)
        return "".join(lines)


def test_a_letter_arrives_by_smtp_as_text_and_html(world):
    _tell(world, "officer-an")
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Catcher) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        made = letter(world.accounts["officer-an"], list(Notice.objects.all()))
        made.connection = EmailBackend(host="127.0.0.1", port=server.server_address[1], timeout=5)
        made.send()
        server.shutdown()
    (caught,) = _Catcher.letters
    found = message_from_string(caught, policy=policy.default)
    assert (found["To"], found["Subject"].strip()) == (
        "officer-an@example.vn",
        "[Laban] “Biểu <1>” đến hạn ngày 20/3/2026.",
    )
    assert [part.get_content_type() for part in found.iter_parts()] == ["text/plain", "text/html"]
