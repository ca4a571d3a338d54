# SPDX-License-Identifier: Apache-2.0
"""What the page of a new round takes in; all faults are told by the preview, at their fields."""

from __future__ import annotations

from typing import Any

from django import forms

from laban.errors import Problem, is_error
from laban_portal.collection.queries.rounds import Choices
from laban_portal.collection.wanted import RoundWanted
from laban_portal.ui.words import say

DAY = {"type": "date"}


class RoundForm(forms.Form):
    """A new round as it is typed."""

    kind = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    name_vi = forms.CharField(required=False, max_length=200)
    name_en = forms.CharField(required=False, max_length=200)
    code = forms.CharField(required=False, max_length=60)
    framework = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    year = forms.IntegerField(required=False)
    forms_ = forms.TypedMultipleChoiceField(required=False, coerce=int, widget=forms.CheckboxSelectMultiple)
    proof_wanted = forms.BooleanField(required=False)
    custom_periods = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    system = forms.ChoiceField(required=False)
    units_on = forms.DateField(required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    units = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    calendar = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    opens_on = forms.DateField(required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    on_time_until = forms.DateField(required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    closes_on = forms.DateField(required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    appeal_days = forms.IntegerField(required=False, min_value=1, max_value=60)
    answer_days = forms.IntegerField(required=False, min_value=1, max_value=60)
    note = forms.CharField(required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, choices: Choices, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        none = ("", say("rounds.choose"))
        self._choices("kind", [(kind, say(f"rounds.kind_{kind}_long")) for kind in ("yearly", "standing")])
        self._choices("framework", [none, *choices.frameworks])
        self._choices("calendar", [("", say("rounds.no_calendar")), *choices.calendars])
        self._choices("forms_", [*choices.forms])
        self._choices("system", [none, *choices.systems])
        sent = self.data or {"kind": "yearly"}
        wanted = {**NEEDED}
        if sent.get("kind") != "standing":
            wanted |= {"on_time_until": "on_time_until", "closes_on": "closes_on"}
        if not sent.get("units"):
            wanted["system"] = "no_units"
        for name, field in self.fields.items():
            field.label = say(f"rounds.field_{name.rstrip('_')}")
            field.required = name in wanted
            if name in wanted:
                field.error_messages["required"] = say(f"round_faults.{wanted[name]}")
            if name in HINTS:
                field.help_text = say(f"rounds.hint_{name.rstrip('_')}")

    def _choices(self, name: str, choices: list[tuple[Any, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # set at run time

    def wanted(self) -> RoundWanted:
        """Return what is asked for; what could not be read is left out, its fault stands at its field."""
        got = self.cleaned_data
        return RoundWanted(
            code=got.get("code") or "", name_vi=got.get("name_vi") or "", name_en=got.get("name_en") or "",
            kind=got.get("kind") or "", framework=got.get("framework"), calendar=got.get("calendar"),
            forms=tuple(got.get("forms_") or ()), year=got.get("year"), system=got.get("system") or "",
            units_on=got.get("units_on"), units=tuple((got.get("units") or "").split()),
            custom_periods=tuple((got.get("custom_periods") or "").split()), opens_on=got.get("opens_on"),
            on_time_until=got.get("on_time_until"), closes_on=got.get("closes_on"), note=got.get("note") or "",
            proof_wanted=bool(got.get("proof_wanted")), appeal_days=got.get("appeal_days") or 5,
            answer_days=got.get("answer_days") or 10,
        )  # fmt: skip

    def take(self, problems: tuple[Problem, ...]) -> tuple[str, ...]:
        """Put each fault at its field (where the field has none of its own yet); return the warnings in words."""
        warnings = []
        for each in problems:
            sentence = say(each.code, **dict(each.facts))
            if not is_error(each):
                warnings.append(sentence)
                continue
            name = "forms_" if each.where.column == "forms" else each.where.column
            place = name if name in self.fields else None
            if place is None or place not in self.errors:
                self.add_error(place, sentence)
        return tuple(warnings)


NEEDED = {
    "kind": "kind", "name_vi": "name", "name_en": "name", "code": "code", "framework": "framework", "year": "year",
    "forms_": "no_forms", "opens_on": "opens_on",
}  # fmt: skip
"""Fields that every round needs, with the fault that says so."""

HINTS = frozenset(
    {
        "name_vi",
        "code",
        "forms_",
        "proof_wanted",
        "custom_periods",
        "system",
        "units_on",
        "units",
        "calendar",
        "on_time_until",
        "closes_on",
        "appeal_days",
        "answer_days",
    }
)
"""Fields with a hint below their label."""


class ExtendForm(forms.Form):
    """Other dates, and why."""

    on_time_until = forms.DateField(required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    closes_on = forms.DateField(widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            field.label = say(f"rounds.field_{name}")
            field.error_messages["required"] = say(f"round_faults.{'reason' if name == 'reason' else 'closes_on'}")
        self.fields["on_time_until"].help_text = say("rounds.hint_extend_until")
        self.fields["reason"].help_text = say("rounds.hint_reason")


class ReasonForm(forms.Form):
    """Why something is undone."""

    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["reason"].label = say("rounds.field_reason")
        self.fields["reason"].help_text = say("rounds.hint_reason")
        self.fields["reason"].error_messages["required"] = say("round_faults.reason")
