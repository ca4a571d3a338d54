# SPDX-License-Identifier: Apache-2.0
"""The audit report as a page: whole, escaped, its links leading somewhere."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.audit.run import audit
from laban.model.audit.thresholds import Plan
from laban.report.audit.view import AuditView
from laban.report.audit_page import audit_page, counts


@pytest.fixture(scope="module")
def kept():
    return {}


@pytest.fixture
def views(kept, small_pack, small_result, small_design, small_uncertainty) -> list[AuditView]:
    if not kept:
        kept["found"] = audit(
            small_pack.framework, small_result, rng=np.random.default_rng(1), year=2024, plan=Plan(resamples=20),
            uncertainty=small_uncertainty,
        )  # fmt: skip
    languages = ("vi", "en")
    return [
        AuditView(small_pack, small_result, each, kept["found"], small_design, small_uncertainty) for each in languages
    ]


def test_the_page_is_whole_and_its_links_lead_somewhere(views, read):
    page = read(audit_page(views))
    assert (page.unclosed, len(page.ids) - len(set(page.ids))) == ([], 0)
    assert {link for link in page.links if link.removeprefix("#") not in page.ids} == set()


def test_the_same_audit_gives_the_same_bytes(views):
    assert audit_page(views) == audit_page(views)


def test_both_languages_have_the_same_parts(views, read):
    ids = read(audit_page(views)).ids
    parts = {
        language: [each[3:] for each in ids if each.startswith(f"{language}-") and f"{each}-title" in ids]
        for language in ("vi", "en")
    }
    assert parts["vi"] == parts["en"]
    assert parts["en"] == [
        "summary", "coverage", "correlation", "structure", "importance", "added_value", "assumptions", "intervals", "shifts",
        "others", "conclusions", "method", "limits", "sources",
    ]  # fmt: skip


def test_the_cards_count_conclusions_by_gravity_with_shape_and_word(views):
    made = counts(views[1])
    assert [made.count(f'class="{name}"') for name in ("problem", "look", "good")] == [1, 1, 1]
    assert "with a problem" in made


def test_generated_figures_are_marked(views):
    generated = [replace(each, pack=replace(each.pack, demonstration=True)) for each in views]
    assert audit_page(generated).count('class="demonstration"') == 2
    assert 'class="demonstration"' not in audit_page(views)


def test_no_word_of_a_pack_is_read_as_markup(views):
    hostile = "<script>alert(1)</script>"
    named = tuple(
        replace(each, names=replace(each.names, versions=(("vi", hostile),))) for each in views[0].framework.indicators
    )
    view = replace(views[0], result=replace(views[0].result, framework=replace(views[0].framework, indicators=named)))
    assert hostile not in audit_page([view])
