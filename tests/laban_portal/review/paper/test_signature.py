# SPDX-License-Identifier: Apache-2.0
"""Signed copies: the honest one, and every way in which one can be wrong."""

from __future__ import annotations

import io
from datetime import timedelta

import pikepdf
import pytest

from laban_portal.review.paper.content import data_hash
from laban_portal.review.paper.pdf import report_pdf
from laban_portal.review.paper.signature import SignatureReport, check_any, check_signed
from laban_portal.review.paper.signed_pdf import Coverage, Trust
from laban_portal.ui.words import say
from tests.laban_portal.review.paper import authority
from tests.laban_portal.review.paper.example import ADDRESS, MADE_AT, report

pytestmark = pytest.mark.once

CODE = "LB-7QK2-M9XA-PDRT"


@pytest.fixture(scope="module")
def original() -> bytes:
    return report_pdf(report(), "vi", ADDRESS)


@pytest.fixture(scope="module")
def copy(original: bytes) -> bytes:
    return authority.signed(original, authority.leader())


@pytest.fixture(scope="module")
def roots() -> list[bytes]:
    return [authority.root().pem]


def codes(found: SignatureReport) -> list[str]:
    return [each.code for each in found.problems]


def none_is_known(_code: str) -> bytes | None:
    return None


def saved(given: bytes, **how: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(given)) as document:
        document.save(out, **how)  # type: ignore[arg-type]  # options of pikepdf
    return out.getvalue()


def blank() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out)
    return out.getvalue()


def test_a_signed_copy_says_which_report_it_is_and_who_signed_when(original, copy, roots):
    found = check_signed(original, copy, roots, made_at=MADE_AT)
    (signature,) = found.signatures
    assert (found.code, found.data_hash, found.ours) == (CODE, data_hash(report()), True)
    assert (found.good, found.trusted, found.problems) == (True, True, ())
    assert (signature.name, signature.organisation, signature.issuer) == (
        "Nguyễn Thị Hoài Thương", "Sở Khoa học và Công nghệ tỉnh Quảng Đức", "Gốc chứng thực thử nghiệm",
    )  # fmt: skip
    assert signature.serial == f"{authority.leader().certificate.serial_number:x}"
    assert (signature.holds, signature.coverage, signature.trust) == (True, Coverage.WHOLE, Trust.TRUSTED)
    assert (signature.stamped, signature.early, signature.at is not None) == (False, False, True)


def test_a_leader_and_an_office_may_both_sign(original, copy, roots):
    found = check_signed(original, authority.signed(copy, authority.office(), "Signature2"), roots)
    assert (found.trusted, codes(found)) == (True, [])
    assert [(each.name, each.coverage) for each in found.signatures] == [
        ("Nguyễn Thị Hoài Thương", Coverage.REVISION),
        ("Văn thư Sở KH&CN", Coverage.WHOLE),
    ]


@pytest.mark.parametrize(
    ("by", "trust"),
    [(authority.stranger, Trust.SELF_SIGNED), (authority.lapsed, Trust.EXPIRED), (authority.leader, Trust.UNKNOWN)],
)
def test_a_signature_that_holds_without_a_root_for_its_signer_is_good_and_not_trusted(original, roots, by, trust):
    known = [] if trust is Trust.UNKNOWN else roots
    found = check_signed(original, authority.signed(original, by()), known)
    assert (found.good, found.trusted, codes(found)) == (True, False, [])
    assert [each.trust for each in found.signatures] == [trust]


def test_a_self_signed_certificate_that_the_operator_set_is_trusted(original):
    found = check_signed(
        original, authority.signed(original, authority.stranger()), [authority.stranger().certificate_bytes]
    )
    assert found.trusted


def test_a_signature_from_before_the_report_was_made_has_a_wrong_clock(original, copy, roots):
    late = MADE_AT + timedelta(days=36500)
    assert [each.early for each in check_signed(original, copy, roots, made_at=late).signatures] == [True]


STAMPED_AT = MADE_AT + timedelta(days=2)


def test_a_timestamp_of_a_trusted_authority_says_when_it_was_signed(original, roots):
    given = authority.signed(original, authority.leader(), clock=authority.clock(), at=STAMPED_AT)
    (signature,) = check_signed(original, given, roots, made_at=MADE_AT).signatures
    assert (signature.at, signature.stamped, signature.early, signature.holds) == (STAMPED_AT, True, False, True)


def test_a_timestamp_that_nobody_vouches_for_is_no_timestamp(original, roots):
    given = authority.signed(original, authority.leader(), clock=authority.own_clock(), at=STAMPED_AT)
    (signature,) = check_signed(original, given, roots).signatures
    assert (signature.stamped, signature.holds) == (False, True)


def test_a_copy_without_a_signature_is_refused(original, roots):
    assert codes(check_signed(original, original, roots)) == ["paper.unsigned"]


