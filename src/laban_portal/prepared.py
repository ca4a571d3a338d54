# SPDX-License-Identifier: Apache-2.0
"""Queries that run with every request: Django makes their SQL once, and after that only their values change.

Making SQL out of a query set takes Django longer than the database takes to answer it. Nothing of an answer is kept here:
every call asks the database. A query is written as a function that gets its values by name and returns
`….values_list(…)`; it is called once for each shape (which values are lists, and how long) with marks in place of the
values, and the marks are then found again among the parameters. So a value must only ever be compared with: a query whose
form depends on a value (on None) is not for this place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from django.db import connection

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper
    from django.db.models import QuerySet

MOST_SHAPES = 256
"""So many shapes of one query are kept; when there are more, all are forgotten."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A query's SQL. `parts` are its parameters: a constant, or where among the values a parameter is taken from."""

    sql: str
    parts: tuple[tuple[object, int], ...]
    converters: tuple[tuple[int, Any, Any], ...]


def prepared(build: Callable[..., object]) -> Callable[..., list[tuple[Any, ...]]]:
    """Return the query as a function of its values, which answers with all rows."""
    kept: dict[tuple[object, ...], _Made] = {}

    def run(**values: object) -> list[tuple[Any, ...]]:
        if any(isinstance(value, tuple) and not value for value in values.values()):
            return []  # nothing is in an empty list
        shape = (connection.vendor, *((name, _shape(value)) for name, value in values.items()))
        made = kept.get(shape)
        if made is None:
            if len(kept) >= MOST_SHAPES:
                kept.clear()
            made = kept[shape] = _made(build, values)
        flat = _flat(values)
        with _cursor() as cursor:
            parameters: list[Any] = [constant if at < 0 else _adapted(flat[at]) for constant, at in made.parts]
            cursor.execute(made.sql, parameters)
            rows = cursor.fetchall()
        return _converted(rows, made.converters) if made.converters else rows

    return run


def _cursor() -> CursorWrapper:
    """Return a cursor. PostgreSQL gets the values apart from the SQL, so that it too reads and plans the SQL only once."""
    if connection.vendor != "postgresql":
        return connection.cursor()
    from psycopg import Cursor  # noqa: PLC0415  only where it is used

    connection.close_if_health_check_failed()
    connection.ensure_connection()
    cursor: Any = Cursor(connection.connection)
    return connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)


def names(of: type[Any]) -> tuple[str, ...]:
    """Return the names of a value's fields, where they are the columns of a query."""
    return tuple(each.name for each in fields(of))


def _shape(value: object) -> object:
    return len(value) if isinstance(value, tuple) else type(value)


def _flat(values: Mapping[str, object]) -> list[object]:
    found: list[object] = []
    for value in values.values():
        found.extend(value if isinstance(value, tuple) else (value,))
    return found


def _adapted(value: object) -> object:
    """Return a value as the database takes it; days are the only kind that databases take differently."""
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


def _made(build: Callable[..., object], values: Mapping[str, object]) -> _Made:
    marks, given, at = {}, {}, 0
    for name, value in values.items():
        here = []
        for each in value if isinstance(value, tuple) else (value,):
            here.append(_mark(each, at))
            marks[_adapted(here[-1])] = at
            at += 1
        given[name] = here if isinstance(value, tuple) else here[0]
    query = cast("QuerySet[Any, Any]", build(**given))
    compiler = query.query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    parts = tuple((each, marks.get(each, -1)) for each in parameters)
    missing = set(range(at)) - {place for _, place in parts}
    if missing:
        message = f"a value of {sorted(values)} is not among the parameters of its query"
        raise ValueError(message)
    fields = [each[0] for each in compiler.select]
    converters = compiler.get_converters(fields)
    return _Made(sql, parts, tuple((place, each, field) for place, (each, field) in converters.items()))


def _mark(value: object, at: int) -> object:
    """Return a mark of the same type that no real constant of a query equals."""
    if isinstance(value, (bool, datetime)) or not isinstance(value, (int, str, date)):
        message = f"{value!r} cannot be a value of a prepared query"
        raise TypeError(message)
    if isinstance(value, int):
        return 1_900_000_000 + at
    return f"\ue000{at}\ue000" if isinstance(value, str) else date(9000, 1, 1) + timedelta(at)


def _converted(rows: list[tuple[Any, ...]], converters: tuple[tuple[int, Any, Any], ...]) -> list[tuple[Any, ...]]:
    """Turn columns into what their fields hold, as Django does."""
    found = []
    for row in rows:
        columns = list(row)
        for place, each, field in converters:
            for convert in each:
                columns[place] = convert(columns[place], field, connection)
        found.append(tuple(columns))
    return found
