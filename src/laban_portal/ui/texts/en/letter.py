# SPDX-License-Identifier: Apache-2.0
"""Letters about an account."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "greeting": "Hello,",
    "closing": "Regards,\n{site}",
    "notice": "The following changed in your account at {site}:",
    "origin": "When: {when}\nIP address: {ip}\nBrowser: {browser}",
    "not_you": "If this was not you, change your password at once and tell your administrator.",
    "reset_subject": "Reset your password",
    "reset": "Someone, probably you, asked to reset the password of this account. To set a new one, open this link:",
    "reset_ignore": "If you did not ask, ignore this letter; nothing has changed.",
    "unknown_subject": "A request to reset a password",
    "unknown": "Someone asked to reset the password for {email}, but no account has this address. If you need an "
    "account, ask your administrator; otherwise ignore this letter.",
    "keys_revoked": "The account's keys for programs, if there were any, were revoked as well; make new ones where they "
    "are needed.",
    "password_changed": "The password was changed.",
    "password_reset": "The password was reset by e-mail.",
    "codes_made": "New recovery codes were made.",
    "app_on": "An authenticator app was switched on.",
    "app_off": "The authenticator app was removed.",
    "key_added": "A passkey was added.",
    "key_removed": "A passkey was removed.",
    "outside_added": "An account of {provider} was linked.",
}
