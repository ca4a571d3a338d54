# SPDX-License-Identifier: Apache-2.0
"""Faults of a log-in."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "locked": (
        "You have tried more than five times, so logging in with this address is stopped for 15 minutes. "
        "Wait and try again, or reset the password if you have forgotten it."
    ),
    "mismatch": (
        "The address or the password is not right. Check both and try again; after five failures logging "
        "in stops for 15 minutes."
    ),
    "wrong_code": "The code is wrong or was used already. Wait for the next one in your application and type it.",
    "wrong_password": "The password is not right. Try again.",
    "inactive": "This account is switched off. Ask an administrator if you still need it.",
    "no_account": (
        "There is no active account with the address that your provider has verified. Ask your leader or "
        "an administrator to invite you under that address."
    ),
    "no_connecting": (
        "An outside log-in cannot be connected to an account by hand. Log out and log in with it; the "
        "account is found by the verified address."
    ),
}
