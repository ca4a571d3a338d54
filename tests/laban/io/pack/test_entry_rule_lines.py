# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.io.pack.entry_rule_lines import entry_rule_table
from laban.model.entry_rule import EntryRule
from laban.model.text import Text


def test_each_field_has_its_column_and_each_language_its_own():
    rule = EntryRule(
        code="r", kind="jump", elements=("a", "b"), limit=3.0, names=Text.of({"vi": "Tên", "en": "Name"}),
        remedy=Text.of({"vi": "Sửa"}),
    )  # fmt: skip
    assert entry_rule_table((rule,), ("vi", "en")) == {
        "code": ["r"], "kind": ["jump"], "elements": ["a b"], "left": [""], "relation": [""], "right": [""], "limit": [3.0],
        "low": [None], "high": [None], "severity": ["warning"], "name_vi": ["Tên"], "name_en": ["Name"],
        "remedy_vi": ["Sửa"], "remedy_en": [""], "status": ["assumed"], "source": [""],
    }  # fmt: skip
