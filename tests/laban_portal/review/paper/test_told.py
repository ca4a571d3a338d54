# SPDX-License-Identifier: Apache-2.0
"""What is told of a signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laban_portal.review.paper.signed_pdf import Coverage, Signature, Trust
from laban_portal.review.paper.told import moment_told, trust_told
from tests.laban_portal.review.paper.example import MADE_AT

pytestmark = pytest.mark.once

GOOD = Signature(
    field="Signature1", name="Nguyễn Thị Hoài Thương", issuer="Gốc {x}", at=MADE_AT, intact=True, changed=False,
    coverage=Coverage.WHOLE, trust=Trust.TRUSTED,
)  # fmt: skip


def test_a_trusted_signer_is_said_to_be_one():
    assert trust_told(GOOD, "vi") == "Chứng thư số của người ký do tổ chức được tin cậy cấp."


def test_an_unknown_issuer_is_named_as_it_stands():
    assert "“Gốc {x}”" in trust_told(replace(GOOD, trust=Trust.UNKNOWN), "en")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_kind_of_trust_can_be_said(language):
    assert len({trust_told(replace(GOOD, trust=each), language) for each in Trust}) == len(Trust)


def test_nothing_is_said_of_the_signer_of_a_signature_that_does_not_hold():
    assert trust_told(replace(GOOD, changed=True), "vi") == ""


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "ký lúc 15:30 20/3/2026 theo đồng hồ của máy ký"),
        ({"stamped": True}, "ký lúc 15:30 20/3/2026, có dấu thời gian"),
        ({"at": None}, "không ghi thời điểm ký"),
        (
            {"early": True},
            "Thời điểm ký ghi trong tệp (15:30 20/3/2026) sớm hơn lúc lập báo cáo: đồng hồ của máy ký bị sai.",
        ),
    ],
)
def test_the_moment_is_told_with_who_says_so(changes, told):
    assert moment_told(replace(GOOD, **changes), "vi") == told
