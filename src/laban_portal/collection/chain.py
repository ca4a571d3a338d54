# SPDX-License-Identifier: Apache-2.0
"""The chain of revisions as bytes and hashes: what is hashed, and how. Pure; the same on any machine and for ever.

A revision is written as JSON with sorted keys and no blanks, in UTF-8; its hash is the SHA-256 of these bytes. Every fact
stands in it in plain words, so that a chain can be proved from an export, without this database.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime

FORMAT = "laban-chain/1"
"""Names what is hashed and how; another way of hashing gets another name."""


DAY_FORMAT = "laban-day/2"
"""Names a day's head that covers audit lines too; one of the format above covers chains alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of one revision. `form` is pack, code and version number; `at` is UTC to the microsecond."""

    round: str
    unit: str
    sequence: int
    form: str
    element: str
    period: str
    slice: str
    number: int
    kind: str
    text: str
    typed: str
    flag: str
    reason: str
    note: str
    answer: str
    source: str
    operation: str
    account: int | None
    by_name: str
    at: str
    previous: str


def canonical(content: Mapping[str, object]) -> bytes:
    """Return the one form of a content.

    >>> canonical({"b": 1, "a": "Đà Nẵng"}).decode()
    '{"a":"Đà Nẵng","b":1}'
    """
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes, in 64 small hexadecimal letters."""
    return hashlib.sha256(content).hexdigest()


def revision_bytes(facts: Facts) -> bytes:
    """Return what is hashed of a revision."""
    return canonical({"format": FORMAT, **asdict(facts)})


def revision_hash(facts: Facts) -> str:
    """Return the hash of a revision; it covers the hash before it."""
    return digest(revision_bytes(facts))


def moment(at: datetime) -> str:
    """Write a moment in UTC, always to the microsecond.

    >>> moment(datetime(2026, 3, 10, 5, tzinfo=UTC))
    '2026-03-10T05:00:00.000000Z'
    """
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def form_name(pack: str, code: str, number: int) -> str:
    """Name a form version in plain words; of very long names the end is kept, where the number stands.

    >>> form_name("vn-pii", "01/KHCN-TC", 2)
    'vn-pii/01/KHCN-TC@2'
    """
    return f"{pack}/{code}@{number}"[-80:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a chain stood: its round, its unit, the number of its last revision and that one's hash."""

    round: str
    unit: str
    sequence: int
    head: str


def day_content(day: date, previous: str, links: Iterable[Link], audit: Mapping[str, object]) -> bytes:
    """Return the head of a day: where every chain stood, the audit lines since the head before, and that one's hash.

    `audit` says which lines: those with numbers above `after` up to `last`, how many, and the SHA-256 over their contents.
    """
    chains = [
        [each.round, each.unit, each.sequence, each.head]
        for each in sorted(links, key=lambda each: (each.round, each.unit))
    ]
    return canonical(
        {
            "format": DAY_FORMAT,
            "day": day.isoformat(),
            "previous": previous,
            "chains": chains,
            "audit": dict(audit),
        }
    )


def day_audit(content: str) -> tuple[int, int, int, str] | None:
    """Return what a day's head says of audit lines: after, last, lines, sha256; nothing in a head of the older format.

    Raises:
        ValueError: where a head that should say it does not.

    """
    try:
        said = json.loads(content)
        if said["format"] == FORMAT:
            return None
        audit = said["audit"]
        return int(audit["after"]), int(audit["last"]), int(audit["lines"]), str(audit["sha256"])
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        message = "no head of a day"
        raise ValueError(message) from error


def day_links(content: str) -> tuple[Link, ...]:
    """Return where the chains stood, out of the head of a day.

    Raises:
        ValueError: where the content is no head of a day.

    """
    try:
        chains = json.loads(content)["chains"]
        return tuple(
            Link(round=str(code), unit=str(unit), sequence=int(sequence), head=str(head))
            for code, unit, sequence, head in chains
        )
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        message = "no head of a day"
        raise ValueError(message) from error
