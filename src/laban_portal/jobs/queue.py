# SPDX-License-Identifier: Apache-2.0
"""Work done later, in the same transaction's sense: what is enqueued in a transaction that fails was never enqueued.

A job is a function decorated with `@job` in some app's `tasks.py`, with arguments that JSON can hold. It runs in
`laban-portal work` (started by `./run` beside the site).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django_tasks import task
from django_tasks.base import Task

job = task
"""Mark a function as a job."""


def enqueue(work: Task[..., Any], *, at: datetime | None = None, **arguments: object) -> None:
    """Do this work soon, or not before a moment."""
    (work.using(run_after=at) if at else work).enqueue(**arguments)


Daily = Callable[[], None]
