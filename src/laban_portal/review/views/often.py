# SPDX-License-Identifier: Apache-2.0
"""How often one address may ask for what is public: so many times a minute, counted in the cache that all processes share.

A file that a stranger brings may take half a minute of work. So each process looks into one of them at a time, and the
threads that are left answer everybody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from threading import BoundedSemaphore

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from laban_portal.clock.now import now

A_MINUTE = 30
SECONDS_BETWEEN = 10
"""After so many seconds a stranger whose file was not looked at may try again."""

_FILE = BoundedSemaphore(1)


def too_often(request: HttpRequest) -> int:
    """Count one question of an address; return for how many seconds to wait after too many in this minute, else 0."""
    moment = now()
    try:
        address = get_adapter().get_client_ip(request) or ""
    except PermissionDenied:  # behind a proxy that names nobody, all are counted together
        address = ""
    minute = int(moment.timestamp() // 60)
    key = f"verify-{sha256(address.encode()).hexdigest()[:24]}-{minute}"
    cache.add(key, 0, timeout=120)
    try:
        count = cache.incr(key)
    except ValueError:  # thrown out between the two calls
        count = 1
    return 60 - int(moment.timestamp() % 60) if count > A_MINUTE else 0


@contextmanager
def a_file_at_a_time() -> Iterator[bool]:
    """Say whether a file may be looked into now; not while another one is."""
    mine = _FILE.acquire(blocking=False)
    try:
        yield mine
    finally:
        if mine:
            _FILE.release()
