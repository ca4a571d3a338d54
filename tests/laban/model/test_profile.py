# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.model.profile import HighlightRule


def test_a_rule_says_itself_with_its_number_in_both_languages():
    assert "7 best" in HighlightRule(count=7).text("en")
    assert "7 chỉ số thành phần tốt nhất" in HighlightRule(count=7).text("vi")
    assert "theo region" in HighlightRule(method="gii_group", grouping="region").text("vi")


def test_a_rule_that_we_could_not_check_says_that_it_is_assumed():
    assert "assumed" in HighlightRule(method="gii", count=10).text("en")
    assert "giả định" in HighlightRule(method="gii", count=10).text("vi")
