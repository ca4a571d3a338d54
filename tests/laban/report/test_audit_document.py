# SPDX-License-Identifier: Apache-2.0
"""The audit report for paper, compiled; it shares the small audit of tests/laban/report/audit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.audit.run import audit
from laban.io.pdf import pdf
from laban.model.audit.thresholds import Plan
from laban.model.panel import Panel
from laban.pipeline import compute
from laban.report.audit.view import AuditView
from laban.report.audit_document import audit_document
from laban.report.audit_page import audit_page

HOSTILE = '#panic() "x" \\ *a* _b_ $c$ @d <e> // f'


@pytest.fixture(scope="module")
def kept():
    return {}


@pytest.fixture
def seen(kept, small_pack, small_result, small_design, small_uncertainty) -> AuditView:
    if not kept:
        kept["found"] = audit(
            small_pack.framework, small_result, rng=np.random.default_rng(1), year=2024, plan=Plan(resamples=20),
            uncertainty=small_uncertainty,
        )  # fmt: skip
    return AuditView(small_pack, small_result, "vi", kept["found"], small_design, small_uncertainty)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_document_compiles_to_an_accessible_pdf_the_same_every_time(seen, language):
    view = replace(seen, language=language)
    one, other = audit_document(view), audit_document(view)
    assert one == other
    made = pdf(one.source, one.pictures)
    assert made.accessible
    assert made == pdf(other.source, other.pictures)


def test_generated_figures_are_marked_on_every_page(seen):
    generated = replace(seen, pack=replace(seen.pack, demonstration=True))
    mark = generated.text("demonstration_title")
    source = audit_document(generated).source
    assert f'mark: "{mark}"' in source
    assert generated.text("demonstration_text") in source
    assert 'mark: ""' in audit_document(seen).source
    assert pdf(source, audit_document(generated).pictures).accessible


def test_no_word_of_a_pack_is_read_as_code(seen):
    tree = seen.framework
    named = tuple(replace(each, names=replace(each.names, versions=(("vi", HOSTILE),))) for each in tree.indicators)
    pack = replace(seen.pack, source=HOSTILE, names=replace(seen.pack.names, versions=(("vi", HOSTILE),)))
    view = replace(seen, pack=pack, result=replace(seen.result, framework=replace(tree, indicators=named)))
    document = audit_document(view)
    assert pdf(document.source, document.pictures).accessible
    assert "#panic()" in document.source


def test_every_picture_that_the_source_names_is_there(seen):
    document = audit_document(seen)
    named = {line.split('"')[1] for line in document.source.splitlines() if line.startswith("#drawing(")}
    assert named == set(document.pictures)
    assert len(named) >= 8


@pytest.mark.parametrize("units", [1, 2, 3])
def test_of_few_units_the_report_says_what_it_cannot_say(small_pack, units):
    given = small_pack.panel
    present = np.array(given.present)
    present[:, units:] = False
    values = np.where(present[:, None, :], given.values, np.nan)
    panel = Panel.of(given.units, given.years, given.items, values, present=present)
    result = compute(small_pack.framework, panel, small_pack.method)
    found = audit(small_pack.framework, result, rng=np.random.default_rng(1), plan=Plan(resamples=5))
    view = AuditView(replace(small_pack, panel=panel), result, "en", found)
    document = audit_document(view)
    assert "Undefined: " in document.source
    assert pdf(document.source, document.pictures).accessible
    assert audit_page([view])
