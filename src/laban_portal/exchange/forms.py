# SPDX-License-Identifier: Apache-2.0
"""What the pages of workbooks and imports take: a file, and what was decided on its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.http import QueryDict

from laban_portal.ui.words import say

SHOWN = re.compile(r"(\d{1,6}):(\d{1,9})", re.ASCII)
STYLES = ("", "comma", "point")


class WorkbookForm(forms.Form):
    """A workbook that comes back."""

    file = forms.FileField(required=True, allow_empty_file=True)

    def __init__(self, *given: object, most: int = 0) -> None:
        super().__init__(*given)  # type: ignore[arg-type]  # Django's own
        field = self.fields["file"]
        field.label, field.help_text = say("workbooks.file"), say("workbooks.hint_file", most=most)
        field.widget.attrs["accept"] = ".xlsx"


class TableForm(forms.Form):
    """A table of values, for a round, and how it writes numbers."""

    round = forms.ChoiceField()
    style = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    file = forms.FileField(required=True, allow_empty_file=True)

    def __init__(
        self, *given: object, rounds: Iterable[tuple[str, Mapping[str, str]]] = (), language: str = "vi", most: int = 0
    ) -> None:
        super().__init__(*given)  # type: ignore[arg-type]  # Django's own
        known = [(code, names.get(language) or names.get("vi") or code) for code, names in rounds]
        self.fields["round"].choices = known  # type: ignore[attr-defined]  # set at run time
        self.fields["style"].choices = [(each, say(f"workbooks.style_{each or 'told'}")) for each in STYLES]  # type: ignore[attr-defined]  # as above
        self.fields["style"].initial = ""
        for name in ("round", "style"):
            self.fields[name].label = say(f"workbooks.{name}")
        field = self.fields["file"]
        field.label, field.help_text = say("workbooks.table"), say("workbooks.hint_table", most=most)
        field.widget.attrs["accept"] = ".csv,.json,.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a person decided on the cells of an import, and which revisions they were shown."""

    take: frozenset[int]
    leave: frozenset[int]
    seen: Mapping[int, int]


def decided(given: QueryDict) -> Decided:
    """Read the decisions: `take` are ticked cells, `cell-7` answers a conflict with "theirs" (the file's) or "ours"."""
    take = {int(each) for each in given.getlist("take") if _number(each)}
    leave: set[int] = set()
    for name, value in given.items():
        at = name.removeprefix("cell-")
        if name.startswith("cell-") and _number(at):
            if value == "theirs":
                take.add(int(at))
            elif value == "ours":
                leave.add(int(at))
    seen = {int(at): int(number) for at, number in SHOWN.findall(given.get("seen", ""))}
    return Decided(take=frozenset(take), leave=frozenset(leave), seen=seen)


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 7
