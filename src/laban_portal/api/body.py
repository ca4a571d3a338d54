# SPDX-License-Identifier: Apache-2.0
"""Read a body of JSON strictly: its kind, its size, its letters, its shape; what cannot be read is told with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, UnreadablePostError

from laban_portal.api.refusals import Malformed, WrongType
from laban_portal.ui.errors import TooMuch


class _Unfit(ValueError):
    """JSON as some write it, but not as it is defined."""


def read_json(request: HttpRequest) -> Mapping[str, object]:
    """Return the object that the body holds; an empty body is an empty object."""
    body = _bytes(request)
    if not body:
        return {}
    kind = request.content_type or "—"
    if kind != "application/json":
        raise WrongType("api.not_json_type", kind=kind[:80])
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Malformed("api.not_utf8", at=error.start) from None
    try:
        value = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise Malformed("api.not_json", line=error.lineno, column=error.colno) from None
    except _Unfit as error:
        raise Malformed("api.twice_or_no_number", name=str(error)) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets in brackets without end
        raise Malformed("api.too_deep") from None
    if not isinstance(value, dict):
        raise Malformed("api.no_object")
    return value


def _bytes(request: HttpRequest) -> bytes:
    try:
        return request.body
    except RequestDataTooBig:
        raise TooMuch("api.too_large") from None
    except UnreadablePostError:
        raise Malformed("api.malformed") from None


def _no_constant(name: str) -> object:
    raise _Unfit(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Take each key once: of two, programs would read different ones."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Unfit(next(name for name in names if names.count(name) > 1)[:80].encode("utf-8", "replace").decode())
    return found
