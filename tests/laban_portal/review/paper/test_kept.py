# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

import pytest

from laban_portal.review.paper.content import canonical_bytes
from laban_portal.review.paper.kept import read_report
from tests.laban_portal.review.paper.example import report


def test_a_report_is_read_again_as_it_was():
    content = report()
    assert read_report(canonical_bytes(content).decode()) == content


@pytest.mark.parametrize("change", ["", "[]", "{}", '{"format":"laban-report/1"}', "x"])
def test_what_is_no_report_is_refused(change):
    with pytest.raises(ValueError, match=r".*"):
        read_report(change)


def test_a_report_with_other_totals_or_another_format_is_refused():
    said = json.loads(canonical_bytes(report()))
    for name, value in (("totals", {**said["totals"], "rows": 99}), ("format", "laban-report/2"), ("more", 1)):
        text = json.dumps({**said, name: value}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        with pytest.raises(ValueError, match="not the data of this report"):
            read_report(text)
