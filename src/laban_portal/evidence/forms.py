# SPDX-License-Identifier: Apache-2.0
"""What is typed on the pages of evidence. The rules judge it; here only days, pages and files are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from laban.errors import Place, Problem, problem
from laban_portal.evidence.rules.wanted import KINDS, LAST_PAGE, DocumentWanted
from laban_portal.ui.words import say

DAYS = ("issued_on", "valid_from", "valid_to")
HINTED = ("issuer", "number", "document_title", "valid_to", "public", "page", "place")
NEEDED = ("kind", "issuer", "title", "file", "reason")


def _day() -> forms.DateField:
    return forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Told(forms.Form):
    """A form whose faults are told by the rules, each at its field, all at once."""

    faults_name_fields = True

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.twins: list[tuple[str, str]] = []
        for name, field in self.fields.items():
            word = "document_title" if name == "title" else name
            field.label = say(f"evidence_page.{word}")
            if word in HINTED:
                field.help_text = say(f"evidence_page.hint_{word}")
            field.error_messages |= {"null_characters_not_allowed": say("evidence.invisible")}

    def unread(self) -> tuple[Problem, ...]:
        """Return what could not be read at all, as problems."""
        self.is_valid()
        return tuple(problem(self._code(name), Place(column=name), most=LAST_PAGE) for name in self.errors)

    def take(self, problems: Iterable[Problem]) -> None:
        """Put each fault at its field; documents that are there already are kept as links."""
        told: dict[str | None, set[str]] = {}
        for old in list(self.errors):
            del self.errors[old]
        for each in problems:
            facts = dict(each.facts)
            name = each.where.column if each.where.column in self.fields else None
            sentence = say(each.code, **facts)
            if sentence not in told.setdefault(name, set()):
                told[name].add(sentence)
                self.add_error(name, sentence)
            if "key" in facts:
                self.twins.append((facts["key"], facts["document"]))

    @staticmethod
    def _code(name: str) -> str:
        codes = {**dict.fromkeys(DAYS, "day_wrong"), "page": "page_wrong", "unit": "no_unit"}
        return f"evidence.{codes.get(name, 'invisible')}"


class DocumentForm(Told):
    """A document. `units` are those the person works for; `cell`: it is cited for a value as soon as it is registered.

    `fixed`: it belongs to the unit of the document that it replaces; `edited`: only what is said of it is changed.
    """

    unit = forms.ChoiceField(required=False)
    kind = forms.CharField(required=False, widget=forms.Select())
    number = forms.CharField(required=False)
    issued_on = _day()
    issuer = forms.CharField(required=False)
    title = forms.CharField(required=False, widget=_lines(2))
    valid_from = _day()
    valid_to = _day()
    note = forms.CharField(required=False, widget=_lines(2))
    public = forms.BooleanField(required=False)
    file = forms.FileField(required=False, allow_empty_file=True)
    page = forms.IntegerField(required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"}))
    place = forms.CharField(required=False)

    def __init__(
        self, *given: Any, units: Iterable[tuple[str, Mapping[str, str]]] = (), language: str = "vi", cell: bool = False,
        edited: bool = False, fixed: bool = False, most: int = 0, **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*given, **options)
        kinds = [("", say("evidence_page.choose")), *((kind, say(f"evidence_page.kind_{kind}")) for kind in KINDS)]
        self.fields["kind"].widget = forms.Select(choices=kinds)
        self.fields["file"].help_text = say("evidence_page.hint_file", most=most)
        known = [(key, names.get(language) or names.get("vi") or key) for key, names in units]
        self.fields["unit"].choices = known  # type: ignore[attr-defined]  # set at run time
        dropped = {"unit"} if len(known) < 2 or cell or edited or fixed else set()
        dropped |= {"file"} if edited else set()
        dropped |= set() if cell else {"page", "place"}
        for name in dropped:
            del self.fields[name]
        for name in NEEDED[:3]:
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = say(f"evidence.{name}_wanted")

    def unread(self) -> tuple[Problem, ...]:
        """Return what could not be read; an empty field is told by the rules."""
        self.is_valid()
        sent = {name: str(self.data.get(name, "")).strip() for name in self.errors}
        empty = {name for name in NEEDED if name in sent and not sent[name]}
        return tuple(each for each in super().unread() if each.where.column not in empty)

    def wanted(self) -> DocumentWanted:
        """Return the document as it was typed; what could not be read is left out."""
        got = self.cleaned_data
        return DocumentWanted(
            kind=got.get("kind") or "", issuer=got.get("issuer") or "", number=got.get("number") or "",
            issued_on=got.get("issued_on"), title=got.get("title") or "", valid_from=got.get("valid_from"),
            valid_to=got.get("valid_to"), note=got.get("note") or "", public=bool(got.get("public")),
        )  # fmt: skip


class FileForm(Told):
    """The file of a document."""

    file = forms.FileField(required=False, allow_empty_file=True)

    def __init__(self, *given: Any, most: int = 0, **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["file"].required = True
        self.fields["file"].help_text = say("evidence_page.hint_file", most=most)


class ReasonForm(Told):
    """Why a document is withdrawn."""

    reason = forms.CharField(required=False, widget=_lines(4))

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["reason"].required = True


class CiteForm(Told):
    """Where in a document the values stand."""

    page = forms.IntegerField(required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"}))
    place = forms.CharField(required=False)
