# SPDX-License-Identifier: Apache-2.0
"""How often one address may ask for what is public: so many times a minute, counted in the cache that all processes share."""

from __future__ import annotations

from hashlib import sha256

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from laban_portal.clock.now import now

A_MINUTE = 30


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
