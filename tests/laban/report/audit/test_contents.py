# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest

from laban.report.audit.blocks import Picture, Table
from laban.report.audit.contents import contents
from laban.report.audit.view import AuditView


def test_parts_stand_in_the_order_of_an_international_auditor(seen):
    found = contents(seen)
    assert "".join(part.letter for part in found.parts) == "abcdefghij"
    assert [part.name for part in found.parts if not part.letter] == ["method", "limits", "sources"]
    assert found.lettered == found.parts[:10]


def test_the_head_says_what_was_audited_and_on_how_many_draws(seen):
    found = contents(seen)
    assert (found.kind, found.title) == ("Statistical audit", "Small index")
    assert dict(found.facts) == {
        "Year": "2024", "Size": "6 units, 4 indicators", "Method": "Default",
        "Simulation": "Small design: 6 draws, seed 1", "Source": "Invented",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_table_has_as_many_cells_as_columns_and_every_picture_a_sentence(seen, language):
    found = contents(replace(seen, language=language))
    blocks = [each for part in found.parts for each in part.blocks]
    tables = [each for each in blocks if isinstance(each, Table)]
    assert {len(row) - len(each.columns) for each in tables for row in each.rows} == {0}
    drawings = [each for block in blocks if isinstance(block, Picture) for each in (block.drawing, *block.paper)]
    assert all(each.sentence and each.title for each in drawings)
    assert len({each.ident for each in drawings}) == len(drawings)


def test_without_draws_design_and_other_choices_the_rest_stands(bare: AuditView):
    assert [part.letter for part in contents(bare).lettered] == list("abcdefghij")
