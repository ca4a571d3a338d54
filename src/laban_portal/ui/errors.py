# SPDX-License-Identifier: Apache-2.0
"""What a person did that cannot be done, as errors that pages and the API turn into words. They are no faults of ours.

Each carries a text code (`area.name`) and the facts of its sentence; `Refused` carries problems with their places.
"""

from __future__ import annotations

from collections.abc import Iterable

from laban.errors import Problem


class PortalError(Exception):
    """An anticipated refusal: its code, its facts, and the HTTP status that says it to machines."""

    status = 400

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = {name: str(value) for name, value in facts.items()}
        super().__init__(code)


class NotAllowed(PortalError):
    """The person may not do this; said of things they may know to exist."""

    status = 403


class NotFound(PortalError):
    """There is no such thing, or the person may not know that there is."""

    status = 404


class WrongState(PortalError):
    """The thing is in a state in which this cannot be done: a closed round, a duty handed in."""

    status = 409


class Stale(PortalError):
    """The thing changed meanwhile; the person must look again."""

    status = 409


class TooMuch(PortalError):
    """Larger, longer or more often than is allowed."""

    status = 413


class Refused(PortalError):
    """What was sent has faults: all of them, each with its place."""

    status = 422

    def __init__(self, problems: Iterable[Problem], code: str = "refusal.faults") -> None:
        self.problems = tuple(problems)
        super().__init__(code, count=len(self.problems))
