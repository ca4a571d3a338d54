# SPDX-License-Identifier: Apache-2.0
"""What was found in a file, and how it is told from one process to another."""

from __future__ import annotations

import json
from dataclasses import dataclass

from laban.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How many pages can be drawn, the size of a picture, and everything that is wrong."""

    pages: int = 0
    width: int = 0
    height: int = 0
    problems: tuple[Problem, ...] = ()


def told(found: Found) -> bytes:
    """Write it as JSON."""
    problems = [[each.code, dict(each.facts)] for each in found.problems]
    return json.dumps([found.pages, found.width, found.height, problems]).encode()


def heard(content: bytes) -> Found:
    """Read it; raise ValueError where it is anything else. Who looked into a hostile file is not believed blindly.

    >>> heard(told(Found(pages=3))).pages
    3
    """
    try:
        pages, width, height, problems = json.loads(content)
        made = tuple(_heard(code, facts) for code, facts in problems)
    except (TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not what an inspection says") from error
    numbers = all(type(each) is int and 0 <= each < 1 << 31 for each in (pages, width, height))
    if not numbers or any(not each.code.startswith("files.") for each in made):
        raise ValueError("not what an inspection says")
    return Found(pages=pages, width=width, height=height, problems=made)


def _heard(code: object, facts: dict[object, object]) -> Problem:
    return Problem(code=str(code)[:60], facts=tuple((str(name)[:60], str(fact)[:200]) for name, fact in facts.items()))
