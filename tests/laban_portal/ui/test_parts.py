# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from django import forms
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from laban_portal.ui.marks import SHAPES, STATES
from laban_portal.ui.words import tables


class Small(forms.Form):
    """A form for these tests."""

    name = forms.CharField(help_text="As in your letters.")
    secret = forms.CharField(widget=forms.HiddenInput)


def shown(text: str, **context: object) -> str:
    with translation.override("en"):
        request = RequestFactory().get("/list/?state=open&page=2")
        request.LANGUAGE_CODE = "en"
        return engines["django"].from_string("{% load parts figures %}" + text).render({**context, "request": request})


def test_every_state_has_its_name_and_its_shape():
    assert set(STATES) == set(tables("vi")["state"])
    assert {shape for shape, _ in STATES.values()} <= set(SHAPES)


def test_states_of_one_colour_and_context_differ_by_more_than_colour():
    assert "<svg" in shown('{% badge "late" %}')
    assert "Overdue" in shown('{% badge "late" %}')


def test_a_field_is_tied_to_its_hint_and_its_fault():
    page = shown("{% field form.name %}", form=Small({}))
    assert 'aria-describedby="id_name_hint id_name_fault"' in page
    assert 'aria-invalid="true"' in page
    assert '<label for="id_name">' in page


def test_all_faults_are_listed_with_links_and_none_leads_to_a_hidden_field():
    page = shown("{% faults form %}", form=Small({}))
    assert "2 faults to correct" in page
    assert page.count("<a href=") == 1


def test_a_form_that_was_not_sent_has_no_faults():
    assert shown("{% faults form %}", form=Small()).strip() == ""


def test_what_a_person_typed_is_never_markup():
    page = shown(
        "{% faults form %}{% field form.name %}{% empty words %}", form=Small({"name": "<b>x"}), words="<script>"
    )
    assert "<script>" not in page
    assert "<b>x" not in page


def test_a_pager_keeps_the_filters():
    page = shown("{% pager page %}", page=Paginator(range(95), 20).get_page(2))
    assert "?state=open&amp;page=3" in page
    assert "Page 2 of 5 · 95 in all" in page


def test_progress_says_its_number():
    assert "12/40 (30%)" in shown("{% progress 12 40 %}")
    assert "0/0 (0%)" in shown("{% progress 0 0 %}")
