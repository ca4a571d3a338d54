# SPDX-License-Identifier: Apache-2.0
from dataclasses import fields, replace

from laban.errors import problem
from laban.model.audit.thresholds import Thresholds
from laban.report.audit.blocks import Command, Listing, Steps, Table, Words
from laban.report.audit.ending import command, conclusions, limits, method, rebuild


def test_every_conclusion_stands_with_its_figure_and_its_limit_the_gravest_first(seen, of_kind):
    rows = of_kind(conclusions(seen), Table)[0].rows
    assert len(rows) == len(seen.audit.findings)
    assert [row[0].value for row in rows] == sorted(row[0].value for row in rows)
    assert [cell.text for cell in rows[0][3:]] == ["−0.06", "0.30"]


def test_parts_that_could_not_be_computed_are_told_after_the_conclusions(seen, of_kind):
    assert [each.text[:22] for each in of_kind(conclusions(seen), Words)] == ["Undefined: 2 pillars c"]


def test_why_there_is_no_simulation_is_told_where_it_is_known(bare, of_kind):
    refused = replace(bare, missing=(problem("audit.unknown_level", level="x", known="y"),))
    said = [[each.text for each in of_kind(conclusions(view), Words)] for view in (bare, refused)]
    assert [each.startswith("No simulation") for each in said[0]] == [True, False]
    assert [each.startswith("The framework has no level") for each in said[1]] == [True, False]


def test_the_method_is_told_step_by_step(seen, of_kind):
    steps = of_kind(method(seen), Steps)[0].items
    assert [title for title, _ in steps][:2] == ["Which units", "Ratios"]
    noted = replace(seen, result=replace(seen.result, method=replace(seen.result.method, note="As published.")))
    assert of_kind(method(noted), Words)[0].text == "As published."


def test_every_limit_has_its_meaning_its_value_and_its_source(seen, of_kind, texts):
    rows = texts(of_kind(limits(seen), Table)[0])
    assert len(rows) == len(fields(Thresholds))
    assert [row[1] for row in rows][:4] == ["65%", "2.00", "3.50", "0.05"]
    assert {row[1] for row in rows} >= {"10", "7.5%", "0.92"}
    assert "limit set by Laban; no outside source" in {row[2] for row in rows}


def test_the_report_says_how_it_is_made_again(seen, bare, of_kind):
    assert command(seen) == "laban audit packs/small --year 2024 --design default --draws 6 --seed 1 --out audits/small"
    assert command(bare) == "laban audit packs/small --year 2024 --out audits/small"
    other = replace(bare, result=replace(bare.result, method=replace(bare.result.method, code="gii")))
    assert command(other) == "laban audit packs/small --method gii --year 2024 --out audits/small"
    part = rebuild(seen)
    assert of_kind(part, Command)[0].text == command(seen)
    assert of_kind(part, Listing)[0].items == ("units.csv 0000000000000000…",)
