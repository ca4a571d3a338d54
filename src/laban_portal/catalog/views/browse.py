# SPDX-License-Identifier: Apache-2.0
"""Pages that show the catalogue: forms, frameworks, method sheets, elements, lists, calendars, rules, comparisons."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from laban_portal.catalog.queries.home import catalogue_home
from laban_portal.catalog.queries.rulebook import rules_page
from laban_portal.catalog.queries.sheets import element_page, framework_tree, method_sheet
from laban_portal.catalog.queries.shelf import domains_now, form_card
from laban_portal.catalog.queries.versions import calendar_page, code_list_version, compared, versions_of
from laban_portal.catalog.rules import may_change_version
from laban_portal.catalog.views.paper import paper_of
from laban_portal.catalog.views.who import actor_of, language_of
from laban_portal.people.rules import may_edit_catalogue
from laban_portal.ui.words import tables


@login_required
@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Show what stands in the catalogue, or what answers a search."""
    query = request.GET.get("q", "")[:200]
    home = catalogue_home(actor_of(request), query=query)
    may_edit = may_edit_catalogue(actor_of(request))
    return render(request, "catalog/catalogue.html", {"home": home, "query": query, "may_edit": may_edit})


@login_required
@require_safe
def form_version(request: HttpRequest, version: int) -> HttpResponse:
    """Show a form as it will be seen, with where it comes from and its other versions."""
    card = form_card(actor_of(request), version)
    actor = actor_of(request)
    context = {
        "card": card, "form": card.parsed.form if card.parsed else None, "paper": paper_of(card, language_of(request)),
        "versions": versions_of(actor, card), "may_edit": may_edit_catalogue(actor),
        "domain": next((each for each in domains_now() if each.code == card.domain), None),
        "may_change": may_change_version(actor, card.state),
    }  # fmt: skip
    return render(request, "catalog/form.html", context)


@login_required
@require_safe
def form_print(request: HttpRequest, version: int) -> HttpResponse:
    """Show an empty form, to be printed and filled in by hand."""
    card = form_card(actor_of(request), version)
    paper = paper_of(card, language_of(request))
    return render(
        request,
        "catalog/form_print.html",
        {"card": card, "form": card.parsed.form if card.parsed else None, "paper": paper},
    )


@login_required
@require_safe
def framework_version(request: HttpRequest, version: int) -> HttpResponse:
    """Show a framework as a tree."""
    return render(request, "catalog/framework.html", {"tree": framework_tree(actor_of(request), version)})


@login_required
@require_safe
def sheet(request: HttpRequest, version: int, code: str) -> HttpResponse:
    """Show an indicator's method sheet."""
    found = method_sheet(actor_of(request), version, code)
    return render(request, "catalog/sheet.html", {"sheet": found, "indicator": found.indicator})


@login_required
@require_safe
def element(request: HttpRequest, version: int, code: str) -> HttpResponse:
    """Show an element with everything that uses it."""
    return render(request, "catalog/element.html", {"page": element_page(actor_of(request), version, code)})


@login_required
@require_safe
def code_list(request: HttpRequest, version: int) -> HttpResponse:
    """Show a code list."""
    card, content = code_list_version(actor_of(request), version)
    return render(request, "catalog/code_list.html", {"card": card, "options": content["options"]})


@login_required
@require_safe
def calendar(request: HttpRequest, version: int) -> HttpResponse:
    """Show working days and days off, month by month."""
    return render(request, "catalog/calendar.html", {"page": calendar_page(actor_of(request), version)})


@login_required
@require_safe
def entry_rules(request: HttpRequest, version: int) -> HttpResponse:
    """Show the rules that values are held against at entry."""
    page = rules_page(actor_of(request), version, language_of(request))
    return render(request, "catalog/entry_rules.html", {"page": page})


@login_required
@require_safe
def compare(request: HttpRequest, old: int, new: int) -> HttpResponse:
    """Show what changed from one version to another."""
    comparison = compared(actor_of(request), old, new)
    language = language_of(request)
    changes = [(each, " › ".join(_key_in_words(key, language) for key in each.path)) for each in comparison.changes]
    return render(request, "catalog/compare.html", {"comparison": comparison, "changes": changes})


def _key_in_words(key: str, language: str) -> str:
    """Say a key of a content in words; what is a code of its own stays."""
    return tables(language)["catalogue"].get(f"key_{key}", key)
