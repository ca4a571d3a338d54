# SPDX-License-Identifier: Apache-2.0
"""How a row of the table of doors is written. How to read and extend it: the head of `test_every_door.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

ASKERS = (
    "nobody", "stranger",
    "officer-an", "finance-an", "leader-an",
    "officer-binh", "officer-anh", "officer-nation",
    "reviewer", "reviewer-weak", "reviewer-other", "analyst", "manager", "administrator", "auditor",
    "token-read", "token-write",
)  # fmt: skip

NOT_OURS = ("accounts/", "static/")
"""allauth's own doors: what of them is open is tested in people/test_log_in.py."""


@dataclass(frozen=True)
class Row:
    """What a door answers, by target; how holes of its address are filled other than usual; what is sent there."""

    answers: Mapping[str, str] = field(default_factory=dict)
    fill: Mapping[str, object] = field(default_factory=dict)
    body: str = ""


def one(line: str, *, body: str = "", **fill: object) -> Row:
    """Make the row of a door that belongs to nobody in particular."""
    return Row({"-": line}, fill, body)


def four(*, an: str, binh: str, anh: str, nation: str, body: str = "", **fill: object) -> Row:
    """Make the row of a door that leads to a unit's, an organisation's or a person's thing."""
    return Row({"an": an, "binh": binh, "anh": anh, "nation": nation}, fill, body)


def every(line: str, *, body: str = "", **fill: object) -> Row:
    """Make the row of a door that answers alike whosever thing it leads to."""
    return Row(dict.fromkeys(("an", "binh", "anh", "nation"), line), fill, body)


class Of(Enum):
    """What is known only when the small country stands."""

    FRAMEWORK = "framework"
