# SPDX-License-Identifier: Apache-2.0
"""Checks of forms, code lists and domains, before anybody is asked to fill one in.

A fault carries the keys that lead to it (`sections`, 0, `fields`, 2, `when`), so that a reader of files can add the line and
a form builder can mark the box. What needs only the form itself is judged by `own_faults`, so that content from a browser
can be refused before elements and code lists are at hand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from laban.errors import Place, Problem, problem
from laban.model.checks.fault import Fault, below
from laban.model.form import COUNTED, FREQUENCIES, KINDS, CodeList, Domain, Field, Form
from laban.model.framework import STATUSES
from laban.model.skip import condition_names, condition_problems, hanging
from laban.model.text import Text

LANGUAGES = ("vi", "en")
"""Languages in which whatever a form shows must be said."""

MOST_CELLS = 2000
"""Cells a form may have; more belong into a workbook of their own."""

LONGEST = {
    "names": 300,
    "document": 500,
    "help": 2000,
    "evidence": 1000,
    "note": 2000,
    "prefill": 200,
    "replaced_by": 200,
}
"""Characters a text may have."""

MOST_WORKDAYS = 365

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
"""The code of a section, a code list, an option or a domain."""

FORM_CODE = re.compile(r"\w[\w./-]{0,63}")
"""The code of a form, such as 09/KHCN-TĐC."""


def form_problems(
    form: Form,
    elements: Collection[str],
    code_lists: Mapping[str, CodeList],
    domains: Collection[str] | None = None,
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a form; all are errors. Domains are only looked up where some are given."""
    return tuple(_placed(form.code, each) for each in form_faults(form, elements, code_lists, domains))


def form_faults(
    form: Form,
    elements: Collection[str],
    code_lists: Mapping[str, CodeList],
    domains: Collection[str] | None = None,
) -> tuple[Fault, ...]:
    """Return the same with the keys that lead to each."""
    return (*own_faults(form), *_beside(form, elements, code_lists, domains))


def own_faults(form: Form) -> tuple[Fault, ...]:
    """Return what is wrong with a form whatever elements and code lists there are."""
    return (*_form(form), *_sections(form), *_fields(form), *_skips(form))


def code_list_problems(code_list: CodeList) -> tuple[Problem, ...]:
    """Return everything that is wrong with a code list; all are errors."""
    return tuple(_placed(code_list.code, each) for each in code_list_faults(code_list))


def code_list_faults(code_list: CodeList) -> tuple[Fault, ...]:
    """Return the same with the keys that lead to each."""
    return tuple(_code_list(code_list))


def domain_faults(domain: Domain) -> tuple[Fault, ...]:
    """Return what is wrong with a domain."""
    return (*_code(domain.code, CODE, ("code",)), *_names(domain.names, (), domain.code))


def _placed(code: str, fault: Fault) -> Problem:
    """Name the place of a fault where there is no file: the code, and the keys below it."""
    return replace(fault.problem, where=Place(column=".".join((code, *fault.path)) if code else ".".join(fault.path)))


def _form(form: Form) -> Iterator[Fault]:
    yield from _code(form.code, FORM_CODE, ("code",))
    yield from _names(form.names, (), form.code)
    yield from _words(form.document, ("document",))
    yield from _words(form.note, ("note",))
    yield from _length(form.replaced_by, ("replaced_by",))
    yield from _known(form.frequency, FREQUENCIES, ("frequency",))
    yield from _known(form.status, STATUSES, ("status",))
    if not 0 <= form.due_workdays <= MOST_WORKDAYS:
        yield Fault(("due_workdays",), problem("form.workdays", given=form.due_workdays, most=MOST_WORKDAYS))
    start, end = form.valid_from, form.valid_to
    if start and end and end < start:
        yield Fault(("valid_to",), problem("form.validity", start=start, end=end))


