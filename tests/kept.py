# SPDX-License-Identifier: Apache-2.0
"""What takes seconds to make is made once for a whole run of the tests: the first worker makes it, the others read it."""

from __future__ import annotations

import atexit
import fcntl
import os
import pickle
import shutil
import tempfile
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

FOLDER = "KEPT_FOR_TESTS"
"""Names the run's folder: whoever is started by the run (a worker, another run of it) uses the same."""

if FOLDER not in os.environ:
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="laban-kept-")
    atexit.register(shutil.rmtree, os.environ[FOLDER], ignore_errors=True)


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """Make what does not change once for each choice of arguments (words and switches), for all workers of a run."""
    made: dict[str, T] = {}

    @wraps(make)
    def look_or_make(*args: P.args, **named: P.kwargs) -> T:
        words = (*map(str, args), *(f"{name}={each}" for name, each in sorted(named.items())))
        name = "-".join((make.__module__, make.__qualname__, *words))
        if name not in made:
            path = Path(os.environ[FOLDER], f"{name}.pickle")
            with path.with_suffix(".lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if not path.exists():
                    whole = path.with_suffix(".part")
                    whole.write_bytes(pickle.dumps(make(*args, **named)))
                    whole.rename(path)
            made[name] = pickle.loads(path.read_bytes())  # noqa: S301  our own, of this run
        return made[name]

    return look_or_make
