# SPDX-License-Identifier: Apache-2.0
"""Read a report again from the data that is kept of it, so that other papers can be drawn from the very same content."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from laban.model.text import Text
from laban_portal.review.paper.content import ReportContent, canonical_bytes


def read_report(text: str) -> ReportContent:
    """Return the report whose data a text is.

    Raises:
        ValueError: where the text is not the data of a report, to the last letter.

    """
    try:
        content: ReportContent = _of(ReportContent, json.loads(text))
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        message = "no data of a report"
        raise ValueError(message) from error
    if canonical_bytes(content).decode() != text:
        message = "not the data of this report"
        raise ValueError(message)
    return content


def _of(kind: Any, said: Any) -> Any:
    """Return what JSON says as a value of a kind."""
    if get_origin(kind) is tuple:
        return tuple(_of(get_args(kind)[0], each) for each in said)
    if isinstance(kind, UnionType):
        return None if said is None else _of(get_args(kind)[0], said)
    if kind is Text:
        return Text.of(_ordered(said))
    if kind in {datetime, date}:
        return kind.fromisoformat(said)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{each.name: _of(hints[each.name], said[each.name]) for each in fields(kind)})  # type: ignore[operator]  # a class
    return said


def _ordered(words: Mapping[str, str]) -> dict[str, str]:
    """Return words with Vietnamese first: in the data, languages stand by the alphabet."""
    return {language: words[language] for language in sorted(words, key=lambda each: (each != "vi", each))}
