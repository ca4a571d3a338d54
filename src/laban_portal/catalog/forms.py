# SPDX-License-Identifier: Apache-2.0
"""What a person types when building a form, as values of the model. Drafts may be incomplete: little is required."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.functional import lazy

from laban.model.form import FREQUENCIES, KINDS, CodeList, Domain, Field, Form, Option, Section
from laban.model.framework import STATUSES, Element
from laban.model.text import Text
from laban_portal.catalog.spoken import simple_condition
from laban_portal.ui.words import say

RELATIONS = (">", ">=", "=", "!=", "<=", "<")
RELATION_WORDS = {">": "above", ">=": "at_least", "=": "equals", "!=": "differs", "<=": "at_most", "<": "below"}
LONG = {"rows": 3}


def _label(name: str) -> str:
    return say(f"builder.{name}")


_later = lazy(_label, str)
"""A label in the language of whoever reads it."""


def _line(code: str, most: int, hint: str = "") -> forms.CharField:
    return forms.CharField(required=False, max_length=most, label=_later(code), help_text=_later(hint) if hint else "")


def _lines(code: str, most: int, hint: str = "") -> forms.CharField:
    words = _later(hint) if hint else ""
    return forms.CharField(
        required=False, max_length=most, label=_later(code), widget=forms.Textarea(attrs=LONG), help_text=words
    )


class Words(forms.Form):
    """A form whose choices and labels speak the reader's language."""

    def words(self, name: str) -> Text:
        """Return what was typed in both languages."""
        both = ((language, self.cleaned_data.get(f"{name}_{language}", "").strip()) for language in ("vi", "en"))
        return Text.of(dict(both))

    def offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        """Give a field its choices."""
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]  # only choice fields are named


class NewForm(Words):
    """A form that nobody has yet."""

    code = forms.CharField(max_length=60, label=_later("code"), help_text=_later("code_hint"))
    name_vi = forms.CharField(max_length=300, label=_later("name_vi"))
    name_en = forms.CharField(max_length=300, label=_later("name_en"))
    domain = forms.ChoiceField(required=False, label=_later("domain"))
    pack = forms.ChoiceField(label=_later("pack"))

    def __init__(
        self, *given: Any, domains: Sequence[Domain], packs: Sequence[str], language: str, **rest: Any
    ) -> None:
        super().__init__(*given, **rest)
        self.offer("domain", [("", "–"), *((each.code, each.names.into(language)) for each in domains)])
        self.offer("pack", [(each, each) for each in packs])
        self.order_fields(["code", "name_vi", "name_en", "domain", "pack"])