def test_one_changed_byte_of_the_report_is_found(original, copy, roots):
    changed = bytearray(copy)
    changed[len(original) // 2] ^= 1
    assert codes(check_signed(original, bytes(changed), roots)) == ["paper.rewritten", "paper.does_not_fit"]


def test_one_changed_byte_behind_the_report_is_found(original, copy, roots):
    changed = bytearray(copy)
    at = copy.index(b"pyHanko", len(original))
    changed[at] ^= 1
    found = check_signed(original, bytes(changed), roots)
    assert (codes(found), [each.holds for each in found.signatures]) == (["paper.does_not_fit"], [False])


def test_the_signature_of_another_report_is_refused(original, roots):
    other = report_pdf(report(code="LB-AAAA-BBBB-CCCC"), "vi", ADDRESS)
    (fault,) = check_signed(original, authority.signed(other, authority.leader()), roots).problems
    assert (fault.code, dict(fault.facts)) == (
        "paper.other_report",
        {"report": CODE, "found": "LB-AAAA-BBBB-CCCC"},
    )


def test_a_report_of_the_same_code_with_other_data_is_refused(original, roots):
    forged = report_pdf(report(made_by="Kẻ giả mạo"), "vi", ADDRESS)
    assert codes(check_signed(original, authority.signed(forged, authority.leader()), roots)) == ["paper.other_data"]


def test_a_file_written_anew_is_refused_though_it_looks_the_same(original, roots):
    again = authority.signed(saved(original), authority.leader())
    assert codes(check_signed(original, again, roots)) == ["paper.rewritten"]


def test_what_was_drawn_before_signing_is_found(original, roots):
    drawn = authority.signed(authority.drawn_over(original), authority.leader())
    assert codes(check_signed(original, drawn, roots)) == ["paper.changed_before"]


def test_what_was_drawn_after_signing_is_found(original, copy, roots):
    found = check_signed(original, authority.drawn_over(copy), roots)
    assert (codes(found), [each.changed for each in found.signatures]) == (["paper.changed_after"], [True])


def test_a_signature_over_a_part_only_is_refused(original, roots):
    found = check_signed(original, authority.signed_in_part(original, authority.leader()), roots)
    (signature,) = found.signatures
    assert (codes(found), signature.intact, signature.coverage) == (["paper.covers_part"], True, Coverage.PART)


def test_what_is_no_pdf_locked_cut_or_another_file_is_refused(original, roots):
    html = check_signed(original, b"<html><script>alert(1)</script>", roots)
    locked = check_signed(original, saved(original, encryption=pikepdf.Encryption(owner="a", user="b")), roots)
    cut = check_signed(original, original[:3000], roots)
    other = check_signed(original, authority.signed(blank(), authority.leader()), roots)
    assert [codes(each) for each in (html, locked, cut, other)] == [
        ["paper.no_pdf"], ["paper.encrypted"], ["paper.broken"], ["paper.not_this"],
    ]  # fmt: skip


def test_rubbish_in_place_of_a_signature_is_refused_and_breaks_nothing(original, copy, roots):
    at = copy.rindex(b"/Contents <") + len(b"/Contents <")
    rubbish = copy[:at] + b"f" * 200 + copy[at + 200 :]
    found = check_signed(original, rubbish, roots)
    assert (found.good, set(codes(found)) <= {"paper.broken", "paper.signature_unread"}) == (False, True)


def test_a_stranger_learns_which_report_it_is_whether_signed_or_not(original, copy, roots):
    kept = {CODE: original}
    signed, plain = check_any(copy, roots, kept.get), check_any(original, roots, kept.get)
    assert (signed.code, signed.trusted) == (CODE, True)
    assert (plain.code, plain.good, plain.trusted, plain.signatures) == (CODE, True, False, ())


def test_a_stranger_is_told_of_an_unsigned_report_that_was_drawn_over(original, roots):
    assert codes(check_any(authority.drawn_over(original), roots, {CODE: original}.get)) == ["paper.changed"]


def test_a_stranger_is_told_when_there_is_no_such_report(copy, roots):
    found = check_any(copy, roots, none_is_known)
    assert (found.code, codes(found), found.signatures) == (CODE, ["paper.unknown_report"], ())
    assert codes(check_any(blank(), roots, none_is_known)) == ["paper.no_report"]
    assert codes(check_any(b"%PDF-1.7 nothing", roots, none_is_known)) == ["paper.broken"]


def test_a_root_that_is_no_certificate_is_a_fault_of_the_operator(original, copy):
    with pytest.raises(ValueError, match=r"."):
        check_signed(original, copy, [b"-----BEGIN NOTHING-----"])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_refusal_can_be_said(original, copy, roots, language):
    faults = [
        *check_signed(original, b"", roots).problems,
        *check_signed(original, authority.drawn_over(copy), roots).problems,
        *check_signed(original, authority.signed_in_part(original, authority.leader()), roots).problems,
        *check_any(copy, roots, none_is_known).problems,
    ]
    assert all("{" not in say(each.code, language, **dict(each.facts)) for each in faults)
