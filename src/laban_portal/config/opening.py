# SPDX-License-Identifier: Apache-2.0
"""Open the site in this process: read the settings, set up Django. Used by commands, after they know what they want."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import django
from django.conf import settings
from django.core.management import call_command

from laban_portal.config.environment import Environment


def open_site() -> Environment:
    """Set Django up and return the instance's settings; faults of the settings end the process with their words."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laban_portal.config.settings")
    django.setup()
    environment: Environment = settings.ENVIRONMENT
    return environment


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let one process prepare a data folder while others that were started beside it wait for it to be done."""
    folder = settings.ENVIRONMENT.data
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "preparing.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def prepare_database() -> None:
    """Bring the database to this release: migrations, and the table of the cache."""
    call_command("migrate", interactive=False, verbosity=0, stdout=StringIO())
    call_command("createcachetable", verbosity=0, stdout=StringIO())


def prepare_static() -> None:
    """Gather style sheets, scripts and fonts under names that carry their hashes."""
    call_command("collectstatic", interactive=False, verbosity=0, clear=False, stdout=StringIO())
