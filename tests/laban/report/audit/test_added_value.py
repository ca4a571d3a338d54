# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.report.audit.added_value import added_value
from laban.report.audit.blocks import Picture, Table


def test_pillars_are_drawn_against_the_limit_and_listed_with_correlations(seen, of_kind, texts):
    part = added_value(seen)
    assert of_kind(part, Picture)[0].drawing.rows == (("Input", "50%"), ("Output", "50%"))
    assert texts(of_kind(part, Table)[0])[0] == ("Input", "pillar", "6", "1", "50%", "0.94", "0.83")


def test_what_the_index_repeats_is_marked(seen, of_kind):
    repeated = replace(seen.audit.added_value[0], moved=0.1)
    view = replace(seen, audit=replace(seen.audit, added_value=(repeated,)))
    assert "Beyond the limit of 30%: 1 of 1." in of_kind(added_value(view), Picture)[0].drawing.sentence


def test_without_pillars_only_the_empty_table_is_left(seen, of_kind):
    part = added_value(replace(seen, audit=replace(seen.audit, added_value=())))
    assert (of_kind(part, Picture), of_kind(part, Table)[0].rows) == ([], ())