class HeadForm(Words):
    """What a form says of itself."""

    name_vi = _line("name_vi", 300)
    name_en = _line("name_en", 300)
    domain = forms.ChoiceField(required=False, label=_later("domain"))
    frequency = forms.ChoiceField(label=_later("frequency"))
    due_workdays = forms.IntegerField(
        min_value=0, max_value=365, label=_later("due_workdays"), help_text=_later("due_hint")
    )
    document_vi = _lines("document_vi", 500, "document_hint")
    document_en = _lines("document_en", 500)
    valid_from = forms.DateField(
        required=False, label=_later("valid_from"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    valid_to = forms.DateField(
        required=False, label=_later("valid_to"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    replaced_by = _line("replaced_by", 200)
    status = forms.ChoiceField(label=_later("status"), help_text=_later("status_hint"))
    note_vi = _lines("note_vi", 2000)
    note_en = _lines("note_en", 2000)

    def __init__(self, *given: Any, domains: Sequence[Domain], language: str, **rest: Any) -> None:
        super().__init__(*given, **rest)
        self.offer("domain", [("", "–"), *((each.code, each.names.into(language)) for each in domains)])
        self.offer("frequency", [(each, say(f"builder.every_{each}")) for each in FREQUENCIES])
        self.offer("status", [(each, say(f"state.{each}")) for each in STATUSES])

    @staticmethod
    def start(form: Form) -> dict[str, object]:
        """Return what the boxes hold at first."""
        plain = {
            name: getattr(form, name)
            for name in ("domain", "frequency", "due_workdays", "valid_from", "valid_to", "replaced_by", "status")
        }
        return {**plain, **_both("name", form.names), **_both("document", form.document), **_both("note", form.note)}

    def value(self, form: Form) -> Form:
        """Return the form with what was typed."""
        said = self.cleaned_data
        return replace(
            form, names=self.words("name"), domain=said["domain"], frequency=said["frequency"],
            due_workdays=said["due_workdays"], document=self.words("document"), valid_from=said["valid_from"],
            valid_to=said["valid_to"], replaced_by=said["replaced_by"].strip(), status=said["status"],
            note=self.words("note"),
        )  # fmt: skip


class SectionForm(Words):
    """A section's heading."""

    name_vi = _line("name_vi", 300)
    name_en = _line("name_en", 300)
    code = _line("section_code", 64, "section_code_hint")
    help_vi = _lines("help_vi", 2000)
    help_en = _lines("help_en", 2000)

    @staticmethod
    def start(section: Section) -> dict[str, object]:
        """Return what the boxes hold at first."""
        return {"code": section.code, **_both("name", section.names), **_both("help", section.help)}

    def value(self, section: Section) -> Section:
        """Return the section with what was typed."""
        return replace(
            section, code=self.cleaned_data["code"].strip(), names=self.words("name"), help=self.words("help")
        )


class FieldForm(Words):
    """How a field asks."""

    kind = forms.ChoiceField(label=_later("kind"))
    required = forms.BooleanField(required=False, label=_later("required"))
    choices = forms.ChoiceField(required=False, label=_later("choices"), help_text=_later("choices_hint"))
    by = forms.MultipleChoiceField(
        required=False, label=_later("by"), widget=forms.CheckboxSelectMultiple, help_text=_later("by_hint")
    )
    total = forms.BooleanField(required=False, label=_later("total"), help_text=_later("total_hint"))
    help_vi = _lines("help_vi", 2000)
    help_en = _lines("help_en", 2000)
    evidence_vi = _lines("evidence_vi", 1000)
    evidence_en = _lines("evidence_en", 1000)
    when_element = forms.ChoiceField(required=False, label=_later("when_element"))
    when_relation = forms.ChoiceField(required=False, label=_later("when_relation"))
    when_value = forms.DecimalField(
        required=False, label=_later("when_value"), widget=forms.TextInput(attrs={"inputmode": "decimal"})
    )
    when = _line("when", 500, "when_hint")
    prefill = _line("prefill", 200, "prefill_hint")
    status = forms.ChoiceField(label=_later("status"))

    def __init__(
        self,
        *given: Any,
        form: Form,
        field: Field,
        lists: Sequence[CodeList],
        names: dict[str, str],
        language: str,
        **rest: Any,
    ) -> None:
        super().__init__(*given, **rest)
        said = [(each.code, each.names.into(language)) for each in lists]
        self.offer("kind", [(each, say(f"builder.kind_{each}")) for each in KINDS])
        self.offer("choices", [("", "–"), *said])
        self.offer("by", said)
        self.offer("status", [(each, say(f"state.{each}")) for each in STATUSES])
        others = [(each, names.get(each, each)) for each in form.elements if each != field.element]
        self.offer("when_element", [("", say("builder.always")), *others])
        self.offer("when_relation", [(each, say(f"builder.is_{RELATION_WORDS[each]}")) for each in RELATIONS])

    @staticmethod
    def start(field: Field) -> dict[str, object]:
        """Return what the boxes hold at first: one comparison in its three boxes, else as it is written."""
        element, relation, value = simple_condition(field.when)
        plain = {name: getattr(field, name) for name in ("kind", "required", "total", "choices", "prefill", "status")}
        logic = {
            "when_element": element,
            "when_relation": relation or ">",
            "when_value": value,
            "when": "" if element else field.when,
        }
        return {
            **plain,
            **logic,
            "by": list(field.by),
            **_both("help", field.help),
            **_both("evidence", field.evidence),
        }

    def clean(self) -> dict[str, Any]:
        """Ask for the number where the boxes of skip logic are half filled."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("when_element") and said.get("when_value") is None and "when_value" not in self.errors:
            self.add_error("when_value", say("builder.fault_when_value"))
        return said

    def value(self, field: Field) -> Field:
        """Return the field with what was typed; what a kind cannot have is dropped."""
        said = self.cleaned_data
        when = (
            f"{said['when_element']} {said['when_relation']} {said['when_value']}"
            if said["when_element"]
            else said["when"].strip()
        )
        return replace(
            field, kind=said["kind"], required=said["required"], by=tuple(said["by"]), total=said["total"],
            choices=said["choices"], help=self.words("help"), evidence=self.words("evidence"), when=when,
            prefill=said["prefill"].strip(), status=said["status"],
        )  # fmt: skip


class ElementForm(Words):
    """A datum that the catalogue does not know yet."""

    code = forms.RegexField(
        r"^[a-z][a-z0-9_]{1,58}$", label=_later("element_code"), help_text=_later("element_code_hint"), max_length=59
    )
    name_vi = forms.CharField(max_length=300, label=_later("name_vi"))
    name_en = forms.CharField(max_length=300, label=_later("name_en"))
    unit = _line("unit", 60)
    merge = forms.ChoiceField(label=_later("merge"), help_text=_later("merge_hint"))
    low = forms.FloatField(required=False, label=_later("low"), widget=forms.TextInput(attrs={"inputmode": "decimal"}))
    high = forms.FloatField(
        required=False, label=_later("high"), widget=forms.TextInput(attrs={"inputmode": "decimal"})
    )
    source = _line("source", 200)

    def __init__(self, *given: Any, **rest: Any) -> None:
        super().__init__(*given, **rest)
        self.offer("merge", [(each, say(f"sheet.merge_{each}")) for each in ("add", "none")])
        self.fields["code"].error_messages["invalid"] = say("builder.fault_element_code")

    def value(self) -> Element:
        """Return the element that was typed; it is assumed until somebody confirms it."""
        said = self.cleaned_data
        return Element(
            code=said["code"], names=self.words("name"), unit=said["unit"].strip(), merge=said["merge"], low=said["low"],
            high=said["high"], source=said["source"].strip(), status="assumed",
        )  # fmt: skip


class ListForm(Words):
    """A code list that the catalogue does not know yet, one option a line."""

    code = forms.RegexField(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,58}$", label=_later("list_code"), max_length=59)
    name_vi = forms.CharField(max_length=300, label=_later("name_vi"))
    name_en = forms.CharField(max_length=300, label=_later("name_en"))
    options = forms.CharField(
        max_length=20000,
        label=_later("options"),
        help_text=_later("options_hint"),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean_options(self) -> tuple[Option, ...]:
        """Read the lines `code | tiếng Việt | English`; tell the first that has not three parts."""
        read = []
        for number, line in enumerate(filter(str.strip, self.cleaned_data["options"].splitlines()), 1):
            parts = [part.strip() for part in line.split("|")]
            if len(parts) != 3 or not all(parts) or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", parts[0]):
                raise forms.ValidationError(say("builder.fault_option", line=number))
            read.append(Option(code=parts[0], names=Text.of({"vi": parts[1], "en": parts[2]})))
        return tuple(read)

    def value(self) -> CodeList:
        """Return the code list that was typed."""
        return CodeList(code=self.cleaned_data["code"], names=self.words("name"), options=self.cleaned_data["options"])


def _both(name: str, text: Text) -> dict[str, object]:
    said = dict(text.versions)
    return {f"{name}_{language}": said.get(language, "") for language in ("vi", "en")}
