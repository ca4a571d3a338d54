# SPDX-License-Identifier: Apache-2.0
"""A file is checked in a child with limits; a child that comes to no answer, or says anything odd, is the file's fault."""

from __future__ import annotations

import json

import pytest

from laban_portal.review.paper.apart import checked_apart, code_in, heard, signature_facts, signature_from
from laban_portal.review.paper.pdf import report_pdf
from laban_portal.review.paper.signed_pdf import Trust
from tests.laban_portal.review.paper import authority
from tests.laban_portal.review.paper.example import ADDRESS, MADE_AT, report
from tests.laban_portal.review.signing import site


@pytest.fixture
def original(tmp_path):
    path = tmp_path / "original.pdf"
    path.write_bytes(report_pdf(report(), "vi", ADDRESS))
    with site(tmp_path):
        yield path


def test_a_signature_is_found_with_its_trust_and_a_file_that_is_no_root_is_left_out(original, tmp_path):
    given = authority.signed(original.read_bytes(), authority.leader())
    odd = tmp_path / "odd.pem"
    odd.write_bytes(b"no certificate")
    roots = [odd, tmp_path / "roots" / "root.pem"]
    found = checked_apart(original, given, roots, MADE_AT, signed=True)
    assert (found.good, found.trusted, [each.trust for each in found.signatures]) == (True, True, [Trust.TRUSTED])
    assert signature_from(json.loads(json.dumps(signature_facts(found.signatures[0])))) == found.signatures[0]
    assert not checked_apart(original, given, [odd], MADE_AT, signed=True).trusted


def test_an_unsigned_file_is_a_fault_only_where_a_signature_is_wanted(original):
    given = original.read_bytes()
    assert [each.code for each in checked_apart(original, given, (), MADE_AT, signed=True).problems] == [
        "paper.unsigned"
    ]
    assert checked_apart(original, given, (), MADE_AT, signed=False).good


def test_bytes_that_break_the_reader_are_broken(original):
    for given in (b"%PDF-1.7\n" + b"\x00" * 100, original.read_bytes()[:5000]):
        found = checked_apart(original, given, (), MADE_AT, signed=True)
        assert [each.code for each in found.problems][:1] == ["paper.broken"]


def test_the_code_stands_openly_in_a_report(original):
    assert code_in(original.read_bytes())[0] == "LB-7QK2-M9XA-PDRT"
    assert code_in(b"%PDF-1.7") == ("", "")


@pytest.mark.parametrize(
    "said", [b"", b"[]", b"[1,2,3]", b'["","",true,[],[["files.x",{}]]]', b'["","",true,[{}],[]]', b"{}"]
)
def test_a_child_that_says_anything_odd_is_not_believed(said):
    with pytest.raises(ValueError, match=r".*"):
        heard(said)
