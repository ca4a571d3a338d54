# SPDX-License-Identifier: Apache-2.0
"""What people type on the pages of people, read and checked for its shape. The actions decide whether it may be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from laban_portal.clock.now import now
from laban_portal.people.models import KINDS, Account
from laban_portal.people.rules import SCOPES, Role
from laban_portal.ui.words import say

LANGUAGES = ("vi", "en")
STYLES = ("comma", "point")
DIGESTS = ("immediate", "daily", "weekly", "none")
Choices = Iterable[tuple[str, str]]


def _day(*, required: bool = False) -> forms.DateField:
    return forms.DateField(required=required, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def _choose(words: str, values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, say(f"{words}.{value}")) for value in values]


class Worded(forms.Form):
    """A form whose labels are our own sentences, in the reader's language: `people_form.<field>`."""

    faults_name_fields = True

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # checked or converted above
        for name, field in self.fields.items():
            field.label = say(f"people_form.{name}")
            field.error_messages["required"] = say("people_form.required")

    def limit(self, name: str, choices: Choices) -> None:
        """Say what a field may be chosen from."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(choices)


class OrganisationForm(Worded):
    """An organisation. Groups are written one a line, as `name=value`."""

    code = forms.RegexField(r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=60)
    name_vi = forms.CharField(max_length=200)
    name_en = forms.CharField(max_length=200, required=False)
    kind = forms.ChoiceField()
    parent = forms.ChoiceField(required=False)
    unit = forms.ChoiceField(required=False)
    focal = forms.BooleanField(required=False)
    groups = forms.CharField(required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    valid_from = _day()
    valid_to = _day()

    def __init__(
        self, *arguments: object, parents: Iterable[tuple[str, Mapping[str, str]]],
        units: Iterable[tuple[str, Mapping[str, str]]],
        language: str, old: bool = False, **options: object,
    ) -> None:  # fmt: skip
        super().__init__(*arguments, **options)
        self.fields["code"].error_messages["invalid"] = say("people_form.code_invalid")
        for name, choices in (("parent", parents), ("unit", units)):
            self.limit(
                name,
                [("", say("people_form.none")), *((key, f"{_in(names, language)} ({key})") for key, names in choices)],
            )
        self.limit("kind", _choose("people_kind", (kind for kind, _ in KINDS)))
        if old:
            del self.fields["code"], self.fields["kind"]

    def clean_groups(self) -> dict[str, str]:
        """Read the groups."""
        lines = [line.partition("=") for line in self.cleaned_data["groups"].splitlines() if line.strip()]
        if any(not sign or not name.strip() or not value.strip() for name, sign, value in lines):
            raise ValidationError(say("people_form.groups_invalid"))
        return {name.strip(): value.strip() for name, _, value in lines}

    def values(self) -> dict[str, object]:
        """Return what the action takes."""
        data = dict(self.cleaned_data)
        names = {"vi": data.pop("name_vi"), "en": data.pop("name_en")}
        return {**data, "names": {language: name for language, name in names.items() if name}}


def _in(names: Mapping[str, str], language: str) -> str:
    return names.get(language) or names.get("vi", "") or next(iter(names.values()), "")


class RoleForm(Worded):
    """A role at an organisation, with its days."""

    organisation = forms.ChoiceField()
    role = forms.ChoiceField()
    domains = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    from_day = _day()
    to_day = _day()
    reason = forms.CharField(required=False, max_length=300)

    def __init__(
        self,
        *arguments: object,
        organisations: Choices,
        domains: Choices,
        roles: Iterable[Role],
        **options: object,
    ) -> None:
        super().__init__(*arguments, **options)
        self.limit("organisation", organisations)
        self.limit("role", _choose("people_role", roles))
        self.limit("domains", domains)


class InviteForm(Worded):
    """Whom to invite, and to what."""

    email = forms.EmailField()
    name = forms.CharField(max_length=120)
    role = forms.ChoiceField()
    domains = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    language = forms.ChoiceField()

    def __init__(self, *arguments: object, roles: Iterable[Role], domains: Choices, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.fields["email"].error_messages["invalid"] = say("people_form.email_invalid")
        self.limit("role", _choose("people_role", roles))
        self.limit("domains", domains)
        self.limit("language", _choose("people_language", LANGUAGES))


class AcceptForm(Worded):
    """The new person's name and password."""

    name = forms.CharField(max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(
        max_length=128, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    again = forms.CharField(
        max_length=128, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, *arguments: object, email: str, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.email = email

    def clean(self) -> dict[str, object]:
        """Check the password against the rules, and that both are the same."""
        data = super().clean() or {}
        password = data.get("password")
        if password and data.get("again") and password != data["again"]:
            self.add_error("again", say("people_form.not_the_same"))
        if password:
            try:
                validate_password(password, Account(email=self.email, name=data.get("name", "")))
            except ValidationError as error:
                for each in error.error_list:
                    self.add_error("password", say(f"people_form.{each.code}"))
        return data


class ProfileForm(Worded):
    """What one may change of one's own account."""

    name = forms.CharField(max_length=120)
    title = forms.CharField(max_length=160, required=False)
    phone = forms.CharField(max_length=40, required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    language = forms.ChoiceField()
    number_style = forms.ChoiceField()
    digest = forms.ChoiceField()

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.limit("language", _choose("people_language", LANGUAGES))
        self.limit("number_style", _choose("people_style", STYLES))
        self.limit("digest", _choose("people_digest", DIGESTS))


class TokenForm(Worded):
    """A key for programs. Networks are written one a line."""

    name = forms.CharField(max_length=80)
    scopes = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    last_day = _day(required=True)
    networks = forms.CharField(required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.limit("scopes", _choose("people_scope", SCOPES))
        self.fields["last_day"].initial = timezone.localtime(now()).date() + timedelta(days=90)

    def values(self) -> dict[str, object]:
        """Return what the action takes; the last day counts whole."""
        data = self.cleaned_data
        end = timezone.make_aware(datetime.combine(data["last_day"], time(23, 59, 59)))
        return {
            "name": data["name"],
            "scopes": data["scopes"],
            "expires_at": end,
            "networks": data["networks"].splitlines(),
        }


class DelegationForm(Worded):
    """To whom, for how long and why a role is lent."""

    receiver = forms.TypedChoiceField(coerce=int)
    from_day = _day(required=True)
    to_day = _day(required=True)
    reason = forms.CharField(max_length=300)

    def __init__(self, *arguments: object, receivers: Choices, **options: object) -> None:
        super().__init__(*arguments, **options)
        self.limit("receiver", receivers)
