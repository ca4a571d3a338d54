# SPDX-License-Identifier: Apache-2.0
"""The page on which a form is built. Every button sends its form, so no script is needed; each change is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form as TypedForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from laban.model.text import Text
from laban_portal.catalog import drafting
from laban_portal.catalog.actions.drafts import change_draft
from laban_portal.catalog.drafting import Draft
from laban_portal.catalog.forms import ElementForm, FieldForm, HeadForm, ListForm, SectionForm
from laban_portal.catalog.queries.builder import Builder, builder_page, element_by_code, lists_by_code, offered_elements
from laban_portal.catalog.spoken import spoken_condition
from laban_portal.catalog.views.paper import paper_of
from laban_portal.catalog.views.who import actor_of, language_of
from laban_portal.ui.errors import NotFound
from laban_portal.ui.words import say

Done = tuple[Callable[[Draft], Draft], str]
"""The change to a draft, and the place to show afterwards."""


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit_form(request: HttpRequest, version: int) -> HttpResponse:
    """Show a draft, or change it by what a button says and show it again."""
    given = request.POST if request.method == "POST" else request.GET
    page = builder_page(actor_of(request), version, at=given.get("at", "")[:12])
    typed = _typed(request, page)
    if request.method != "POST":
        return _shown(request, page, typed)
    do = request.POST.get("do", "")
    name, _, rest = do.partition(":")
    if name in typed and not typed[name].is_valid():
        return _shown(request, page, typed, status=422)
    step, at = _change(request, page, typed, name, rest)
    change_draft(version=version, seen=request.POST.get("seen", ""), step=step, by=actor_of(request))
    messages.success(request, say("builder.kept"))
    return _back(version, at)


@login_required
@require_safe
def elements(request: HttpRequest, version: int) -> HttpResponse:
    """Show what answers a search for an element: a part of the page, for when there is script."""
    page = builder_page(actor_of(request), version, at=request.GET.get("at", "")[:12])
    return render(request, "catalog/builder/offered.html", _offer(request, page))


def _back(version: int, at: str) -> HttpResponse:
    query = f"?{urlencode({'at': at})}#editor" if at else ""
    return HttpResponseRedirect(reverse("edit_form", args=[version]) + query)


def _typed(request: HttpRequest, page: Builder) -> dict[str, TypedForm]:
    """Return the small forms of the page by the name of their button; the one that was pressed holds what was sent."""
    language = language_of(request)
    pressed = request.POST.get("do", "") if request.method == "POST" else ""

    def sent(name: str) -> QueryDict | None:
        return request.POST if pressed == name else None

    parsed = page.card.parsed
    if parsed is None:
        raise NotFound("catalogue.no_version")
    found: dict[str, TypedForm] = {
        "head": HeadForm(
            sent("head"), domains=page.domains, language=language, initial=HeadForm.start(parsed.form), prefix="head"
        ),
        "element": ElementForm(sent("element"), prefix="element"),
        "list": ListForm(sent("list"), prefix="list"),
    }
    if page.field:
        names = {code: each.names.into(language) for code, each in parsed.elements.items()}
        found["field"] = FieldForm(
            sent("field"), form=parsed.form, field=page.field.field, lists=page.code_lists, names=names, language=language,
            initial=FieldForm.start(page.field.field), prefix="field",
        )  # fmt: skip
    elif page.section:
        found["section"] = SectionForm(
            sent("section"), initial=SectionForm.start(page.section.section), prefix="section"
        )
    return found


def _change(request: HttpRequest, page: Builder, typed: dict[str, TypedForm], name: str, rest: str) -> Done:
    """Return the change that a button asks for."""
    if name == "head" and isinstance(head := typed[name], HeadForm):
        return (lambda draft: replace(draft, form=head.value(draft.form))), page.at
    if name == "add_section":
        words = Text.of({language: say("builder.new_section", language) for language in ("vi", "en")})
        return (lambda draft: drafting.add_section(draft, words)), drafting.write_place(len(page.rows))
    if name in {"up", "down", "delete"}:
        return _moved(page, name, rest)
    if name == "list" and isinstance(made := typed[name], ListForm):
        return (lambda draft: drafting.keep_lists(draft, [made.value()])), page.at
    return _inside(request, page, typed, name, rest)


def _inside(request: HttpRequest, page: Builder, typed: dict[str, TypedForm], name: str, rest: str) -> Done:
    """Return the change of the section or field that is being edited."""
    parsed = page.card.parsed
    place = drafting.place_of(page.at, parsed.form) if parsed else None
    if place is None:
        raise NotFound("builder.no_place")
    at, number = place
    if name == "section" and isinstance(heading := typed.get(name), SectionForm):
        return (lambda draft: drafting.put_section(draft, at, heading.value(draft.form.sections[at]))), page.at
    if name == "field" and number is not None and isinstance(asked := typed.get(name), FieldForm):
        return _field(request, page, asked, (at, number)), page.at
    fresh = typed[name] if name == "element" else None
    code = fresh.cleaned_data["code"] if fresh else rest if name == "add_field" else ""
    element = element_by_code(actor_of(request), page.card.version, code)
    if element is None and isinstance(fresh, ElementForm):
        element = fresh.value()
    if element is None:
        raise NotFound("builder.no_place")
    return (lambda draft: drafting.add_field(draft, at, element)), drafting.write_place(at, len(page.rows[at].fields))


def _field(request: HttpRequest, page: Builder, asked: FieldForm, place: tuple[int, int]) -> Callable[[Draft], Draft]:
    """Return the change of a field; the code lists it names come along."""
    lists = lists_by_code(actor_of(request), page.card.version)
    names = [*asked.cleaned_data["by"], asked.cleaned_data["choices"]]
    at, number = place

    def step(draft: Draft) -> Draft:
        draft = drafting.keep_lists(draft, [lists[name] for name in names if name in lists])
        return drafting.put_field(draft, at, number, asked.value(draft.form.sections[at].fields[number]))

    return step


def _moved(page: Builder, name: str, rest: str) -> Done:
    """Return the change that moves or deletes a section or field."""
    place = drafting.place_of(rest, page.card.parsed.form) if page.card.parsed else None
    if place is None:
        raise NotFound("builder.no_place")
    at, number = place
    by = -1 if name == "up" else 1
    draft = Draft(form=page.card.parsed.form) if page.card.parsed else None
    if number is None:
        if name == "delete":
            return (lambda draft: drafting.drop_section(draft, at)), ""
        now = drafting.move_section(draft, at, by)[1] if draft else at
        return (lambda draft: drafting.move_section(draft, at, by)[0]), drafting.write_place(now)
    if name == "delete":
        return (lambda draft: drafting.drop_field(draft, at, number)), drafting.write_place(at)
    to = drafting.move_field(draft, at, number, by)[1] if draft else place
    return (lambda draft: drafting.move_field(draft, at, number, by)[0]), drafting.write_place(to[0], to[1])


def _offer(request: HttpRequest, page: Builder) -> dict[str, object]:
    query = request.GET.get("q", "")[:200]
    found, more = offered_elements(actor_of(request), page.card.version, query) if page.section else ((), 0)
    return {"page": page, "card": page.card, "offered": found, "more": more, "query": query}


def _shown(request: HttpRequest, page: Builder, typed: dict[str, TypedForm], *, status: int = 200) -> HttpResponse:
    """Show the page; what was typed wrongly stays in its boxes."""
    language = language_of(request)
    parsed = page.card.parsed
    names = {code: each.names for code, each in parsed.elements.items()} if parsed else {}
    faults = [(each.place, say(each.code, **each.facts)) for each in page.faults]
    context = {
        **_offer(request, page), "typed": typed, "faults": faults, "paper": paper_of(page.card, language),
        "here": [words for place, words in faults if place == page.at],
        "condition": spoken_condition(page.field.field.when, names, language) if page.field else "",
    }  # fmt: skip
    return render(request, "catalog/builder/page.html", context, status=status)
