# SPDX-License-Identifier: Apache-2.0
"""Sentences of faults that come from the log-in library in English only, in our own words and both languages.

Its adapters take `ACCOUNT_ERRORS`, `FACTOR_ERRORS` and `SOCIAL_ERRORS`; what it says outside its adapters is found by
its English sentence.
"""

from __future__ import annotations

from django.utils.functional import lazy

from laban_portal.ui.words import say

_later = lazy(say, str)

ACCOUNT_ERRORS = {
    "account_inactive": _later("entrance.fault_inactive"),
    "email_password_mismatch": _later("entrance.fault_mismatch"),
    "enter_current_password": _later("entrance.fault_current_password"),
    "incorrect_code": _later("entrance.fault_code"),
    "incorrect_password": _later("entrance.fault_password"),
    "invalid_login": _later("entrance.fault_mismatch"),
    "invalid_or_expired_key": _later("entrance.fault_link"),
    "invalid_password_reset": _later("entrance.fault_link"),
    "too_many_login_attempts": _later("entrance.fault_locked"),
    "rate_limited": _later("entrance.fault_often"),
    "unknown_email": _later("entrance.fault_mismatch"),
}
FACTOR_ERRORS = {
    "cannot_delete_authenticator": _later("entrance.fault_last_factor"),
    "cannot_generate_recovery_codes": _later("entrance.fault_no_factor"),
    "incorrect_code": _later("entrance.fault_code"),
}
SOCIAL_ERRORS = {
    "invalid_token": _later("entrance.fault_outside"),
    "no_password": _later("entrance.fault_outside_only"),
}
_ENGLISH = {
    "You must type the same password each time.": "entrance.fault_differ",
    "You are not logged in.": "entrance.fault_mismatch",
    "This key does not indicate whether it is a passkey.": "entrance.key_unknown",
}


def own_words(sentence: object) -> str:
    """Return a fault in our own words, or as it is.

    >>> own_words("Whatever.")
    'Whatever.'
    """
    text = str(sentence)
    code = _ENGLISH.get(text)
    return say(code) if code else text
