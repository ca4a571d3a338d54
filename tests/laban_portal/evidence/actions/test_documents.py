# SPDX-License-Identifier: Apache-2.0
"""Registering, changing, filing and withdrawing documents; every refusal leaves nothing behind."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from laban_portal.audit.models import Line
from laban_portal.collection.actions.duties import happen
from laban_portal.collection.models import Duty
from laban_portal.collection.states import DutyState, Event
from laban_portal.evidence.actions.documents import change, put_file, register, withdraw
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.evidence.models import Citation, Document
from laban_portal.files.models import Stored
from laban_portal.people.models import Organisation
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState
from tests.laban_portal.conftest import AN, ANH, BINH
from tests.laban_portal.evidence.papers import HTML, add, pdf, png, prove, type_in, wanted


def told(caught):
    return [(each.where.column, each.code) for each in caught.value.problems]


def upload(content, name="minh-chung.pdf"):
    return Upload(content=content, name=name)


def test_a_document_is_registered_with_its_file_and_leaves_a_line(world):
    said = wanted(note="Bản chính", valid_to=date(2026, 12, 31), public=True)
    key = register(actor=world.actor("officer-an"), unit=AN, wanted=said, upload=upload(pdf(), "Quyết định 12.pdf"))
    found = Document.objects.select_related("file").get(key=key)
    assert (found.unit_id, found.number, found.file_name, found.by_name) == (
        AN, "12/QĐ-UBND", "Quyết định 12.pdf", "Officer-An",
    )  # fmt: skip
    assert found.file is not None
    assert (found.file.pages, found.keep_until, found.public) == (3, date(2035, 12, 31), True)
    line = Line.objects.get(action="audit_evidence.registered")
    assert (line.about, line.unit, line.facts["file"]) == (f"document:{key}", AN, "Quyết định 12.pdf")


def test_a_document_may_come_without_its_file(world):
    assert Document.objects.get(key=add(world)).file is None


def test_everybody_else_registers_nothing(world):
    for who in ("officer-binh", "officer-anh", "reviewer", "manager", "administrator", "auditor", "stranger"):
        with pytest.raises(NotAllowed):
            add(world, who=who)
    assert Document.objects.count() == 0


def test_a_unit_that_does_not_stand_has_no_documents(world):
    Organisation.objects.filter(code="an").update(unit="n/99")
    with pytest.raises(NotFound) as caught:
        register(actor=world.actor("officer-an"), unit="n/99", wanted=wanted())
    assert caught.value.code == "evidence.no_unit"


def test_a_document_that_is_cited_elsewhere_meanwhile_is_looked_at_again(world):
    """Between the first look and the lock another chain cites it: that chain is not locked, so nothing is changed."""
    key = add(world, who="officer-anh", unit=ANH)

    def citing_meanwhile(execute, sql, params, many, context):
        locking = "evidence_document" in sql and "files_stored" in sql and "catalog_unit" not in sql
        if locking and not Citation.objects.exists():
            Citation.objects.create(
                document=Document.objects.get(), duty=world.duties[AN], element="people", domain="money"
            )
        return execute(sql, params, many, context)

    with connection.execute_wrapper(citing_meanwhile), pytest.raises(Stale) as caught:
        change(actor=world.actor("officer-anh"), key=key, wanted=wanted(title="Khác"))
    assert (caught.value.code, Document.objects.get().title) == ("evidence.cited_meanwhile", wanted().title)


def test_rows_are_shown_by_what_they_are(world):
    key = add(world)
    prove(world, key)
    assert str(Document.objects.get()) == "12/QĐ-UBND Quyết định giao dự toán chi khoa học"
    assert str(Citation.objects.get()).endswith(":people:")


def test_a_unit_that_is_no_more_registers_for_itself(world):
    assert Document.objects.get(key=add(world, who="officer-anh", unit=ANH)).unit_id == ANH


def test_all_faults_of_facts_and_file_are_told_at_once_and_nothing_is_kept(world):
    with pytest.raises(Refused) as caught:
        add(world, content=HTML, name="../../quyet-dinh.pdf", title="", issued_on=date(2027, 1, 1), kind="")
    assert told(caught) == [
        ("file", "files.name_path"), ("file", "files.ending"), ("kind", "evidence.kind_wanted"),
        ("title", "evidence.title_wanted"), ("issued_on", "evidence.issued_later"),
    ]  # fmt: skip
    assert (Document.objects.count(), Stored.objects.count(), Line.objects.count()) == (0, 0, 0)


def test_a_good_file_of_a_wrong_document_is_not_kept_either(world):
    with pytest.raises(Refused):
        add(world, content=pdf(), title="")
    assert Stored.objects.count() == 0


@pytest.mark.parametrize("issuer", ["UBND tỉnh An", "ubnd tinh an", " UBND  tỉnh An "])
def test_the_same_document_is_named_so_that_it_is_used_again(world, issuer):
    key = add(world)
    with pytest.raises(Refused) as caught:
        add(world, issuer=issuer, number="12/qđ-ubnd", title="Khác")
    assert told(caught) == [("number", "evidence.same_document")]
    assert dict(caught.value.problems[0].facts)["key"] == key


def test_documents_without_a_number_are_the_same_by_their_title(world):
    add(world, number="")
    with pytest.raises(Refused) as caught:
        add(world, number="")
    assert told(caught) == [("number", "evidence.same_document")]
    add(world, number="", title="Quyết định khác")
    assert Document.objects.count() == 2


def test_another_unit_another_day_and_a_withdrawn_one_are_other_documents(world):
    key = add(world)
    add(world, who="officer-binh", unit=BINH)
    add(world, issued_on=date(2025, 12, 21))
    withdraw(actor=world.actor("officer-an"), key=key, reason="Nhầm")
    add(world)
    assert Document.objects.count() == 4


def test_the_same_bytes_are_registered_once_for_a_unit_and_the_document_is_named(world):
    key = add(world, content=pdf())
    with pytest.raises(Refused) as caught:
        add(world, number="13/QĐ-UBND", content=pdf())
    assert told(caught) == [("file", "evidence.same_file")]
    assert dict(caught.value.problems[0].facts)["key"] == key
    add(world, who="officer-binh", unit=BINH, content=pdf())
    assert (Document.objects.count(), Stored.objects.count()) == (2, 1)


def test_a_newer_edition_replaces_a_document_of_its_own_unit_only(world):
    old = add(world)
    new = add(world, number="14/QĐ-UBND", replaces=old)
    assert Document.objects.get(key=new).replaces == Document.objects.get(key=old)
    before = add(world, who="officer-anh", unit=ANH)
    for key in (before, "unknown"):
        with pytest.raises(NotFound):
            add(world, number="15/QĐ-UBND", replaces=key)


def test_what_is_said_of_a_document_is_put_right_with_what_stood_before(world):
    key = add(world)
    change(actor=world.actor("leader-an"), key=key, wanted=wanted(title="Quyết định điều chỉnh"))
    found = Document.objects.get(key=key)
    assert (found.title, "dieu chinh" in found.search_key) == ("Quyết định điều chỉnh", True)
    facts = Line.objects.get(action="audit_evidence.changed").facts
    assert (facts["fields"], facts["before"]) == ("title", "Quyết định giao dự toán chi khoa học")
    with pytest.raises(Refused) as caught:
        change(actor=world.actor("officer-an"), key=key, wanted=wanted(issuer="", kind=""))
    assert told(caught) == [("kind", "evidence.kind_wanted"), ("issuer", "evidence.issuer_wanted")]


def test_a_change_does_not_make_two_documents_the_same(world):
    add(world)
    key = add(world, number="13/QĐ-UBND")
    change(actor=world.actor("officer-an"), key=key, wanted=wanted(number="13/QĐ-UBND", note="x"))
    with pytest.raises(Refused) as caught:
        change(actor=world.actor("officer-an"), key=key, wanted=wanted())
    assert told(caught) == [("number", "evidence.same_document")]


def test_a_file_follows_later_and_is_replaced(world):
    key = add(world)
    actor = world.actor("officer-an")
    put_file(actor=actor, key=key, upload=upload(png(), "anh.png"))
    assert Document.objects.values_list("file__media", "file__pages").get(key=key) == ("image/png", 1)
    put_file(actor=actor, key=key, upload=upload(pdf(2)))
    assert Document.objects.values_list("file__pages", "file_name").get(key=key) == (2, "minh-chung.pdf")
    assert Line.objects.filter(action="audit_evidence.file_put").count() == 2


@pytest.mark.parametrize(
    ("sent", "faults"),
    [
        (None, [("file", "evidence.file_wanted")]),
        (upload(HTML), [("file", "files.ending")]),
        (upload(HTML, "trang.html"), [("file", "files.type")]),
        (upload(b""), [("file", "files.empty")]),
        (upload(pdf(3)[:200]), [("file", "files.pdf_broken")]),
        (upload(b"a;b\n1;2\n", "bang.csv"), [("file", "files.type")]),
    ],
)
def test_a_file_that_is_not_taken_is_refused_and_changes_nothing(world, sent, faults):
    key = add(world, content=pdf(1))
    with pytest.raises(Refused) as caught:
        put_file(actor=world.actor("officer-an"), key=key, upload=sent)
    assert told(caught) == faults
    assert (Document.objects.values_list("file__pages", flat=True).get(key=key), Stored.objects.count()) == (1, 1)


def test_a_new_file_has_every_page_that_is_cited_and_may_be_the_old_one_again(world):
    key = add(world, content=pdf(3))
    prove(world, key, page=3)
    actor = world.actor("officer-an")
    with pytest.raises(Refused) as caught:
        put_file(actor=actor, key=key, upload=upload(pdf(2)))
    assert told(caught) == [("file", "evidence.file_short")]
    put_file(actor=actor, key=key, upload=upload(pdf(3)))
    put_file(actor=actor, key=key, upload=upload(pdf(4)))
    assert Document.objects.values_list("file__pages", flat=True).get(key=key) == 4


def test_a_withdrawn_document_stays_with_its_reason_and_is_not_changed_any_more(world):
    key = add(world, content=pdf())
    actor = world.actor("officer-an")
    with pytest.raises(Refused) as caught:
        withdraw(actor=actor, key=key, reason=" ")
    assert told(caught) == [("reason", "evidence.reason_wanted")]
    withdraw(actor=actor, key=key, reason="Ban hành nhầm")
    found = Document.objects.get(key=key)
    assert (found.withdrawn_name, found.withdrawn_reason, found.file is None) == ("Officer-An", "Ban hành nhầm", False)
    for again in (
        lambda: withdraw(actor=actor, key=key, reason="x"),
        lambda: change(actor=actor, key=key, wanted=wanted()),
        lambda: put_file(actor=actor, key=key, upload=upload(pdf(1))),
    ):
        with pytest.raises(WrongState) as refused:
            again()
        assert refused.value.code == "evidence.is_withdrawn"


def _doings(actor, key):
    return (
        lambda: withdraw(actor=actor, key=key, reason="x"),
        lambda: change(actor=actor, key=key, wanted=wanted(title="Khác")),
        lambda: put_file(actor=actor, key=key, upload=upload(pdf(1))),
    )


def test_who_may_only_see_a_document_does_not_change_it_and_others_do_not_find_it(world):
    key = add(world)
    prove(world, key)
    for who in ("reviewer", "analyst", "manager", "auditor"):
        for doing in _doings(world.actor(who), key):
            with pytest.raises(NotAllowed):
                doing()
    for who in ("officer-binh", "officer-anh", "administrator", "stranger"):
        for doing in _doings(world.actor(who), key):
            with pytest.raises(NotFound):
                doing()
    assert Document.objects.filter(key=key, title=wanted().title, withdrawn_at=None, file=None).count() == 1


def test_a_handed_in_duty_holds_its_documents_until_it_takes_values_again(world):
    key = add(world)
    prove(world, key)
    type_in(world, people="12", spending="3")
    actor, duty = world.actor("officer-an"), world.duties[AN].pk
    happen(actor=actor, duty=duty, event=Event.SUBMIT)
    for doing in _doings(actor, key):
        with pytest.raises(WrongState) as caught:
            doing()
        assert caught.value.code == "evidence.held"
    for state in (DutyState.ACCEPTED, DutyState.FROZEN):
        Duty.objects.filter(pk=duty).update(state=state)
        with pytest.raises(WrongState):
            withdraw(actor=actor, key=key, reason="x")
    Duty.objects.filter(pk=duty).update(state=DutyState.RETURNED)
    withdraw(actor=actor, key=key, reason="Sai số liệu")
    assert Document.objects.get(key=key).withdrawn_reason == "Sai số liệu"
