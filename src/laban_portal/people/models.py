# SPDX-License-Identifier: Apache-2.0
"""Organisations, accounts, and what an account is at an organisation."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from laban_portal.clock.now import now
from laban_portal.people.rules import Role

KINDS = [(kind, kind) for kind in ("ministry", "unit", "province", "department")]
ROLES = [(role.value, role.value) for role in Role]


class Accounts(BaseUserManager["Account"]):
    """How accounts are found by their address."""

    def get_by_natural_key(self, username: str | None) -> Account:
        """Find an account by its address, whatever its letters' case."""
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """A person who logs in. The address is the name; nobody shares an account."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=160, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=2, default="vi", choices=[("vi", "vi"), ("en", "en")])
    number_style = models.CharField(max_length=5, default="comma", choices=[("comma", "comma"), ("point", "point")])
    digest = models.CharField(max_length=10, default="daily")
    is_active = models.BooleanField(default=True)
    demonstration = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=now)
    search_key = models.CharField(max_length=300, blank=True, db_index=True)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        """Show the person's name."""
        return self.name or self.email

    def get_full_name(self) -> str:
        """Return the name, as Django and allauth ask for it."""
        return self.name


class Organisation(models.Model):
    """A ministry, one of its units, a province, or a department; a tree with validity.

    `unit` is the key of the ranked unit it works for (`vn-34/01@2025-07-01`), empty for the ministry's. `focal` marks the
    office that answers for all duties of its unit.
    """

    code = models.CharField(max_length=60, unique=True)
    names = models.JSONField(default=dict)
    kind = models.CharField(max_length=12, choices=KINDS)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    unit = models.CharField(max_length=80, blank=True, db_index=True)
    focal = models.BooleanField(default=False)
    groups = models.JSONField(default=dict, blank=True)
    sort_key = models.CharField(max_length=300, blank=True, db_index=True)
    search_key = models.CharField(max_length=300, blank=True, db_index=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        """Show the code."""
        return self.code


class Grant(models.Model):
    """A role of an account at an organisation between two days. A delegation is a grant made from another, by its holder."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="grants")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=16, choices=ROLES)
    domains = models.JSONField(default=list, blank=True)
    from_day = models.DateField()
    to_day = models.DateField(null=True, blank=True)
    delegated_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="lent")
    reason = models.CharField(max_length=300, blank=True)
    granted_by = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="+")
    granted_at = models.DateTimeField(default=now)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """A grant does not end before it begins."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="grant_days_in_order",
                condition=models.Q(to_day__isnull=True) | models.Q(to_day__gte=models.F("from_day")),
            )
        ]

    def __str__(self) -> str:
        """Show role and organisation."""
        return f"{self.role}@{self.organisation_id}"


class Invitation(models.Model):
    """A letter that lets one person make one account with one role. Only the hash of its secret is kept."""

    email = models.EmailField()
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, default="vi")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=16, choices=ROLES)
    domains = models.JSONField(default=list, blank=True)
    secret_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Show whom it is for."""
        return self.email


class Token(models.Model):
    """A key for programs: acts as its owner, within its scopes, networks and days, and never starts a session."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12, unique=True)
    secret_hash = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    networks = models.JSONField(default=list, blank=True)
    made_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    last_used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Show the name its owner gave it."""
        return self.name
