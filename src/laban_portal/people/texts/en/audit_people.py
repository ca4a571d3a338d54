# SPDX-License-Identifier: Apache-2.0
"""What the audit trail says of people."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "organisation_made": "added the organisation {organisation}",
    "organisation_changed": "changed the organisation {organisation}",
    "invited": "invited {email} as {role} at {organisation}",
    "invitation_resent": "sent the invitation to {email} again",
    "invitation_revoked": "took back the invitation to {email}",
    "invitation_accepted": "accepted an invitation as {role} at {organisation}",
    "role_given": "gave {person} the role {role} at {organisation}",
    "role_ended": "ended the role {role} of {person} at {organisation}",
    "delegated": "lent the role {role} at {organisation} to {person} until {until}: {reason}",
    "delegation_ended": "took back the role {role} at {organisation} lent to {person}",
    "account_on": "switched on the account {person}: {reason}",
    "account_off": "switched off the account {person}: {reason}",
    "sessions_ended": "ended {count} log-ins",
    "profile_changed": "changed their profile",
    "token_made": "made the key “{name}” ({scopes}) until {until}",
    "token_revoked": "revoked the key “{name}”",
    "token_revoked_of": "revoked the key “{name}” of {person}",
    "tokens_revoked": "revoked {count} keys of {person}",
    "logged_in": "logged in ({methods})",
    "log_in_failed": "failed to log in: {email}",
    "factor_added": "set up a second factor ({kind})",
    "factor_removed": "removed a second factor ({kind})",
    "password_changed": "changed the password",
    "people_exported": "downloaded the list of accounts ({count} lines)",
}
