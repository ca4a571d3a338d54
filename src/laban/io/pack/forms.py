# SPDX-License-Identifier: Apache-2.0
"""forms/*.toml, code_lists.csv, domains.csv and form_elements.csv: what units fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from laban.errors import Place, Problem, Severity, problem
from laban.io.pack.columns import Layout, Sheet, located
from laban.io.pack.fill import fill
from laban.io.pack.folder import files_in
from laban.io.pack.framework import ELEMENTS, Rows, elements_of
from laban.io.pack.source import Source
from laban.io.pack.toml import Spot, Toml
from laban.io.quoting import shown
from laban.model.checks.form import code_list_faults, domain_faults, form_faults, located_fields
from laban.model.checks.framework import element_problems
from laban.model.form import CodeList, Domain, Form, Option
from laban.model.framework import Element, Framework
from laban.model.text import Text

CODE_LISTS = Layout(needed=("list", "code"), known=())
DOMAINS = Layout(needed=("code",), known=())
FOLDER = "forms"


@dataclass(frozen=True, kw_only=True)
class ReadForms:
    """Everything forms are made of."""

    forms: tuple[Form, ...] = ()
    code_lists: Mapping[str, CodeList] = field(default_factory=dict)
    domains: tuple[Domain, ...] = ()
    elements: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A form and the file it stands in."""

    form: Form
    toml: Toml

    def place(self, *path: str) -> Place:
        """Return where a fault stands that the checks found: the key `names` of the model is `name` in a file."""
        return Spot(self.toml, tuple("name" if key == "names" else key for key in path)).place


def read_forms(source: Source, framework: Framework) -> ReadForms:
    """Read the forms of a pack, if it has any, in the order of domains, then of codes."""
    lists_sheet, domain_sheet = source.table("code_lists", CODE_LISTS), source.table("domains", DOMAINS)
    code_lists = {} if lists_sheet is None else source.take(code_lists_of(lists_sheet))
    domains = () if domain_sheet is None else source.take(domains_of(domain_sheet))
    elements = _elements(source, framework)
    written = tuple(_forms(source))
    order = {domain.code: domain.order for domain in domains}
    written = tuple(sorted(written, key=lambda each: (order.get(each.form.domain, len(order)), each.form.code)))
    codes = {element.code for element in (*framework.elements, *elements)}
    for each in written:
        for path, found in form_faults(each.form, codes, code_lists, order):
            source.tell([replace(found, where=each.place(*path))])
    source.tell(_together(written))
    return ReadForms(
        forms=tuple(each.form for each in written), code_lists=code_lists, domains=domains, elements=elements
    )


def code_lists_of(sheet: Sheet) -> tuple[dict[str, CodeList], list[Problem]]:
    """Read code lists in the order of the table; the row without a code names the list itself."""
    problems = list(sheet.empty("list"))
    names, codes, words = sheet.texts("list"), sheet.texts("code"), sheet.words()
    found: dict[str, CodeList] = {}
    for name in dict.fromkeys(each for each in names if each):
        rows = [row for row in range(len(sheet)) if names[row] == name]
        own = [row for row in rows if not codes[row]]
        options = [row for row in rows if codes[row]]
        found[name] = CodeList(
            code=name,
            names=words[own[0]] if own else Text(),
            options=tuple(Option(code=codes[row], names=words[row]) for row in options),
        )
        problems += _list_problems(sheet, found[name], own, options)
    return found, problems


def domains_of(sheet: Sheet) -> tuple[tuple[Domain, ...], list[Problem]]:
    """Read the domains in the order of the table."""
    problems = list(sheet.empty("code"))
    codes, words = sheet.texts("code"), sheet.words()
    keep = [row for row in range(len(sheet)) if codes[row]]
    domains = tuple(Domain(code=codes[row], names=words[row], order=at) for at, row in enumerate(keep))
    for at, row in enumerate(keep):
        if codes[row] in [each.code for each in domains[:at]]:
            problems.append(problem("form.same_domain", sheet.place(row, "code"), domain=shown(codes[row])))
        problems += [replace(found, where=sheet.row_place(row)) for _, found in domain_faults(domains[at])]
    return domains, problems


def _list_problems(sheet: Sheet, read: CodeList, own: Sequence[int], options: Sequence[int]) -> Iterator[Problem]:
    """Judge a code list and tell each fault with its row."""
    first = (*own, *options)[0]
    for path, found in code_list_faults(read):
        row = options[int(path[1])] if path[0] == "options" and len(path) > 1 else first
        yield replace(found, where=sheet.row_place(row))
    for row in own[1:]:
        yield problem("form.list_named_twice", sheet.place(row, "code"), list=shown(read.code))


def _elements(source: Source, framework: Framework) -> tuple[Element, ...]:
    """Read the elements that only forms have; a code is an element of the index or of forms, never of both."""
    sheet = source.table("form_elements", ELEMENTS)
    if sheet is None:
        return ()
    read: tuple[tuple[Element, ...], Rows] = source.take(elements_of(sheet))
    elements, rows = read[0], dict(read[1])
    known = {element.code for element in framework.elements}
    source.tell(located(element_problems(elements, known), rows))
    for element in elements:
        where = rows[element.code]
        if element.code in known:
            source.tell([problem("form.element_in_both", where, element=shown(element.code))])
        for language in ("vi", "en"):
            if language not in dict(element.names.versions):
                source.tell([problem("form.no_name", where, item=shown(element.code), lacking=language)])
    return elements


def _forms(source: Source) -> Iterator[Written]:
    """Read each file of the folder; one that cannot be read is told and left out."""
    for name in files_in(source.root, FOLDER, (".toml",)):
        toml = source.toml(name)
        form = None if toml is None else source.take(fill(Form, toml.values, Spot(toml)))
        if toml is not None and form is not None:
            yield Written(form, toml)


def _together(written: tuple[Written, ...]) -> Iterator[Problem]:
    """Tell codes that two forms share, and warn of elements that would be typed twice at the same time."""
    for at, each in enumerate(written):
        if each.form.code in [other.form.code for other in written[:at]]:
            yield problem("form.same_form", each.place("code"), form=shown(each.form.code))
    for one, two in combinations(written, 2):
        if not _at_once(one.form, two.form):
            continue
        asked = set(one.form.elements)
        for path, wanted in located_fields(two.form):
            if wanted.element in asked:
                yield problem(
                    "form.typed_twice", two.place(*path, "element"), severity=Severity.WARNING,
                    element=shown(wanted.element), first=one.form.code, second=two.form.code,
                )  # fmt: skip


def _at_once(one: Form, two: Form) -> bool:
    """Tell whether there is a day on which both forms hold."""
    starts = [form.valid_from for form in (one, two) if form.valid_from]
    ends = [form.valid_to for form in (one, two) if form.valid_to]
    return not starts or not ends or max(starts) <= min(ends)
