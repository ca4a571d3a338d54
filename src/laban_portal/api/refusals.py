# SPDX-License-Identifier: Apache-2.0
"""Refusals that only programs meet: bodies that cannot be read, keys that are not known, too many requests."""

from __future__ import annotations

from laban_portal.ui.errors import PortalError


class Malformed(PortalError):
    """The request cannot be read at all: no UTF-8, no JSON, a parameter that is none."""

    status = 400


class Unknown(PortalError):
    """Nobody is logged in and no token says who it is."""

    status = 401


class WrongType(PortalError):
    """The body is of a kind that is not taken."""

    status = 415


class TooOften(PortalError):
    """More requests than a token may send in a minute; `wait` says for how many seconds to stop."""

    status = 429

    def __init__(self, code: str, *, wait: int) -> None:
        self.wait = wait
        super().__init__(code, wait=wait)