def _sections(form: Form) -> Iterator[Fault]:
    if not form.sections:
        yield Fault(("sections",), problem("form.no_section"))
    codes = [section.code for section in form.sections]
    for at, section in enumerate(form.sections):
        path = below("sections", at)
        yield from _code(section.code, CODE, (*path, "code"))
        if section.code and section.code in codes[:at]:
            yield Fault((*path, "code"), problem("form.same_section", section=section.code))
        yield from _names(section.names, path, section.code)
        yield from _words(section.help, (*path, "help"))
        if not section.fields:
            yield Fault(path, problem("form.empty_section", section=section.code))


def _fields(form: Form) -> Iterator[Fault]:
    seen: set[str] = set()
    for path, field in located_fields(form):
        if not field.element:
            yield Fault((*path, "element"), problem("form.no_element"))
        elif field.element in seen:
            yield Fault((*path, "element"), problem("form.same_element", element=field.element))
        seen.add(field.element)
        yield from _known(field.kind, KINDS, (*path, "kind"))
        yield from _known(field.status, STATUSES, (*path, "status"))
        yield from _words(field.help, (*path, "help"))
        yield from _words(field.evidence, (*path, "evidence"))
        yield from _length(field.prefill, (*path, "prefill"))
        yield from _splits(field, path)


def _splits(field: Field, path: tuple[str, ...]) -> Iterator[Fault]:
    """Judge how a field is split and what may be answered, as far as its kind is known."""
    for at, name in enumerate(field.by):
        if name in field.by[:at]:
            yield Fault((*path, "by"), problem("form.same_list", element=field.element, list=name))
    if field.kind not in KINDS:
        return
    if field.by and field.kind not in COUNTED:
        known = " · ".join(COUNTED)
        yield Fault((*path, "by"), problem("form.split_kind", element=field.element, kind=field.kind, known=known))
    if field.kind == "choice" and not field.choices:
        yield Fault((*path, "choices"), problem("form.no_choices", element=field.element))
    if field.choices and field.kind != "choice":
        yield Fault((*path, "choices"), problem("form.idle_choices", element=field.element, kind=field.kind))


def _skips(form: Form) -> Iterator[Fault]:
    """Judge conditions: can each be read, does it name fields of the form that have one number, is there a circle."""
    fields = {field.element: field for field in form.fields}
    for path, field in located_fields(form):
        here = (*path, "when")
        found = condition_problems(field.when, Place())
        yield from (Fault(here, each) for each in found)
        for name in () if found else condition_names(field.when):
            if name == field.element:
                yield Fault(here, problem("form.when_itself", element=name))
            elif name not in fields:
                yield Fault(here, problem("form.when_unknown", element=field.element, name=name))
            elif not _has_number(fields[name]):
                yield Fault(here, problem("form.when_no_number", element=field.element, name=name))
        if field.when and not found and not condition_names(field.when):
            yield Fault(here, problem("form.when_names_nothing", element=field.element, when=field.when))
    yield from _circles(form)


def _has_number(field: Field) -> bool:
    """Tell whether a field has one number to compare: a yes or no is 1 or 0."""
    return field.kind == "yes_no" or (field.kind not in ("text", "choice") and (field.total or not field.by))


def _circles(form: Form) -> Iterator[Fault]:
    """Take away, again and again, the fields that hang on nothing left; those that never go are in or behind a circle."""
    waiting = {element: set(needed) - {element} for element, needed in hanging(form)}
    while free := [element for element, needed in waiting.items() if not needed & set(waiting)]:
        for element in free:
            del waiting[element]
    if not waiting:
        return
    first = _in_circle(waiting)
    path = next(path for path, field in located_fields(form) if field.element == first[0])
    yield Fault((*path, "when"), problem("form.when_circle", path=" → ".join(first)))


def _in_circle(waiting: Mapping[str, set[str]]) -> list[str]:
    """Walk from field to field until one comes again, and return that circle."""
    walked = [next(iter(waiting))]
    while (onward := min(waiting[walked[-1]] & set(waiting))) not in walked:
        walked.append(onward)
    return [*walked[walked.index(onward) :], onward]


