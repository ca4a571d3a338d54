# SPDX-License-Identifier: Apache-2.0
"""How a value is named: in addresses (`element;slice`) and as what a discussion is about (`cell:duty:element:slice`)."""

from __future__ import annotations

from collections.abc import Iterable

from laban_portal.collection.rules.counting import Key


def about(duty: int, key: Key) -> str:
    """Name a value as the thing that a discussion is about.

    >>> about(12, ("people", ""))
    'cell:12:people:'
    """
    return f"cell:{duty}:{key[0]}:{key[1]}"


def about_duty(duty: int) -> str:
    """Return how the names of all values of a duty begin."""
    return f"cell:{duty}:"


def place_of(name: str) -> tuple[int, Key] | None:
    """Return the duty and the cell that a name means; nothing where it is not a value's.

    >>> place_of("cell:12:people:sex=f")
    (12, ('people', 'sex=f'))
    """
    kind, _, rest = name.partition(":")
    duty, _, rest = rest.partition(":")
    element, separator, part = rest.partition(":")
    if kind != "cell" or not separator or not duty.isdecimal():
        return None
    return int(duty), (element, part)


def at(key: Key) -> str:
    """Name a value in the address of a page of its duty."""
    return f"{key[0]};{key[1]}"


def key_at(text: str) -> Key:
    """Return the cell that an address names.

    >>> key_at("people;sex=f;age=1")
    ('people', 'sex=f;age=1')
    """
    element, _, part = text.partition(";")
    return element, part


def following(keys: Iterable[Key], key: Key, wanted: Iterable[Key]) -> Key | None:
    """Return the next of some wanted values after one, in their order and around; nothing where there is no other."""
    order = list(keys)
    here = order.index(key) if key in order else -1
    among = set(wanted) - {key}
    return next((each for each in order[here + 1 :] + order[: here + 1] if each in among), None)
