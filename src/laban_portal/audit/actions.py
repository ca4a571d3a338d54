# SPDX-License-Identifier: Apache-2.0
"""Write an audit line; every action of the site ends with one, in its own transaction."""

from __future__ import annotations

import hashlib

from laban_portal.audit.models import Line
from laban_portal.clock.now import now
from viettext import fold


def sealed(words: str) -> str:
    """Return the SHA-256 of somebody's words, for the fact `sealed` of a line.

    Whoever keeps accounts reads the trail and may see no unpublished figure; words about a value may quote one. So the words
    stand in the row they belong to, and the line proves them.
    """
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def note(
    action: str, *, account: int | None, by_name: str = "", came_by: str = "", address: str = "", about: str = "",
    unit: str = "",
    **facts: object,
) -> None:  # fmt: skip
    """Write one line: what was done (a text code), by whom, about what (`round:12`), with the facts of its sentence."""
    written = {name: str(value)[:300] for name, value in facts.items()}
    words = " ".join((action, by_name, about, unit, *written.values()))
    Line.objects.create(
        at=now(), account_id=account, by_name=by_name[:160], came_by=came_by, address=address[:45], action=action,
        about=about[:120], unit=unit, facts=written, search_key=fold(words)[:600],
    )  # fmt: skip
