# SPDX-License-Identifier: Apache-2.0
"""Refusals: what cannot be done, why, and what to do next."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title_400": "The request is not right",
    "title_403": "You may not do this",
    "title_404": "Page not found",
    "title_405": "This cannot be sent in that way",
    "title_409": "This cannot be done now",
    "title_413": "What was sent is too large",
    "title_422": "What was sent has faults",
    "title_429": "Too many attempts",
    "title_500": "Something went wrong here",
    "csrf": "This form is no longer valid, usually because you logged in again or left the page open for long. Go "
    "back, reload the page and send it once more; what was saved is still there.",
    "no_page": "This address leads to no page, or to one that you may not see. Check the address, or start from the "
    "home page.",
    "not_allowed": "Your role does not allow this. If you need to do it, ask an administrator.",
    "faults": "Faults to correct: {count}. Correct each one below and send again.",
    "stale": "Someone else changed this while you were working on it. Reload the page to see the newest state, then "
    "do it again.",
    "wrong_state": "This is in a state that does not allow the step. Reload the page to see where it stands.",
    "method": "This address does not take requests of that kind. Go back and use the button on the page.",
    "too_large": "It is larger than is allowed. Split it into parts and send them one by one.",
    "too_many_bytes": "More than {megabytes} MB was sent at once, which is the most that is taken. Nothing was saved. Split "
    "it into parts and send them one by one.",
    "too_many_fields": "A form with more than {fields} fields was sent, which is the most that is taken at once. Nothing was "
    "saved. Go back, and send fewer fields at a time.",
    "too_many_files": "More than {files} files were sent at once, which is the most that is taken. Nothing was saved. Send "
    "fewer files at a time.",
    "too_often": "You have tried too many times in a short while. Wait fifteen minutes and try again.",
    "fault": "The fault is ours, not yours; what was saved is still there. Try again in a few minutes. If it fails "
    "again, give the administrator the number below.",
    "unreadable": "The site cannot read this request. Go back and try again.",
    "number": "Number of the fault:",
    "go_home": "Go to the home page",
    "quote": "When you ask for help, quote this code:",
}
