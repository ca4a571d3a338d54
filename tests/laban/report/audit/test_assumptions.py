# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.model.design import WEIGHTS_ONLY
from laban.report.audit.assumptions import assumptions
from laban.report.audit.blocks import Listing, Table, Words


def test_choices_stand_with_their_probabilities_and_settings(seen, of_kind, texts):
    part = assumptions(seen)
    assert texts(of_kind(part, Table)[0]) == [
        ("Imputation", "own", "50%", "(as in the method)"), ("Imputation", "median", "50%", "impute.method = median"),
        ("mean", "own", "25%", "(as in the method)"), ("mean", "geometric", "75%", "aggregate.method = geometric"),
    ]  # fmt: skip
    assert len(of_kind(part, Listing)[0].items) == 3
    assert of_kind(part, Words)[0].text == "The framework"


def test_a_design_of_weights_alone_has_no_table(seen, of_kind):
    assert of_kind(assumptions(replace(seen, design=WEIGHTS_ONLY)), Table) == []


def test_without_a_design_that_is_said(bare, of_kind):
    assert of_kind(assumptions(bare), Words)[0].text.startswith("No simulation was made")
