# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.model.checks.entry import spoken, told
from laban.model.text import Text
from tests.laban.model.checks.entry.small_forms import ELEMENTS, SEX, find, ready, rule, values

WORDS = Text.of({"vi": "Chi không quá nửa số người", "en": "Spending is at most half of staff"})
HALF = rule("relation", left="spending", relation="<=", right="0.5 * [staff: sex=f]", names=WORDS)


def test_numbers_are_written_as_the_reader_writes_them():
    (found,) = find(rule("jump", limit=2.0), values=values(spending=12345.5), previous=values(spending=1000))
    facts = {"value": "12.345,5", "before": "1.000", "times": "12,3", "period": "2024"}
    assert dict(told(found, "vi", "comma").facts) == facts
    assert told(found, "en", "point").text("en") == (
        "The value is 12,345.5, 12.3 times the 1,000 of 2024. Check both figures and the unit of measure, or explain the "
        "change."
    )


def test_a_relation_is_told_in_its_own_sentence_and_by_the_names_of_its_elements():
    (found,) = find(HALF, values=values(spending=1500, staff_f=2))
    assert told(found, "vi", "comma", ready(HALF)).text("vi") == (
        "Chưa bảo đảm quy tắc “Chi không quá nửa số người”: cần có [spending] ≤ 0.5 × [Người làm việc: Nữ], nhưng vế trái "
        "là 1.500 còn vế phải là 1. Hãy sửa giá trị sai."
    )
    assert dict(told(found, "en", "point").facts)["right"] == "0.5 * [staff: sex=f]"


def test_a_side_is_said_with_names_and_numbers_stay_numbers():
    said = spoken("1e3 * (staff - [doctors: sex=m]) / 2.5", ELEMENTS, {"sex": SEX}, "en")
    assert said == "1e3 × ([Staff] − [doctors: Men]) ÷ 2.5"
