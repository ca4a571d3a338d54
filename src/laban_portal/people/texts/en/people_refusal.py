# SPDX-License-Identifier: Apache-2.0
"""Refusals about people and organisations."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_organisation": "There is no organisation “{organisation}”, or you may not see it. "
    "Choose one from the list of organisations.",
    "no_person": "There is no such account, or you may not see it. Choose one from the list of people.",
    "no_list": "Only administrators, auditors and leaders see lists of accounts. Ask one of them for what you need.",
    "no_grant": "There is no such role, or you may not change it. Open the account's page again.",
    "grant_ended": "This role has ended already. Reload the page.",
    "no_session": "This log-in has ended already. Reload the page.",
    "no_token": "There is no such key in your account. Reload the page.",
    "token_ended": "This key was revoked already. Nothing more needs to be done.",
    "no_invitation": (
        "There is no such invitation. Check that the address of the letter was opened whole, or ask for a new letter."
    ),
    "invitation_ended": "This invitation was used, taken back or has run out. "
    "If you have no account yet, ask for a new one.",
    "may_not_invite": (
        "You may not give this role at this organisation. Leaders invite officers and leaders of their "
        "own organisations; other roles are given by administrators."
    ),
    "role_does_not_fit": (
        "This role does not belong at this organisation: officers and leaders work where there is a unit "
        "measured, all others at the ministry. Choose again."
    ),
    "has_account": "{email} has an account already. Open its page and give the role there.",
    "has_role": "The account has this role at this organisation already. End the old one first if you want other days.",
    "not_to_oneself": "Nobody gives a role to themselves. Ask another administrator.",
    "not_from_oneself": "Nobody ends a role of their own. Ask another administrator.",
    "not_oneself_off": "You cannot switch off your own account. Ask another administrator.",
    "last_administrator": (
        "This is the last administrator; nobody could switch accounts on again. Give the role to someone else first."
    ),
    "may_not_borrow": (
        "The role cannot be lent to this person: they must have a role of their own at the same unit, or "
        "at the ministry like you. Choose someone else."
    ),
    "reason_wanted": "There is no reason. Write one, so that the audit trail can be understood.",
    "days_in_order": "The last day is before the first. Correct one of them.",
    "lent_days": "A role is lent from today on at the earliest, and not longer than you hold it. Correct the days.",
    "code_taken": "The code “{organisation}” is taken or reserved. Choose another.",
    "organisation_incomplete": "The organisation lacks its code, kind or Vietnamese name. Add what is missing.",
    "no_unit": "There is no unit “{unit}” in the catalogue. Choose one from the list.",
    "another_unit": (
        "An organisation and all below it work for one unit. Choose the unit of the organisation above, "
        "or another place in the tree."
    ),
    "unit_wanted": "A province's organisation or department belongs to a unit measured. Choose the unit.",
    "under_itself": "An organisation cannot stand under itself. Choose another one above it.",
    "weak_password": (
        "The password is too weak. Choose one of 12 characters or more that is not common and not like your name."
    ),
    "token_makes_token": "A key cannot make keys. Log in with your own account.",
    "scopes_wanted": "No right was chosen for the key. Choose at least one from the list.",
    "token_days": "A key must end after today and within a year. Choose another day.",
    "too_many_tokens": "You hold {most} keys, which is the most. Revoke one that is no longer used.",
    "networks": "One line is no network such as 10.0.0.0/8. Correct it.",
}
