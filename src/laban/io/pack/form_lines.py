# SPDX-License-Identifier: Apache-2.0
"""Forms, code lists and domains as the files they can be read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields

from laban.io.pack.compose import toml_key, toml_keys, toml_value
from laban.io.pack.tables import name_columns
from laban.model.form import CodeList, Domain, Field, Form, Section
from laban.model.text import Text


def form_lines(form: Form) -> Iterator[str]:
    """Write a form as TOML: what is open or empty is left out, everything else is said."""
    yield from _said(form)
    for section in form.sections:
        yield "\n[[sections]]"
        yield from _said(section)
        for field in section.fields:
            yield "\n[[sections.fields]]"
            yield from _said(field)


def code_list_table(code_lists: Iterable[CodeList], languages: tuple[str, ...]) -> Mapping[str, Sequence[object]]:
    """Return code_lists.csv: a row that names each list, then its options."""
    rows = [
        (one.code, code, names)
        for one in code_lists
        for code, names in (("", one.names), *((each.code, each.names) for each in one.options))
    ]
    return {
        "list": [name for name, _, _ in rows],
        "code": [code for _, code, _ in rows],
        **name_columns([names for _, _, names in rows], languages),
    }


def domain_table(domains: tuple[Domain, ...], languages: tuple[str, ...]) -> Mapping[str, Sequence[object]]:
    """Return domains.csv."""
    return {"code": [each.code for each in domains], **name_columns([each.names for each in domains], languages)}


def _said(value: Form | Section | Field) -> Iterator[str]:
    """Write the plain fields of a value; the name of a field `names` is `name` in a file."""
    for field in fields(value):
        given = getattr(value, field.name)
        key = "name" if field.name == "names" else field.name
        if field.name in ("sections", "fields") or given is None or given in ("", Text()):
            continue
        if isinstance(given, Text):
            yield f"{toml_key(key)} = {_inline(given)}"
        else:
            yield from toml_keys({key: given})


def _inline(text: Text) -> str:
    words = ", ".join(f"{toml_key(language)} = {toml_value(said)}" for language, said in text.versions)
    return f"{{ {words} }}"
