# SPDX-License-Identifier: Apache-2.0
"""The pages of documents: the list, one document, registering, changing and withdrawing it, without script."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from laban_portal.evidence.actions.documents import withdraw
from laban_portal.evidence.models import Citation, Document
from laban_portal.files.models import Stored
from tests.laban_portal.conftest import AN, ANH, BINH
from tests.laban_portal.evidence.papers import HTML, add, pdf, prove, type_in

FACTS = {
    "kind": "decision", "issuer": "UBND tỉnh An", "number": "12/QĐ-UBND", "issued_on": "2025-12-20", "title": "Giao dự toán",
}  # fmt: skip


def sent(content, name="minh-chung.pdf", kind="application/pdf"):
    return SimpleUploadedFile(name, content, content_type=kind)


def text(answer):
    return answer.content.decode()


def post(client, path, **data):
    return client.post(path, data)


def test_the_list_shows_finds_and_pages_without_script(world):
    key = add(world, title="Quyết định <b>giao</b> dự toán")
    add(world, number="2/QĐ", kind="report", title="Báo cáo")
    client = world.client("officer-an")
    page = text(client.get("/evidence/"))
    assert f'href="/evidence/{key}/">Quyết định &lt;b&gt;giao&lt;/b&gt; dự toán</a>' in page
    assert "<b>giao" not in page
    page = text(client.get("/evidence/?words=quyet+dinh&kind=decision&state=missing"))
    assert ("Quyết định" in page, "Báo cáo</a>" in page) == (True, False)
    assert "Không có văn bản nào khớp" in text(client.get("/evidence/?words=khong+co"))
    assert client.get("/evidence/?page=x&kind=rumour&state=odd&unit=nowhere&words=%00").status_code == 200
    assert "Chưa có văn bản nào ở đây" in text(world.client("officer-binh").get("/evidence/"))


@pytest.mark.parametrize("count", [1, 3])
def test_the_pages_ask_a_fixed_number_of_times(world, count, django_assert_max_num_queries):
    for number in range(count):
        key = add(world, number=f"{number}", content=pdf(2, str(number)))
        prove(world, key, *("people", "spending", "share")[:count])
    client = world.client("officer-an")
    for path, most in (
        ("/evidence/", 11),
        (f"/evidence/{key}/", 14),
        (f"/evidence/{key}/cite/?duty={world.duties[AN].pk}", 19),
    ):
        client.get(path)
        with django_assert_max_num_queries(most):
            assert client.get(path).status_code == 200


def test_a_document_shows_its_facts_its_values_and_its_page(world):
    key = add(world, content=pdf(), note="Bản <i>chính</i>")
    prove(world, key, page=2, place="Bảng 3")
    page = text(world.client("officer-an").get(f"/evidence/{key}/?page=2"))
    duty = world.duties[AN].pk
    assert f'href="/duties/{duty}/cells/people/#evidence">Số người</a>' in page
    assert '<a href="?page=2#viewer">trang 2</a> · Bảng 3' in page
    assert re.search(
        rf'<img src="/evidence/{key}/pages/2\.png\?width=960&amp;v=[0-9a-f]{{12}}" width="960" alt="', page
    )
    assert ('rel="prev" href="?page=1#viewer"' in page, 'rel="next" href="?page=3#viewer"' in page) == (True, True)
    assert "Bản &lt;i&gt;chính&lt;/i&gt;" in page
    for name in ("edit", "file", "withdraw", "cite"):
        assert f'href="/evidence/{key}/{name}/"' in page


@pytest.mark.parametrize(
    ("query", "shown", "width"),
    [
        ("", 1, 960),
        ("page=0", 1, 960),
        ("page=99", 3, 960),
        ("page=x&width=480", 1, 480),
        ("page=2&width=5000", 2, 960),
    ],
)
def test_the_viewer_opens_at_the_page_that_is_asked_for(world, query, shown, width):
    key = add(world, content=pdf())
    page = text(world.client("officer-an").get(f"/evidence/{key}/?{query}"))
    assert f"/pages/{shown}.png?width={width}&amp;" in page


def test_readers_are_shown_nothing_to_do(world):
    key = add(world, content=pdf())
    prove(world, key)
    page = text(world.client("reviewer").get(f"/evidence/{key}/"))
    assert (f"/evidence/{key}/download" in page, f"/evidence/{key}/edit/" in page, f"/evidence/{key}/cite/" in page) == (
        True, False, False,
    )  # fmt: skip
    assert "citations/" not in page
    assert world.client("reviewer").get(f"/evidence/{key}/edit/").status_code == 403
    assert world.client("reviewer").get("/evidence/new/").status_code == 403


def test_a_document_without_a_file_and_one_without_pictures_say_so(world):
    client = world.client("officer-an")
    page = text(client.get(f"/evidence/{add(world)}/"))
    assert ("Chưa có tệp. Văn bản không có tệp" in page, "data-viewer" in page) == (True, False)


def test_a_document_is_registered_by_the_plain_form_with_its_file(world):
    client = world.client("officer-an")
    answer = client.post("/evidence/new/", {**FACTS, "file": sent(pdf())})
    found = Document.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/evidence/{found.key}/")
    assert (found.unit_id, found.title, found.file_id is not None) == (AN, "Giao dự toán", True)


def test_all_faults_are_shown_on_the_form_and_nothing_is_kept(world):
    client = world.client("officer-an")
    sending = {"issued_on": "32/13/2025", "valid_to": "soon", "number": "<x>", "file": sent(HTML, "quyet-dinh.pdf")}
    answer = client.post("/evidence/new/", sending)
    page = text(answer)
    assert answer.status_code == 422
    faults = re.search(r'<div class="error-summary".*?</div>', page, re.DOTALL)
    assert faults is not None
    assert re.findall(r'<li><a href="#id_(\w+)">', faults.group(0)) == [
        "issued_on", "valid_to", "file", "kind", "issuer", "number", "title",
    ]  # fmt: skip
    assert (faults.group(0).count("Không đọc được ngày này"), "Hãy chọn tệp" in page) == (2, False)
    assert "hãy chọn lại tệp trước khi gửi" in page
    assert (Document.objects.count(), Stored.objects.count()) == (0, 0)


def test_a_document_that_is_there_already_is_linked(world):
    key = add(world)
    answer = world.client("officer-an").post("/evidence/new/", FACTS)
    assert answer.status_code == 422
    assert f'<ul class="twins"><li><a href="/evidence/{key}/">' in text(answer)


def test_beside_a_value_a_document_is_registered_and_cited_and_one_comes_back(world):
    client, duty = world.client("officer-an"), world.duties[AN].pk
    page = text(client.get(f"/evidence/new/?duty={duty}&element=people"))
    assert ("Số người" in page, 'name="page"' in page, 'name="unit"' in page) == (True, True, False)
    answer = client.post(
        "/evidence/new/", {**FACTS, "duty": duty, "element": "people", "slice": "", "page": "2", "file": sent(pdf())}
    )
    assert answer["Location"] == f"/duties/{duty}/cells/people/#evidence"
    assert Citation.objects.values_list("element", "page").get() == ("people", 2)
    answer = client.post("/evidence/new/", {**FACTS, "number": "2", "duty": duty, "element": "people", "page": "two"})
    assert (answer.status_code, "Số trang phải là số nguyên" in text(answer)) == (422, True)
    assert client.get(f"/evidence/new/?duty={duty}&element=rumours").status_code == 404
    assert client.get(f"/evidence/new/?duty={world.duties[BINH].pk}&element=people").status_code == 404
    assert world.client("finance-an").get(f"/evidence/new/?duty={duty}&element=people").status_code == 403


def test_a_newer_edition_says_what_it_replaces(world):
    key = add(world)
    client = world.client("officer-an")
    page = text(client.get(f"/evidence/new/?replaces={key}"))
    assert (f'name="replaces" value="{key}"' in page, 'value="UBND tỉnh An"' in page) == (True, True)
    client.post("/evidence/new/", {**FACTS, "number": "20/QĐ", "replaces": key})
    new = Document.objects.get(number="20/QĐ")
    assert f'href="/evidence/{new.key}/"' in text(client.get(f"/evidence/{key}/"))
    assert f'href="/evidence/{key}/"' in text(client.get(f"/evidence/{new.key}/"))
    before = add(world, who="officer-anh", unit=ANH)
    assert client.get(f"/evidence/new/?replaces={before}").status_code == 403
    assert client.get("/evidence/new/?replaces=unknown").status_code == 404


def test_what_is_said_of_a_document_is_changed_by_the_plain_form(world):
    key = add(world)
    client = world.client("officer-an")
    assert 'value="2025-12-20"' in text(client.get(f"/evidence/{key}/edit/"))
    answer = client.post(f"/evidence/{key}/edit/", {**FACTS, "public": "on", "valid_to": "2026-12-31"})
    assert answer["Location"] == f"/evidence/{key}/"
    assert Document.objects.values_list("title", "public").get() == ("Giao dự toán", True)
    answer = client.post(f"/evidence/{key}/edit/", {**FACTS, "title": "", "valid_from": "x"})
    assert (answer.status_code, Document.objects.get().title) == (422, "Giao dự toán")


def test_a_document_is_withdrawn_with_a_reason_and_stays(world):
    key = add(world, content=pdf())
    prove(world, key)
    client = world.client("officer-an")
    assert "đang được dẫn cho 1 số liệu" in text(client.get(f"/evidence/{key}/withdraw/"))
    assert client.post(f"/evidence/{key}/withdraw/", {"reason": " "}).status_code == 422
    assert client.post(f"/evidence/{key}/withdraw/", {"reason": "Ban hành nhầm"}).status_code == 302
    for who in ("officer-an", "reviewer", "auditor"):
        page = text(world.client(who).get(f"/evidence/{key}/"))
        assert ("Ban hành nhầm" in page, f"/evidence/{key}/download" in page, f"/evidence/{key}/edit/" in page) == (
            True, True, False,
        )  # fmt: skip
    for name in ("edit", "withdraw", "file", "cite"):
        assert client.get(f"/evidence/{key}/{name}/").status_code == 409


def test_what_a_handed_in_duty_holds_is_not_changed(world):
    key = add(world)
    prove(world, key)
    type_in(world, people="12", spending="3")
    client, duty = world.client("officer-an"), world.duties[AN].pk
    assert client.post(f"/duties/{duty}/submit").status_code == 302
    for name in ("edit", "withdraw", "file"):
        assert client.get(f"/evidence/{key}/{name}/").status_code == 409
        assert client.post(f"/evidence/{key}/{name}/", FACTS).status_code == 409
    assert "không sửa, không rút được" in text(client.get(f"/evidence/{key}/"))


def test_who_comes_from_elsewhere_finds_nothing(world):
    key = add(world, content=pdf())
    paths = ("", "edit/", "withdraw/", "file/", "cite/", "download", "pages/1.png?width=960", "pages/1/words/")
    for who in ("officer-binh", "officer-anh", "officer-nation", "administrator", "stranger", "reviewer"):
        client = world.client(who)
        assert [client.get(f"/evidence/{key}/{path}").status_code for path in paths] == [404] * len(paths), who
    assert Client().get(f"/evidence/{key}/")["Location"].startswith("/accounts/login/")


def test_both_languages_say_it(world):
    key = add(world, content=pdf())
    client = world.client("officer-an")
    client.post("/language/", {"language": "en"})
    for path, words in (
        ("", "Which values it proves"), ("edit/", "Save changes"),
        ("withdraw/", "This cannot be undone"), ("cite/", "Choose a form"),
    ):  # fmt: skip
        assert words in text(client.get(f"/evidence/{key}/{path}"))
    withdraw(actor=world.actor("officer-an"), key=key, reason="Wrong")
    assert "Withdrawn 10 March 2026" in text(client.get(f"/evidence/{key}/"))
