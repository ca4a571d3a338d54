# SPDX-License-Identifier: Apache-2.0
"""What a pack holds as contents of versions, each whole in itself: a form brings its code lists and elements along."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping

from laban.io.pack.method_lines import method_lines
from laban.model.checks.entry import with_relations
from laban.model.content import code_list_content, element_content, framework_content, to_content
from laban.model.content_shape import plain
from laban.model.form import CodeList, Domain, Form
from laban.model.framework import Element
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.text import Text
from laban.model.workdays import Holidays

Content = dict[str, object]


def framework_of(pack: Pack) -> Content:
    """Return the framework with its rules."""
    return framework_content(pack.framework, pack.rules)


def form_of(pack: Pack, form: Form) -> Content:
    """Return a form with the code lists and elements it names."""
    known = {element.code: element for element in (*pack.framework.elements, *pack.form_elements)}
    return form_content_of(form, pack.code_lists, known)


def form_content_of(form: Form, code_lists: Mapping[str, CodeList], elements: Mapping[str, Element]) -> Content:
    """Return a form with what it names, in the order of its fields."""
    lists = dict.fromkeys(name for field in form.fields for name in (*field.by, field.choices) if name)
    return {
        "form": to_content(form),
        "code_lists": [code_list_content(code_lists[name]) for name in lists if name in code_lists],
        "elements": [element_content(elements[code]) for code in form.elements if code in elements],
    }


def code_list_of(code_list: CodeList) -> Content:
    """Return one code list."""
    return code_list_content(code_list)


def domains_of(domains: tuple[Domain, ...]) -> Content:
    """Return the list of domains."""
    return {"domains": plain(domains)}


def calendar_of(holidays: Holidays) -> Content:
    """Return the days off and the days worked in exchange."""
    return {"off": plain(holidays.off), "working": plain(holidays.working)}


def rules_of(pack: Pack) -> Content:
    """Return every rule for values at entry: the relations of the framework among them, each as it holds at entry."""
    return {"rules": plain(with_relations(pack.entry_rules, pack.rules))}


def method_of(method: Method) -> Content:
    """Return a method as its file says it, every choice written out; what only a program can say is left out."""
    text = "\n".join(method_lines(method))
    content: Content = json.loads(json.dumps(tomllib.loads(text), default=str))
    return content


def texts_of(texts: Mapping[str, Text]) -> Content:
    """Return the words of a pack by their code."""
    return {code: plain(text) for code, text in texts.items()}
