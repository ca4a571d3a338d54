# SPDX-License-Identifier: Apache-2.0
"""What keeps a round from being made or moved."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "code": "The code is a short name for addresses: small letters a–z, digits and hyphens, such as pii-2026.",
    "code_taken": "There is a round with the code {taken} already. Choose another.",
    "name": "Give the round a name in both languages.",
    "kind": "Choose whether the round is yearly or standing.",
    "framework": "Choose a framework that is ready.",
    "calendar": "Choose a calendar that is ready, or none.",
    "year": "Type the year whose figures are collected, such as 2025.",
    "opens_on": "Choose the day on which the round opens.",
    "on_time_until": "Choose the day until which a form counts as on time.",
    "closes_on": "Choose the last day on which anything is taken.",
    "on_time_before_open": "The on-time day lies before the day of opening. Choose a later one.",
    "closes_before": "The closing day lies before the on-time day or the day of opening. Choose a later one.",
    "closes_past": "The new last day has passed already. Choose today or a later day.",
    "custom_period": "{given} is no period: {why} Write it as first day/last day, such as 2025-06-14/2025-07-01.",
    "no_units": "Choose a list of units, or name units one by one.",
    "unit": "There is no unit with the key {key}. Copy keys from the list of units.",
    "none_on_day": "In the list {system} no unit exists on {day}. Choose another day or list.",
    "no_forms": "Choose at least one form.",
    "form": "A chosen form is not ready. Reload the page and choose again.",
    "form_twice": "Two versions of {form} are chosen. Keep one of them.",
    "too_many": "This would make {count} duties; the most is {most}. Choose fewer forms, units or periods.",
    "no_office": "{count} units have no coordinating office yet ({units}). Their duties are made and wait until "
    "an office is named.",
    "day_off": "{day} is no working day. It counts all the same; a working day is easier to remember.",
    "calendar_silent": "The calendar names no days off in {years}: only Saturdays and Sundays are left out there.",
    "no_custom": "{form} is asked for periods of its own, and none is given: it makes no duty.",
    "reason": "Say why: those concerned read it, and it stays in the record.",
    "reason_long": "The reason is longer than {most} letters. Shorten it.",
}
