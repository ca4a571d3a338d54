# SPDX-License-Identifier: Apache-2.0
"""How often a token may ask: so many requests a minute, counted over all processes in the shared cache.

Each process counts by itself and tells the cache every tenth request, for a cache in the database costs a few queries.
So a token may come through a few times more than the limit when several processes serve it, never without end.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from threading import Lock

from django.core.cache import cache

from laban_portal.api.refusals import TooOften
from laban_portal.clock.now import now

A_MINUTE = 600
"""Requests of one token in one minute."""
STEP = 10
MOST = 4096
"""Tokens a process keeps in mind."""

_seen: OrderedDict[str, tuple[int, int, int]] = OrderedDict()
"""Key → minute, requests here in it, requests everywhere when the cache was last asked."""
_lock = Lock()


def count(secret: str, code: str = "api.too_often") -> bool:
    """Count one request of a token, or of an address where no token is wanted; raise after too many in this minute.

    Tell whether it is the minute's first here.
    """
    moment = now()
    minute, key = int(moment.timestamp() // 60), sha256(secret.encode()).hexdigest()[:24]
    with _lock:
        last, here, everywhere = _seen.pop(key, (minute, 0, 0))
        here, everywhere = (here + 1, everywhere) if last == minute else (1, 0)
        if here % STEP == 0:
            everywhere = _tell(f"api-{key}-{minute}") - here
        _seen[key] = (minute, here, everywhere)
        while len(_seen) > MOST:
            _seen.popitem(last=False)
    if here + max(everywhere, 0) > A_MINUTE:
        raise TooOften(code, wait=60 - int(moment.timestamp() % 60))
    return here == 1


def forget() -> None:
    """Forget what this process counted."""
    with _lock:
        _seen.clear()


def _tell(key: str) -> int:
    """Add this process's last requests to the shared count and return it."""
    cache.add(key, 0, timeout=120)
    try:
        return cache.incr(key, STEP)
    except ValueError:  # thrown out between the two calls
        return STEP