def _beside(
    form: Form, elements: Collection[str], code_lists: Mapping[str, CodeList], domains: Collection[str] | None
) -> Iterator[Fault]:
    """Judge what a form names: elements, code lists, its domain; and how many cells that makes."""
    if domains is not None and form.domain not in domains:
        yield Fault(("domain",), problem("form.unknown_domain", domain=form.domain or "–"))
    for path, field in located_fields(form):
        if field.element and field.element not in elements:
            yield Fault((*path, "element"), problem("form.unknown_element", element=field.element))
        for key, names in (("by", field.by), ("choices", (field.choices,) if field.choices else ())):
            for name in names:
                if name not in code_lists:
                    said = problem("form.unknown_list", element=field.element, list=name)
                    yield Fault((*path, key), said)
    count = sum(_cell_count(field, code_lists) for field in form.fields)
    if count > MOST_CELLS:
        yield Fault(("sections",), problem("form.many_cells", count=count, most=MOST_CELLS))


def _cell_count(field: Field, code_lists: Mapping[str, CodeList]) -> int:
    """Count the cells of a field without making them: a slip in a code list must not fill the memory."""
    if not field.by:
        return 1
    count = 1
    for name in field.by:
        count *= len(code_lists[name].options) if name in code_lists else 0
    return count + field.total


def _code_list(code_list: CodeList) -> Iterator[Fault]:
    yield from _code(code_list.code, CODE, ("code",))
    yield from _names(code_list.names, (), code_list.code)
    if not code_list.options:
        yield Fault(("options",), problem("form.no_option", list=code_list.code))
    times = Counter(code_list.codes)
    for at, option in enumerate(code_list.options):
        path = below("options", at)
        yield from _code(option.code, CODE, (*path, "code"))
        if times[option.code] > 1 and option.code in code_list.codes[:at]:
            said = problem("form.same_option", list=code_list.code, option=option.code)
            yield Fault((*path, "code"), said)
        yield from _names(option.names, path, option.code)


def located_fields(form: Form) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Yield every field with the keys that lead to it."""
    for at, section in enumerate(form.sections):
        for number, field in enumerate(section.fields):
            yield (*below("sections", at), *below("fields", number)), field


def _code(code: str, pattern: re.Pattern[str], path: tuple[str, ...]) -> Iterator[Fault]:
    if not code:
        yield Fault(path, problem("form.no_code"))
    elif not pattern.fullmatch(code):
        yield Fault(path, problem("form.bad_code", given=code[:80]))


def _known(given: str, known: tuple[str, ...], path: tuple[str, ...]) -> Iterator[Fault]:
    if given not in known:
        said = problem("form.unknown_word", field=path[-1], given=given[:80], known=" · ".join(known))
        yield Fault(path, said)


def _names(text: Text, path: tuple[str, ...], code: str) -> Iterator[Fault]:
    """Judge a name: it stands in Vietnamese and in English."""
    here = (*path, "names")
    said = dict(text.versions)
    for language in LANGUAGES:
        if not said.get(language, "").strip():
            yield Fault(here, problem("form.no_name", item=code or "–", lacking=language))
    yield from _lengths(text, here)


def _words(text: Text, path: tuple[str, ...]) -> Iterator[Fault]:
    """Judge a text that may be left out: where it is there, it stands in Vietnamese and in English."""
    said = {language: words for language, words in text.versions if words.strip()}
    for language in LANGUAGES if said else ():
        if language not in said:
            yield Fault(path, problem("form.half_said", field=path[-1], lacking=language))
    yield from _lengths(text, path)


def _lengths(text: Text, path: tuple[str, ...]) -> Iterator[Fault]:
    for _, words in text.versions:
        yield from _length(words, path)


def _length(words: str, path: tuple[str, ...]) -> Iterator[Fault]:
    most = LONGEST[path[-1]]
    if len(words) > most:
        yield Fault(path, problem("form.too_long", field=path[-1], length=len(words), most=most))
