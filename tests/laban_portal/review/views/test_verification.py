# SPDX-License-Identifier: Apache-2.0
"""Anyone verifies a report without logging in, in both languages; nobody sees a value, and nothing is kept."""

from __future__ import annotations

import json
import re

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from laban_portal.collection.actions.duties import submit, withdraw
from laban_portal.files.models import Stored
from laban_portal.review.views import often
from tests.laban_portal.conftest import AN
from tests.laban_portal.review.handed_in import hand_in, type_in
from tests.laban_portal.review.paper import authority
from tests.laban_portal.review.signing import let_make, pdf_of, send_back, signed_pdf, site

pytestmark = pytest.mark.django_db
VALUE = "918273"


@pytest.fixture
def made(world, tmp_path):
    """An's report is made, with a figure that no stranger may see."""
    cache.clear()
    with site(tmp_path):
        hand_in(world)
        withdraw(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
        type_in(world, people=VALUE)
        submit(actor=world.actor("officer-an"), duty=world.duties[AN].pk)
        yield let_make(world)


def text_of(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def asked(report, language="en", client=None):
    client = client or Client()
    client.cookies["django_language"] = language
    return client.get(f"/verify/{report if isinstance(report, str) else report.code}/")


def brought(content, name="a.pdf", client=None):
    client = client or Client()
    client.cookies["django_language"] = "en"
    return client.post("/verify/", {"file": SimpleUploadedFile(name, content)})


def hides(answer):
    return VALUE not in re.sub(r"[.,\s\u00a0]", "", answer.content.decode())


def test_a_stranger_is_told_that_a_report_is_genuine_and_no_value_of_it(made):
    for language, words in (("en", "This report is genuine"), ("vi", "Báo cáo này có thật")):
        answer = asked(made, language)
        page = text_of(answer)
        assert answer.status_code == 200
        assert all(each in page for each in (words, made.code, made.hash, "Leader-An"))
        assert hides(answer)


def test_the_public_page_opens_for_one_whose_second_factor_is_wanted(made, world):
    client = Client()
    client.force_login(world.accounts["manager"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert asked(made, client=client).status_code == 200
    assert client.get("/verify/").status_code == 200


@pytest.mark.usefixtures("made")
def test_a_code_that_nobody_made_and_one_that_is_none_are_told_alike():
    for code in ("LB-AAAA-BBBB-CCCC", "nothing", "x" * 200):
        answer = asked(code)
        assert answer.status_code == 404
        assert "This site made no report with this code." in text_of(answer)


def test_a_code_typed_carelessly_leads_to_its_page(made):
    answer = Client().get("/verify/", {"code": f" {made.code.lower().replace('-', ' ')} "})
    assert answer.headers["Location"] == f"/verify/{made.code}/"
    assert Client().get("/verify/", {"code": "LB-1"}).status_code == 422


def test_a_replaced_report_says_so_and_leads_to_the_later_one(made, world):
    later = let_make(world)
    page = text_of(asked(made))
    assert "Replaced by a later report on" in page
    assert f'href="/verify/{later.code}/"' in page
    assert "In force" in text_of(asked(later))


def test_the_link_to_the_report_is_for_those_who_may_open_it(made, world):
    link = f'href="/reports/{made.code}/"'
    got = {
        who: link in text_of(asked(made, client=world.client(who)))
        for who in ("officer-an", "officer-binh", "manager", "administrator")
    }
    assert got == {"officer-an": True, "officer-binh": False, "manager": True, "administrator": False}
    assert link not in text_of(asked(made))


def test_files_are_told_for_what_they_are_and_never_kept(made):
    good, data = signed_pdf(made), made.content.encode()
    changed = data.replace(VALUE.encode(), b"918274")
    cases = {
        "its pdf": (pdf_of(made), "a.pdf", 200, "The file is a genuine report, unchanged"),
        "signed": (good, "a.pdf", 200, "The file is a genuine report, unchanged, with a digital signature"),
        "its data": (data, "a.json", 200, "The data file is that of this report"),
        "its data, written anew": (
            json.dumps(json.loads(data), indent=2).encode(), "a.json", 200, "The data file is that of this report",
        ),
        "changed data": (changed, "a.json", 422, "the file was changed"),
        "no data": (b'{"a": 1}', "a.json", 422, "This is no data file of a report."),
        "drawn over": (
            authority.drawn_over(good), "a.pdf", 422, f"This file is not report {made.code} as it was made or signed. Ask",
        ),
        "no pdf": (b"a;b\n1;2", "a.csv", 422, "Files of the type CSV are not taken."),
        "broken": (pdf_of(made)[:30000], "a.pdf", 422, "The PDF is damaged or incomplete."),
        "another": (b"", "a.pdf", 422, "The file is empty."),
    }  # fmt: skip
    before = Stored.objects.count()
    for name, (content, file, status, words) in cases.items():
        answer = brought(content, file)
        assert (name, answer.status_code, words in text_of(answer)) == (name, status, True)
        assert hides(answer)
    assert Stored.objects.count() == before


def test_the_signer_in_a_file_is_told(made):
    page = text_of(brought(signed_pdf(made)))
    assert "Nguyễn Thị Hoài Thương" in page
    assert "The signer&#x27;s certificate comes from a trusted authority." in page
    page = text_of(brought(signed_pdf(made, authority.stranger())))
    assert "so it is not sure who signed" in page


def test_what_was_signed_is_told_on_the_public_page(made, world):
    assert "No signed copy has been sent back" in text_of(asked(made))
    send_back(world, made, signed_pdf(made))
    page = text_of(asked(made))
    assert "A digitally signed copy was sent back and checked at" in page
    assert "Nguyễn Thị Hoài Thương" in page


@pytest.mark.usefixtures("made")
def test_a_file_of_more_than_ten_megabytes_is_not_looked_at():
    answer = brought(b"%PDF-1.7\n" + b"0" * (10 << 20), "a.pdf")
    assert answer.status_code == 422
    assert "larger than 10 MB" in text_of(answer)


def test_an_address_that_asks_too_often_waits(made, monkeypatch):
    monkeypatch.setattr(often, "A_MINUTE", 3)
    got = [asked(made).status_code for _ in range(4)]
    assert got == [200, 200, 200, 429]
    answer = brought(b"a")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    assert Client().get("/verify/").status_code == 200


@pytest.mark.usefixtures("made")
def test_while_a_file_is_looked_into_another_stranger_waits_and_codes_are_answered():
    with often.a_file_at_a_time() as mine:
        answer = brought(b"%PDF-1.7\n")
        assert (mine, answer.status_code, answer.headers["Retry-After"]) == (True, 429, "10")
        assert "The site is checking somebody" in text_of(answer)
        assert asked("LB-AAAA-BBBB-CCCC").status_code == 404
    assert brought(b"%PDF-1.7\n").status_code == 422


def test_a_known_and_an_unknown_code_cost_the_same_queries(made, django_assert_num_queries):
    client = Client()
    with django_assert_num_queries(2):
        asked(made, client=client)
    with django_assert_num_queries(2):
        asked("LB-AAAA-BBBB-CCCC", client=client)
